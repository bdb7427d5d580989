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
import { consentPurposes, consentWays, givers } from './states.ts';

/** Consent as its own object: who gave it, for what, how, until when, and when and why it was withdrawn. */
const about = {
  givenBy: z.enum(givers),
  purpose: z.enum(consentPurposes),
  way: z.enum(consentWays),
  givenOn: PlainDateText,
  validUntil: PlainDateText.nullable(),
};

export const CaseConsent = z.object({
  id: Id,
  ...about,
  receiverId: Id.nullable(),
  receiverName: z.string(),
  /** Names and reasons are written, and covered until they are opened (`openConsentWords`). */
  covered: z.boolean(),
  recordedBy: z.string(),
  recordedAt: Instant,
  /** Recorded when another commune was responsible for the case. */
  beforeHandover: z.boolean(),
  withdrawnOn: PlainDateText.nullable(),
  version: Version,
});
export type CaseConsent = z.output<typeof CaseConsent>;

/** What was written in a consent, opened; empty once the case's key was destroyed. */
export const ConsentWords = z.object({
  ...{ id: Id, giverName: z.string(), witness: z.string(), note: z.string(), withdrawnWhy: z.string() },
});
export type ConsentWords = z.output<typeof ConsentWords>;

export const consentEndpoints = {
  listCaseConsents: query({
    path: '/api/cases/:caseId/consents',
    permission: 'case-referral.read',
    audited: true,
    summary: 'Sự đồng ý trong một vụ việc',
    input: z.object({ caseId: Id }),
    answer: z.object({
      consents: z.array(CaseConsent),
      mayRecord: z.boolean(),
      childFromSeven: z.boolean(),
      /** For whom alone a consent may be given. */
      receivers: z.array(z.object({ receiverId: Id, name: z.string() })),
    }),
  }),
  openConsentWords: command({
    path: '/api/cases/:caseId/consents/words',
    permission: 'case-referral.read',
    remembered: false,
    summary: 'Hiện họ tên, lời đã viết trong các sự đồng ý của vụ việc',
    input: z.object({ caseId: Id }),
    answer: z.object({ consents: z.array(ConsentWords) }),
  }),
  recordCaseConsent: command({
    path: '/api/cases/:caseId/consents',
    permission: 'case-referral.send',
    summary: 'Ghi một sự đồng ý trong vụ việc',
    input: z.object({
      caseId: Id,
      id: Id,
      ...about,
      /** For this receiver alone. */
      receiverId: Id.nullable(),
      giverName: Text(200),
      /** Needed where it was spoken. */
      witness: OptionalText(200),
      note: OptionalText(1000),
    }),
    answer: Saved,
  }),
  withdrawCaseConsent: command({
    path: '/api/case-consents/:consentId/withdraw',
    permission: 'case-referral.send',
    summary: 'Ghi việc rút lại sự đồng ý: lần chuyển tuyến dựa trên đó thôi hiện ở nơi nhận',
    input: z.object({ consentId: Id, version: Version, on: PlainDateText, reason: Text(1000) }),
    answer: Saved.extend({ stopped: z.number().int() }),
  }),
};
