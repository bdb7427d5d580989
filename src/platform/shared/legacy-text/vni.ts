/**
 * VNI for Windows (`VNI-Times`): a letter is followed by a Latin-1 letter that stands for its marks: `aù` is á, `eã`
 * is ễ. Capitals follow the letter, whatever case the mark has. A few letters are single: `ñ` đ, `ö` ư, `ô` ơ, `í` í,
 * `ì` ì, `æ` ỉ, `ó` ĩ, `ò` ị, `î` ỵ.
 */
const toneMarks = ['ù', 'ø', 'û', 'õ', 'ï'];
const circumflexMarks = ['â', 'á', 'à', 'å', 'ã', 'ä'];
const breveMarks = ['ê', 'é', 'è', 'ú', 'ü', 'ë'];

/** Marks → letters, in the order sắc, huyền, hỏi, ngã, nặng; the letter without a tone first where it has a mark. */
const rows: [base: string, marks: string[], letters: string][] = [
  ['a', toneMarks, 'áàảãạ'],
  ['e', toneMarks, 'éèẻẽẹ'],
  ['o', toneMarks, 'óòỏõọ'],
  ['u', toneMarks, 'úùủũụ'],
  ['y', toneMarks.slice(0, 4), 'ýỳỷỹ'],
  ['ô', toneMarks, 'ớờởỡợ'],
  ['ö', toneMarks, 'ứừửữự'],
  ['a', circumflexMarks, 'âấầẩẫậ'],
  ['e', circumflexMarks, 'êếềểễệ'],
  ['o', circumflexMarks, 'ôốồổỗộ'],
  ['a', breveMarks, 'ăắằẳẵặ'],
];
const singles: [string, string][] = [
  ...([
    ['ñ', 'đ'],
    ['ö', 'ư'],
    ['ô', 'ơ'],
    ['î', 'ỵ'],
  ] as [string, string][]),
  ...([
    ['í', 'í'],
    ['ì', 'ì'],
    ['æ', 'ỉ'],
    ['ó', 'ĩ'],
    ['ò', 'ị'],
  ] as [string, string][]),
];

const inBothCases = ([from, to]: [string, string]): [string, string][] => [
  [from, to],
  [from.slice(0, 1).toUpperCase() + from.slice(1), to.toUpperCase()],
];

/** What is stored, its mark in small letters → Vietnamese letter. */
export const vniLetters: ReadonlyMap<string, string> = new Map(
  [
    ...rows.flatMap(([base, marks, letters]) =>
      marks.map((mark, at): [string, string] => [base + mark, letters[at] as string]),
    ),
    ...singles,
  ].flatMap(inBothCases),
);

/** The Unicode text, NFC. */
export function decodeVni(text: string): string {
  const signs = Array.from(text.normalize('NFC'));
  let decoded = '';
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] as string;
    const pair = vniLetters.get(sign + (signs[at + 1] ?? '').toLowerCase());
    decoded += pair ?? vniLetters.get(sign) ?? sign;
    if (pair !== undefined && signs[at + 1] !== undefined) at += 1;
  }
  return decoded;
}
