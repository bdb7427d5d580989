export { openReferralsOf, referralAnswers } from './closing.ts';
export type { ReceiverAnswers } from './queries/referrals.ts';
