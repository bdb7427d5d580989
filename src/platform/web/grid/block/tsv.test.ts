import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTsv, toHtml, toTsv } from './tsv.ts';

describe('the clipboard of Excel', () => {
  it.each([
    [
      'two cells and two rows',
      'An\t2014\r\nBình\t2015\r\n',
      [
        ['An', '2014'],
        ['Bình', '2015'],
      ],
    ],
    ['leading zeros stay', '001205000123\t007', [['001205000123', '007']]],
    ['a line break inside a cell', '"Mẹ: Lan\nCha: Đức"\tThôn 2', [['Mẹ: Lan\nCha: Đức', 'Thôn 2']]],
    ['doubled quotes', '"xóm ""Mới""\n"\tx', [['xóm "Mới"\n', 'x']]],
    ['quotes that a person typed', '"Bé Bi"\tx', [['"Bé Bi"', 'x']]],
    ['a quote that never ends', '"abc\tx', [['"abc', 'x']]],
    ['a blank cell in the middle and at the end', 'a\t\tb\t', [['a', '', 'b', '']]],
    ['a blank line in the middle', 'a\n\nb\n', [['a'], [''], ['b']]],
    [
      'ragged rows become equally long',
      'a\tb\nc',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['one blank cell', '\n', [['']]],
    ['nothing', '', []],
  ])('is read: %s', (_, text, rows) => {
    expect(parseTsv(text)).toEqual(rows);
  });

  it('gives back whatever was copied', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'ễ', '"', '\t', '\n', ' ', '0', '=') });
    const block = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
      );
    fc.assert(
      fc.property(block, (rows) => {
        expect(parseTsv(toTsv(rows))).toEqual(rows);
      }),
    );
  });

  it('marks text as text for Excel and lets no markup through', () => {
    const html = toHtml([['<b>&\n', '12']], (column) => column === 1);
    expect(html).toContain("mso-number-format:'\\@'");
    expect(html).toContain('&lt;b&gt;&amp;<br');
    expect(html).toContain('<td>12</td>');
  });
});
