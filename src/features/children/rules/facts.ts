import { nameParts } from '../../../platform/shared/vietnamese.ts';
import type { ChildChanges, ChildEntry, NewChild } from '../contract/child.ts';
import { earliestDay, sixteenthBirthday } from './birth.ts';

/** Facts that stand in the household's record and are shown with each of its children. */
export const householdFacts = ['householdNumber', 'householdHead', 'householdClass'] as const;
export type HouseholdFact = (typeof householdFacts)[number];

/** What is known of a child, whole: what people wrote and what follows from it. */
export interface ChildFacts extends Omit<ChildEntry, 'nameParts'> {
  familyName: string;
  middleName: string;
  givenName: string;
  sixteenthOn: string;
}
export type ChildFact = keyof ChildFacts;
/** The facts of the child's own record. */
export type OwnFact = Exclude<ChildFact, HouseholdFact>;

const unknownYet: Omit<ChildEntry, 'nameParts' | 'fullName' | 'sex' | 'birthDate' | 'birthPrecision'> = {
  ...{ otherNames: [], ethnicity: null, nationality: 'VN', personalId: null, birthRegistration: 'unknown' },
  ...{ birthCertificateNumber: '', birthCertificateOn: null, birthPlace: '', homeTown: '' },
  ...{ residence: 'permanent', registeredAddress: '', address: '', presence: 'present' },
  ...{ householdNumber: '', householdHead: '', relationToHead: '', householdClass: null },
  ...{ relatives: [], livesWith: '', schooling: null, grade: '', school: '' },
  ...{ insuranceNumber: '', insuranceUntil: null },
  ...{ disabilityTypes: [], disabilityLevel: null, disabilityCertificate: '', note: '' },
};

type Parts = Pick<ChildFacts, 'familyName' | 'middleName' | 'givenName'>;

function partsOf(fullName: string, corrected: ChildEntry['nameParts'] | undefined): Parts {
  const { family, middle, given } = corrected ?? nameParts(fullName);
  return { familyName: family, middleName: middle, givenName: given };
}

const settledBirth = (birth: Pick<ChildEntry, 'birthDate' | 'birthPrecision'>) => ({
  birthDate: earliestDay(birth),
  sixteenthOn: sixteenthBirthday(birth),
});

/** A new child's facts; what was not told is not known yet. The birth must have been checked (`birthProblem`). */
export function newFacts({ nameParts: corrected, ...entry }: NewChild): ChildFacts {
  const facts: Record<string, unknown> = {
    ...unknownYet,
    ...entry,
    ...partsOf(entry.fullName, corrected),
    ...settledBirth(entry),
  };
  for (const [fact, unknown] of Object.entries(unknownYet))
    if (facts[fact] === undefined) facts[fact] = unknown;
  return facts as unknown as ChildFacts;
}

/** The facts after a change: what it does not name stays. A new name is parted by position unless the change says how. */
export function changedFacts(
  before: ChildFacts,
  { nameParts: corrected, ...changes }: ChildChanges,
): ChildFacts {
  const told = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const after = { ...before, ...told } as ChildFacts;
  const renamed = after.fullName !== before.fullName || corrected !== undefined;
  const reborn = after.birthDate !== before.birthDate || after.birthPrecision !== before.birthPrecision;
  return {
    ...after,
    ...(renamed && partsOf(after.fullName, corrected)),
    ...(reborn && settledBirth(after)),
  };
}

/** Field → [before, after]: what the history keeps of a change. */
export type Differences = Partial<Record<ChildFact, [before: unknown, after: unknown]>>;

const follows: readonly ChildFact[] = ['familyName', 'middleName', 'givenName'];

/** What a change changed. What merely follows from another field (the 16th birthday, the parts of a new name) is left out. */
export function differencesOf(before: ChildFacts, after: ChildFacts): Differences {
  const found: Differences = {};
  for (const fact of Object.keys(after) as ChildFact[]) {
    const implied = fact === 'sixteenthOn' || (follows.includes(fact) && before.fullName !== after.fullName);
    if (!implied && !sameValue(before[fact], after[fact])) found[fact] = [before[fact], after[fact]];
  }
  return found;
}

/** Are two values of a field the same? Keys of an object in any order: a database keeps its own. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}
