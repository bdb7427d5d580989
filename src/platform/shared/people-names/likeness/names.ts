import { remembered } from '../remembered.ts';
import { areRegionalSurnames, dialectKey, isMistyped, isOneErrorApart } from '../variants.ts';
import { isCommonWord } from './given-names.ts';
import type { ComparableName } from './person.ts';

/** How two names are alike. */
export type NameKind =
  /** Equal with accents; placement of tones, i/y, case and composition do not count. */
  | 'same'
  /** Equal once Telex or VNI keys are decoded. */
  | 'typing-keys'
  /** Equal without accents, and one of them has none. */
  | 'unaccented'
  /** Equal without accents; one or more words have others. */
  | 'accents'
  /** The same letters, divided into words otherwise. */
  | 'spacing'
  /** The same words in another order. */
  | 'order'
  /** Family and given name equal, words between missing in one. */
  | 'middle-missing'
  /** Only the given name, or family and given name, is written in one: enough for a parent, little for a child. */
  | 'part'
  /** Words shortened to their first letter. */
  | 'abbreviated'
  /** Words in dialect spelling. */
  | 'dialect'
  /** Hoàng ~ Huỳnh, Vũ ~ Võ, Phan ~ Phạm, the rest equal. */
  | 'regional-surname'
  /** One typing error in one word. */
  | 'mistyped'
  /** Typing errors in two words, or two errors in one long word, or an error beside a missing word. */
  | 'mistyped-more'
  /** A newborn written as "Trai", "Gái" until named. */
  | 'unnamed'
  /** One word is quite another one: another family, a sister or brother, a twin, somebody else. */
  | 'other-family'
  | 'other-middle'
  | 'other-given'
  | 'different';

/** How far each kind speaks for one person: 1 the same, 0 not at all. */
export const nameShares: Readonly<Record<NameKind, number>> = {
  same: 1,
  'typing-keys': 0.97,
  unaccented: 1,
  accents: 0.87,
  spacing: 0.9,
  order: 0.85,
  'middle-missing': 0.8,
  part: 0.4,
  abbreviated: 0.75,
  dialect: 0.8,
  'regional-surname': 0.75,
  mistyped: 0.85,
  'mistyped-more': 0.65,
  unnamed: 0.35,
  'other-family': 0.3,
  'other-middle': 0.1,
  'other-given': 0,
  different: 0,
};

const hasAccents = (name: ComparableName): boolean => name.exact !== name.text;

function sameLetters(a: ComparableName, b: ComparableName): NameKind {
  if (a.exact === b.exact) return a.decoded === b.decoded ? 'same' : 'typing-keys';
  return hasAccents(a) && hasAccents(b) ? 'accents' : 'unaccented';
}

/** The words of a name, without accents and with them. */
interface Words {
  words: readonly string[];
  exact: readonly string[];
  accented: boolean;
}

const wordsOf = (name: ComparableName): Words => ({
  words: name.text.split(' '),
  exact: name.exact.split(' '),
  accented: hasAccents(name),
});

const dialectOf = remembered(dialectKey);
const isCommon = ({ exact, accented }: Words, at: number): boolean =>
  isCommonWord(exact[at] as string, accented);

/** Whether the letters of two texts are the same, however they are divided by spaces. */
function isDividedOtherwise(a: string, b: string): boolean {
  for (let [i, j] = [0, 0]; ; i++, j++) {
    while (a[i] === ' ') i++;
    while (b[j] === ' ') j++;
    if (a[i] !== b[j]) return false;
    if (a[i] === undefined) return true;
  }
}

/**
 * What makes a word of one the word of the other; undefined when they are two words. Common words one letter apart (Linh,
 * Minh) are two; said alike (Trinh, Chinh) they are one, for no family calls two children so.
 */
function slipBetween(a: Words, i: number, b: Words, j: number): NameKind | undefined {
  const [x, y] = [a.words[i] as string, b.words[j] as string];
  if (x.length === 1 ? y.startsWith(x) : y.length === 1 && x.startsWith(y)) return 'abbreviated';
  if (dialectOf(a.exact[i] as string) === dialectOf(b.exact[j] as string)) return 'dialect';
  if (isCommon(a, i) && isCommon(b, j)) return undefined;
  if (isMistyped(x, y)) return 'mistyped';
  return isMistypedTwice(x, y) ? 'mistyped-more' : undefined;
}

function isSlipOrEqual(a: Words, i: number, b: Words, j: number): boolean {
  if (a.words[i] === b.words[j]) return true;
  const slip = slipBetween(a, i, b, j);
  return slip === 'dialect' || slip === 'mistyped';
}

/** Two errors in a long word: whatever mends the first one leaves another one at most. */
function isMistypedTwice(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5) return false;
  let at = 0;
  while (a[at] === b[at]) at++;
  const [x, y] = [a.slice(at), b.slice(at)];
  const exchanged = `${x.slice(1, 2)}${x.slice(0, 1)}${x.slice(2)}`;
  const mended = [
    [x.slice(1), y] as const,
    [x, y.slice(1)] as const,
    [x.slice(1), y.slice(1)] as const,
    [exchanged, y] as const,
  ];
  return mended.some(([left, right]) => left === right || isOneErrorApart(left, right));
}

/** Names of equally many words, compared word by word; they differ in one at least. */
function wordByWord(a: Words, b: Words): NameKind {
  const last = a.words.length - 1;
  let first: NameKind | undefined;
  let differing = 0;
  for (let at = 0; at <= last; at++) {
    if (a.words[at] === b.words[at]) continue;
    const slip = slipBetween(a, at, b, at) ?? otherWord(a, b, at);
    differing++;
    if (differing === 1) first = slip;
    else if (!(isMinor(slip) && isMinor(first))) return 'different';
    else if (slip !== 'abbreviated') first = 'mistyped-more';
  }
  return first === 'abbreviated' && a.words[last] !== b.words[last] ? 'different' : (first ?? 'same');
}

/** What may happen to two words of one name. */
const isMinor = (kind: NameKind | undefined): boolean =>
  kind === 'mistyped' || kind === 'dialect' || kind === 'abbreviated';

function otherWord(a: Words, b: Words, at: number): NameKind {
  const last = a.words.length - 1;
  if (last === 0) return 'different';
  if (at === last) return 'other-given';
  if (at > 0) return 'other-middle';
  return areRegionalSurnames(a.words[0] as string, b.words[0] as string)
    ? 'regional-surname'
    : 'other-family';
}

/** Whether all words of the shorter name stand in the longer one in their order, `slips` of them with a slip at most. */
function standsIn(short: Words, long: Words, slips: number, from = 0, then = 0): boolean {
  if (from === short.words.length) return true;
  for (let at = then; at <= long.words.length - short.words.length + from; at++) {
    const equal = short.words[from] === long.words[at];
    if (!equal && (slips === 0 || !isSlipOrEqual(short, from, long, at))) continue;
    if (standsIn(short, long, slips - (equal ? 0 : 1), from + 1, at + 1)) return true;
  }
  return false;
}

/** Names of which one has fewer words. */
function missingWords(short: Words, long: Words): NameKind {
  const [last, longLast] = [short.words.length - 1, long.words.length - 1];
  const sameGiven = short.words[last] === long.words[longLast];
  if (last === 0) return sameGiven ? 'part' : 'different';
  if (sameGiven && standsIn(short, long, 0))
    return short.words[0] === long.words[0] ? 'middle-missing' : 'part';
  const ends = isSlipOrEqual(short, 0, long, 0) && isSlipOrEqual(short, last, long, longLast);
  return ends && standsIn(short, long, 1) ? 'mistyped-more' : 'different';
}

function inOrder(a: Words, b: Words): NameKind {
  if (a.words.length === b.words.length) return wordByWord(a, b);
  return a.words.length < b.words.length ? missingWords(a, b) : missingWords(b, a);
}

const rearranged = (name: Words, order: <T>(words: readonly T[]) => readonly T[]): Words => ({
  words: order(name.words),
  exact: order(name.exact),
  accented: name.accented,
});

const orders: readonly (<T>(words: readonly T[]) => readonly T[])[] = [
  (words) => words.toReversed(),
  (words) => [...words.slice(1), ...words.slice(0, 1)],
  (words) => [...words.slice(-1), ...words.slice(0, -1)],
];

/** The given name written first, the others after it as they were or turned round; a slip besides is one more. */
function inOtherOrder(a: Words, b: Words): NameKind {
  const crossed = a.words[0] === b.words.at(-1) || a.words.at(-1) === b.words[0];
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (!crossed || short.words.length < 2) return 'different';
  const kinds = orders.map((order) => inOrder(rearranged(short, order), long));
  return kinds.some((kind) => nameShares[kind] >= nameShares.dialect) ? 'mistyped-more' : 'different';
}

/** How two names are alike. The same both ways. */
export function nameLikeness(a: ComparableName, b: ComparableName): NameKind {
  if (a.text === b.text) return sameLetters(a, b);
  if (a.sorted === b.sorted) return 'order';
  if (isDividedOtherwise(a.text, b.text)) return 'spacing';
  if (a.unnamed || b.unnamed) return 'unnamed';
  const [x, y] = [wordsOf(a), wordsOf(b)];
  const kind = inOrder(x, y);
  return kind === 'different' ? inOtherOrder(x, y) : kind;
}
