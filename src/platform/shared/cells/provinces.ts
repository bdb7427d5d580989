import { z } from 'zod';
import { PlainDateText } from '../schemas.ts';

/** Provinces with the days on which their codes stand for them: a code may pass to another province. */
export const ProvinceList = z.object({
  title: z.string(),
  sources: z.array(z.string()),
  provinces: z.array(
    z.object({
      code: z.string().regex(/^\d{2}$/),
      name: z.string(),
      validFrom: PlainDateText,
      /** The last day; null while it is valid. */
      validTo: PlainDateText.nullable(),
    }),
  ),
});
export type ProvinceList = z.infer<typeof ProvinceList>;

/** The provinces of a day. */
export const provincesOn = ({ provinces }: ProvinceList, day: string): ProvinceList['provinces'] =>
  provinces.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || day <= validTo));

/** Codes that personal numbers were given with: all that ever were, since a number stays when its province goes. */
export const everyProvinceCode = ({ provinces }: ProvinceList): ReadonlySet<string> =>
  new Set(provinces.map(({ code }) => code));
