/** Unicode form in which every text is stored and compared. */
export const toNfc = (text: string): string => text.normalize('NFC');

export const isNfc = (text: string): boolean => text === text.normalize('NFC');

const combiningMarks = /[\u0300-\u036f]/g;

/**
 * The key of accent-free search and of blocking in duplicate detection: no tone and no letter marks, every kind of đ
 * (đ Đ, and ð Ð Ɖ ɖ that old fonts put in its place) as d, lower case, spaces trimmed and collapsed. "Nguyễn Thị Hoà",
 * "NGUYỄN THỊ HÒA" and their decomposed forms are all `nguyen thi hoa`.
 */
export const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(combiningMarks, '')
    .replace(/[đĐðÐƉɖ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();

/** Look-alikes of đ (Icelandic ð Ð, African Ɖ ɖ) made into the Vietnamese letter; NFC. For input, before storing. */
export const repairDStroke = (text: string): string =>
  toNfc(text).replace(/[ÐƉ]/g, 'Đ').replace(/[ðɖ]/g, 'đ');

/** The words of a text without accents, for search by syllable in any order. */
export const unaccentedTokens = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const collator = new Intl.Collator('vi', { numeric: true });

/** Vietnamese dictionary order (CLDR vi): a ă â … d đ …; tones ngang huyền hỏi ngã sắc nặng; "Thôn 2" before "Thôn 10". */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b);

export interface NameParts {
  /** Họ: the first word; empty for a name of one word. */
  family: string;
  /** Đệm: what lies between, may be empty. */
  middle: string;
  /** Tên: the last word. */
  given: string;
}

/** Họ, đệm and tên by position. A guess that is right for most Kinh names; some peoples order theirs otherwise. */
export function nameParts(fullName: string): NameParts {
  const words = toNfc(fullName).trim().split(/\s+/);
  const given = words.at(-1) as string;
  return {
    family: words.length > 1 ? (words[0] as string) : '',
    middle: words.slice(1, -1).join(' '),
    given,
  };
}

/**
 * Order of class and office lists: by tên, then họ, then đệm, each in dictionary order. Part by part, because ICU weighs
 * all letters of a text before any tone, which would mix up the parts.
 */
export function compareNames(a: string, b: string): number {
  const [x, y] = [nameParts(a), nameParts(b)];
  return (
    collator.compare(x.given, y.given) ||
    collator.compare(x.family, y.family) ||
    collator.compare(x.middle, y.middle)
  );
}

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Letters without the tone, then the tone: "hoà" and "hòa" are both `hoa` + grave; "mỹ" and "mĩ" both `mi` + tilde. */
function toneKeyOf(syllable: string): string {
  const decomposed = syllable.normalize('NFD');
  const tone = decomposed.match(toneMarks)?.join('') ?? '';
  const letters = toNfc(decomposed.replace(toneMarks, '')).replace(/^(h|k|l|m|s|t|v|qu)y$/, '$1i');
  return letters + tone;
}

/**
 * A key under which spellings of one name are equal, tones and letters still told apart: the tone may stand on either
 * vowel (hoà, hòa; thuý, thúy), and y equals i at the end of a syllable after h, k, l, m, s, t, v and qu (Lý, Lí; Quý,
 * Quí). Case and spacing do not count. For comparing only: a name is stored as the birth certificate has it.
 */
export const normaliseToneKey = (text: string): string =>
  repairDStroke(text).toLowerCase().trim().split(/\s+/).map(toneKeyOf).join(' ');

/** `Nguyễn Thị Hoa` → `N.T.H.`: how a child is named where the full name is not needed. Empty for an empty name. */
export const initials = (fullName: string): string =>
  (repairDStroke(fullName).match(/[\p{L}\p{M}'’]+/gu) ?? [])
    .map((word) => `${String.fromCodePoint(word.codePointAt(0) as number).toUpperCase()}.`)
    .join('');

/** Order of lettered points a), b), c), d), đ)… in Vietnamese documents (Decree 30/2020/NĐ-CP, annex I). */
export const lettersInOrder = [
  ...['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm'],
  ...['n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y'],
] as const;
