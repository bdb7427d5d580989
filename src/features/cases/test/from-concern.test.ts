import { afterAll, beforeAll, expect, test } from 'vitest';
import { newId } from '../../../platform/shared/id.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import { type ConcernDesk, openConcerns } from '../../concerns/test/concern-desk.ts';
import { concernsContract } from '../../concerns/contract.ts';
import { casesContract } from '../contract.ts';

const room = concernsContract.endpoints;
let desk: ConcernDesk;
beforeAll(async () => {
  desk = await openConcerns();
});
afterAll(() => desk.served.close());

const files = () => desk.rows('select id, unit_id as "unitId", stage from case_files');

/** A concern of a child of the register, decided to become a case. */
async function become(concernId: string, caseId: string, version = 2) {
  const decision = { concernId, version, outcome: 'case' as const, reason: 'Cần can thiệp', toAgency: '' };
  return desk.officer.act(room.decideConcern, { ...decision, caseId });
}

const written = (caseId: string) => desk.officer.done(casesContract.endpoints.openWords, { caseId });

test('a concern becomes a case of its child, from the same T0, with what was told', async () => {
  const childId = await desk.enter();
  const concernId = await desk.log(desk.officer, { source: 'police', sourceReference: '12/CA' });
  await desk.officer.done(room.linkChild, { concernId, version: 1, childId });
  const caseId = newId();
  expect((await become(concernId, caseId)).status).toBe(200);
  const { concern } = await desk.page(concernId);
  expect(concern).toMatchObject({ outcome: 'case', caseId });
  const page = await desk.officer.done(casesContract.endpoints.getCase, { caseId });
  expect(page.history).toHaveLength(1);
  const told = JSON.stringify(await written(caseId));
  for (const word of [
    'abused',
    'police',
    'restricted',
    concern.receivedAt,
    'Nghe tiếng khóc',
    'Cần can thiệp',
  ])
    expect(told).toContain(word);
  expect(page.clocks.map(({ dueAt }) => dueAt)).toContain('2021-11-29T13:00:00.000Z');
  const { rows } = await desk.officer.done(casesContract.endpoints.listQueue, { limit: 20 });
  expect(rows.map((row) => row.caseId)).toEqual([caseId]);
});

test('of a child who is not in the register nothing is opened, and the concern stays undecided', async () => {
  const before = await files();
  const concernId = await desk.log();
  const answer = await become(concernId, newId(), 1);
  expect([answer.status, answer.body.code]).toEqual([422, 'cases.child-not-linked']);
  expect((await desk.page(concernId)).concern).toMatchObject({ state: 'handling', version: 1, caseId: null });
  expect(await files()).toEqual(before);
});

test('decided twice at once, one case is opened', async () => {
  const before = (await files()).length;
  const childId = await desk.enter();
  const concernId = await desk.log();
  await desk.officer.done(room.linkChild, { concernId, version: 1, childId });
  const answers = await Promise.all([newId(), newId(), newId()].map((caseId) => become(concernId, caseId)));
  expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409, 409]);
  expect(await files()).toHaveLength(before + 1);
});

test('of information older than its twelve hours the reason of the decision is the reason of the delay', async () => {
  const childId = await desk.enter();
  const told = { receivedAt: addHours(desk.served.clock.now(), -13), lateReason: 'Mất liên lạc' };
  const concernId = await desk.log(desk.officer, told);
  await desk.officer.done(room.linkChild, { concernId, version: 1, childId });
  const caseId = newId();
  expect((await become(concernId, caseId)).status).toBe(200);
  const page = await desk.officer.done(casesContract.endpoints.getCase, { caseId });
  expect(page.clocks.map(({ dueAt }) => dueAt)).toContain(addHours(told.receivedAt, 12));
  expect(JSON.stringify(await written(caseId))).toContain('Cần can thiệp');
});
