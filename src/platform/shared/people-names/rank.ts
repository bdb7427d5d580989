import { compareNames } from '../vietnamese.ts';
import type { NameQuery } from './query.ts';
import type { NameForm, NameKey } from './search-key.ts';
import { dialectKey, isMistyped } from './variants.ts';

/** How well a name answers a query, best first. */
export const tiers = [
  /** The same words in the same order with the accents as typed. */
  'exact',
  /** The same words in the same order, accents not typed or others. */
  'folded',
  /** All words that were typed, in another order or among more words. */
  'words',
  /** The same, where the last word typed is only the beginning of one. */
  'beginning',
  /** The whole name of a parent, typed without saying so. */
  'parent',
  /** One word has one typing error. */
  'mistyped',
  /** Words as another region spells them. */
  'dialect',
] as const;

export type Tier = (typeof tiers)[number];

export interface Match {
  tier: Tier;
  /** Order within the tier, 0 best: accents typed otherwise, then not the given name, then another order of words. */
  finer: number;
}

/** What a list of hits is ordered by. `birthDate` is yyyy-mm-dd; a child without one comes last among equals. */
export interface Hit {
  match: Match;
  fullName: string;
  birthDate?: string;
  id: string;
}

type WordTest = (typed: number, of: number) => boolean;

/** For each word typed a word of the name, each used once and the given name for the last one if it may; or undefined. */
function assign(query: NameForm, name: NameForm, ...tests: readonly WordTest[]): number[] | undefined {
  const free = new Set(name.keys.keys());
  const places = query.keys.map(() => -1);
  for (const test of tests) {
    for (let typed = query.keys.length - 1; typed >= 0; typed--) {
      if (places[typed] !== -1) continue;
      const place = [...free].findLast((of) => test(typed, of));
      if (place === undefined) continue;
      places[typed] = place;
      free.delete(place);
    }
  }
  return places.includes(-1) ? undefined : places;
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Accents that were typed are others in the name; a word typed without any says nothing about them. */
function contradicts(typed: string, key: string, exact: string): boolean {
  if (typed === key || typed === exact) return false;
  const [a, b] = [typed.normalize('NFD'), exact.normalize('NFD')];
  const [tone, ofName] = [a.match(toneMarks)?.[0], b.match(toneMarks)?.[0]];
  const begins = a.length < b.length && b.replace(toneMarks, '').startsWith(a.replace(toneMarks, ''));
  return !(begins && (tone === undefined || tone === ofName));
}

function finerOf(query: NameForm, name: NameForm, places: readonly number[]): number {
  const otherAccents = places.some((place, typed) =>
    contradicts(query.exact[typed] as string, query.keys[typed] as string, name.exact[place] as string),
  );
  const notGiven = places.at(-1) !== name.keys.length - 1;
  const otherOrder = places.some((place, typed) => typed > 0 && place < (places[typed - 1] as number));
  return (otherAccents ? 4 : 0) + (notGiven ? 2 : 0) + (otherOrder ? 1 : 0);
}

function wholeMatch(query: NameForm, name: NameForm): Match | undefined {
  const same = query.keys.length === name.keys.length && query.keys.every((key, at) => key === name.keys[at]);
  if (!same) return undefined;
  if (query.exact.every((word, at) => word === name.exact[at])) return { tier: 'exact', finer: 0 };
  return { tier: 'folded', finer: finerOf(query, name, [...query.keys.keys()]) };
}

function partialMatch(query: NameForm, name: NameForm, unfinished: boolean): Match | undefined {
  if (query.keys.length > name.keys.length) return undefined;
  const last = query.keys.length - 1;
  const exact: WordTest = (typed, of) => query.exact[typed] === name.exact[of];
  const equal: WordTest = (typed, of) => query.keys[typed] === name.keys[of];
  const begins: WordTest = (typed, of) =>
    typed === last && (name.keys[of] as string).startsWith(query.keys[typed] as string);
  const mistyped = onlyOnce((typed, of) => isMistyped(query.keys[typed] as string, name.keys[of] as string));
  const dialect: WordTest = (typed, of) =>
    dialectKey(query.exact[typed] as string) === dialectKey(name.exact[of] as string);
  const attempts: readonly [Tier, WordTest | undefined][] = [
    ['words', equal],
    ['beginning', unfinished ? begins : undefined],
    ['mistyped', mistyped],
    ['dialect', dialect],
  ];
  for (const [tier, test] of attempts) {
    const places = test && assign(query, name, exact, equal, test);
    if (places) return { tier, finer: finerOf(query, name, places) };
  }
  return undefined;
}

/** A test that holds for one word at most: only one typing error is forgiven. */
function onlyOnce(test: WordTest): WordTest {
  let used = false;
  return (typed, of) => {
    if (used || !test(typed, of)) return false;
    used = true;
    return true;
  };
}

/** Where a match stands among all, 0 best. */
export const orderOf = (match: Match): number => tiers.indexOf(match.tier) * 8 + match.finer;

/** The best match of a query's readings with a name's forms; undefined when the name is none that was asked for. */
export function matchTier(query: NameQuery, name: Pick<NameKey, 'forms'>): Match | undefined {
  let best: Match | undefined;
  for (const reading of query.readings) {
    for (const form of name.forms) {
      const match = wholeMatch(reading, form) ?? partialMatch(reading, form, query.unfinished);
      if (match && (!best || orderOf(match) < orderOf(best))) best = match;
    }
  }
  return best;
}

/**
 * The match of a child: by its own name, or by a parent's whole name where its own is no better than mistyped. `parents`
 * are the names that are known, in any order.
 */
export function matchChild(query: NameQuery, name: NameKey, parents: readonly NameKey[]): Match | undefined {
  const own = matchTier(query, name);
  if (own && tiers.indexOf(own.tier) < tiers.indexOf('parent')) return own;
  const wholes = parents.map((parent) => matchTier(query, parent)).filter((match) => isWhole(match));
  const finer =
    wholes.length > 0
      ? Math.min(...wholes.map((match) => (match.tier === 'exact' ? 0 : match.finer + 1)))
      : -1;
  return finer < 0 ? own : { tier: 'parent', finer };
}

const isWhole = (match: Match | undefined): match is Match =>
  match?.tier === 'exact' || match?.tier === 'folded';

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * A total order of hits for `sort`: by match, then by given, family and middle name in Vietnamese order, then the older
 * first, then by id.
 */
export const compareHits = (a: Hit, b: Hit): number =>
  orderOf(a.match) - orderOf(b.match) ||
  compareNames(a.fullName, b.fullName) ||
  compareText(a.birthDate ?? '9999', b.birthDate ?? '9999') ||
  compareText(a.id, b.id);
