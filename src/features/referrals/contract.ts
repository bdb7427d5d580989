import { room } from '../../platform/shared/endpoint.ts';
import { consentEndpoints } from './contract/consents.ts';
import { receivingEndpoints } from './contract/receiving.ts';
import { sendingEndpoints } from './contract/sending.ts';
import { caseReferralPermissions } from './permissions.ts';

export * from './contract/consents.ts';
export * from './contract/fields.ts';
export * from './contract/receiving.ts';
export * from './contract/sending.ts';
export * from './contract/states.ts';

/** Services and referrals of a case (Decree 56/2017 Đ.29), consent (Law on Children art. 6, 21). */
export const referralProblems = [
  'referrals.case-closed',
  'referrals.not-the-worker',
  'referrals.not-a-receiver',
  'referrals.group-not-shared',
  'referrals.nothing-to-tell',
  'referrals.persons-needed',
  'referrals.person-not-there',
  'referrals.no-such-action',
  'referrals.wished-in-the-past',
  'referrals.law-not-in-force',
  'referrals.consent-not-in-force',
  'referrals.consent-for-something-else',
  'referrals.parent-missing',
  'referrals.child-missing',
  'referrals.child-below-seven',
  'referrals.witness-missing',
  'referrals.day-in-the-future',
  'referrals.ends-before-given',
  'referrals.already-withdrawn',
  'referrals.ended',
  'referrals.reason-missing',
  'referrals.not-now',
] as const;
export type ReferralProblem = (typeof referralProblems)[number];

export const referralsContract = room('referrals', caseReferralPermissions, {
  ...sendingEndpoints,
  ...receivingEndpoints,
  ...consentEndpoints,
});
