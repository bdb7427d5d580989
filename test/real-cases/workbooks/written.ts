import type { MadeValue } from '../../../src/platform/server/reading/sheets/test/made-sheet.ts';
import { generatedNames } from './names.ts';
import type { ExpectedChild } from './workbook.ts';

/** Of what the lists are made: names, dates in many shapes, old fonts, old encodings. */

export const names = generatedNames(60);
export const day = (n: number): string =>
  `${String((n % 28) + 1).padStart(2, '0')}/${String((n % 12) + 1).padStart(2, '0')}/${2008 + (n % 12)}`;
export const iso = (n: number): string => day(n).split('/').reverse().join('-');
export const sex = (n: number): 'male' | 'female' => (n % 2 ? 'male' : 'female');
export const sexWord = (n: number): string => (n % 2 ? 'Nam' : 'Nữ');
export const plain = (list: readonly string[]): ExpectedChild[] =>
  list.map((fullName, n) => ({ fullName, birthDate: iso(n), birthPrecision: 'day', sex: sex(n) }));
export const text = (lines: readonly (readonly string[])[], separator = ';'): string =>
  lines.map((cells) => cells.join(separator)).join('\r\n');
export const table = (list: readonly string[]): string[][] => [
  ['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Thôn'],
  ...list.map((name, n) => [String(n + 1), name, sexWord(n), day(n), 'Thôn Đông Sơn']),
];

export const shapes: [string, string, 'day' | 'month' | 'year'][] = [
  ['5/3/2014', '2014-03-05', 'day'],
  ['05-03-2014', '2014-03-05', 'day'],
  ['05032014', '2014-03-05', 'day'],
  ['2014.3.5', '2014-03-05', 'day'],
  ['5 tháng 3 năm 2014', '2014-03-05', 'day'],
  ['ngày 05/03/2014', '2014-03-05', 'day'],
  ['3/2014', '2014-03-01', 'month'],
  ['2014', '2014-01-01', 'year'],
  ['5/3/14', '2014-03-05', 'day'],
  ['O5/03/2O14', '2014-03-05', 'day'],
  ['5.3.2014', '2014-03-05', 'day'],
  ['2014-03-05', '2014-03-05', 'day'],
  ['41703', '2014-03-05', 'day'],
];

/** Windows-1258 writes a letter and then its tone. */
export function toWindows1258(words: string): Buffer {
  const tones: Record<string, number> = {
    '\u0300': 0xcc,
    '\u0309': 0xd2,
    '\u0303': 0xde,
    '\u0301': 0xec,
    '\u0323': 0xf2,
  };
  const letters: Record<string, number> = {
    Ă: 0xc3,
    ă: 0xe3,
    Đ: 0xd0,
    đ: 0xf0,
    Ơ: 0xd5,
    ơ: 0xf5,
    Ư: 0xdd,
    ư: 0xfd,
  };
  const bytes: number[] = [];
  for (const letter of words.normalize('NFC')) {
    const parts = letter.normalize('NFD');
    const tone = Array.from(parts).find((part) => part in tones);
    const bare = Array.from(parts)
      .filter((part) => !(part in tones))
      .join('')
      .normalize('NFC');
    bytes.push(letters[bare] ?? (bare.codePointAt(0) as number));
    if (tone) bytes.push(tones[tone] as number);
  }
  return Buffer.from(bytes);
}

export const old = (
  font: string,
  encode: (words: string) => string,
  list: readonly string[],
): MadeValue[][] => {
  const cell = (value: string): MadeValue => ({ value: encode(value), font });
  return [
    [cell('DANH SÁCH TRẺ EM')],
    ['STT', 'Họ và tên', 'Giới tính', 'Ngày sinh', 'Thôn'].map(cell),
    ...list.map((name, n) => [n + 1, cell(name), cell(sexWord(n)), day(n), cell('Thôn Đông Sơn')]),
  ];
};

export const strange = [
  "H'Hen Niê",
  'Y',
  'K’Brôi',
  'Rơ Châm H’Lan',
  'Đặng Thị Ánh-Ngọc',
  'Nguye\u0302\u0303n Thi\u0323 Hoa\u0300',
  'Giàng A Páo',
  'Ðỗ Văn Ðạt',
];
export const strangeRead = [
  "H'Hen Niê",
  'Y',
  'K’Brôi',
  'Rơ Châm H’Lan',
  'Đặng Thị Ánh-Ngọc',
  'Nguyễn Thị Hoà',
  'Giàng A Páo',
  'Đỗ Văn Đạt',
];
