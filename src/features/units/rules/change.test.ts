import { describe, expect, test } from 'vitest';
import type { Act, UnitProblem } from '../contract.ts';
import { codesOf, made, named, namesBelow, newCommune, sampleTree } from '../test/sample-tree.ts';
import { childrenOf, treeAt } from './tree.ts';

describe('merging', () => {
  const mergeAll: Act = {
    kind: 'merge',
    unitIds: ['an', 'binh', 'cam'],
    into: newCommune('new', 'Xã An Bình', 'province', '98002'),
  };

  test('three communes become one new commune; all nine hamlets follow, offices end, and the old code is used again', () => {
    const { after, preview } = made(sampleTree(), '2025-07-01', mergeAll);
    expect(treeAt(after, '2025-06-30').units.has('an')).toBe(true);
    expect(treeAt(after, '2025-06-30').units.has('new')).toBe(false);
    expect(treeAt(after, '2025-07-01').units.has('an')).toBe(false);
    expect(childrenOf(treeAt(after, '2025-07-01'), 'new')).toHaveLength(9);
    expect(preview.hamlets).toBe(9);
    expect(preview.begins).toEqual([{ unitId: 'new', name: 'Xã An Bình', parentName: 'Tỉnh Đông Hải' }]);
    expect(preview.ends.map((unit) => unit.name).sort()).toEqual(
      ['Phòng Văn hóa', 'Phòng Văn hóa', 'Thị trấn Cẩm', 'Xã An', 'Xã Bình'].sort(),
    );
    expect(preview.sameNames).toEqual(['Thôn 1', 'Thôn 2', 'Thôn 3']);
    expect(after.successions).toHaveLength(3);
  });

  test('a commune merged into a living one leaves it its name, and the office of one leads on to the office of the other', () => {
    const into = { as: 'existing', unitId: 'binh' } as const;
    const { after, preview } = made(sampleTree(), '2022-01-01', {
      kind: 'merge',
      unitIds: ['an', 'binh'],
      into,
    });
    expect(namesBelow(after, 'binh', '2022-01-01')).toContain('Thôn 3');
    expect(preview.begins).toEqual([]);
    expect(preview.links).toEqual([
      { fromName: 'Phòng Văn hóa', toName: 'Phòng Văn hóa', partial: false },
      { fromName: 'Xã An', toName: 'Xã Bình', partial: false },
    ]);
  });

  test('what was merged can be changed again on the same day, before a day of it has counted', () => {
    const merged = made(sampleTree(), '2025-07-01', mergeAll).after;
    const renamed = made(merged, '2025-07-01', {
      kind: 'rename',
      unitId: 'an-1',
      ...named('Thôn An Thượng', 'thon'),
    });
    expect(namesBelow(renamed.after, 'new', '2025-07-01')).toContain('Thôn An Thượng');
    expect(renamed.after.versionsOf.get('an-1')).toHaveLength(2);
  });

  const existing = (unitId: string) => ({ as: 'existing', unitId }) as const;
  test.each<[string, string, Act, UnitProblem]>([
    [
      'with itself',
      '2022-01-01',
      { kind: 'merge', unitIds: ['an', 'an'], into: existing('an') },
      'units.merged-with-itself',
    ],
    [
      'of one unit only',
      '2022-01-01',
      { kind: 'merge', unitIds: ['an'], into: existing('an') },
      'units.fewer-than-two',
    ],
    [
      'into a unit that takes no part',
      '2022-01-01',
      { kind: 'merge', unitIds: ['an', 'binh'], into: existing('dong') },
      'units.target-not-among',
    ],
    [
      'of a commune and a district',
      '2022-01-01',
      { kind: 'merge', unitIds: ['an', 'east'], into: existing('an') },
      'units.kind-mismatch',
    ],
    [
      'of a commune and a hamlet',
      '2022-01-01',
      { kind: 'merge', unitIds: ['an', 'an-1'], into: existing('an') },
      'units.kind-mismatch',
    ],
    [
      'before the units were founded',
      '2010-12-31',
      { kind: 'merge', unitIds: ['an', 'binh'], into: existing('an') },
      'units.not-in-force',
    ],
    [
      'of a unit that is not known',
      '2022-01-01',
      { kind: 'merge', unitIds: ['an', 'nowhere'], into: existing('an') },
      'units.not-in-force',
    ],
    [
      'into a new unit that takes the code of a stranger',
      '2022-01-01',
      { kind: 'merge', unitIds: ['an', 'binh'], into: newCommune('new', 'Xã Mới', 'east', '98004') },
      'units.code-taken',
    ],
    [
      'into a new unit under a hamlet',
      '2022-01-01',
      { kind: 'merge', unitIds: ['an', 'binh'], into: newCommune('new', 'Xã Mới', 'cam-1') },
      'units.parent-unfit',
    ],
  ])('%s is refused', (_, on, act, code) => {
    expect(codesOf(sampleTree(), on, act)).toContain(code);
  });

  test('a unit that has ended cannot be merged on the day it ended, nor before a change already recorded', () => {
    const { after } = made(sampleTree(), '2025-07-01', mergeAll);
    const act: Act = { kind: 'merge', unitIds: ['an', 'dong'], into: { as: 'existing', unitId: 'dong' } };
    expect(codesOf(after, '2025-07-01', act)).toEqual(['units.not-in-force']);
    expect(codesOf(after, '2025-06-30', act)).toEqual(['units.later-change-exists']);
  });
});
