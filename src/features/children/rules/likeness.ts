import type { LikenessPerson } from '../../../platform/shared/people-names/likeness.ts';
import type { BirthPrecision, Relative, Sex } from '../contract/child.ts';
import { fatherOf, motherOf, phoneOf } from './relatives.ts';

interface KnownChild {
  unitId: string;
  communeId: string;
  fullName: string;
  otherNames: readonly string[];
  sex: Sex;
  birthDate: string;
  birthPrecision: BirthPrecision;
  personalId: string | null;
  relatives: readonly Relative[];
  householdNumber: string;
}

/** A child of the register as the matcher compares people. */
export const likenessPersonOf = (child: KnownChild): LikenessPerson => ({
  ...{ fullName: child.fullName, otherNames: child.otherNames },
  ...(child.sex !== 'unknown' && { sex: child.sex }),
  birth: { date: child.birthDate, precision: child.birthPrecision },
  ...(child.personalId !== null && { personalId: child.personalId }),
  ...{ motherName: motherOf(child.relatives), fatherName: fatherOf(child.relatives) },
  ...{ phone: phoneOf(child.relatives, ''), householdNumber: child.householdNumber },
  ...{ hamletId: child.unitId, communeId: child.communeId },
});
