import { describe, expect, test } from 'vitest';
import { reachedOfText, reachedText } from './targets.ts';

const figure = (numerator: number, denominator: number, value: number, measureUnit = '%') => ({
  ...{ numerator, denominator, value, measureUnit },
});

describe('what was reached, in words', () => {
  test.each([
    ['one decimal is enough', figure(355, 358, 100), '99,2 % (355/358)'],
    ['no empty decimals', figure(5, 5, 100), '100 % (5/5)'],
    ['short of the whole is never the whole', figure(2999, 3000, 100), '99,9 % (2.999/3.000)'],
    ['below a goal is never the goal', figure(96, 10_000, 1), '0,96 % (96/10.000)'],
    ['above a goal is never the goal', figure(1_004, 100_000, 1), '1,004 % (1.004/100.000)'],
    ['the goal itself is the goal', figure(1, 100, 1), '1 % (1/100)'],
    ['a goal with decimals keeps them', figure(948, 1000, 94.75), '94,8 % (948/1.000)'],
    ['of nothing there is no rate', figure(0, 0, 100), '– (0/0)'],
    ['what is no rate stands alone', figure(4, 18, 18, 'xã'), '4 xã'],
  ])('%s', (_, given, text) => {
    expect(reachedOfText(given)).toBe(text);
  });

  test('the rate alone, where the counts stand elsewhere', () => {
    expect(reachedText(figure(358, 43_105, 1))).toBe('0,8 %');
  });
});
