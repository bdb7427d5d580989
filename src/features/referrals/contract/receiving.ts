import { z } from 'zod';
import { command, query } from '../../../platform/shared/endpoint.ts';
import { Id, OptionalText, Saved, Text, Version } from '../../../platform/shared/schemas.ts';
import { CaseFacts } from './fields.ts';
import { ReferralActShown, referralTerms, ReferralWords } from './sending.ts';

/** The receiver's desk: nothing of the case but what the act of referring says and the groups it names. */
export const ReceivedCaseReferral = z.object({
  id: Id,
  ...referralTerms,
  communeName: z.string(),
  receiverName: z.string(),
  sentBy: z.string(),
  /** Empty while the name is not told. */
  childInitials: z.string(),
  version: Version,
});
export type ReceivedCaseReferral = z.output<typeof ReceivedCaseReferral>;

const one = { caseReferralId: Id };
const acting = { ...one, id: Id, version: Version };

export const receivingEndpoints = {
  listReceivedReferrals: query({
    path: '/api/received-referrals',
    permission: 'case-referral.receive',
    audited: true,
    summary: 'Vụ việc được chuyển đến: sắp hết hạn trước',
    input: z.object({}),
    answer: z.object({ rows: z.array(ReceivedCaseReferral) }),
  }),
  getReceivedReferral: query({
    path: '/api/received-referrals/:caseReferralId',
    permission: 'case-referral.receive',
    audited: true,
    summary: 'Một vụ việc được chuyển đến: chỉ những mục đã nêu',
    input: z.object(one),
    answer: ReceivedCaseReferral.extend({
      /** What was asked is written, and covered until it is opened (`openReceivedWords`). */
      covered: z.boolean(),
      /** Something of the child or of the case is told; before it is accepted, the least that is needed to decide. */
      tells: z.boolean(),
      basis: z.string(),
      acts: z.array(ReferralActShown),
      /** Something is kept apart that the caller may open. */
      guarded: z.boolean(),
    }),
  }),
  openReceivedWords: command({
    path: '/api/received-referrals/:caseReferralId/words',
    permission: 'case-referral.receive',
    remembered: false,
    summary: 'Hiện thông tin được nêu và lời đã viết của một vụ việc được chuyển đến',
    input: z.object(one),
    answer: ReferralWords,
  }),
  openGuardedFields: command({
    path: '/api/received-referrals/:caseReferralId/guarded',
    permission: 'case-referral.receive',
    remembered: false,
    summary: 'Mở mục được giữ kín của một vụ việc được chuyển đến',
    input: z.object(one),
    answer: z.object({ told: CaseFacts.pick({ hivStatus: true, placeOfStay: true }) }),
  }),
  decideReceivedReferral: command({
    path: '/api/received-referrals/:caseReferralId/decision',
    permission: 'case-referral.receive',
    summary: 'Nhận hoặc từ chối vụ việc được chuyển đến',
    input: z.object({ ...acting, decision: z.enum(['accept', 'refuse']), reason: OptionalText(2000) }),
    answer: Saved,
  }),
  answerReceivedReferral: command({
    path: '/api/received-referrals/:caseReferralId/answers',
    permission: 'case-referral.receive',
    summary: 'Trả lời về vụ việc được chuyển đến; lần cuối nói đã cung cấp dịch vụ hay không',
    input: z.object({ ...acting, outcome: z.enum(['going-on', 'given', 'not-given']), answer: Text(4000) }),
    answer: Saved,
  }),
  giveBackReferral: command({
    path: '/api/received-referrals/:caseReferralId/give-back',
    permission: 'case-referral.receive',
    summary: 'Trả lại vụ việc đã nhận',
    input: z.object({ ...acting, reason: Text(2000) }),
    answer: Saved,
  }),
};
