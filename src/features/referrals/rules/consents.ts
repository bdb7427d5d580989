import { ageOn } from '../../children/rules/birth.ts';
import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import type { ReferralProblem } from '../contract.ts';
import type { ConsentPurpose, Giver } from '../contract/states.ts';

/** From 7 years on the child is asked too (Law on Children 2016 art. 6.11, 21; Law 91/2025/QH15 art. 24). */
export const askedFrom = 7;
export const isAsked = (birthDate: PlainDate, on: PlainDate): boolean => ageOn(birthDate, on) >= askedFrom;

/** A child whose record stands in another commune's register is not known to be below seven: the person in front of it knows. */
export const mayBeAsked = (child: { birthDate: PlainDate } | undefined, on: PlainDate): boolean =>
  child === undefined || isAsked(child.birthDate, on);

export interface GivenConsent {
  id: string;
  givenBy: Giver;
  purpose: ConsentPurpose;
  receiverId: string | null;
  givenOn: PlainDate;
  validUntil: PlainDate | null;
  withdrawnOn: PlainDate | null;
}

/** Why a referral may not rest on these consents; undefined where it may. */
export function basisProblem(
  consents: readonly GivenConsent[],
  of: { receiverId: string; on: PlainDate; childAsked: boolean },
): ReferralProblem | undefined {
  const { receiverId, on, childAsked } = of;
  const holds = ({ givenOn, validUntil, withdrawnOn }: GivenConsent) =>
    withdrawnOn === null && givenOn <= on && (validUntil === null || validUntil >= on);
  if (!consents.every(holds)) return 'referrals.consent-not-in-force';
  const covers = ({ purpose, receiverId: only }: GivenConsent) =>
    purpose === 'referral' && (only === null || only === receiverId);
  if (!consents.every(covers)) return 'referrals.consent-for-something-else';
  if (!consents.some(({ givenBy }) => givenBy !== 'child')) return 'referrals.parent-missing';
  return childAsked && !consents.some(({ givenBy }) => givenBy === 'child')
    ? 'referrals.child-missing'
    : undefined;
}

/** The day after which the first of them has run out. */
export const basisUntil = (consents: readonly GivenConsent[]): PlainDate | null =>
  consents.flatMap(({ validUntil }) => validUntil ?? []).sort()[0] ?? null;
