import { nameOn, type UnitTree } from '../rules.ts';

export { directoryAt, scopeOfAssignments } from '../rules.ts';
export { knownTree, loadTree } from './load-tree.ts';
export {
  type CreatedLocality,
  createLocality,
  type Locality,
  type LocalityName,
  loadLocality,
  localityNames,
  parseLocality,
} from './locality.ts';
export { type OfficialFiles, previewOfficialList, recordOfficialList } from './official-list.ts';
export { listLocalities } from './queries-localities.ts';
export type { OfficialStep, OfficialVerdict } from '../rules/official/plan.ts';
export type { ListRow, MappingRow, RowProblem, RowProblemCode } from '../rules/official/rows.ts';

/** What the units were called on the date; an ended one keeps its last name. Unknown ids are left out. */
export function unitNamesAt(tree: UnitTree, unitIds: Iterable<string>, on: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const unitId of unitIds) {
    const name = nameOn(tree, unitId, on);
    if (name !== undefined) names.set(unitId, name);
  }
  return names;
}
