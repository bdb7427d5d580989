export { addCircumstancesInBulk, type Withdrawn, withdrawBatchChildren } from './batches.ts';
export { type Applied, applyChanges } from './change/apply-changes.ts';
export { undoBatch } from './change/change-matching.ts';
export type { WantedChange } from './change/judge.ts';
export { specialCircumstances } from './indicators.ts';
export { yearOf } from './households.ts';
export { type CommuneLacks, countLacking } from './lacking.ts';
export { recordNumberChecks, withdrawNumberChecks } from './number-checks.ts';
export { type Followed, listFollowed } from './followed.ts';
export {
  type ChildAttachment,
  introduceAttachment,
  type MergedChildren,
} from './merge/attachments.ts';
export { countAttached, mergeChildren, type MergeVerdict } from './merge/merge-children.ts';
export { type UndoVerdict, undoMerge } from './merge/undo-merge.ts';
export { countMatching } from './lists.ts';
export { listMatching, type MatchingList, rowsOfListed } from './matching.ts';
export { findPlace, getPlace, type Place, placeIn } from './places.ts';
export { findChild, findChildren, type StoredChild } from './queries/children.ts';
export {
  type ComparedChild,
  findChildNames,
  findChildrenForMatching,
  findComparable,
  findWaiting,
  markAllWaiting,
  markCompared,
  type MatchableChild,
  type MatchBlock,
} from './queries/matching.ts';
export { findByNumbers } from './queries/lacking.ts';
export { findChecks, type NumberCheck } from './queries/number-checks.ts';
export { pageOfMatchable } from './queries/matching-pages.ts';
export { codeLists, provinceCodes, requiredFieldList, sectorTable } from './reference.ts';
export { officesBeside } from './referrals/refer.ts';
export type { ListedChild } from './queries-lists.ts';
export { type BulkOutcome, type BulkRow, registerInBulk } from './register-in-bulk.ts';
export { visibleRecord } from './record/get-child.ts';
export { type ArrivalWatcher, watchArrivals } from './register.ts';
export { rowsFor } from './shown.ts';
export { mergeStaySums } from './queries-figures.ts';
