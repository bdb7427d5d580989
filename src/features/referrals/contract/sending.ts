import { z } from 'zod';
import { command, query } from '../../../platform/shared/endpoint.ts';
import {
  Id,
  Instant,
  OptionalText,
  PlainDateText,
  Saved,
  Text,
  Version,
} from '../../../platform/shared/schemas.ts';
import { childFieldNames, fieldGroups } from '../../children/contract.ts';
import { UnitSector } from '../../units/contract.ts';
import { caseFieldNames, TellableOfCase } from './fields.ts';
import { outcomes, paces, referralActs, referralStates, services } from './states.ts';

/** The case's side: what may be referred to whom, referring, following, withdrawing. */
const FieldGroup = z.enum(fieldGroups);

export const Basis = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('consent'), consentIds: z.array(Id).min(1).max(10) }),
  z.strictObject({ kind: z.literal('law'), code: z.string().min(1).max(60) }),
]);
export type Basis = z.output<typeof Basis>;

export const OfferedReceiver = z.object({
  receiverId: Id,
  name: z.string(),
  sector: UnitSector,
  groups: z.array(
    z.object({
      group: FieldGroup,
      child: z.array(z.object({ field: z.enum(childFieldNames), as: z.enum(['whole', 'initials']) })),
      case: z.array(z.enum(caseFieldNames)),
    }),
  ),
  /** Who reads there: for what only named persons are told. */
  people: z.array(z.object({ accountId: Id, name: z.string() })),
});
export type OfferedReceiver = z.output<typeof OfferedReceiver>;

const terms = {
  service: z.enum(services),
  groups: z.array(FieldGroup),
  pace: z.enum(paces),
  wishedOn: PlainDateText.nullable(),
  state: z.enum(referralStates),
  sentAt: Instant,
  acceptDueAt: Instant,
  decidedAt: Instant.nullable(),
  answerDueAt: Instant.nullable(),
};

export const ReferralActShown = z.object({
  id: Id,
  act: z.enum(referralActs),
  at: Instant,
  by: z.string(),
  /** A reason or an answer was written, and stays covered until it is opened. */
  covered: z.boolean(),
});

/** What was written in a referral, opened: what was asked, what the groups tell, reasons and answers. */
export const ReferralWords = z.object({
  id: Id,
  /** Empty, as the others, once the case's key was destroyed. */
  reason: z.string(),
  /** Without what is kept apart (`isGuarded`). */
  told: TellableOfCase,
  acts: z.array(z.object({ id: Id, words: z.string() })),
});
export type ReferralWords = z.output<typeof ReferralWords>;

export const CaseReferral = z.object({
  id: Id,
  ...terms,
  receiverId: Id,
  receiverName: z.string(),
  sector: UnitSector,
  actionId: Id.nullable(),
  /** What was asked and told is written, and covered until it is opened (`openReferralWords`). */
  covered: z.boolean(),
  basis: z.object({ kind: z.enum(['consent', 'law']), consentIds: z.array(Id), name: z.string() }),
  /** The consent it rests on was withdrawn or has run out: the receiver sees nothing until another basis is chosen. */
  lostBasis: z.boolean(),
  endedAt: Instant.nullable(),
  outcome: z.enum(outcomes).nullable(),
  acts: z.array(ReferralActShown),
  version: Version,
});
export type CaseReferral = z.output<typeof CaseReferral>;

export const LegalBasis = z.object({ code: z.string(), name: z.string() });

const written = z.strictObject({
  injury: OptionalText(2000),
  legalNeed: OptionalText(2000),
  suspectedPerson: OptionalText(1000),
  hivStatus: OptionalText(500),
});

export const sendingEndpoints = {
  prepareCaseReferral: query({
    path: '/api/cases/:caseId/referral-choices',
    permission: 'case-referral.send',
    audited: true,
    summary: 'Có thể chuyển tuyến vụ việc đến đâu, nơi ấy sẽ thấy đúng những gì',
    input: z.object({ caseId: Id }),
    answer: z.object({
      receivers: z.array(OfferedReceiver),
      /** All that might be told; which of it, the groups say. */
      tellable: TellableOfCase,
      /** By receiver: services it gave in this case. */
      givenBefore: z.record(Id, z.array(z.string())),
      actions: z.array(z.object({ id: Id, service: z.string() })),
      bases: z.array(LegalBasis),
      childFromSeven: z.boolean(),
    }),
  }),
  referCase: command({
    path: '/api/cases/:caseId/referrals',
    permission: 'case-referral.send',
    summary: 'Chuyển tuyến vụ việc đến một nơi cung cấp dịch vụ',
    input: z.object({
      caseId: Id,
      id: Id,
      receiverId: Id,
      service: z.enum(services),
      actionId: Id.nullable(),
      groups: z.array(FieldGroup).min(1).max(fieldGroups.length),
      written,
      /** Accounts of the receiver that alone read what only named persons are told. */
      persons: z.array(Id).max(20),
      reason: Text(2000),
      wishedOn: PlainDateText.nullable(),
      pace: z.enum(paces),
      basis: Basis,
    }),
    answer: Saved,
  }),
  listCaseReferrals: query({
    path: '/api/cases/:caseId/referrals',
    permission: 'case-referral.read',
    audited: true,
    summary: 'Vụ việc đã được chuyển tuyến đến đâu, trả lời ra sao',
    input: z.object({ caseId: Id }),
    answer: z.object({ referrals: z.array(CaseReferral), maySend: z.boolean(), bases: z.array(LegalBasis) }),
  }),
  openReferralWords: command({
    path: '/api/cases/:caseId/referrals/words',
    permission: 'case-referral.read',
    remembered: false,
    summary: 'Hiện lời đã viết trong các lần chuyển tuyến của vụ việc',
    input: z.object({ caseId: Id }),
    answer: z.object({ referrals: z.array(ReferralWords) }),
  }),
  withdrawCaseReferral: command({
    path: '/api/case-referrals/:caseReferralId/withdraw',
    permission: 'case-referral.send',
    summary: 'Rút lại một lần chuyển tuyến: nơi nhận thôi thấy ngay',
    input: z.object({ caseReferralId: Id, id: Id, version: Version, reason: Text(2000) }),
    answer: Saved,
  }),
  restCaseReferral: command({
    path: '/api/case-referrals/:caseReferralId/basis',
    permission: 'case-referral.send',
    summary: 'Chọn căn cứ khác cho một lần chuyển tuyến',
    input: z.object({ caseReferralId: Id, id: Id, version: Version, basis: Basis }),
    answer: Saved,
  }),
};
export { terms as referralTerms };
