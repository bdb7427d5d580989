export {
  caseForCare,
  type CaseForCare,
  childrenOfCases,
  recordCareInCase,
  visitClockOf,
} from './for-care.ts';
export { openFromConcern } from './from-concern.ts';
export { openCase, type OpenCaseInput } from './open-case.ts';
