import { referralsContract } from '../../src/features/referrals/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import type { Place } from './locality.ts';
import type { Person } from './people.ts';

/** A case whose officer is its worker, referred to the health office of the district, with a consent. */
export interface ReferralSubjects {
  caseReferralId: string;
  consentId: string;
}

const written = { injury: '', legalNeed: '', suspectedPerson: '', hivStatus: '' };
const law = { kind: 'law' as const, code: 'decree-56-29' };
const consent = {
  ...{
    givenBy: 'parent' as const,
    purpose: 'referral' as const,
    way: 'written' as const,
    givenOn: '2021-11-28',
  },
  ...{ validUntil: null, receiverId: null, giverName: 'Mẹ của trẻ', witness: '' },
};
const asked = {
  ...{ service: 'medical' as const, actionId: null, groups: ['identity' as const], written, persons: [] },
  ...{ wishedOn: null, pace: 'ordinary' as const, basis: law },
};

export async function furnishReferral(
  officer: Person,
  { caseId, place, canary }: { caseId: string; place: Place; canary: string },
): Promise<ReferralSubjects> {
  const [caseReferralId, consentId] = [newId(), newId()];
  const { recordCaseConsent, referCase } = referralsContract.endpoints;
  await officer.done(recordCaseConsent, { caseId, id: consentId, ...consent, note: canary });
  const to = { caseId, id: caseReferralId, receiverId: place.unit('phong-y-te') };
  await officer.done(referCase, { ...to, ...asked, reason: canary });
  return { caseReferralId, consentId };
}

/** A version that no record has: a command then reaches the record and changes nothing. */
const version = 999;

export const referralBodies: Readonly<Record<string, () => object>> = {
  'referrals.referCase': () => ({ id: newId(), receiverId: newId(), ...asked, reason: 'khám' }),
  'referrals.withdrawCaseReferral': () => ({ id: newId(), version, reason: 'thôi' }),
  'referrals.restCaseReferral': () => ({ id: newId(), version, basis: law }),
  'referrals.decideReceivedReferral': () => ({ id: newId(), version, decision: 'accept', reason: '' }),
  'referrals.answerReceivedReferral': () => ({ id: newId(), version, outcome: 'given', answer: 'xong' }),
  'referrals.giveBackReferral': () => ({ id: newId(), version, reason: 'không có' }),
  'referrals.recordCaseConsent': () => ({ id: newId(), ...consent, givenOn: '2022-11-28', note: '' }),
  'referrals.withdrawCaseConsent': () => ({ version, on: '2021-11-29', reason: 'đổi ý' }),
};
