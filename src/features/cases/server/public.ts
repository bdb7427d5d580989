export {
  caseForCare,
  type CaseForCare,
  childrenOfCases,
  keepClocksBeside,
  recordCareInCase,
  visitClockOf,
} from './for-care.ts';
export { childOf } from './child-of-case.ts';
export { openFromConcern } from './from-concern.ts';
export { sendEscalations } from './escalations/send.ts';
export { introduceClockRules } from './reference.ts';
export { recountEverywhere } from './recount/recount.ts';
export { helpedInTime } from './numbers/indicator.ts';
export { publishAct, publishFigures } from './numbers/publish.ts';
export { introduceReferralFigures, type ReferralFigures } from './numbers/referral-figures.ts';
export { openCase, type OpenCaseInput } from './open-case.ts';
export { type ClosingQuestion, introduceClosingQuestion, refuseWhileOffered } from './closing.ts';
export { readCase, type ReadCase, readWrittenCase, type WrittenCase } from './read-case.ts';
export { shownHistory } from './shown-history.ts';
export { ownCase } from './standing.ts';
export { casesOfChild } from './child-attachment.ts';
export { carryAct, carryCases } from './transfer/carry.ts';
