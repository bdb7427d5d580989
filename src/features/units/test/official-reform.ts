import { applyEdits } from '../rules/edits.ts';
import { type OfficialVerdict, planOfficialList } from '../rules/official/plan.ts';
import { type ListRow, type MappingRow, readMapping, readOfficialList } from '../rules/official/rows.ts';
import { allUnits, treeAt, type UnitTree } from '../rules/tree.ts';
import { sampleTree } from './sample-tree.ts';

/** The sample tree brought to an official list: for the tests of the rules. */
export const on = '2025-07-01';

/** The sample province, its districts given codes, as an old list has them. */
export function province(): UnitTree {
  const tree = sampleTree();
  const codes = new Map([
    ['east', '981'],
    ['west', '982'],
  ]);
  const versions = tree.versions.map((version) => ({
    ...version,
    officialCode: codes.get(version.unitId) ?? version.officialCode,
  }));
  return applyEdits(tree, {
    ...{ ends: [], successions: [], newUnitIds: [] },
    removes: tree.versions.map(({ unitId, validFrom }) => ({ unitId, validFrom })),
    inserts: versions,
  });
}

export const listOf = (lines: string[]): ListRow[] =>
  lines.map((line, index) => {
    const [code = '', name = '', type = '', parent = ''] = line.split('|');
    return { row: index + 2, code, name, type, parent };
  });
const mappingOf = (lines: string[]): MappingRow[] =>
  lines.map((line, index) => {
    const [from = '', to = '', partial = '', hamlets = ''] = line.split('|');
    return { row: index + 2, from, to, partial, hamlets };
  });

export function plan(
  tree: UnitTree,
  list: string[],
  mapping: string[],
  onlySuccessors = false,
): OfficialVerdict {
  let made = 0;
  const { units, problems } = readOfficialList(listOf(list), tree.types.values(), on);
  const { pairs, problems: unread } = readMapping(mappingOf(mapping), new Set(units.map(({ code }) => code)));
  if (problems.length + unread.length > 0) throw new Error(JSON.stringify([...problems, ...unread]));
  return planOfficialList(tree, { on, list: units, pairs, onlySuccessors, newId: () => `new-${++made}` });
}

export function after(tree: UnitTree, verdict: OfficialVerdict): UnitTree {
  if (!verdict.ok) throw new Error(JSON.stringify(verdict));
  return verdict.steps.reduce((before, step) => applyEdits(before, step.edits), tree);
}

/** `code name (parent)` of every authority of the date. */
export const authorities = (tree: UnitTree, date = on) => {
  const at = treeAt(tree, date);
  return allUnits(at)
    .filter((unit) => unit.kind === 'authority')
    .map(({ officialCode, name, parentId }) =>
      [officialCode ?? '-', name, ...(parentId ? [`(${at.units.get(parentId)?.name})`] : [])].join(' '),
    );
};
export const kinds = (verdict: OfficialVerdict) =>
  verdict.ok ? verdict.steps.map((step) => step.act.kind) : verdict;
export const problemsOf = (verdict: OfficialVerdict) => (verdict.ok ? [] : verdict.problems);

/** The reform of 2025 in small: no district, An and Bình become one under An's code, Cẩm becomes a commune, Đông Hòa goes on. */
export const twoTier = [
  '98|Tỉnh Đông Hải|Tỉnh|',
  '98001|Xã An Bình|Xã|98',
  '98003|Xã Cẩm|Xã|98',
  '98004|Xã Đông Hòa|Xã|98',
];
export const twoTierMapping = ['98001|98001', '98002|98001', '98003|98003', '98004|98004'];
