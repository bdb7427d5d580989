import { readFileSync } from 'node:fs';
import type { Random } from '../../demonstration/content/random.ts';
import { weighted } from '../chance.ts';

/** What has happened to a whole family: groups a, b and c of the law. */
export interface Loss {
  group: 'HC01' | 'HC02' | 'HC03';
  subgroup: string;
  /** States of the father and the mother. */
  parents: readonly [string, string];
  /** Nobody brings the children up, or nobody of their own people but this one. */
  uncared: boolean;
  carer?: string;
}

const file = new URL('../../../db/reference/circumstance-groups.json', import.meta.url);
const { groups } = JSON.parse(readFileSync(file, 'utf8')) as {
  groups: { entries: { code: string; subgroups: { code: string; parents?: [string[], string[]] }[] }[] };
};
/** Clause 11, both parents children, is left out: a girl of fifteen with a child is too rare to be drawn here. */
const clauses = weighted([
  [7, 26],
  [3, 18],
  [1, 12],
  [2, 12],
  [9, 12],
  [6, 7],
  [4, 4],
  [5, 3],
  [8, 3],
  [10, 2],
  [12, 1],
]);
const orphans = weighted([
  [3, 75],
  [2, 12],
  [4, 8],
  [1, 5],
]);

/** Families in a hundred thousand, where the burden is the average. */
const rates = { orphaned: 40, helpless: 75, abandoned: 17 };

export function drawLoss(random: Random, burden: number): Loss | null {
  const chance = (random.next() * 100_000) / burden;
  if (chance < rates.orphaned) return orphaned(orphans(random));
  if (chance < rates.orphaned + rates.helpless) return helpless(random, clauses(random));
  if (chance < rates.orphaned + rates.helpless + rates.abandoned) return abandoned(random);
  return null;
}

const orphaned = (clause: number): Loss => ({
  ...{ group: 'HC01', subgroup: `HC01.${clause}`, parents: ['dead', 'dead'] },
  uncared: clause === 1 || clause === 2,
  carer: clause === 4 ? 'mẹ nuôi' : undefined,
});

function helpless(random: Random, clause: number): Loss {
  const subgroup = `HC03.${clause}`;
  const law = groups.entries
    .find(({ code }) => code === 'HC03')
    ?.subgroups.find(({ code }) => code === subgroup);
  if (!law?.parents) throw new Error(`the list of circumstances has no parents for ${subgroup}`);
  const [one, another] = law.parents.map((states) => random.pick(states)) as [string, string];
  const parents = random.next() < 0.7 ? ([one, another] as const) : ([another, one] as const);
  return { group: 'HC03', subgroup, parents, uncared: false };
}

function abandoned(random: Random): Loss {
  const placed = random.next() < 0.85;
  return {
    ...{ group: 'HC02', subgroup: placed ? 'HC02.2' : 'HC02.1', parents: ['unknown', 'unknown'] },
    ...{ uncared: !placed, carer: 'mẹ nuôi' },
  };
}
