/**
 * Makes clean Vietnamese look as if a reader that does not know Vietnamese had read its scan: marks go, letters with
 * marks become look-alikes, Roman numbers become digits, bullets get dirt. Seeded: the same seed gives the same text.
 */

function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What the scan of a marked letter is read as, besides the bare letter; from errors seen in real scans. */
const READ_AS: Record<string, string[]> = {
  ă: ['a', 'i', 'i', 'd'],
  ắ: ['a', 'i'],
  â: ['A', 'd', 'é'],
  ã: ['4', 'a', '3', '&', 'i'],
  ả: ['a', 'd', '4'],
  ạ: ['a', 'q'],
  ậ: ['a', 'i'],
  ê: ['é', '€', 'e'],
  ế: ['é', 'é', 'e'],
  ề: ['é', 'e'],
  ể: ['é', 'e'],
  ệ: ['¢', '€', 'é', 'é¢'],
  ẻ: ['é', 'é¢'],
  ó: ['6', 'é', 'd', 'oé'],
  ố: ['d', 'b', '6', 'é'],
  ồ: ['d', 'é'],
  ổ: ['6', 'd', 'é'],
  ộ: ['d', 'g', '¢', '6'],
  ợ: ['g', 'o', '¢'],
  ơ: ['o', '¢'],
  ở: ['o', '&'],
  ư: ['w', 'u', 'ur'],
  ứ: ['ir', 'tr', 'u'],
  ữ: ['it', 'ii', 'li'],
  ủ: ['u', 'ii', 'i'],
  ự: ['yu', 'y', 'u'],
  ị: ['j', 'i', '1'],
  đ: ['d', 'd', 'p'],
  Đ: ['P', 'D', 'DP'],
};
const bare = (letter: string): string =>
  letter.normalize('NFD').replace(/\p{M}/gu, '').replace('đ', 'd').replace('Đ', 'D');
const acute: Record<string, string> = { a: 'á', e: 'é', o: 'ó', i: 'í', u: 'ú' };

const ROMAN_READ_AS: [RegExp, string][] = [
  [/^II\./, '11.'],
  [/^III\./, 'I11.'],
  [/^VII\./, 'VIl.'],
];

/** `strength` 1 is about as bad as the scans that districts keep; 0 only loses the marks. */
export function asBadlyRead(text: string, seed: number, strength = 1): string {
  const random = randomFrom(seed);
  const chance = (share: number): boolean => random() < share * strength;
  const letter = (one: string): string => {
    const plain = bare(one);
    if (plain === one)
      return /[a-z]/.test(one) && chance(0.011)
        ? ({ l: '1', o: 'd', n: 'r', u: 'v', c: 'e' }[one] ?? one)
        : one;
    const others = READ_AS[one];
    if (others && chance(0.5)) return others[Math.floor(random() * others.length)] as string;
    return chance(0.4) ? (acute[plain] ?? plain) : plain;
  };
  const line = (source: string): string => {
    let read = source.replace(/\S+/g, (word) => [...word].map(letter).join(''));
    for (const [roman, readAs] of ROMAN_READ_AS)
      if (roman.test(source) && chance(0.5)) read = read.replace(roman, readAs);
    if (source.startsWith('- ') && chance(0.1)) read = `~ ${read}`;
    if (/\d% va \d/.test(read) && chance(0.3)) read = read.replace(/% va 1(\d)/, '% val$1');
    return chance(0.05) ? ` ${read}` : read;
  };
  return text.normalize('NFC').split('\n').map(line).join('\n');
}
