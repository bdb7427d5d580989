import { describe, expect, it } from 'vitest';
import { placePaste } from './paste.ts';

const size = { rows: 4, cols: 3 };
const at = (row: number, col: number, bottom = row, right = col) => ({ top: row, left: col, bottom, right });
const written = (cells: readonly { row: number; col: number; text: string }[]) =>
  cells.map(({ row, col, text }) => `${row},${col}=${text}`);

describe('where a paste goes', () => {
  it('starts at the top left of the selection', () => {
    const placed = placePaste(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
      at(1, 1),
      size,
    );
    expect(written(placed.cells)).toEqual(['1,1=a', '1,2=b', '2,1=c', '2,2=d']);
    expect(placed.area).toEqual(at(1, 1, 2, 2));
    expect([placed.rowsBeyond, placed.columnsBeyond]).toEqual([[], 0]);
  });

  it('fills the whole selection with one cell', () => {
    expect(written(placePaste([['x']], at(0, 0, 1, 1), size).cells)).toEqual([
      '0,0=x',
      '0,1=x',
      '1,0=x',
      '1,1=x',
    ]);
  });

  it('repeats a row over a selection of whole multiples, and only then', () => {
    expect(placePaste([['a', 'b']], at(0, 0, 2, 1), size).cells).toHaveLength(6);
    expect(placePaste([['a', 'b']], at(0, 0, 1, 2), size).cells).toHaveLength(2);
  });

  it('gives back the rows that find no place, whole, and counts the columns that find none', () => {
    const placed = placePaste(
      [
        ['a', 'b'],
        ['c', 'd'],
        ['e', 'f'],
      ],
      at(3, 2),
      size,
    );
    expect(written(placed.cells)).toEqual(['3,2=a']);
    expect(placed.rowsBeyond).toEqual([
      ['c', 'd'],
      ['e', 'f'],
    ]);
    expect(placed.columnsBeyond).toBe(1);
  });
});
