import { describe, expect, test } from 'vitest';
import {
  after,
  authorities,
  kinds,
  listOf,
  on,
  plan,
  problemsOf,
  province,
  twoTier,
  twoTierMapping,
} from '../../test/official-reform.ts';
import { applyEdits, faultsOf } from '../edits.ts';
import { childrenOf, treeAt } from '../tree.ts';
import { planOfficialList } from './plan.ts';
import { readOfficialList } from './rows.ts';

const oldList = [
  '98|Tỉnh Đông Hải|Tỉnh|',
  '981|Huyện Đông|Huyện|98',
  '982|Huyện Tây|Huyện|98',
  '98001|Xã An|Xã|981',
  '98002|Xã Bình|Xã|981',
  '98003|Thị trấn Cẩm|Thị trấn|981',
  '98004|Xã Đông Hòa|Xã|982',
];

describe('the list of the units as they are', () => {
  test('changes nothing', () => {
    const early = readOfficialList(listOf(oldList), province().types.values(), '2021-01-01');
    expect(early.problems).toEqual([]);
    const unchanged = planOfficialList(province(), {
      ...{ on: '2021-01-01', list: early.units, pairs: [], onlySuccessors: false, newId: () => 'x' },
    });
    expect(unchanged).toEqual({ ok: true, steps: [], skipped: [] });
  });
});

describe('the list without districts', () => {
  const tree = province();
  const verdict = plan(tree, twoTier, twoTierMapping);
  const done = after(tree, verdict);

  test('merges, moves up, renames and ends the districts with their offices', () => {
    expect(kinds(verdict)).toEqual(['merge', 're-parent', 'end', 'end', 'rename']);
    expect(authorities(done)).toEqual([
      '98 Tỉnh Đông Hải',
      '98001 Xã An Bình (Tỉnh Đông Hải)',
      '98003 Xã Cẩm (Tỉnh Đông Hải)',
      '98004 Xã Đông Hòa (Tỉnh Đông Hải)',
    ]);
    expect(treeAt(done, on).units.has('east-labour')).toBe(false);
    expect(faultsOf(done, on)).toEqual([]);
  });

  test('tells the old from the new holder of one code by the day', () => {
    const holders = done.versions.filter((version) => version.officialCode === '98001');
    expect(holders.map(({ unitId, validFrom, validTo }) => [unitId, validFrom, validTo])).toEqual([
      ['an', '2011-01-01', on],
      [expect.stringMatching(/^new-/), on, null],
    ]);
    expect(authorities(done, '2025-06-30')).toEqual(authorities(tree, '2025-06-30'));
  });

  test('lets the hamlets follow, and leads from old to new', () => {
    const united = done.versions.find((version) => version.name === 'Xã An Bình');
    expect(
      childrenOf(treeAt(done, on), united?.unitId ?? null).filter((unit) => unit.kind === 'hamlet'),
    ).toHaveLength(5);
    expect(done.successions.filter((link) => link.toUnitId === united?.unitId)).toEqual([
      { effectiveOn: on, fromUnitId: 'an', toUnitId: united?.unitId, partial: false },
      { effectiveOn: on, fromUnitId: 'binh', toUnitId: united?.unitId, partial: false },
    ]);
  });

  test('goes on as the same unit where one commune becomes one commune', () => {
    expect(treeAt(done, on).units.get('cam')?.name).toBe('Xã Cẩm');
    expect(treeAt(done, on).units.get('dong')?.parentId).toBe('province');
  });

  test('changes nothing when it comes a second time', () => {
    expect(plan(done, twoTier, twoTierMapping)).toEqual({ ok: true, steps: [], skipped: [] });
  });
});

describe('a commune that is divided', () => {
  const list = [
    '98|Tỉnh Đông Hải|Tỉnh|',
    '98001|Xã An|Xã|98',
    '98003|Xã Cẩm|Xã|98',
    '98004|Xã Đông Hòa|Xã|98',
  ];
  const rest = ['98003|98003', '98004|98004'];

  test('goes with each part into a commune that takes in another whole one', () => {
    const mapping = ['98001|98001|1|Thôn 1', '98001|98003|x|Thôn 2; thôn 3', '98002|98001', ...rest];
    const tree = province();
    const verdict = plan(tree, list, mapping);
    const done = after(tree, verdict);
    expect(kinds(verdict)).toEqual(['split', 'merge', 'merge', 're-parent', 'end', 'end', 'rename']);
    const holder = (code: string) =>
      [...treeAt(done, on).units.values()].find((unit) => unit.officialCode === code)?.unitId ?? '';
    expect(holder('98001')).toMatch(/^new-/);
    expect(
      childrenOf(treeAt(done, on), holder('98001')).filter((unit) => unit.kind === 'hamlet'),
    ).toHaveLength(3);
    expect(
      childrenOf(treeAt(done, on), holder('98003')).filter((unit) => unit.kind === 'hamlet'),
    ).toHaveLength(6);
    expect(done.successions.filter((link) => link.fromUnitId === 'an').map((link) => link.partial)).toEqual([
      ...[true, true],
    ]);
    expect(plan(done, list, mapping)).toEqual({ ok: true, steps: [], skipped: [] });
  });

  test('keeps what the table does not name when it goes on under its own code', () => {
    const whole = [
      '98|Tỉnh Đông Hải|Tỉnh|',
      ...['98001|Xã An|Xã|98', '98002|Xã Bình|Xã|98', ...list.slice(2)],
    ];
    const mapping = ['98001|98002|1|Thôn 2', '98002|98002', ...rest];
    const tree = province();
    const done = after(tree, plan(tree, whole, mapping));
    expect(childrenOf(treeAt(done, on), 'an').filter((unit) => unit.kind === 'hamlet')).toHaveLength(2);
    expect(childrenOf(treeAt(done, on), 'binh').filter((unit) => unit.kind === 'hamlet')).toHaveLength(3);
    expect(plan(done, whole, mapping)).toEqual({ ok: true, steps: [], skipped: [] });
  });

  test.each([
    ['a hamlet that it does not have', '98001|98001|1|Thôn 9', 'hamlet-unknown'],
    ['a hamlet named twice', '98001|98001|1|Thôn 2', 'hamlet-twice'],
    ['a hamlet that no line names', '98001|98001|1|', 'hamlets-unassigned'],
    ['one whole and one part', '98001|98001||Thôn 1', 'full-and-partial'],
  ])('is refused with %s', (_, line, code) => {
    const problems = problemsOf(
      plan(province(), list, [line, '98001|98003|1|Thôn 2;Thôn 3', '98002|98001', ...rest]),
    );
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems[0]?.file).toBe('mapping');
  });

  test('is refused when the table forgets the rest of it', () => {
    const problems = problemsOf(plan(province(), list, ['98001|98003|1|Thôn 1', '98002|98001', ...rest]));
    expect(problems).toMatchObject([{ code: 'remainder-missing', row: 2, params: { name: 'Xã An' } }]);
  });
});

describe('what the list and the table must account for', () => {
  test('every commune of the locality', () => {
    const problems = problemsOf(plan(province(), twoTier, ['98001|98001']));
    expect(problems).toMatchObject([
      { code: 'unit-unaccounted', row: null, params: { name: 'Xã Bình', code: '98002' } },
    ]);
  });

  test('a code that others take over is not the old unit of that code', () => {
    const problems = problemsOf(plan(province(), twoTier, ['98002|98001', '98003|98003', '98004|98004']));
    expect(problems).toMatchObject([{ code: 'unit-unaccounted', params: { name: 'Xã An' } }]);
  });

  test('a commune does not become a province', () => {
    const problems = problemsOf(plan(province(), twoTier, [...twoTierMapping.slice(1), '98001|98']));
    expect(problems).toMatchObject([{ code: 'level-differs', row: 5, params: { name: 'Xã An' } }]);
  });
});

describe('units that come from none of the locality', () => {
  const wider = [
    ...twoTier,
    '98077|Xã Mới|Xã|98',
    '98088|Xã Láng Giềng|Xã|98',
    '97|Tỉnh Khác|Tỉnh|',
    '97001|Xã Khác|Xã|97',
  ];
  const mapping = [...twoTierMapping, '98099|98088'];

  test('are founded under the root, unless they take over a unit of someone else or stand under another root', () => {
    const tree = province();
    const verdict = plan(tree, wider, mapping);
    expect(authorities(after(tree, verdict))).toContain('98077 Xã Mới (Tỉnh Đông Hải)');
    expect(verdict).toMatchObject({ skipped: [{ code: '98088' }, { code: '97' }, { code: '97001' }] });
  });

  test('are left out where only successors are asked for', () => {
    const verdict = plan(province(), wider, mapping, true);
    expect(verdict).toMatchObject({ ok: true, skipped: [{ code: '98077' }, { code: '98088' }, {}, {}] });
  });

  test('a whole tree grows from a root that stands alone', () => {
    const tree = province();
    const alone = applyEdits(tree, {
      ...{ ends: [], inserts: [], successions: [], newUnitIds: [] },
      removes: tree.versions.filter(({ unitId }) => unitId !== 'province'),
    });
    expect(authorities(after(alone, plan(alone, twoTier, [])))).toHaveLength(4);
  });
});

test('two communes exchange their codes', () => {
  const list = [
    '98|Tỉnh Đông Hải|Tỉnh|',
    '98001|Xã Bình|Xã|98',
    '98002|Xã An|Xã|98',
    '98003|Xã Cẩm|Xã|98',
    '98004|Xã Đông Hòa|Xã|98',
  ];
  const tree = province();
  const done = after(tree, plan(tree, list, ['98001|98002', '98002|98001', '98003|98003', '98004|98004']));
  expect(treeAt(done, on).units.get('an')?.officialCode).toBe('98002');
  expect(treeAt(done, on).units.get('binh')?.officialCode).toBe('98001');
});

test('a unit with a later change stands in the way, and nothing is planned', () => {
  const tree = province();
  const later = applyEdits(tree, {
    ...{ inserts: [], removes: [], successions: [], newUnitIds: [] },
    ends: [{ unitId: 'binh', validFrom: '2011-01-01', validTo: '2026-01-01' }],
  });
  const verdict = plan(later, twoTier, twoTierMapping);
  expect(verdict).toMatchObject({
    ok: false,
    refused: { problems: [{ code: 'units.later-change-exists' }] },
  });
});
