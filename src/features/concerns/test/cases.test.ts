import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import { concernsContract } from '../contract.ts';
import { type ConcernForCase, introduceCaseOpener } from '../server/public.ts';
import { type ConcernDesk, eight, openConcerns, someContent } from './concern-desk.ts';

const room = concernsContract.endpoints;
const opened: { caseId: string; concern: ConcernForCase }[] = [];
let refuses = false;
let desk: ConcernDesk;
beforeAll(async () => {
  introduceCaseOpener(async (_, made) => {
    if (refuses) throw notFound();
    opened.push(made);
  });
  desk = await openConcerns();
});
afterAll(() => desk.served.close());

test('the room of cases is handed what it needs, in the act of the decision itself', async () => {
  const childId = await desk.enter();
  const concernId = await desk.log(desk.officer, { source: 'police', sourceReference: '12/CA' });
  await desk.officer.done(room.linkChild, { concernId, version: 1, childId });
  expect((await desk.page(concernId)).casesOpen).toBe(true);
  const caseId = newId();
  const decision = { concernId, version: 2, outcome: 'case' as const, reason: 'Cần can thiệp', toAgency: '' };
  await desk.officer.done(room.decideConcern, { ...decision, caseId });
  expect(opened).toEqual([
    {
      caseId,
      concern: {
        ...{ concernId, unitId: desk.phuLam, hamletId: null, childId, receivedAt: eight, category: 'abused' },
        ...{ inDanger: false, source: 'police', sourceReference: '12/CA', initials: 'T.T.T.N.' },
        ...{ emergencyDueAt: '2021-11-29T13:00:00.000Z', content: someContent(), reason: 'Cần can thiệp' },
      },
    },
  ]);
  const { concern } = await desk.page(concernId);
  expect(concern).toMatchObject({ outcome: 'case', caseId, state: 'closed' });
  // The twelve hours go on in the case: only its measures stop them.
  expect(concern.clocks).toEqual([]);
});

test('where the case is refused the decision is not taken', async () => {
  const concernId = await desk.log();
  refuses = true;
  const decision = {
    concernId,
    version: 1,
    outcome: 'case' as const,
    reason: 'x',
    toAgency: '',
    caseId: newId(),
  };
  expect((await desk.officer.act(room.decideConcern, decision)).status).toBe(404);
  expect((await desk.page(concernId)).concern).toMatchObject({ state: 'handling', version: 1 });
});
