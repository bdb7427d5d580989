import type { LikenessPerson } from '../likeness.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type DistrictChild, district, namesakeOf, twinOf } from './district.ts';
import { slips, writtenAgain } from './slips.ts';

/** Two records of which it is known whether they are one child. */
export interface LabelledPair {
  a: LikenessPerson;
  b: LikenessPerson;
  same: boolean;
  /** What was done to one, or how the two are related: for the table of misses. */
  kind: string;
}

/** What may be missing on either side of two children who are not the same. */
function asWritten(chance: Chance, child: LikenessPerson): LikenessPerson {
  const left: LikenessPerson = { ...child };
  if (chance.falls(0.08)) left.fatherName = undefined;
  if (chance.falls(0.04)) left.motherName = undefined;
  if (chance.falls(0.3)) left.personalId = undefined;
  if (chance.falls(0.3)) left.householdNumber = undefined;
  return left;
}

/** `duplicates` pairs of one child, each slip as often as every other, and as many pairs of two who look alike. */
export function labelledPairs(duplicates: number, seed: number): LabelledPair[] {
  const chance = chanceOf(seed);
  const children = district(duplicates * 3, seed);
  const kinds = Object.keys(slips);
  const pairs: LabelledPair[] = children.slice(0, duplicates).map((a, at) => {
    const kind = kinds[at % kinds.length] as string;
    return { a, b: writtenAgain(chance, a, kind), same: true, kind };
  });
  const rest = children.slice(duplicates);
  const add = (kind: string, a: DistrictChild, b: DistrictChild): void => {
    pairs.push({ a: asWritten(chance, a), b: asWritten(chance, b), same: false, kind });
  };
  for (const [at, child] of rest.slice(0, Math.floor(duplicates / 3)).entries()) {
    add('twins', child, twinOf(chance, child));
    add('namesakes', child, namesakeOf(chance, child, 1_000_000 + at));
  }
  const siblings = rest.filter((child, at) => rest[at + 1]?.familyNumber === child.familyNumber);
  for (const child of siblings.slice(0, Math.floor(duplicates / 3))) {
    add('siblings', child, rest[rest.indexOf(child) + 1] as DistrictChild);
  }
  return pairs;
}
