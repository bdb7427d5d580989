import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleTree } from '../../test/sample-tree.ts';
import { applyEdits, faultsOf } from '../edits.ts';
import { allUnits, childrenOf, treeAt, type UnitTree } from '../tree.ts';
import { planOfficialList } from './plan.ts';
import type { CodePair, OfficialUnit } from './rows.ts';

const on = '2025-07-01';
const communes = ['an', 'binh', 'cam', 'dong'];

/** For each hamlet the new commune, of six, into which it goes. */
const reforms = fc.array(fc.nat(5), { minLength: 11, maxLength: 11 });

/** The list and the table that send each hamlet there. A new commune bears the code of one of its old ones, as in 2025. */
function reformOf(tree: UnitTree, goals: readonly number[]) {
  const at = treeAt(tree, on);
  const root = { row: 2, code: '98', name: 'Tỉnh Đông Hải', typeCode: 'tinh', level: 1, parentCode: null };
  const list: OfficialUnit[] = [root];
  const moves = communes.flatMap((id) =>
    childrenOf(at, id)
      .filter((unit) => unit.kind === 'hamlet')
      .map(({ name }) => ({ from: at.units.get(id)?.officialCode ?? '', name })),
  );
  const goalOf = (index: number) => goals[index] as number;
  const codes = new Map<number, string>();
  for (const [index, { from }] of moves.entries()) {
    if (codes.has(goalOf(index))) continue;
    const code = [...codes.values()].includes(from) ? `9810${goalOf(index)}` : from;
    codes.set(goalOf(index), code);
    list.push({ row: 3, code, name: `Xã ${goalOf(index)}`, typeCode: 'xa', level: 3, parentCode: '98' });
  }
  const pairs = new Map<string, CodePair>();
  for (const [index, { from, name }] of moves.entries()) {
    const to = codes.get(goalOf(index)) as string;
    const pair = pairs.get(`${from} ${to}`) ?? { row: 2, from, to, partial: false, hamlets: [] };
    pair.hamlets.push(name);
    pairs.set(`${from} ${to}`, pair);
  }
  for (const pair of pairs.values())
    pair.partial = [...pairs.values()].filter(({ from }) => from === pair.from).length > 1;
  return { list, pairs: [...pairs.values()] };
}

test('whatever goes where, the tree becomes that of the list, no hamlet is lost, and a second run changes nothing', () => {
  fc.assert(
    fc.property(reforms, (goals) => {
      const tree = sampleTree();
      const reform = reformOf(tree, goals);
      let made = 0;
      const plan = (of: UnitTree) =>
        planOfficialList(of, { on, ...reform, onlySuccessors: false, newId: () => `new-${++made}` });
      const verdict = plan(tree);
      if (!verdict.ok) throw new Error(JSON.stringify(verdict));
      const done = verdict.steps.reduce((before, step) => applyEdits(before, step.edits), tree);
      const at = treeAt(done, on);
      const bearers = allUnits(at).filter((unit) => unit.officialCode !== null);
      expect(bearers.map(({ officialCode, name }) => `${officialCode} ${name}`).sort()).toEqual(
        reform.list.map(({ code, name }) => `${code} ${name}`).sort(),
      );
      expect(faultsOf(done, on)).toEqual([]);
      for (const { to, hamlets } of reform.pairs) {
        const unit = bearers.find(({ officialCode }) => officialCode === to);
        const names = childrenOf(at, unit?.unitId ?? '').map((child) => child.name);
        expect(names).toEqual(expect.arrayContaining(hamlets));
      }
      expect(allUnits(at).filter((unit) => unit.kind === 'hamlet')).toHaveLength(11);
      expect(plan(done)).toEqual({ ok: true, steps: [], skipped: [] });
    }),
    { numRuns: 300 },
  );
});
