import { describe, expect, it } from 'vitest';
import { moneyText, parseTypedWhole, shareText } from './numbers.ts';

describe('numbers as offices write them', () => {
  it('separates thousands by dots and shows a share with its counts', () => {
    expect(moneyText(1_250_000)).toBe('1.250.000 đồng');
    expect(shareText(18, 21)).toBe('85,7 % (18/21)');
    expect(shareText(21, 21)).toBe('100 % (21/21)');
    expect(shareText(2999, 3000)).toBe('99,9 % (2.999/3.000)');
    expect(shareText(0, 0)).toBe('0/0');
  });

  it.each([
    ['1.250.000', 1_250_000],
    ['1250000', 1_250_000],
    ['1 250 000 đ', 1_250_000],
    ['500', 500],
  ])('reads %s as whole đồng', (typed, dong) => {
    expect(parseTypedWhole(typed)).toBe(dong);
  });

  it.each(['1,5', '1.25', 'một triệu', '-5', ''])('refuses %s', (typed) => {
    expect(parseTypedWhole(typed)).toBeUndefined();
  });
});
