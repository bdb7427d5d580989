import type { Tx } from '../../../platform/server/database/connect.ts';
import { lineOf, nameOn, type Passing, passingsOf, type UnitTree } from '../rules.ts';
import { findSuccessions } from './queries.ts';

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

/** How the unit's work passed on, change by change, changes to come included. Asks nothing for a unit that never passed any. */
export async function findPassings(tx: Tx, tree: UnitTree, unitId: string): Promise<Passing[]> {
  const line = lineOf(tree, unitId);
  if (line.length === 1) return [];
  return passingsOf(tree, unitId, await findSuccessions(tx, tree.localityId, line));
}
