import { fold } from '../vietnamese.ts';
import { foldedSyllables } from './syllables.ts';

const letters = 'a b c d e f g h i j k l m n o p q r s t u v w x y z'.split(' ');

/** Words of two letters have a neighbour at every key; a typing error is looked for from three on. */
const shortestMistyped = 3;

/**
 * Whether one typing error makes one of two folded words of the other: a letter left out, put in, replaced, or two
 * neighbours exchanged. False for equal words.
 */
export function isOneErrorApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  let at = 0;
  while (at < short.length && short.charCodeAt(at) === long.charCodeAt(at)) at++;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  const exchanged = short[at] === long[at + 1] && short[at + 1] === long[at];
  return exchanged && short.slice(at + 2) === long.slice(at + 2);
}

/** Whether one of two folded words may be the other with one typing error, short words left out. */
export const isMistyped = (a: string, b: string): boolean =>
  Math.max(a.length, b.length) >= shortestMistyped && isOneErrorApart(a, b);

/**
 * Words of the vocabulary one typing error away from a folded word, sorted; without the word itself. The vocabulary is
 * the words of name keys: the regular syllables, or all words of the register with the names of other peoples.
 */
export function typingNeighbours(word: string, vocabulary: ReadonlySet<string> = foldedSyllables): string[] {
  const found = new Set<string>();
  const keep = (text: string): void => {
    if (text !== word && vocabulary.has(text) && isMistyped(text, word)) found.add(text);
  };
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    keep(before + after.slice(1));
    keep(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
    for (const letter of letters) {
      keep(before + letter + after);
      keep(before + letter + after.slice(1));
    }
  }
  return [...found].sort();
}

/** Onsets that one region or another says alike, so that they are written for each other; the first stands for all. */
const alike: readonly (readonly string[])[] = [
  ['d', 'gi', 'r'],
  ['s', 'x'],
  ['tr', 'ch'],
];
const onsetOf = /^(?:gi(?=[aeiouy])|tr|ch|[drsx])/;

const groupOf = (onset: string | undefined): readonly string[] =>
  alike.find((each) => onset !== undefined && each.includes(onset)) ?? [onset ?? ''];

/**
 * A key equal for the dialect spellings of one word: d ~ gi ~ r, s ~ x, tr ~ ch, i ~ y at the end. Takes a folded or an
 * exact word; đ is not d, so where accents are known they should be kept until here.
 */
export function dialectKey(word: string): string {
  const apart = word.normalize('NFD');
  const onset = onsetOf.exec(apart)?.[0];
  const rime = fold(apart.slice(onset?.length ?? 0)).replace(/y$/, 'i');
  return apart.startsWith('đ') ? `đ${rime.slice(1)}` : `${groupOf(onset)[0]}${rime}`;
}

/** Words of the vocabulary that are dialect spellings of a folded word, sorted; without the word itself. */
export function dialectSpellings(word: string, vocabulary: ReadonlySet<string> = foldedSyllables): string[] {
  const onset = onsetOf.exec(word)?.[0];
  const rest = word.slice(onset?.length ?? 0);
  const ends = [rest, rest.replace(/y$/, 'i'), rest.replace(/i$/, 'y')];
  const spellings = new Set(groupOf(onset).flatMap((each) => ends.map((end) => each + end)));
  return [...spellings].filter((text) => text !== word && vocabulary.has(text)).sort();
}

/** Words of the vocabulary that begin with a folded word, the word itself first whether it is one or not. */
export const wordsBegunBy = (
  beginning: string,
  vocabulary: ReadonlySet<string> = foldedSyllables,
): string[] => [
  beginning,
  ...[...vocabulary].filter((word) => word !== beginning && word.startsWith(beginning)).sort(),
];

/** What an index of words is asked: every list must have at least one of its words in the name. */
export type WordsOfEach = readonly (readonly string[])[];

/**
 * Names with one typing error in one word, for when nothing was found as typed: one question per word that has
 * neighbours, in the order of the words. `words` are folded.
 */
export function mistypedSearches(
  words: readonly string[],
  vocabulary: ReadonlySet<string> = foldedSyllables,
): WordsOfEach[] {
  return words.flatMap((word, at) => {
    const neighbours = typingNeighbours(word, vocabulary);
    return neighbours.length === 0 ? [] : [words.map((each, index) => (index === at ? neighbours : [each]))];
  });
}

/** Names in dialect spelling: the one question; undefined when no word has another spelling. */
export function dialectSearch(
  words: readonly string[],
  vocabulary: ReadonlySet<string> = foldedSyllables,
): WordsOfEach | undefined {
  const spellings = words.map((word) => [word, ...dialectSpellings(word, vocabulary)]);
  return spellings.some((each) => each.length > 1) ? spellings : undefined;
}

const surnames: readonly (readonly [string, string])[] = [
  ['hoang', 'huynh'],
  ['vu', 'vo'],
  ['phan', 'pham'],
];

/**
 * Whether two folded family names are one name in two regions (Hoàng ~ Huỳnh, Vũ ~ Võ) or taken for each other (Phan ~
 * Phạm). A sign of a duplicate, never a reason to find one by the other.
 */
export const areRegionalSurnames = (a: string, b: string): boolean =>
  surnames.some(([one, other]) => (a === one && b === other) || (a === other && b === one));
