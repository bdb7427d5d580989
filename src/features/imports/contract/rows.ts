import { z } from 'zod';
import { Id, PlainDateText } from '../../../platform/shared/schemas.ts';
import { birthPrecisions, Relative, sexes } from '../../children/contract.ts';
import { plainFields } from './fields.ts';
import { Finding } from './findings.ts';

/** Step 4: every row of the list in one pile. */

export const piles = [
  'ready',
  'mend',
  'doubtful',
  'duplicate',
  /** A person said not to enter it. */
  'left-out',
  /** Headings, sums, signatures: told, never entered. */
  'not-a-row',
  'entered',
  /** The rules refused it at the moment of entering (a birthday since, a hamlet that ended). */
  'refused',
  /** Entered and taken back. */
  'withdrawn',
] as const;
export type Pile = (typeof piles)[number];

export const Counts = z.object(
  Object.fromEntries(piles.map((pile) => [pile, z.number().int()])) as Record<Pile, z.ZodNumber>,
);
export type Counts = z.output<typeof Counts>;

/** Why a row is no child: as `platform/shared/table-shape` has it. */
export const notRowReasons = [
  'title',
  'header',
  'column-numbers',
  'repeated-header',
  'empty',
  'group',
  'subtotal',
  'total',
  'continuation',
  'note',
  'footer',
] as const;

/** The child as it would be entered; what the list does not say is null or empty. */
export const ImportedChild = z.object({
  unitId: Id,
  unitName: z.string(),
  fullName: z.string(),
  otherNames: z.array(z.string()),
  sex: z.enum(sexes),
  birthDate: PlainDateText,
  birthPrecision: z.enum(birthPrecisions),
  ethnicity: z.string().nullable(),
  personalId: z.string().nullable(),
  birthCertificateNumber: z.string(),
  birthCertificateOn: z.string().nullable(),
  birthPlace: z.string(),
  homeTown: z.string(),
  address: z.string(),
  registeredAddress: z.string(),
  relatives: z.array(z.object(Relative.shape)),
  livesWith: z.string(),
  phone: z.string(),
  householdNumber: z.string(),
  householdHead: z.string(),
  relationToHead: z.string(),
  householdClass: z.string().nullable(),
  schooling: z.string().nullable(),
  grade: z.string(),
  school: z.string(),
  insuranceNumber: z.string(),
  insuranceUntil: z.string().nullable(),
  disabilityTypes: z.array(z.string()),
  disabilityLevel: z.string().nullable(),
  disabilityCertificate: z.string(),
  circumstances: z.array(
    z.object({ kind: z.string(), code: z.string(), subCode: z.string().nullable(), confirmed: z.boolean() }),
  ),
  note: z.string(),
});
export type ImportedChild = z.output<typeof ImportedChild>;

/** Who a row may be the same as: a row of the list, or a child of the register inside the caller's own area. */
export const Alike = z.discriminatedUnion('in', [
  z.object({
    in: z.literal('list'),
    seq: z.number().int(),
    sheet: z.string(),
    row: z.number().int(),
    fullName: z.string(),
    score: z.number(),
    reasons: z.array(z.object({ code: z.string(), points: z.number() })),
  }),
  z.object({
    in: z.literal('register'),
    childId: Id,
    fullName: z.string(),
    birthDate: PlainDateText,
    birthPrecision: z.enum(birthPrecisions),
    unitName: z.string(),
    guardian: z.string(),
    score: z.number(),
    reasons: z.array(z.object({ code: z.string(), points: z.number() })),
  }),
]);
export type Alike = z.output<typeof Alike>;

export const ImportRow = z.object({
  /** Place in the import; the key of a row. */
  seq: z.number().int(),
  version: z.number().int(),
  sheet: z.string(),
  /** As people see it in the sheet. */
  row: z.number().int(),
  pile: z.enum(piles),
  choice: z.enum(['take', 'skip']).nullable(),
  notRow: z.enum(notRowReasons).nullable(),
  /** The cells as they stand, decoded, by what they hold; edits not in it. Of `not-a-row` one text under `note`. */
  texts: z.array(z.object({ field: z.enum(plainFields), text: z.string() })),
  edits: z.array(z.object({ field: z.enum(plainFields), text: z.string() })),
  child: ImportedChild.nullable(),
  findings: z.array(Finding),
  alike: z.array(Alike),
  /** The record it became, while the caller may open it. */
  childId: Id.nullable(),
});
export type ImportRow = z.output<typeof ImportRow>;
