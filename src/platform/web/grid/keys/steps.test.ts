import { describe, expect, it } from 'vitest';
import { type Step, stepped } from './steps.ts';

// One letter is a filled cell, a point a blank one.
const picture = ['ab..c', 'a....', '.....', 'abcde'];
const ground = {
  rows: 4,
  cols: 5,
  page: 2,
  checks: true,
  isBlank: ({ row, col }: { row: number; col: number }) => picture[row]?.[col] === '.',
};
const go = (row: number, col: number, step: Step, checks = true) => {
  const to = stepped({ row, col }, step, { ...ground, checks });
  return [to.row, to.col];
};

describe('a step', () => {
  it.each([
    ['along filled cells to the last of them', 0, 0, 'edge-right', [0, 1]],
    ['from the last filled one to the next', 0, 1, 'edge-right', [0, 4]],
    ['over blanks to the rim', 1, 0, 'edge-right', [1, 4]],
    ['down over a blank', 1, 0, 'edge-down', [3, 0]],
    ['up from a blank', 2, 1, 'edge-up', [0, 1]],
    ['left at the rim stays', 3, 0, 'edge-left', [3, 0]],
    ['a page down ends at the last row', 3, 2, 'page-down', [3, 2]],
    ['a page up', 3, 2, 'page-up', [1, 2]],
    ['Home', 2, 3, 'row-start', [2, 0]],
    ['End', 2, 3, 'row-end', [2, 4]],
    ['Ctrl+Home', 2, 3, 'grid-start', [0, 0]],
    ['Ctrl+End', 0, 0, 'grid-end', [3, 4]],
  ] as const)('%s', (_, row, col, step, to) => {
    expect(go(row, col, step)).toEqual(to);
  });

  it('reaches the header upwards and the checkboxes leftwards, where there are any', () => {
    expect(go(0, 2, 'up')).toEqual([-1, 2]);
    expect(go(-1, 2, 'up')).toEqual([-1, 2]);
    expect(go(2, 0, 'left')).toEqual([2, -1]);
    expect(go(2, 0, 'left', false)).toEqual([2, 0]);
  });
});
