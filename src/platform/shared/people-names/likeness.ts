import { type BirthKind, birthLikeness } from './likeness/births.ts';
import { type NameKind, nameLikeness, nameShares } from './likeness/names.ts';
import { isDigitSlip } from './likeness/numbers.ts';
import type { ComparableName, ComparablePerson } from './likeness/person.ts';

export { comparable, type ComparablePerson, type LikenessPerson } from './likeness/person.ts';
export { blocksOf } from './likeness/blocks.ts';
export type { BirthKind } from './likeness/births.ts';
export type { NameKind } from './likeness/names.ts';

/** One thing that speaks for or against two records being one person, so that the screen can say why. */
export interface LikenessReason {
  code: ReasonCode;
  /** Positive for, negative against. */
  points: number;
}

export type ReasonCode =
  | `name.${NameKind}`
  /** One is known by a name of the other (otherNames). */
  | 'name.alias'
  | `birth.${BirthKind}`
  | `mother.${KinReason}`
  | `father.${KinReason}`
  /** Mother and father changed places. */
  | 'parents.swapped'
  /** Neither the mother nor the father is the same: a namesake. */
  | 'parents.both-other'
  | 'place.household'
  | 'place.phone'
  | 'place.hamlet'
  | 'place.commune'
  | 'sex.other'
  | 'id.same'
  | 'id.digit'
  | 'id.other'
  /** Parents or household the same, names two: born on one day, or on two. */
  | 'family.twins'
  | 'family.siblings';

export type KinReason = 'same' | 'similar' | 'part' | 'other';

export interface Likeness {
  /** From `reviewFrom` on worth a person's look; `certain` when the personal numbers are equal. Never merged by itself. */
  score: number;
  /** In the order of the codes above; shared, never to be changed. */
  reasons: readonly LikenessReason[];
}

/** Pairs from this score on are shown to be reviewed (domain.md §12.5). */
export const reviewFrom = 70;
export const certain = 100;

/**
 * The points are those of domain.md §12.5, moved where labelled pairs asked for it: two and a half for every doubling of
 * the odds, so that a full name and a birth date, or a name, a year and a parent, just reach `reviewFrom`.
 */
const ofBirth: Readonly<Record<BirthKind, number>> = {
  same: 30,
  swapped: 21,
  digit: 18,
  'same-month': 14,
  'same-year': 10,
  'next-year': -3,
  'other-day': -12,
  'other-year': -20,
};
/** What a name costs when it is another one, so that birth and family alone never make a pair. */
const ofOtherName: Partial<Record<NameKind, number>> = {
  'other-middle': -8,
  'other-given': -25,
  different: -35,
};
const ofName = 40;
const ofAlias = 36;
const ofParent = { mother: { same: 24, other: -16 }, father: { same: 20, other: -12 } };

const reason = (code: ReasonCode, points: number): LikenessReason => Object.freeze({ code, points });

/** A reason for each kind, made once: pairs are scored by the hundred thousand. */
const forEach = <Kind extends string>(
  kinds: Readonly<Record<Kind, number>>,
  make: (kind: Kind, value: number) => LikenessReason,
): Readonly<Record<Kind, LikenessReason>> =>
  Object.fromEntries(
    Object.entries<number>(kinds).map(([kind, value]) => [kind, make(kind as Kind, value)]),
  ) as Record<Kind, LikenessReason>;

const birthReasons = forEach(ofBirth, (kind, points) => reason(`birth.${kind}`, points));
const nameReasons = forEach(nameShares, (kind, share) =>
  reason(`name.${kind}`, Math.round(ofName * share) + (ofOtherName[kind] ?? 0)),
);
const aliasReasons = forEach(nameShares, (_, share) => reason('name.alias', Math.round(ofAlias * share)));

const isOther = (kind: NameKind): boolean => kind === 'different' || kind.startsWith('other-');

const parentReasons = (parent: Parent): Readonly<Record<NameKind, LikenessReason>> =>
  forEach(nameShares, (kind, share) => {
    const { same, other } = ofParent[parent];
    if (isOther(kind)) return reason(`${parent}.other`, other);
    const alike = share >= 0.95 ? 'same' : share > 0.5 ? 'similar' : 'part';
    return reason(`${parent}.${alike}`, Math.round(same * share));
  });
type Parent = 'mother' | 'father';
const motherReasons = parentReasons('mother');
const fatherReasons = parentReasons('father');

const swapped = reason('parents.swapped', 30);
const bothOther = reason('parents.both-other', -20);
const household = reason('place.household', 10);
const phone = reason('place.phone', 14);
const hamlet = reason('place.hamlet', 6);
const commune = reason('place.commune', 3);
const otherSex = reason('sex.other', -15);
const sameId = reason('id.same', certain);
const idDigit = reason('id.digit', 25);
const otherId = reason('id.other', -40);
const twins = reason('family.twins', -40);
const siblings = reason('family.siblings', -40);

const isAlike = (kind: NameKind | undefined): boolean => kind !== undefined && nameShares[kind] > 0.5;

interface BestName {
  kind: NameKind;
  reason: LikenessReason;
}

/** The best agreement of the full names, or of the full name of one with another whole name of the other. */
function bestName(a: ComparablePerson, b: ComparablePerson): BestName | undefined {
  if (!a.name || !b.name) return undefined;
  const kind = nameLikeness(a.name, b.name);
  let best = { kind, reason: nameReasons[kind] };
  const tryAlias = (one: ComparableName, other: ComparableName): void => {
    const alias = nameLikeness(one, other);
    if (isAlike(alias) && nameShares[alias] > nameShares[best.kind])
      best = { kind: alias, reason: aliasReasons[alias] };
  };
  for (const alias of b.aliases) tryAlias(a.name, alias);
  for (const alias of a.aliases) tryAlias(alias, b.name);
  return best;
}

type MaybeName = ComparableName | undefined;

const kindOf = (a: MaybeName, b: MaybeName): NameKind | undefined =>
  a && b ? nameLikeness(a, b) : undefined;
/** Adds what the parents say; whether one of them is the same. */
function addParents(a: ComparablePerson, b: ComparablePerson, reasons: LikenessReason[]): boolean {
  const mother = kindOf(a.mother, b.mother);
  const father = kindOf(a.father, b.father);
  const others = mother && father && isOther(mother) && isOther(father);
  if (others && isAlike(kindOf(a.mother, b.father)) && isAlike(kindOf(a.father, b.mother))) {
    reasons.push(swapped);
    return true;
  }
  if (mother) reasons.push(motherReasons[mother]);
  if (father) reasons.push(fatherReasons[father]);
  if (others) reasons.push(bothOther);
  return isAlike(mother) || isAlike(father);
}

const both = (a: string | undefined, b: string | undefined): boolean => a !== undefined && a === b;

/** Adds what place and telephone say; whether household or telephone are the same. */
function addPlace(a: ComparablePerson, b: ComparablePerson, reasons: LikenessReason[]): boolean {
  const sameHousehold = both(a.household, b.household);
  const samePhone = both(a.phone, b.phone);
  if (sameHousehold) reasons.push(household);
  if (samePhone) reasons.push(phone);
  if (both(a.hamletId, b.hamletId)) reasons.push(hamlet);
  else if (both(a.communeId, b.communeId)) reasons.push(commune);
  return sameHousehold || samePhone;
}

/**
 * An old number of 9 digits beside a new one of 12 says nothing: one person may have both. Nor does a digit that stands
 * for sex or birth year (4 to 6) when all others are equal: it is wrong in one of them, or they are two.
 */
function idReason(a: string | undefined, b: string | undefined): LikenessReason | undefined {
  if (a === undefined || b === undefined || a.length !== b.length) return undefined;
  if (a === b) return sameId;
  if (!isDigitSlip(a, b)) return otherId;
  return a.length === 12 && a.slice(3, 6) !== b.slice(3, 6) ? undefined : idDigit;
}

/**
 * Whether two children of one family bear two names. A name that a slip explains is two names (Thành, Thanh) once the
 * birth dates are two as well, a word more or less is (Anh, Ngọc Anh) once the personal numbers are. Numbers one digit
 * apart are one number: those of twins are drawn apart.
 */
function areTwoNames(kind: NameKind, otherBirth: boolean, id: LikenessReason | undefined): boolean {
  if (id === idDigit) return false;
  if (['other-given', 'other-middle', 'different'].includes(kind)) return true;
  if (otherBirth && ['accents', 'mistyped', 'mistyped-more', 'dialect', 'middle-missing'].includes(kind))
    return true;
  return kind === 'middle-missing' && id === otherId;
}

/**
 * How far two records speak for one person. The same both ways; unknown fields say nothing. Equal personal numbers are
 * `certain` at least, whatever else differs; the score of two strangers may be negative.
 */
export function scoreLikeness(a: ComparablePerson, b: ComparablePerson): Likeness {
  const reasons: LikenessReason[] = [];
  const id = idReason(a.personalId, b.personalId);
  if (id) reasons.push(id);
  const name = bestName(a, b);
  if (name) reasons.push(name.reason);
  const birth = a.birth && b.birth && birthLikeness(a.birth, b.birth);
  if (birth) reasons.push(birthReasons[birth]);
  const sameParent = addParents(a, b, reasons);
  const family = addPlace(a, b, reasons) || sameParent;
  if (a.sex && b.sex && a.sex !== b.sex) reasons.push(otherSex);
  if (family && name) {
    const otherBirth = birth === 'other-day' || birth === 'other-year';
    if (areTwoNames(name.kind, otherBirth, id)) reasons.push(otherBirth ? siblings : twins);
  }
  let score = 0;
  for (const { points } of reasons) score += points;
  return { score: id === sameId ? Math.max(score, certain) : score, reasons };
}
