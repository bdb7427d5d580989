import { casesContract } from '../../src/features/cases/contract.ts';
import type { SentOf } from '../../src/platform/shared/endpoint.ts';
import { scores } from '../../src/features/cases/test/made-up-cases.ts';
import { smallPicture } from '../../src/platform/server/reading/test/telling-pictures.ts';
import { newId } from '../../src/platform/shared/id.ts';
import type { Person } from './people.ts';

/** A case of the commune's child, opened by its officer, with an act that made a paper (Mẫu 02). */
export interface CaseSubjects {
  caseId: string;
  eventId: string;
  attachmentId: string;
}
/** A case that another commune offers. */
export interface AwaitingSubjects {
  awaitingCaseId: string;
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
  const at = '2021-11-29T00:52:00.000Z';
  const act = (version: number, id: string, done: SentOf<typeof casesContract.endpoints.actInCase>['deed']) =>
    officer.done(casesContract.endpoints.actInCase, { caseId, version, id, at, deed: done, lateReason: '' });
  await act(1, newId(), { act: 'assign', accountId: officer.accountId });
  const eventId = newId();
  await act(2, eventId, { act: 'assess-initially', scores, urgent: true, reason: `${canary} vì sao` });
  const address = { protectedAddress: `${canary} nhà bà`, reason: canary };
  await act(3, newId(), { act: 'set-protected-address', ...address });
  const attachmentId = newId();
  const attached = { caseId, id: attachmentId, ...said, from: canary, about: canary };
  const file = { name: `${canary}.png`, bytes: smallPicture };
  await officer.done(casesContract.endpoints.attachFile, attached, { file });
  return { caseId, eventId, attachmentId };
}

const said = { source: 'police', number: '12/KL', dated: '2021-11-28', secrecy: 'none' as const };

/** Somebody comes into the team of a case as `furnishCase` leaves it. */
export async function joinTeam(officer: Person, caseId: string, { accountId }: Person): Promise<void> {
  const deed = { act: 'join-team' as const, accountId };
  const at = '2021-11-29T00:52:00.000Z';
  const act = { caseId, version: 4, id: newId(), at, deed, lateReason: '' };
  await officer.done(casesContract.endpoints.actInCase, act);
}

/** A case of another commune that is offered to this one. */
export async function furnishAwaiting(
  other: Person,
  of: { childId: string; toUnitId: string; canary: string },
): Promise<{ awaitingCaseId: string }> {
  const { caseId } = await furnishCase(other, of.childId, of.canary);
  const deed = { act: 'offer-transfer' as const, toUnitId: of.toUnitId, reason: of.canary };
  const at = '2021-11-29T00:52:00.000Z';
  const act = { caseId, version: 4, id: newId(), at, deed, lateReason: '' };
  await other.done(casesContract.endpoints.actInCase, act);
  return { awaitingCaseId: caseId };
}

const glassReason = 'Trẻ em có thể đang gặp nguy hiểm';

/** A glass broken by somebody above the commune, of the case. */
export async function furnishGlass(above: Person, caseId: string): Promise<{ glassId: string }> {
  const glassId = newId();
  const why = { category: 'danger' as const, reason: glassReason };
  await above.done(casesContract.endpoints.breakGlass, { id: glassId, caseId, ...why });
  return { glassId };
}

export const caseBodies: Readonly<Record<string, () => object>> = {
  'cases.downloadPaper': () => ({ paper: 'form-02', format: 'docx' }),
  'cases.downloadTimeliness': () => ({ format: 'docx' }),
  'cases.downloadClocks': () => ({ format: 'docx' }),
  'cases.takeOver': () => ({ version: 999, id: newId(), accountId: newId() }),
  'cases.refuseTransfer': () => ({ version: 999, id: newId(), reason: 'không nhận' }),
  'cases.breakGlass': () => ({ id: newId(), category: 'danger', reason: glassReason }),
  'cases.reviewGlass': () => ({ version: 999, outcome: 'justified', words: glassReason }),
  'cases.attachFile': () => ({ id: newId(), ...said, from: 'Công an xã', about: '' }),
  'cases.withdrawAttachment': () => ({ version: 999, reason: 'kèm nhầm' }),
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
