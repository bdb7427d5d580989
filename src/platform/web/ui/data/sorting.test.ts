import { describe, expect, it } from 'vitest';
import { nextSorting, sortRows } from './sorting.ts';

describe('sorting a table', () => {
  it('puts Vietnamese names in Vietnamese order', () => {
    const names = ['Đào', 'Dung', 'Ân', 'Ăn', 'An', 'Dũng'];
    expect(sortRows(names, (name) => name, false)).toEqual(['An', 'Ăn', 'Ân', 'Dung', 'Dũng', 'Đào']);
  });

  it('leaves rows without a value last in both directions', () => {
    const rows = [null, 3, undefined, 10, 2];
    expect(sortRows(rows, (row) => row, false)).toEqual([2, 3, 10, null, undefined]);
    expect(sortRows(rows, (row) => row, true).slice(0, 3)).toEqual([10, 3, 2]);
  });

  it('turns the order round when the same header is pressed again', () => {
    const once = nextSorting(undefined, 'ten');
    expect(once).toEqual({ column: 'ten', descending: false });
    expect(nextSorting(once, 'ten')).toEqual({ column: 'ten', descending: true });
    expect(nextSorting(once, 'han')).toEqual({ column: 'han', descending: false });
  });
});
