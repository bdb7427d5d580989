import { describe, expect, it } from 'vitest';
import { totalsOf } from './totals.ts';

describe('the sum of the selected cells', () => {
  it('counts numbers alone', () => {
    expect(totalsOf([1, 'x', null, 2, undefined, 6])).toEqual({ numbers: 3, sum: 9, average: 3 });
  });

  it('says nothing about a single number', () => {
    expect(totalsOf([5, ''])).toBeUndefined();
  });
});
