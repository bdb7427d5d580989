import { describe, expect, it } from 'vitest';
import { fold } from '../../../shared/vietnamese.ts';
import { findSpots, nextFind } from './find.ts';

const cells = [
  ['Nguyễn Đức', 'Thôn Mới'],
  ['Lê Hoà', 'Xóm Đức'],
];
const find = (text: string) =>
  findSpots(text, { rows: 2, cols: 2 }, (row, col) => fold(cells[row]?.[col] ?? ''));

describe('finding in the grid', () => {
  it('needs no accents and goes in reading order', () => {
    expect(find('duc')).toEqual([
      { row: 0, col: 0 },
      { row: 1, col: 1 },
    ]);
    expect(find('hòa')).toHaveLength(1);
    expect(find(' ')).toEqual([]);
  });

  it('goes on from where one stands and round at the ends', () => {
    const found = find('duc');
    expect(nextFind(found, { row: 0, col: 0 }, false)).toBe(1);
    expect(nextFind(found, { row: 1, col: 1 }, false)).toBe(0);
    expect(nextFind(found, { row: 0, col: 0 }, true)).toBe(1);
    expect(nextFind([], { row: 0, col: 0 }, false)).toBe(-1);
  });
});
