/** What is asked for (Decree 56/2017 Đ.29, Đ.31; Law on Children art. 49, 50). */
export const services = [
  ...(['medical', 'psychological', 'schooling', 'legal-aid'] as const),
  ...(['protection', 'care', 'livelihood', 'other'] as const),
] as const;
export type CaseService = (typeof services)[number];

export const referralStates = [
  ...(['sent', 'accepted', 'finished', 'refused', 'given-back', 'withdrawn'] as const),
] as const;
export type ReferralState = (typeof referralStates)[number];
export const openStates: readonly ReferralState[] = ['sent', 'accepted'];

export const referralActs = [
  ...(['send', 'accept', 'refuse', 'answer', 'finish', 'give-back'] as const),
  ...(['withdraw', 'lose-basis', 'rest-anew'] as const),
] as const;
export type ReferralAct = (typeof referralActs)[number];

export const paces = ['ordinary', 'urgent'] as const;
export type Pace = (typeof paces)[number];
export const outcomes = ['given', 'not-given'] as const;

export const givers = ['child', 'parent', 'guardian', 'carer'] as const;
export type Giver = (typeof givers)[number];
export const consentPurposes = ['service', 'referral', 'disclosure', 'photograph'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
export const consentWays = ['written', 'spoken-with-witness'] as const;
