export { specialCircumstances } from './indicators.ts';
export { yearOf } from './households.ts';
export { type Followed, listFollowed } from './followed.ts';
export { countMatching } from './lists.ts';
export { listMatching, type MatchingList, rowsOfListed } from './matching.ts';
export { type Applied, applyChanges } from './change/apply-changes.ts';
export { undoBatch } from './change/change-matching.ts';
export { insertNumberChecks, type NumberCheck, withdrawNumberChecks } from './queries/number-checks.ts';
export { findPlace, getPlace, type Place, placeIn } from './places.ts';
export { findChild, findChildren, type StoredChild } from './queries/children.ts';
export {
  findChildNames,
  findChildrenForMatching,
  type MatchableChild,
  type MatchBlock,
} from './queries/matching.ts';
export { codeLists } from './reference.ts';
export type { ListedChild } from './queries-lists.ts';
export { type BulkOutcome, type BulkRow, registerInBulk } from './register-in-bulk.ts';
export { rowsFor } from './shown.ts';
