/**
 * How alike two pieces of Vietnamese are when one of them came through OCR, often OCR that did not know Vietnamese.
 *
 * Both sides are folded to plain letters first; then an edit distance is taken in which the mistakes that readers
 * really make are cheap. The table below was made from what such readers do to scanned plans:
 *
 * - a letter with a mark becomes a look-alike: ố → d, b, 6, 0; ã → 4, 3, &; ứ, ữ → ir, it, ii, li; ă → i; ệ → ¢, €;
 * - đ and Đ become d, p, P, DP; strokes become each other: i l 1 t j | !; round letters: o 0 6 c e q g 9;
 * - m and rn, d and cl, w and vv, u and n exchange; a mark is read as a letter of its own, so a vowel or a stroke
 *   too many is cheap ("tré¢", "hoéa"), while a consonant too many is not.
 */

const EXTRA = new Map([
  ['đ', 'd'],
  ['¢', 'e'],
  ['€', 'e'],
  ['&', 'a'],
  ['§', 's'],
  ['|', 'l'],
  ['!', 'l'],
]);
const plainWord = /^[A-Za-z0-9]*$/;
const marks = /\p{M}/gu;
const silent = /['’‘`´]/g;

/** Lower case, no tone or letter marks, đ → d, and the signs that OCR puts for letters turned into those letters. */
export function foldNoisy(text: string): string {
  if (plainWord.test(text)) return text.toLowerCase();
  let folded = '';
  for (const letter of text.replace(silent, '').normalize('NFD').replace(marks, '').toLowerCase()) {
    folded += EXTRA.get(letter) ?? letter;
  }
  return folded;
}

/** letter → letters it is confused with (both ways). */
const LOOK_ALIKES: Record<string, string> = {
  a: '483oeiuqc',
  b: 'h68od',
  c: 'eot6',
  d: 'poba',
  e: 'o63',
  f: 't',
  g: '9qyo',
  h: 'nk',
  i: 'l1tjru',
  l: '1tj',
  m: 'n',
  n: 'ur',
  o: '0694q',
  r: 't',
  s: '58',
  u: 'wvr',
  v: 'yw',
  y: 'u',
  z: '2',
};
/** one letter → pairs that it is read as. */
const PAIRS: Record<string, string[]> = {
  m: ['rn', 'nn', 'in'],
  u: ['ii', 'it', 'ir', 'il', 'li', 'tr', 'ur', 'ti', 'ri'],
  n: ['ri', 'li', 'ii'],
  d: ['cl', 'dp', 'pd', 'ci'],
  w: ['vv'],
  h: ['li', 'lr'],
  k: ['lc'],
  c: ['ye'],
};

const SIZE = 128;
const KNOWN = 0.25;
const VOWEL = 0.45;
const PAIR = 0.3;
const vowels = 'aeiouy';
const code = (text: string, at: number): number => Math.min(text.charCodeAt(at), SIZE - 1);

const exchange = new Float32Array(SIZE * SIZE).fill(1);
const extra = new Float32Array(SIZE).fill(0.9);
const pairs = new Map<number, number>();

function prepare(): void {
  const set = (a: string, b: string, cost: number): void => {
    exchange[a.charCodeAt(0) * SIZE + b.charCodeAt(0)] = cost;
    exchange[b.charCodeAt(0) * SIZE + a.charCodeAt(0)] = cost;
  };
  for (const a of vowels) for (const b of vowels) set(a, b, VOWEL);
  for (const [letter, others] of Object.entries(LOOK_ALIKES))
    for (const other of others) set(letter, other, KNOWN);
  for (let letter = 0; letter < SIZE; letter++) exchange[letter * SIZE + letter] = 0;
  for (const letter of `${vowels}0123456789`) extra[letter.charCodeAt(0)] = 0.4;
  for (const letter of 'ltjrw') extra[letter.charCodeAt(0)] = 0.5;
  for (const letter of ' -.,') extra[letter.charCodeAt(0)] = 0.2;
  for (const [letter, readAs] of Object.entries(PAIRS)) {
    for (const pair of readAs) {
      const key = pair.charCodeAt(0) * SIZE + pair.charCodeAt(1);
      pairs.set(key, (pairs.get(key) ?? 0) | (1 << (letter.charCodeAt(0) - 97)));
    }
  }
}
prepare();

function isPairFor(first: number, second: number, letter: number): boolean {
  const letters = pairs.get(first * SIZE + second);
  return letters !== undefined && letter >= 97 && letter <= 122 && (letters & (1 << (letter - 97))) !== 0;
}

/** Cost of dropping or adding the letter at `at`; a letter read twice is cheaper than a strange one. */
function extraCost(text: string, at: number): number {
  const here = code(text, at);
  const cost = extra[here] as number;
  return at > 0 && code(text, at - 1) === here ? Math.min(cost, 0.3) : cost;
}

/** Rows of the distance table for short texts are kept, for words are compared by the hundred thousand. */
const SHORT = 64;
const kept: Rows = [new Float64Array(SHORT), new Float64Array(SHORT), new Float64Array(SHORT)];
type Rows = [Float64Array, Float64Array, Float64Array];
const rowsFor = (length: number): Rows =>
  length <= SHORT
    ? [...kept]
    : [new Float64Array(length), new Float64Array(length), new Float64Array(length)];

/**
 * Weighted edit distance of two folded texts, in letters: 0 = the same. Once it must be more than `limit` the rest is
 * not counted and the answer is Infinity.
 */
export function noisyDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (a === b) return 0;
  let [before, last, row] = rowsFor(b.length + 1);
  last[0] = 0;
  let leastBefore = 0;
  for (let j = 1; j <= b.length; j++) last[j] = (last[j - 1] as number) + extraCost(b, j - 1);
  for (let i = 1; i <= a.length; i++) {
    const x = code(a, i - 1);
    const drop = extraCost(a, i - 1);
    row[0] = (last[0] as number) + drop;
    let least = row[0];
    for (let j = 1; j <= b.length; j++) {
      const y = code(b, j - 1);
      let best = (last[j - 1] as number) + (exchange[x * SIZE + y] as number);
      best = Math.min(best, (last[j] as number) + drop, (row[j - 1] as number) + extraCost(b, j - 1));
      if (i > 1 && isPairFor(code(a, i - 2), x, y)) best = Math.min(best, (before[j - 1] as number) + PAIR);
      if (j > 1 && isPairFor(code(b, j - 2), y, x)) best = Math.min(best, (last[j - 2] as number) + PAIR);
      row[j] = best;
      if (best < least) least = best;
    }
    if (least > limit && leastBefore > limit) return Number.POSITIVE_INFINITY;
    leastBefore = least;
    [before, last, row] = [last, row, before];
  }
  return last[b.length] as number;
}

/** Likeness of two texts in [0, 1], 1 = the same letters once folded. */
export function noisySimilarity(a: string, b: string): number {
  const x = foldNoisy(a);
  const y = foldNoisy(b);
  const length = Math.max(x.length, y.length);
  return length === 0 ? 1 : Math.max(0, 1 - noisyDistance(x, y) / length);
}

/** Classes of first letters: OCR rarely moves a word's first letter out of its class, which makes look-ups fast. */
const INITIALS = ['dpbh', 'ilt1jrf', 'aeocgq0643&9', 'uvwy', 'nmrhk', 's582f', 'kx'];

/** Folded letters that the given first letter may stand for, itself among them. */
export function confusableInitials(letter: string): string {
  return INITIALS.filter((group) => group.includes(letter)).join('') || letter;
}
