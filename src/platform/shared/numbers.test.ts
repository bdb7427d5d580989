import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, formatPercent, parseNumber } from './numbers.ts';

test.each([
  [0, '0'],
  [-0, '0'],
  [999, '999'],
  [1000, '1.000'],
  [1_234_567, '1.234.567'],
  [1_234_567.891, '1.234.567,89'],
  [-1234.5, '-1.234,5'],
])('%f is written %s', (n, text) => expect(formatNumber(n)).toBe(text));

describe('a share', () => {
  test.each([
    [197, 200, 1, '98,5 %'],
    [1, 3, 1, '33,3 %'],
    [2, 3, 0, '67 %'],
    [1, 3, 2, '33,33 %'],
    [200, 200, 1, '100 %'],
    [240, 200, 1, '120 %'],
    [0, 200, 1, '0 %'],
    [0, 0, 1, '–'],
    [5, 0, 1, '–'],
    [2999, 3000, 1, '99,9 %'],
    [2999, 3000, 0, '99 %'],
  ])('%i of %i with %i decimals is %s', (n, d, digits, text) =>
    expect(formatPercent(n, d, digits)).toBe(text),
  );

  test('of counts that cannot be is refused', () => {
    expect(() => formatPercent(-1, 10)).toThrow(RangeError);
    expect(() => formatPercent(1, Number.NaN)).toThrow(RangeError);
  });
});

describe('a number as people type it', () => {
  test.each([
    ['1.234.567,89', 1_234_567.89],
    ['1234567,89', 1_234_567.89],
    ['1 234 567', 1_234_567],
    ['1\u00a0234', 1234],
    ['1.500', 1500],
    ['1,234', 1.234],
    [' -5 ', -5],
    ['−5', -5],
    ['007', 7],
  ])('%s is %f', (text, value) => expect(parseNumber(text)).toEqual({ ok: true, value }));

  test.each([
    ['', 'number.empty'],
    ['  ', 'number.empty'],
    ['1.5', 'number.unreadable'],
    ['1,234.5', 'number.unreadable'],
    ['1.2345', 'number.unreadable'],
    ['1.234 567', 'number.unreadable'],
    ['1.234.567,', 'number.unreadable'],
    ['12 trẻ', 'number.unreadable'],
    ['1e5', 'number.unreadable'],
  ])('%s is refused with %s', (text, code) => expect(parseNumber(text)).toEqual({ ok: false, code }));

  test('is read back from what is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const value = cents / 100;
        expect(parseNumber(formatNumber(value))).toEqual({ ok: true, value: value === 0 ? 0 : value });
      }),
    );
  });
});
