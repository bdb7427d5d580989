import { describe, expect, it } from 'vitest';
import { decimalText, parseTypedDecimal } from './decimals.ts';

describe('a number with a decimal part', () => {
  it.each([
    ['1.250,5', 1250.5],
    ['1250,5', 1250.5],
    ['1 250', 1250],
    ['12', 12],
    ['0,25', 0.25],
  ])('reads %s the Vietnamese way', (typed, value) => {
    expect(parseTypedDecimal(typed)).toBe(value);
  });

  it.each(['1.25', '1,2,3', '', 'mười', '-3', ','])('refuses %s rather than guess', (typed) => {
    expect(parseTypedDecimal(typed)).toBeUndefined();
  });

  it('shows what it reads', () => {
    expect(decimalText(1250.5)).toBe('1.250,5');
    expect(decimalText(98.6)).toBe('98,6');
  });
});
