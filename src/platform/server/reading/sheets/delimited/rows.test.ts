import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delimitedRows, guessSeparator, type Separator } from './rows.ts';

const rowsOf = (text: string, separator: Separator = ',') => [...delimitedRows(text, separator)];

test.each([
  [
    'a,b\nc,d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  [
    'a,b\r\nc,d\r\n',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a\rb', [['a'], ['b']]],
  [
    'a,\n,b',
    [
      ['a', ''],
      ['', 'b'],
    ],
  ],
  ['a,', [['a', '']]],
  ['a\n\nb', [['a'], [''], ['b']]],
  ['', []],
  ['"a, b",c', [['a, b', 'c']]],
  ['"Mẹ: A\nCha: B",c', [['Mẹ: A\nCha: B', 'c']]],
  ['"Nguyễn ""Tý"" A",c', [['Nguyễn "Tý" A', 'c']]],
  ['"",""\n', [['', '']]],
  ['"a" b,c', [['a b', 'c']]],
  ['H\'"Hen,c', [['H\'"Hen', 'c']]],
  [
    '"Tân,c\nd,e',
    [
      ['"Tân', 'c'],
      ['d', 'e'],
    ],
  ],
] as [string, string[][]][])('%j is read as Excel reads it', (text, rows) => {
  expect(rowsOf(text)).toEqual(rows);
});

test('what is written with quotes is read back, whatever the cells hold', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'aă"\n\r,;\t ư') });
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(table, fc.constantFrom(',', ';', '\t'), (rows, separator) => {
      const text = rows
        .map((row) => row.map((value) => `"${value.replaceAll('"', '""')}"`).join(separator))
        .join('\r\n');
      expect([...delimitedRows(text, separator as Separator)]).toEqual(rows);
    }),
  );
});

describe('the separator is guessed', () => {
  const sign = (separator: string) => (cells: string[]) => cells.join(separator);
  const people = [
    ['STT', 'Họ và tên', 'Địa chỉ'],
    ['1', 'Lê A', 'Thôn 1, xã B, huyện C'],
    ['2', 'Lê B', 'Thôn 2, xã B'],
    ['3', 'Lê C', 'Thôn 2'],
  ];
  test.each([';', '\t'] as const)('%j before the commas of addresses', (separator) => {
    expect(guessSeparator(`DANH SÁCH\n\n${people.map(sign(separator)).join('\n')}`)).toBe(separator);
  });
  test('commas, where addresses stand in quotes', () => {
    const quoted = people.map((row) => row.map((cell) => `"${cell}"`));
    expect(guessSeparator(`DANH SÁCH;2021\n${quoted.map(sign(',')).join('\n')}`)).toBe(',');
  });
  test('a list of one column has none', () => {
    expect(guessSeparator('Họ và tên\nLê A\nLê B')).toBe(',');
  });
});

test('twenty megabytes of quotes that never close are read in linear time', () => {
  for (const text of [`${'"a""b,'.repeat(300_000)}"x`, `${'",'.repeat(600_001)}`, '"a"b,'.repeat(300_000)]) {
    const start = performance.now();
    for (const row of delimitedRows(text, ',')) expect(row.length).toBeGreaterThan(0);
    expect(performance.now() - start).toBeLessThan(3000);
  }
});
