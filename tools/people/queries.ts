import { fold, normaliseToneKey } from '../../src/platform/shared/vietnamese.ts';
import { type Random, randomOf } from '../demonstration/content/random.ts';
import type { Child } from './child.ts';
import { people } from './generate.ts';
import type { Places } from './places.ts';
import { telex, vni } from './typing/keyboards.ts';
import * as slips from './typing/slips.ts';

export const queryKinds = [
  ...([
    'as-written',
    'exact-accents-first',
    'no-accents',
    'some-accents',
    'capitals',
    'telex',
    'vni',
  ] as const),
  ...([
    'tone-place',
    'i-for-y',
    'icelandic-d',
    'plain-d',
    'word-order',
    'no-middle-name',
    'one-error',
  ] as const),
  ...(['name-and-year', 'name-and-hamlet', 'parent', 'number'] as const),
];
export type QueryKind = (typeof queryKinds)[number];

/** What somebody types, and whom they look for. */
export interface SearchQuery {
  kind: QueryKind;
  text: string;
  /** `index` of the child in the population. */
  expected: number;
  /** The child stands among so many first hits: 1 where nothing else can be meant. */
  within: number;
}

export interface SearchTable {
  population: Child[];
  queries: SearchQuery[];
}

/**
 * A small population and queries into it, each kind `each` times: 18 kinds. A query is kept only where it means one child: by
 * its folded words no other name comes before it, or, where the query leaves words out, few others hold them.
 * @throws RangeError when the population does not give enough queries of a kind
 */
export function searchTable(
  places: Places,
  { seed = 'search', on = '2021-11-29', children = 3000, each = 4 } = {},
): SearchTable {
  const population = [...people({ seed, on, children, places })];
  const names = new Map(
    places.communes.flatMap(({ hamlets }) => hamlets.map(({ key, name }) => [key, name] as const)),
  );
  const book: Book = {
    population,
    hamletName: (key) => names.get(key) ?? '',
    byFold: Map.groupBy(population, (child) => fold(child.fullName)),
    byParent: Map.groupBy(
      population.flatMap((child) =>
        [child.father, child.mother].flatMap((parent) =>
          parent ? { child, key: fold(parent.fullName) } : [],
        ),
      ),
      ({ key }) => key,
    ),
    words: population.map((child) => new Set(fold(child.fullName).split(' '))),
  };
  const queries = queryKinds.flatMap((kind) => queriesOf(kind, each, book, randomOf(`${seed} ${kind}`)));
  return { population, queries };
}

interface Book {
  population: readonly Child[];
  hamletName: (key: string) => string;
  byFold: ReadonlyMap<string, readonly Child[]>;
  byParent: ReadonlyMap<string, readonly { child: Child }[]>;
  words: readonly ReadonlySet<string>[];
}

type Asked = { text: string; within: number } | undefined;
type Ask = (child: Child, book: Book, random: Random) => Asked;

function queriesOf(kind: QueryKind, each: number, book: Book, random: Random): SearchQuery[] {
  const found: SearchQuery[] = [];
  for (const child of random.shuffled(book.population)) {
    if (found.length === each) return found;
    const asked = asks[kind](child, book, random);
    if (asked) found.push({ kind, expected: child.index, ...asked });
  }
  throw new RangeError(`only ${found.length} of ${each} queries of the kind ${kind}`);
}

const namesakesOf = (child: Child, { byFold }: Book): readonly Child[] =>
  byFold.get(fold(child.fullName)) ?? [];
const alone = (child: Child, book: Book): boolean => namesakesOf(child, book).length === 1;

/** How many names hold all words of the query: so far down may the child stand. */
function holders(text: string, { words }: Book): number {
  const asked = fold(text).split(' ');
  return words.filter((own) => asked.every((word) => own.has(word))).length;
}
const few = 10;
const amongFew = (text: string | undefined, book: Book): Asked => {
  if (text === undefined) return undefined;
  const within = holders(text, book);
  return within >= 1 && within <= few ? { text, within } : undefined;
};

/** A way to write the name of a child whose folded name nobody shares. */
const nameAs =
  (write: (name: string, random: Random) => string | undefined): Ask =>
  (child, book, random) => {
    const text =
      alone(child, book) && child.fullName.includes(' ') ? write(child.fullName, random) : undefined;
    return text === undefined ? undefined : { text, within: 1 };
  };

/** Only what accents tell apart: of children whose names fold alike, the one so written comes first. */
const exactAccentsFirst: Ask = (child, book) => {
  const others = namesakesOf(child, book).filter((other) => other !== child);
  const key = normaliseToneKey(child.fullName);
  if (others.length === 0 || others.some((other) => normaliseToneKey(other.fullName) === key))
    return undefined;
  return { text: child.fullName, within: 1 };
};

/** A misspelling that is no other child's name, nor one letter away from it. */
const oneError: Ask = (child, book, random) => {
  const text = alone(child, book)
    ? slips.withWrongLetter(random, slips.withoutAccents(child.fullName))
    : undefined;
  return text === undefined || holders(text, book) > 0 ? undefined : { text, within: few };
};

const nameAndYear: Ask = (child, book) => {
  const year = child.birthDate.slice(0, 4);
  const sharing = namesakesOf(child, book);
  const sameYear = sharing.filter((other) => other.birthDate.startsWith(year));
  if (sharing.length < 2 || sameYear.length > 1) return undefined;
  return { text: `${slips.withoutAccents(child.fullName).toLowerCase()} ${year}`, within: 1 };
};

const nameAndHamlet: Ask = (child, book) => {
  const sharing = namesakesOf(child, book);
  const hamlet = fold(book.hamletName(child.hamletKey));
  const there = sharing.filter((other) => fold(book.hamletName(other.hamletKey)) === hamlet);
  if (sharing.length < 2 || there.length > 1) return undefined;
  return { text: `${slips.withoutAccents(child.fullName).toLowerCase()} ${hamlet}`, within: 1 };
};

/** A parent's name that no child bears; the children of one household may all be hits. */
const parent: Ask = (child, { byParent, byFold }) => {
  const name = child.mother?.fullName;
  if (name === undefined || byFold.has(fold(name))) return undefined;
  const theirs = byParent.get(fold(name)) ?? [];
  const oneHousehold = theirs.every((other) => other.child.household.id === child.household.id);
  return oneHousehold ? { text: slips.withoutAccents(name).toLowerCase(), within: theirs.length } : undefined;
};

const asks: Readonly<Record<QueryKind, Ask>> = {
  'as-written': nameAs((name) => name),
  'exact-accents-first': exactAccentsFirst,
  'no-accents': nameAs((name) => slips.withoutAccents(name).toLowerCase()),
  'some-accents': nameAs((name, random) => slips.partlyAccented(random, name)?.toLowerCase()),
  capitals: nameAs((name) => name.toUpperCase()),
  telex: nameAs((name) =>
    telex(name) === slips.withoutAccents(name).toLowerCase() ? undefined : telex(name),
  ),
  vni: nameAs((name) => (vni(name) === slips.withoutAccents(name).toLowerCase() ? undefined : vni(name))),
  'tone-place': nameAs((name) => slips.withMovedTone(name)),
  'i-for-y': nameAs((name) => slips.withOtherI(name)),
  'icelandic-d': nameAs((name) => slips.withIcelandicD(name)),
  'plain-d': nameAs((name) =>
    /[đĐ]/.test(name) ? name.replaceAll('đ', 'd').replaceAll('Đ', 'D') : undefined,
  ),
  'word-order': (child, book, random) =>
    alone(child, book)
      ? amongFew(slips.inOtherOrder(random, slips.withoutAccents(child.fullName).toLowerCase()), book)
      : undefined,
  'no-middle-name': (child, book, random) => amongFew(slips.withoutMiddle(random, child.fullName), book),
  'one-error': oneError,
  'name-and-year': nameAndYear,
  'name-and-hamlet': nameAndHamlet,
  parent,
  number: ({ personalId }) => (personalId === null ? undefined : { text: personalId, within: 1 }),
};
