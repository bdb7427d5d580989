import { room } from '../../platform/shared/endpoint.ts';
import { dutyEndpoints } from './contract/duty.ts';
import { handlingEndpoints } from './contract/handling.ts';
import { oversightEndpoints } from './contract/oversight.ts';
import { reportingEndpoints } from './contract/reporting.ts';
import { concernPermissions } from './permissions.ts';

export * from './contract/concern.ts';
export type { OverseenConcern, OverseenCounts } from './contract/oversight.ts';
export * from './contract/states.ts';

export const concernProblems = [
  'concerns.reference-of-111',
  'concerns.received-in-future',
  'concerns.late-without-reason',
  'concerns.say-what',
  'concerns.born-after-receipt',
  'concerns.birth-or-age',
  'concerns.consent-first',
  'concerns.informant-empty',
  'concerns.not-a-commune',
  'concerns.not-in-commune',
  'concerns.not-now',
  'concerns.moved-t0-without-reason',
  'concerns.nothing-changed',
  'concerns.say-why-opened',
  'concerns.same-concern',
  'concerns.joined-already',
  'concerns.not-joined',
  'concerns.referral-to-one',
  'concerns.same-commune',
  'concerns.cases-not-open',
  'concerns.reply-before-receipt',
  'concerns.reply-in-future',
  'concerns.duty-period',
  'concerns.duty-ended',
  'concerns.id-taken',
] as const;
export type ConcernProblem = (typeof concernProblems)[number];

export const concernsContract = room('concerns', concernPermissions, {
  ...reportingEndpoints,
  ...handlingEndpoints,
  ...dutyEndpoints,
  ...oversightEndpoints,
});
