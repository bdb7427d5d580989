import { describe, expect, test } from 'vitest';
import type { Act } from '../contract.ts';
import { made, newCommune, sampleTree } from '../test/sample-tree.ts';
import { scopeOf, scopeOfAssignments, scopeRootOf } from './scope.ts';
import { directoryAt, searchUnits } from './search.ts';
import { ancestorsOf, authorityOf, treeAt, type UnitTree } from './tree.ts';

const after = (tree: UnitTree, effectiveOn: string, act: Act): UnitTree => made(tree, effectiveOn, act).after;

describe('what a unit covers', () => {
  test('a commune covers itself, its office and its hamlets, nothing of its neighbour', () => {
    expect([...scopeOf(sampleTree(), 'an', '2021-03-01')].sort()).toEqual([
      'an',
      'an-1',
      'an-2',
      'an-3',
      'an-culture',
    ]);
  });

  test('the commune that took over two others also holds their records, from the day on and not a day before', () => {
    const tree = after(sampleTree(), '2025-07-01', {
      kind: 'merge',
      unitIds: ['an', 'binh'],
      into: newCommune('new', 'Xã Mới'),
    });
    const scope = scopeOf(tree, 'new', '2025-07-01');
    for (const old of ['an', 'binh', 'an-culture', 'binh-1']) expect(scope).toContain(old);
    expect(scope).not.toContain('cam');
    expect(scopeOf(tree, 'new', '2025-06-30')).toEqual([]);
    expect(scopeOf(tree, 'an', '2025-07-01')).toEqual([]);
    expect(scopeOf(tree, 'an', '2025-06-30')).toContain('an-1');
  });

  test('merges follow one another: the records of the first come along to the last', () => {
    const once = after(sampleTree(), '2022-01-01', {
      kind: 'merge',
      unitIds: ['an', 'binh'],
      into: newCommune('new', 'Xã Mới'),
    });
    const twice = after(once, '2025-07-01', {
      kind: 'merge',
      unitIds: ['new', 'dong'],
      into: { as: 'existing', unitId: 'dong' },
    });
    for (const old of ['new', 'an', 'binh', 'an-culture'])
      expect(scopeOf(twice, 'dong', '2026-01-01')).toContain(old);
  });

  test('a commune that gave away one hamlet and lives on keeps its records to itself', () => {
    const parts = [{ to: { as: 'existing', unitId: 'an' } as const, children: ['cam-4'] }];
    const tree = after(sampleTree(), '2022-01-01', { kind: 'split', unitId: 'cam', keeps: true, parts });
    const scope = scopeOf(tree, 'an', '2022-01-01');
    expect(scope).toContain('cam-4');
    expect(scope).not.toContain('cam');
    expect(scope).not.toContain('cam-1');
  });

  test('a district office that has ended still belongs to the province above', () => {
    const moved = after(sampleTree(), '2025-07-01', {
      kind: 're-parent',
      unitIds: ['dong'],
      parentId: 'province',
    });
    const tree = after(moved, '2025-07-01', { kind: 'end', unitId: 'west' });
    expect(scopeOf(tree, 'province', '2026-01-01')).toContain('west-labour');
    expect(scopeOf(tree, 'east', '2026-01-01')).not.toContain('west-labour');
  });
});

describe('what a function covers', () => {
  test.each([
    ['consolidating-officer', 'east-labour', 'east'],
    ['leader', 'east-labour', 'east'],
    ['administrator', 'province-office', 'province'],
    ['data-protection-officer', 'an-culture', 'an'],
    ['leader', 'east', 'east'],
    ['leader', 'an-1', 'an-1'],
    ['sector-officer', 'east-health', 'east-health'],
    ['commune-officer', 'an', 'an'],
    ['commune-officer', 'an-culture', 'an-culture'],
    ['collaborator', 'an-1', 'an-1'],
  ] as const)('%s at %s: from %s down', (held, unitId, root) => {
    expect(scopeRootOf(sampleTree(), held, unitId, '2021-03-01')).toBe(root);
  });

  test('two functions of one person add up, and only the root makes it the whole locality', () => {
    const tree = sampleTree();
    const held = [
      { function: 'sector-officer', unitId: 'east-health' },
      { function: 'collaborator', unitId: 'dong-1' },
    ] as const;
    const part = scopeOfAssignments(tree, held, '2021-03-01');
    expect([...part.unitIds].sort()).toEqual(['dong-1', 'east-health']);
    expect(part.wholeLocality).toBe(false);
    const whole = scopeOfAssignments(tree, [{ function: 'leader', unitId: 'province-office' }], '2021-03-01');
    expect(whole.wholeLocality).toBe(true);
    expect(whole.unitIds).toHaveLength(tree.versionsOf.size);
    expect(scopeOfAssignments(tree, [], '2021-03-01')).toEqual({
      assignments: [],
      unitIds: [],
      wholeLocality: false,
    });
  });
});

describe('reading the tree', () => {
  test('ancestors come nearest first, and the authority of an office is the committee above it', () => {
    const at = treeAt(sampleTree(), '2021-03-01');
    expect(ancestorsOf(at, 'an-1').map((unit) => unit.unitId)).toEqual(['an', 'east', 'province']);
    expect(authorityOf(at, 'east-health')?.unitId).toBe('east');
    expect(authorityOf(at, 'an')?.unitId).toBe('an');
    expect(authorityOf(at, 'nowhere')).toBeUndefined();
  });

  test('units are found without accents, by word beginnings and by alias, with where they lie', () => {
    const found = (text: string) =>
      searchUnits(sampleTree(), text, '2021-03-01').map(({ unit }) => unit.unitId);
    expect(found('xa dong')).toEqual(['dong']);
    expect(found('ĐÔNG HÒA')).toEqual(['dong']);
    expect(found('an xa')).toEqual(['an']);
    expect(found('???')).toEqual([]);
    expect(searchUnits(sampleTree(), 'dong hoa', '2021-03-01')[0]?.path).toBe('Huyện Tây, Tỉnh Đông Hải');
  });

  test('a unit that has ended is still found, after those in force', () => {
    const tree = after(sampleTree(), '2022-01-01', {
      kind: 'rename',
      unitId: 'an',
      name: 'Xã Yên',
      shortName: 'Yên',
      typeCode: 'xa',
      officialCode: null,
      aliases: [],
    });
    const merged = after(tree, '2025-07-01', {
      kind: 'merge',
      unitIds: ['an', 'binh'],
      into: { as: 'existing', unitId: 'binh' },
    });
    expect(
      searchUnits(merged, 'xa', '2025-07-01')
        .map(({ unit }) => unit.unitId)
        .slice(-1),
    ).toEqual(['an']);
  });

  test('the directory names committees as documents do and leaves out hamlets', () => {
    const entries = directoryAt(sampleTree(), '2021-03-01', 'east');
    expect(entries.find((entry) => entry.unitId === 'an')?.aliases).toEqual([
      'An xã',
      'UBND xã An',
      'Ủy ban nhân dân xã An',
    ]);
    expect(entries.some((entry) => entry.kind === 'hamlet')).toBe(false);
    expect(entries.some((entry) => entry.unitId === 'west-labour')).toBe(false);
  });
});
