import { expect, test } from 'vitest';
import { clauseNumberText } from './clause-number.ts';

test.each([
  ['1', '1.'],
  ['1.', '1.'],
  ['2.1', '2.1.'],
  ['a', 'a)'],
  ['đ)', 'đ)'],
  ['-', '-'],
  ['', ''],
])('the number “%s” stands as “%s” before its clause', (number, text) => {
  expect(clauseNumberText(number)).toBe(text);
});
