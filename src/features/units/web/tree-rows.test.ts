import { describe, expect, test } from 'vitest';
import { sampleTree } from '../test/sample-tree.ts';
import { allUnits, treeAt } from '../rules/tree.ts';
import { groupByParent, moveBy, openAtFirst, visibleRows } from './tree-rows.ts';

const units = allUnits(treeAt(sampleTree(), '2021-03-01'));
const children = groupByParent(units);
const rows = visibleRows(children, openAtFirst(units));

describe('the tree on the screen', () => {
  test('opens down to the communes; offices come before what is below', () => {
    const east = ['east', 'east-labour', 'east-health', 'cam', 'an', 'binh'];
    const west = ['west', 'west-labour', 'dong'];
    const inSight = rows.map((row) => row.unit.unitId);
    expect(inSight).toEqual(['province', 'province-office', ...east, ...west]);
    expect(rows[0]).toMatchObject({ depth: 1, open: true, place: 1, siblings: 1 });
    expect(rows.find((row) => row.unit.unitId === 'an')?.open).toBe(false);
    expect(rows.find((row) => row.unit.unitId === 'east-health')?.open).toBeUndefined();
  });

  test.each([
    ['ArrowDown', 'province', { focus: 'province-office' }],
    ['ArrowUp', 'province', undefined],
    ['ArrowUp', 'province-office', { focus: 'province' }],
    ['Home', 'an', { focus: 'province' }],
    ['ArrowRight', 'an', { unfold: 'an' }],
    ['ArrowRight', 'province', { focus: 'province-office' }],
    ['ArrowRight', 'east-health', undefined],
    ['ArrowLeft', 'province', { fold: 'province' }],
    ['ArrowLeft', 'an', { focus: 'east' }],
    ['Enter', 'an', { choose: 'an' }],
    ['x', 'an', undefined],
  ])('%s at %s', (key, at, move) => {
    expect(moveBy(key, rows, at)).toEqual(move);
  });
});
