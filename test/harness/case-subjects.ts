import { casesContract } from '../../src/features/cases/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import type { Person } from './people.ts';

/** A case of the commune's child, opened by its officer. */
export interface CaseSubjects {
  caseId: string;
}

const opening = {
  ...{ act: 'open' as const, ground: 'abused' as const, source: 'citizen' as const },
  ...{ confidentiality: 'restricted' as const, receivedAt: '2021-11-29T00:50:00.000Z' },
};

export async function furnishCase(officer: Person, childId: string, canary: string): Promise<CaseSubjects> {
  const caseId = newId();
  const deed = { ...opening, account: `${canary} hàng xóm kể` };
  const input = { id: caseId, eventId: newId(), childId, deed, lateReason: '' };
  await officer.done(casesContract.endpoints.openCase, input);
  return { caseId };
}

export const caseBodies: Readonly<Record<string, () => object>> = {
  'cases.openCase': () => ({
    id: newId(),
    eventId: newId(),
    deed: { ...opening, account: 'kể' },
    lateReason: '',
  }),
  'cases.actInCase': () => ({
    ...{ version: 999, id: newId(), at: '2021-11-29T00:55:00.000Z', lateReason: '' },
    deed: { act: 'verify', findings: 'đã xem' },
  }),
};
