import { expect, it } from 'vitest';
import { birthText } from '../shown.ts';
import { childrenText } from '../text.ts';
import { birthKey, parseBirth } from './birth-cell.ts';
import { childrenGridText } from './text.ts';

const words = childrenGridText.vi.birth;
const read = (text: string) => parseBirth(text, 2031, words);

it.each([
  ['05/03/2014', '2014-03-05', 'day', '2014-03-05'],
  ['5.3.14', '2014-03-05', 'day', '2014-03-05'],
  ['03/2014', '2014-03-01', 'month', '2014-03'],
  ['tháng 3/2014', '2014-03-01', 'month', '2014-03'],
  ['2014', '2014-01-01', 'year', '2014'],
  ['Khoảng 05/03/2014', '2014-03-05', 'estimated', '2014-03-05'],
])(
  'a birth written as “%s” is known as far as it is written, and reads back as shown',
  (text, day, how, key) => {
    const value = { birthDate: day, birthPrecision: how };
    const read_ = read(text);
    expect(read_).toEqual({ ok: true, value });
    if (!read_.ok) return;
    expect(birthKey(read_.value)).toBe(key);
    expect(read(birthText(read_.value, childrenText.vi))).toEqual(read_);
    const english = birthText(read_.value, childrenText.en);
    expect(parseBirth(english, 2031, childrenGridText.en.birth)).toEqual(read_);
  },
);

it.each([
  ['', words.needed],
  ['31/02/2014', words.noSuchDay],
  ['13/2014', words.noSuchDay],
  ['năm ngoái', words.unreadable],
])('“%s” stays in the cell with the way to mend it', (text, reason) => {
  expect(read(text)).toEqual({ ok: false, reason });
});
