import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { referralsContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  prepareCaseReferral: 'To whom a case may be referred, and what each would see',
  referCase: 'Refer a case to who gives a service',
  listCaseReferrals: 'Referrals of a case and their answers',
  openReferralWords: 'Show what was written in the referrals of a case',
  withdrawCaseReferral: 'Withdraw a referral',
  restCaseReferral: 'Choose another basis for a referral',
  listReceivedReferrals: 'Cases referred to us: the nearest limit first',
  getReceivedReferral: 'A case referred to us: only what was named',
  openReceivedWords: 'Show what is told and written of a case referred to us',
  openGuardedFields: 'Open what is kept apart in a referral',
  decideReceivedReferral: 'Accept or refuse a referral',
  answerReceivedReferral: 'Answer a referral',
  giveBackReferral: 'Give back an accepted referral',
  listCaseConsents: 'Consents in a case',
  openConsentWords: 'Show names and words of the consents in a case',
  recordCaseConsent: 'Record a consent in a case',
  withdrawCaseConsent: 'Record that a consent was withdrawn',
} satisfies Record<keyof typeof referralsContract.endpoints, string>;

const vi = {
  ...{
    rows: 'Số dòng',
    act: 'Việc',
    receiver: 'Nơi nhận',
    groups: 'Nhóm thông tin',
    purpose: 'Mục đích',
    by: 'Ai đồng ý',
  },
  ...{ stopped: 'Số lần chuyển tuyến dừng theo', fields: 'Mục đã mở' },
};
const en: typeof vi = {
  ...{
    rows: 'Rows',
    act: 'Act',
    receiver: 'Receiver',
    groups: 'Groups of fields',
    purpose: 'Purpose',
    by: 'Given by',
  },
  ...{ stopped: 'Referrals that stopped with it', fields: 'Fields opened' },
};

export const referralsActs: RoomActs = { english, details: { vi, en } };
