export { planChange, type ChangeVerdict, unitsConcerned } from './rules/change.ts';
export type { ChangeProblem } from './rules/drafting.ts';
export { applyEdits, faultsOf, type TreeEdits, type TreeFault } from './rules/edits.ts';
export { lineOf, type Passing, passingsOf, type RecordedSuccession } from './rules/passing.ts';
export {
  type AssignedScope,
  type HeldFunction,
  scopeOf,
  scopeOfAssignments,
  scopeRootOf,
} from './rules/scope.ts';
export { type DirectoryEntry, directoryAt, foldName, type FoundUnit, searchUnits } from './rules/search.ts';
export { shortNameOf } from './rules/short-name.ts';
export {
  allUnits,
  ancestorsOf,
  authorityOf,
  buildTree,
  childrenOf,
  inForce,
  nameOn,
  subtreeOf,
  type TreeAt,
  type TreeFacts,
  treeAt,
  type UnitTree,
  versionNear,
} from './rules/tree.ts';
