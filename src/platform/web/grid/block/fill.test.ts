import { describe, expect, it } from 'vitest';
import type { ColumnKind } from '../column.ts';
import { fillLine, fillTowards } from './fill.ts';

const line = (kind: ColumnKind, source: (number | string | undefined)[], count: number, back = false) =>
  fillLine(kind, source, count, back).map((cell) => ('text' in cell ? cell.text : `#${cell.from}`));

describe('filling', () => {
  it.each([
    ['one number is copied', 'number', [7], ['#0', '#0']],
    ['two numbers show a series', 'number', [1, 3], ['5', '7']],
    ['decimals stay exact', 'number', [0.1, 0.2], ['0,3', '0,4']],
    ['numbers at uneven distances are repeated', 'number', [1, 3, 4], ['#0', '#1']],
    ['a blank among numbers: repeated', 'number', [1, undefined], ['#0', '#1']],
    ['one date is copied', 'date', ['2021-11-29'], ['#0', '#0']],
    ['days', 'date', ['2021-12-30', '2021-12-31'], ['01/01/2022', '02/01/2022']],
    ['the same day of each month', 'date', ['2021-01-31', '2021-03-31'], ['31/05/2021', '31/07/2021']],
    [
      'months that are too short keep their last day',
      'date',
      ['2020-12-31', '2021-01-31'],
      ['28/02/2021', '31/03/2021'],
    ],
    ['only a year known: repeated', 'date', ['2014', '2015'], ['#0', '#1']],
    ['texts are repeated even when they end with numbers', 'text', ['Thôn 1', 'Thôn 2'], ['#0', '#1']],
  ] as const)('%s', (_, kind, source, filled) => {
    expect(line(kind, [...source], 2)).toEqual(filled);
  });

  it('goes backwards, nearest cell first', () => {
    expect(line('number', [10, 20], 2, true)).toEqual(['0', '-10']);
    expect(line('text', ['a', 'b', 'c'], 4, true)).toEqual(['#2', '#1', '#0', '#2']);
  });

  it('follows the longer way of the drag, and nothing happens inside the source', () => {
    const source = { top: 2, bottom: 3, left: 1, right: 1 };
    expect(fillTowards(source, { row: 6, col: 2 })).toEqual({
      way: 'down',
      area: { ...source, top: 4, bottom: 6 },
    });
    expect(fillTowards(source, { row: 0, col: 1 })).toEqual({
      way: 'up',
      area: { ...source, top: 0, bottom: 1 },
    });
    expect(fillTowards(source, { row: 3, col: 4 })).toEqual({
      way: 'right',
      area: { ...source, left: 2, right: 4 },
    });
    expect(fillTowards(source, { row: 2, col: 0 })).toEqual({
      way: 'left',
      area: { ...source, left: 0, right: 0 },
    });
    expect(fillTowards(source, { row: 3, col: 1 })).toBeUndefined();
  });
});
