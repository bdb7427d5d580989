import { room } from '../../platform/shared/endpoint.ts';
import { draftingEndpoints } from './contract/drafting.ts';
import { ledgerEndpoints } from './contract/ledger-endpoints.ts';
import { standingEndpoints } from './contract/standing.ts';
import { planPermissions } from './permissions.ts';

export * from './contract/content.ts';
export { IssueBlocker, Plan, PlanSummary, planStates } from './contract/drafting.ts';
export * from './contract/ledger.ts';
export { Job } from './contract/standing.ts';

export const planProblems = [
  'plans.already-issued',
  'plans.not-a-draft',
  'plans.cannot-issue',
  'plans.issuer-not-allowed',
  'plans.source-still-reading',
  'plans.nothing-to-read',
  'plans.not-leading',
  'obligations.closed',
  'obligations.extension-already-asked',
  'obligations.extension-not-later',
  'obligations.no-open-request',
  'obligations.own-request',
  'targets.numerator-above-denominator',
  'targets.date-in-future',
  'targets.unit-not-counted',
  'targets.counted-by-system',
  'calendar.day-already-there',
  'jobs.finished',
] as const;
export type PlanProblem = (typeof planProblems)[number];

export const plansContract = room('plans', planPermissions, {
  ...draftingEndpoints,
  ...ledgerEndpoints,
  ...standingEndpoints,
});
