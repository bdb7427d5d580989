export { specialCircumstances } from './indicators.ts';
export { yearOf } from './households.ts';
export { type Followed, listFollowed } from './followed.ts';
export { findPlace, getPlace, type Place, placeIn } from './places.ts';
export { findChild, findChildren, type StoredChild } from './queries/children.ts';
export {
  findChildNames,
  findChildrenForMatching,
  type MatchableChild,
  type MatchBlock,
} from './queries/matching.ts';
export { codeLists } from './reference.ts';
export { type BulkOutcome, type BulkRow, registerInBulk } from './register-in-bulk.ts';
export { rowsFor } from './shown.ts';
export { mergeStaySums } from './queries-figures.ts';
