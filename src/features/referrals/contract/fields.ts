import { z } from 'zod';
import { Instant } from '../../../platform/shared/schemas.ts';
import { type FieldGroup, ReferredFacts } from '../../children/contract.ts';
import { grounds } from '../../cases/contract.ts';

/**
 * What a referral may name of a case beside the child's record, each with its row of the sector table
 * (`db/reference/sector-sharing.json`). `from`: read from the case, or written by the worker for this receiver. `guarded`: kept
 * apart, for persons named or behind the password.
 */
interface CaseFieldRule {
  group: FieldGroup;
  from: 'case' | 'worker';
  guarded?: true;
}

export const caseFields = {
  ground: { group: 'incident-facts', from: 'case' },
  receivedAt: { group: 'incident-facts', from: 'case' },
  account: { group: 'incident-facts', from: 'case' },
  findings: { group: 'incident-facts', from: 'case' },
  injury: { group: 'incident-facts', from: 'worker' },
  legalNeed: { group: 'incident-facts', from: 'worker' },
  suspectedPerson: { group: 'suspected-person', from: 'worker' },
  givenBefore: { group: 'support-received', from: 'case' },
  hivStatus: { group: 'hiv', from: 'worker', guarded: true },
  placeOfStay: { group: 'protected-address', from: 'case', guarded: true },
} as const satisfies Record<string, CaseFieldRule>;

export type CaseField = keyof typeof caseFields;
export const caseFieldNames = Object.keys(caseFields) as CaseField[];
export const isGuarded = (field: string): boolean =>
  field in caseFields && 'guarded' in caseFields[field as CaseField];

/** A field that is not told is absent. */
export const CaseFacts = z
  .object({
    ground: z.enum(grounds),
    receivedAt: Instant,
    account: z.string(),
    findings: z.string(),
    injury: z.string(),
    legalNeed: z.string(),
    suspectedPerson: z.string(),
    /** Services that the receiver itself gave in this case, by date. */
    givenBefore: z.array(z.string()),
    hivStatus: z.string(),
    placeOfStay: z.string(),
  })
  .partial();
export type CaseFacts = z.output<typeof CaseFacts>;

export const TellableOfCase = z.object({ child: ReferredFacts, case: CaseFacts });
export type TellableOfCase = z.output<typeof TellableOfCase>;
