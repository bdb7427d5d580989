import { fold } from '../../../src/platform/shared/vietnamese.ts';
import type { Random } from '../../demonstration/content/random.ts';
import { happens } from '../chance.ts';
import type { Child } from '../child.ts';
import { boys, girls } from '../names/given-names.ts';

/** Two children who look like one. */
export const otherKinds = [
  ...(['twins', 'siblings', 'namesakes-of-a-year', 'same-name-and-date', 'near-names'] as const),
];
export type OtherKind = (typeof otherKinds)[number];

type Pair = readonly [Child, Child];

/** All pairs of a kind that the children give, in an order that chance made. */
export function otherPairs(random: Random, children: readonly Child[], kind: OtherKind): Pair[] {
  const alike = random
    .shuffled(finders[kind](children))
    .flatMap(([one, other]) => disguise[kind]?.(random, one, other) ?? [[one, other] as const]);
  // As often as in a record written twice: two numbers must not give away that there are two children.
  return alike.map(([one, other]) => [one, happens(random, 0.5) ? { ...other, personalId: null } : other]);
}

const bornIn = (child: Child): string => child.birthDate.slice(0, 4);

function neighbours(groups: Iterable<readonly Child[]>, fits: (one: Child, other: Child) => boolean): Pair[] {
  const pairs: Pair[] = [];
  for (const group of groups)
    for (const [at, one] of group.entries()) {
      const other = group[at + 1];
      if (other && fits(one, other)) pairs.push([one, other]);
    }
  return pairs;
}

const grouped = (children: readonly Child[], keyOf: (child: Child) => string): Iterable<Child[]> =>
  Map.groupBy(children, keyOf).values();

const apart = (one: Child, other: Child): boolean => one.household.id !== other.household.id;

/** Children of one surname, sex, year and commune, and of other parents: one can be given the other's name. */
const interchangeable = (children: readonly Child[]): Pair[] =>
  neighbours(
    grouped(
      children.filter((child) => child.ethnicity === '01' && child.birthPrecision === 'day'),
      (child) => [child.communeKey, child.sex, bornIn(child), child.fullName.split(' ')[0]].join(' '),
    ),
    apart,
  );

const finders: Readonly<Record<OtherKind, (children: readonly Child[]) => Pair[]>> = {
  twins: (children) =>
    neighbours(
      grouped(
        children.filter((child) => child.twinOf !== null),
        (child) => child.twinOf as string,
      ),
      () => true,
    ),
  siblings: (children) =>
    neighbours(
      grouped(children, (child) => child.household.id),
      (one, other) => one.sex === other.sex && one.birthDate !== other.birthDate,
    ),
  'namesakes-of-a-year': (children) =>
    neighbours(
      grouped(children, (child) => `${child.fullName} ${bornIn(child)}`),
      (one, other) => apart(one, other) && one.birthDate !== other.birthDate,
    ),
  'same-name-and-date': interchangeable,
  'near-names': interchangeable,
};

const near = new Map<string, string[]>();
for (const list of [girls, boys])
  for (const [name] of list)
    near.set(name, [
      ...(near.get(name) ?? []),
      ...list.flatMap(([other]) => (other !== name && oneLetterApart(fold(name), fold(other)) ? other : [])),
    ]);

/** Equal, or one letter changed, left out or put in. */
function oneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length - short.length > 1) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at++;
  const restOfShort = short.length === long.length ? short.slice(at + 1) : short.slice(at);
  return restOfShort === long.slice(at + 1);
}

type Disguise = (random: Random, one: Child, other: Child) => Pair[];

const disguise: Partial<Record<OtherKind, Disguise>> = {
  'same-name-and-date': (_, one, other) => [
    [one, { ...other, fullName: one.fullName, birthDate: one.birthDate }],
  ],
  'near-names': (random, one, other) => {
    const words = one.fullName.split(' ');
    const names = near.get(words.at(-1) ?? '') ?? [];
    if (names.length === 0) return [];
    return [[one, { ...other, fullName: [...words.slice(0, -1), random.pick(names)].join(' ') }]];
  },
};
