export { findAnswers, findDifficulties } from './queries-difficulties.ts';
export { findEvidence, findFigures, findRecords } from './queries-records.ts';
export {
  activityRevision,
  countEvidence,
  type RecordSum,
  sumPlannedCosts,
  sumRecords,
} from './queries-totals.ts';
export { agencyOf } from './unit-plan-document.ts';
