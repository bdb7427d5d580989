import { describe, expect, test } from 'vitest';
import type { Act, UnitProblem } from '../contract.ts';
import { unitsConcerned } from './change.ts';
import { codesOf, made, named, namesBelow, newCommune, sampleTree } from '../test/sample-tree.ts';
import { treeAt } from './tree.ts';

describe('splitting', () => {
  const part = (unitId: string, name: string, children: string[]) => ({
    to: newCommune(unitId, name),
    children,
  });

  test('a commune becomes two; each takes its hamlets and keeps a partial link', () => {
    const parts = [
      part('up', 'Xã Cẩm Thượng', ['cam-1', 'cam-2']),
      part('down', 'Xã Cẩm Hạ', ['cam-3', 'cam-4']),
    ];
    const { after, preview } = made(sampleTree(), '2022-01-01', {
      kind: 'split',
      unitId: 'cam',
      keeps: false,
      parts,
    });
    expect(namesBelow(after, 'up', '2022-01-01')).toEqual(['Thôn 1', 'Thôn 2']);
    expect(preview.ends.map((unit) => unit.name)).toEqual(['Thị trấn Cẩm']);
    expect(preview.links.every((link) => link.partial)).toBe(true);
  });

  test('a part may leave for a neighbour while the commune lives on', () => {
    const parts = [{ to: { as: 'existing', unitId: 'an' } as const, children: ['cam-4'] }];
    const { after, preview } = made(sampleTree(), '2022-01-01', {
      kind: 'split',
      unitId: 'cam',
      keeps: true,
      parts,
    });
    expect(namesBelow(after, 'cam', '2022-01-01')).toHaveLength(3);
    expect(namesBelow(after, 'an', '2022-01-01')).toHaveLength(5);
    expect(preview.ends).toEqual([]);
  });

  test.each<[string, string[], string[], UnitProblem]>([
    ['that forgets a hamlet', ['cam-1', 'cam-2'], ['cam-3'], 'units.children-unassigned'],
    ['that gives a hamlet twice', ['cam-1', 'cam-2', 'cam-3'], ['cam-3', 'cam-4'], 'units.child-not-below'],
    [
      'that takes a hamlet of another commune',
      ['cam-1', 'cam-2', 'an-1'],
      ['cam-3', 'cam-4'],
      'units.child-not-below',
    ],
  ])('%s is refused', (_, one, two, code) => {
    const parts = [part('up', 'Xã Cẩm Thượng', one), part('down', 'Xã Cẩm Hạ', two)];
    expect(
      codesOf(sampleTree(), '2022-01-01', { kind: 'split', unitId: 'cam', keeps: false, parts }),
    ).toContain(code);
  });
});

describe('other acts', () => {
  test('two districts are dissolved: their communes move to the province, then they and their offices end', () => {
    const communes = ['an', 'binh', 'cam', 'dong'];
    const moved = made(sampleTree(), '2025-07-01', {
      kind: 're-parent',
      unitIds: communes,
      parentId: 'province',
    });
    const { after, preview } = made(moved.after, '2025-07-01', { kind: 'end', unitId: 'east' });
    expect(preview.ends.map((unit) => unit.name).sort()).toEqual([
      'Huyện Đông',
      'Phòng Lao động',
      'Phòng Y tế',
    ]);
    expect(treeAt(after, '2025-06-30').units.get('an')?.parentId).toBe('east');
    expect(treeAt(after, '2025-07-01').units.get('an')?.parentId).toBe('province');
  });

  test.each<[string, string, Act, UnitProblem]>([
    [
      'ending a commune that still has hamlets',
      '2022-01-01',
      { kind: 'end', unitId: 'an' },
      'units.has-children',
    ],
    ['ending the root', '2022-01-01', { kind: 'end', unitId: 'province' }, 'units.root-stays'],
    [
      'moving a district below its own commune',
      '2022-01-01',
      { kind: 're-parent', unitIds: ['east'], parentId: 'an' },
      'units.parent-cycle',
    ],
    [
      'moving a commune below a hamlet',
      '2022-01-01',
      { kind: 're-parent', unitIds: ['an'], parentId: 'dong-1' },
      'units.parent-unfit',
    ],
    [
      'moving a commune to where it is',
      '2022-01-01',
      { kind: 're-parent', unitIds: ['an'], parentId: 'east' },
      'units.nothing-changes',
    ],
    [
      'founding a district after districts were abolished',
      '2025-07-01',
      { kind: 'create', unitId: 'x', parentId: 'province', ...named('Huyện Nam', 'huyen') },
      'units.type-not-in-force',
    ],
    [
      'founding a unit under an id in use',
      '2022-01-01',
      { kind: 'create', unitId: 'an', parentId: 'east', ...named('Xã Khác', 'xa') },
      'units.id-taken',
    ],
    [
      'renaming a commune into a hamlet',
      '2022-01-01',
      { kind: 'rename', unitId: 'an', ...named('Thôn An', 'thon') },
      'units.kind-mismatch',
    ],
    [
      'a rename that changes nothing',
      '2022-01-01',
      { kind: 'rename', unitId: 'binh', ...named('Xã Bình', 'xa', '98002') },
      'units.nothing-changes',
    ],
  ])('%s is refused', (_, on, act, code) => {
    expect(codesOf(sampleTree(), on, act)).toEqual([code]);
  });

  test('a unit cannot end on the day it begins', () => {
    const act: Act = { kind: 'create', unitId: 'x', parentId: 'an', ...named('Thôn Mới', 'thon') };
    const { after } = made(sampleTree(), '2022-01-01', act);
    expect(codesOf(after, '2022-01-01', { kind: 'end', unitId: 'x' })).toEqual(['units.first-day']);
  });

  test('the act names the existing units for which its maker must answer', () => {
    const into = newCommune('new', 'Xã Mới');
    expect(unitsConcerned({ kind: 'merge', unitIds: ['an', 'binh'], into })).toEqual(['an', 'binh', 'east']);
  });
});
