import type { Sentence } from '../../../platform/web/text/texts.ts';
import type { ReferralProblem } from '../contract.ts';

export const problems = {
  'referrals.case-closed':
    'The case is closed: nothing is referred or consented any more. New information is a new case.',
  'referrals.not-the-worker': 'Referring is for the worker of the case. Let them know.',
  'referrals.not-a-receiver': 'choose a receiver of the list',
  'referrals.group-not-shared': 'leave out the group that this receiver may not know',
  'referrals.nothing-to-tell': 'choose a group that holds something, or write the part for the receiver',
  'referrals.persons-needed': 'choose who at the receiver is told of HIV',
  'referrals.person-not-there': 'choose somebody who works at the receiver and is not named in the case',
  'referrals.no-such-action': 'choose an open action of the approved plan',
  'referrals.wished-in-the-past': 'choose a day from today on',
  'referrals.law-not-in-force': 'choose a legal basis in force',
  'referrals.consent-not-in-force': 'choose consents in force today: not withdrawn, not run out',
  'referrals.consent-for-something-else': 'choose consents to a referral, and to this receiver',
  'referrals.parent-missing': 'the consent of a parent, guardian or carer is needed too',
  'referrals.child-missing': 'from 7 years on the child’s own consent is needed too',
  'referrals.child-below-seven': 'the child is below 7: record the consent of a parent, guardian or carer',
  'referrals.witness-missing': 'consent was spoken: name the witness',
  'referrals.day-in-the-future': 'give a day not later than today and not before the consent',
  'referrals.ends-before-given': 'give an end that is not before the consent',
  'referrals.already-withdrawn': 'This consent was withdrawn already. Reload the page to see.',
  'referrals.ended': 'This referral has ended. Reload the page to see.',
  'referrals.reason-missing': 'say why, so that the commune finds another place',
  'referrals.not-now': 'The referral stands elsewhere, so this cannot be done now. Reload the page to see.',
} satisfies Record<ReferralProblem, Sentence>;
