import { describe, expect, test } from 'vitest';
import { cellText, longDate, numberAndSymbol, roman, withoutClosing } from './text.ts';

const BLANK = '\u00a0'.repeat(5);

describe('dates', () => {
  test.each([
    [{ year: 2021, month: 3, day: 10 }, 'ngày 10 tháng 3 năm 2021'],
    [{ year: 2021, month: 2, day: 5 }, 'ngày 05 tháng 02 năm 2021'],
    [{ year: 2021, month: 12, day: 9 }, 'ngày 09 tháng 12 năm 2021'],
    [{ year: 2021, month: 3 }, `ngày ${BLANK} tháng 3 năm 2021`],
    [{ year: 2021 }, `ngày ${BLANK} tháng ${BLANK} năm 2021`],
  ])('%o is written %s', (date, written) => expect(longDate(date)).toBe(written));
});

describe('numbers of documents', () => {
  test.each([
    ['5', '05/KH-UBND'],
    ['28', '28/KH-UBND'],
    ['', `${BLANK}/KH-UBND`],
    ['15a', '15a/KH-UBND'],
  ])('"%s" is written %s', (number, written) =>
    expect(numberAndSymbol({ number, symbol: 'KH-UBND' })).toBe(written),
  );
});

describe('figures', () => {
  test.each([
    [{ kind: 'number', value: 33104 }, '33.104'],
    [{ kind: 'number', value: 1.255, decimals: 1 }, '1,3'],
    [{ kind: 'number', value: 0 }, '0'],
    [{ kind: 'number', value: null }, ''],
    [{ kind: 'percent', value: 0.9375 }, '93,8%'],
    [{ kind: 'percent', value: 1 }, '100%'],
    [{ kind: 'money', value: 562950000 }, '562.950.000'],
    [{ kind: 'date', value: '2021-12-09' }, '09/12/2021'],
  ] as const)('%o prints %s', (cell, printed) => expect(cellText(cell)).toBe(printed));
});

test('a list entry loses the sign that the person put after it', () => {
  expect(['Lưu: VT.', 'Như trên; ', 'CT, các PCT'].map(withoutClosing)).toEqual([
    'Lưu: VT',
    'Như trên',
    'CT, các PCT',
  ]);
});

test('annexes are numbered in Roman numerals', () => {
  expect([1, 4, 9, 14, 38].map(roman)).toEqual(['I', 'IV', 'IX', 'XIV', 'XXXVIII']);
});
