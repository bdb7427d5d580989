import { fold } from '../../../platform/shared/vietnamese.ts';
import type { ChildChanges, Relative } from '../contract/child.ts';
import type { ChildFacts } from './facts.ts';

/**
 * Two records of one child become one, field by field. Fields that only make sense together are one group and are taken
 * together: a date of birth with its precision, a card with its term.
 */
export const groupFields = {
  name: ['fullName'],
  sex: ['sex'],
  birth: ['birthDate', 'birthPrecision'],
  personalId: ['personalId'],
  birthRegistration: ['birthRegistration', 'birthCertificateNumber', 'birthCertificateOn'],
  birthPlace: ['birthPlace'],
  homeTown: ['homeTown'],
  ethnicity: ['ethnicity'],
  nationality: ['nationality'],
  residence: ['residence', 'registeredAddress'],
  address: ['address'],
  presence: ['presence'],
  household: ['householdNumber', 'householdHead', 'relationToHead'],
  relatives: ['relatives'],
  livesWith: ['livesWith'],
  schooling: ['schooling', 'grade', 'school'],
  insurance: ['insuranceNumber', 'insuranceUntil'],
  disability: ['disabilityTypes', 'disabilityLevel', 'disabilityCertificate'],
  note: ['note'],
} as const satisfies Record<string, readonly Exclude<keyof ChildChanges, 'nameParts'>[]>;

export type MergeGroup = keyof typeof groupFields;
export const mergeGroups = Object.keys(groupFields) as [MergeGroup, ...MergeGroup[]];

type Field = Exclude<keyof ChildChanges, 'nameParts' | 'householdClass'>;

/** What both screens and rules look at of a record. */
export type Mergeable = Pick<
  ChildFacts,
  (typeof groupFields)[MergeGroup][number] | 'otherNames' | 'familyName' | 'middleName' | 'givenName'
> & {
  changedAt: string;
};

type Withheld = 'nationality' | 'birthRegistration' | 'residence';

/** The same as a reader is shown it: null where it is not theirs to see. */
export type Seen = Omit<Mergeable, Withheld> & { [Field in Withheld]: Mergeable[Field] | null };

export const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  value === 'unknown' ||
  (Array.isArray(value) && value.length === 0);

const isGroupEmpty = (child: Seen, group: MergeGroup): boolean =>
  groupFields[group].every((field) => isEmpty(child[field]));

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Groups in which the two records say different things; the screen marks them. */
export const differs = (one: Seen, other: Seen, group: MergeGroup): boolean =>
  groupFields[group].some((field) => !sameText(one[field], other[field]));

const precisions = ['estimated', 'year', 'month', 'day'];
const accents = (name: string): number => name.normalize('NFD').match(/\p{M}|đ/giu)?.length ?? 0;
const hasCertificate = ({ birthCertificateNumber, birthRegistration }: Seen): boolean =>
  birthCertificateNumber !== '' || birthRegistration === 'registered';

/** Positive where the first one's value is the better one, negative where the other's is, 0 where no rule tells. */
type Preference = (one: Seen, other: Seen) => number;

const certified: Preference = (one, other) => Number(hasCertificate(one)) - Number(hasCertificate(other));
/** A first of January is what is written when the day is not known (domain.md §12.5). */
const told = ({ birthDate }: Seen): number => Number(!birthDate.endsWith('-01-01'));
/** The number holds sex and year of birth (domain.md §11.4): one that fits is likelier to be read from a paper. */
const fits = ({ personalId, sex, birthDate }: Seen): number =>
  personalId === null
    ? -1
    : Number(Number(personalId[3]) % 2 === Number(sex === 'female')) +
      Number(personalId.slice(4, 6) === birthDate.slice(2, 4));

const preferences: Partial<Record<MergeGroup, readonly Preference[]>> = {
  // The name of the birth certificate is the name (Law on Civil Status 2014 art. 14); typed without accents it is not that.
  name: [
    certified,
    (one, other) => accents(one.fullName) - accents(other.fullName),
    (one, other) => one.fullName.length - other.fullName.length,
  ],
  birth: [
    (one, other) => precisions.indexOf(one.birthPrecision) - precisions.indexOf(other.birthPrecision),
    (one, other) => told(one) - told(other),
    certified,
  ],
  personalId: [(one, other) => fits(one) - fits(other)],
  birthRegistration: [certified],
  relatives: [(one, other) => one.relatives.length - other.relatives.length],
};

/** Which record's value is proposed: what is written before what is not, then by rule, then what was written last. */
export function proposed(a: Seen, b: Seen, group: MergeGroup): 'a' | 'b' {
  if (isGroupEmpty(a, group) !== isGroupEmpty(b, group)) return isGroupEmpty(a, group) ? 'b' : 'a';
  for (const prefer of preferences[group] ?? []) {
    const by = prefer(a, b);
    if (by !== 0) return by > 0 ? 'a' : 'b';
  }
  return a.changedAt >= b.changedAt ? 'a' : 'b';
}

/** Whoever of the family only the other record knows is not lost; what both know is as the first one has it. */
function withRelativesOf(own: readonly Relative[], other: readonly Relative[]): Relative[] {
  const isKnown = (one: Relative) =>
    own.some(({ kind, fullName }) =>
      one.kind === 'carer' ? fold(fullName) === fold(one.fullName) : kind === one.kind,
    );
  return [...own, ...other.filter((one) => !isKnown(one))].slice(0, 6);
}

const mostNames = 8;

/** Every name that either record knows, but for the one that stays the child's name. */
function namesBeside(fullName: string, one: Mergeable, other: Mergeable): string[] {
  const names = [...one.otherNames, one.fullName, other.fullName, ...other.otherNames];
  return [...new Set(names)].filter((name) => name !== fullName).slice(0, mostNames);
}

const mostOfNote = 2000;

/** Two notes are one under the other; a note that stands in the other one is not written twice. */
function noteOf(first: string, second: string): string {
  if (second === '' || first.includes(second)) return first;
  if (first === '' || second.includes(first)) return second;
  const both = `${first}\n${second}`;
  return both.length <= mostOfNote ? both : first;
}

/**
 * What changes in the kept record when it takes these groups from the other. The household is left out: children of one
 * household share it, so it is joined as a whole and not rewritten.
 */
export function mergeChanges(kept: Mergeable, other: Mergeable, take: ReadonlySet<MergeGroup>): ChildChanges {
  const changes: Record<string, unknown> = {};
  for (const group of mergeGroups)
    if (take.has(group) && group !== 'household' && group !== 'note')
      for (const field of groupFields[group]) changes[field] = other[field];
  // The parts by which lists are sorted may have been corrected: they belong to the name.
  if (take.has('name') && other.fullName !== kept.fullName)
    changes.nameParts = { family: other.familyName, middle: other.middleName, given: other.givenName };
  if (take.has('household')) changes.relationToHead = other.relationToHead;
  const [first, second] = take.has('relatives') ? [other, kept] : [kept, other];
  changes.relatives = withRelativesOf(first.relatives, second.relatives);
  changes.note = take.has('note') ? noteOf(kept.note, other.note) : kept.note;
  changes.otherNames = namesBeside(take.has('name') ? other.fullName : kept.fullName, kept, other);
  return Object.fromEntries(
    Object.entries(changes).filter(([field, value]) => !sameText(value, kept[field as Field])),
  ) as ChildChanges;
}
