import { saysAt, type TypedWord, untilSign } from './words.ts';

export type Kin = 'child' | 'mother' | 'father' | 'parent';

/** Words after which a parent's name follows; `parent` where the words do not say which one. */
const phrases: readonly [kin: Kin, phrase: readonly string[]][] = (
  [
    ['mother', 'con bà'],
    ['mother', 'con chị'],
    ['mother', 'con cô'],
    ['father', 'con ông'],
    ['father', 'con anh'],
    ['father', 'con chú'],
    ['mother', 'con của bà'],
    ['mother', 'con của chị'],
    ['father', 'con của ông'],
    ['father', 'con của anh'],
    ['parent', 'con của'],
    ['parent', 'phụ huynh'],
    ['mother', 'tên mẹ'],
    ['father', 'tên cha'],
    ['father', 'tên bố'],
    ['mother', 'mẹ'],
    ['father', 'cha'],
    ['father', 'bố'],
  ] as const
)
  .map(([kin, phrase]): [Kin, readonly string[]] => [kin, phrase.split(' ')])
  .sort(([, a], [, b]) => b.length - a.length);

/** Only before a colon: by themselves these are names or say nothing. */
const beforeColon: readonly [kin: Kin, word: string][] = [
  ['mother', 'má'],
  ['father', 'ba'],
  ['mother', 'bà'],
  ['father', 'ông'],
];

/** "và ông", "và bà" after a parent has been named. */
const second: readonly [kin: Kin, word: string][] = [
  ['mother', 'bà'],
  ['mother', 'chị'],
  ['father', 'ông'],
  ['father', 'anh'],
];

interface Marker {
  kin: Kin;
  /** Words of the marker, its colon among them. */
  length: number;
}

/**
 * What is typed without accents may also be a name ("Trần Thị Mê"; the Ra-glai family name Bo Bo), so a whole name must
 * follow it.
 */
function isMarker(words: readonly TypedWord[], at: number, phrase: readonly string[]): boolean {
  const following = untilSign(words.slice(at + phrase.length));
  const accented = phrase.some((_, offset) => words[at + offset]?.spoken !== words[at + offset]?.key);
  if (accented) return following.length >= 1;
  const neighbours = [words[at - 1]?.key, following[0]?.key];
  return following.length >= 2 && !neighbours.includes(words[at]?.key);
}

function markerAt(words: readonly TypedWord[], at: number, current: Kin): Marker | undefined {
  for (const [kin, phrase] of phrases) {
    if (!saysAt(words, at, phrase)) continue;
    if (words[at + phrase.length]?.sign === 'colon') return { kin, length: phrase.length + 1 };
    if (isMarker(words, at, phrase)) return { kin, length: phrase.length };
  }
  for (const [kin, word] of beforeColon) {
    if (saysAt(words, at, [word]) && words[at + 1]?.sign === 'colon') return { kin, length: 2 };
  }
  if (current === 'child') return undefined;
  for (const [kin, word] of second) if (saysAt(words, at, ['và', word])) return { kin, length: 2 };
  return undefined;
}

/** The words of a search text by whose name they are; a comma ends a parent's name. */
export function wordsByKin(words: readonly TypedWord[]): Record<Kin, TypedWord[]> {
  const byKin: Record<Kin, TypedWord[]> = { child: [], mother: [], father: [], parent: [] };
  let current: Kin = 'child';
  for (let at = 0; at < words.length; at++) {
    const marker = markerAt(words, at, current);
    const word = words[at] as TypedWord;
    if (marker) {
      current = marker.kin;
      at += marker.length - 1;
    } else if (word.sign === 'break') current = 'child';
    else if (!word.sign) byKin[current].push(word);
  }
  return byKin;
}
