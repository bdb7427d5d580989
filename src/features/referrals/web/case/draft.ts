import type { AnswerOf, SentOf } from '../../../../platform/shared/endpoint.ts';
import type { FieldGroup } from '../../../children/contract.ts';
import type { CaseField, CaseService, OfferedReceiver, Pace, referralsContract } from '../../contract.ts';
import { caseFields } from '../../contract.ts';
import { type BasisDraft, basisFrom, blankBasis } from '../BasisFields.tsx';

export type Choices = AnswerOf<typeof referralsContract.endpoints.prepareCaseReferral>;
export type WrittenField = 'injury' | 'legalNeed' | 'suspectedPerson' | 'hivStatus';

export interface ReferDraft {
  receiverId: string;
  service: CaseService | '';
  actionId: string;
  groups: FieldGroup[];
  written: Record<WrittenField, string>;
  persons: string[];
  reason: string;
  wishedOn: string;
  pace: Pace;
  basis: BasisDraft;
}

export const blankReferral: ReferDraft = {
  ...{ receiverId: '', service: '', actionId: '', groups: [], persons: [], reason: '', wishedOn: '' },
  written: { injury: '', legalNeed: '', suspectedPerson: '', hivStatus: '' },
  ...{ pace: 'ordinary', basis: blankBasis },
};

/** Groups that are chosen, with what each opens. */
export const chosenGroups = (receiver: OfferedReceiver | undefined, { groups }: ReferDraft) =>
  receiver?.groups.filter(({ group }) => groups.includes(group)) ?? [];

/** What the worker writes for this receiver, by the groups chosen. */
export const writtenFields = (chosen: ReturnType<typeof chosenGroups>): WrittenField[] =>
  chosen
    .flatMap((one) => one.case)
    .filter((field: CaseField): field is WrittenField => caseFields[field].from === 'worker');

/** Only what is asked goes out: what was written for a group that is no longer chosen stays here. */
export function inputFrom(
  caseId: string,
  id: string,
  { draft, asked }: { draft: ReferDraft; asked: readonly WrittenField[] },
): SentOf<typeof referralsContract.endpoints.referCase> {
  const { receiverId, service, actionId, groups, persons, reason, wishedOn, pace, basis } = draft;
  const keep = (field: WrittenField) => (asked.includes(field) ? draft.written[field] : '');
  return {
    ...{
      caseId,
      id,
      receiverId,
      service: service as CaseService,
      actionId: actionId || null,
      groups,
      reason,
      pace,
    },
    written: {
      ...{ injury: keep('injury'), legalNeed: keep('legalNeed') },
      ...{ suspectedPerson: keep('suspectedPerson'), hivStatus: keep('hivStatus') },
    },
    ...{
      persons: asked.includes('hivStatus') ? persons : [],
      wishedOn: wishedOn || null,
      basis: basisFrom(basis),
    },
  };
}
