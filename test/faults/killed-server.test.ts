import { afterAll, beforeAll, expect, test } from 'vitest';
import { activitiesContract } from '../../src/features/activities/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { type ClonedDatabase, cloneDatabase } from '../harness/clone-database.ts';
import { foundPlace, type IssuedPlan, issueSmallPlan, type Place } from '../harness/locality.ts';
import type { Answer, Person } from '../harness/people.ts';
import { type ServerProcess, startServer, wireOver } from '../harness/server-process.ts';

const { recordResult } = activitiesContract.endpoints;
const now = new Date().toISOString();
const year = Number(now.slice(0, 4));

let clone: ClonedDatabase;
let server: ServerProcess;
let place: Place;
let officer: Person;
let plan: IssuedPlan;

/** Killed and started again by the tests. */
const wire = wireOver(() => server.address);

beforeAll(async () => {
  clone = await cloneDatabase();
  server = await startServer(clone.adminUrl);
  place = await foundPlace(clone, { now, wire, locality: 'lam-giang-2026' });
  const lead = await place.person('consolidating-officer', 'so-y-te');
  officer = await place.person('commune-officer', 'lam-thanh');
  plan = await issueSmallPlan(lead, {
    ...{ issuerUnitId: place.unit('lam-giang'), leadUnitId: place.unit('so-y-te'), year },
    ...{ units: [place.unit('lam-thanh')], number: '1/KH-UBND', dueOn: `${year}-12-10` },
  });
}, 60_000);
afterAll(async () => {
  await server?.kill();
  await clone?.close();
});

const kept = async (ids: string[]): Promise<Set<string>> => {
  const { rows } = await clone.admin.query<{ id: string }>('select id from task_records where id = any($1)', [
    ids,
  ]);
  return new Set(rows.map(({ id }) => id));
};

const acts = () =>
  Array.from({ length: 40 }, (_, n) => ({
    requestId: newId(),
    input: {
      ...{ obligationId: plan.owed(place.unit('lam-thanh'), 'duty').id, id: newId(), activityId: null },
      ...{ happenedOn: `${year}-03-26`, content: `Việc thứ ${n}`, spent: n, figures: [] },
    },
  }));

test('whatever moment the server is killed at, sending again gives the one true answer', async () => {
  const sent = acts();
  const ids = sent.map(({ input }) => input.id);
  const first = sent.map(({ input, requestId }) =>
    officer.act(recordResult, input, { requestId }).catch(() => undefined),
  );
  await expect.poll(async () => (await kept(ids)).size, { timeout: 15_000, interval: 5 }).toBeGreaterThan(5);
  await server.kill();
  const answered = (await Promise.all(first)).filter((answer): answer is Answer => answer !== undefined);
  const before = await kept(ids);
  server = await startServer(clone.adminUrl);
  const again = await Promise.all(
    sent.map(({ input, requestId }) => officer.act(recordResult, input, { requestId })),
  );
  again.forEach((answer, n) => {
    expect([answer.status, answer.body]).toEqual([200, { id: ids[n], version: 1 }]);
  });
  for (const { status, body } of answered) expect([status, before.has(body.id)]).toEqual([200, true]);
  expect((await kept(ids)).size).toBe(40);
  const audited = 'select request_id from audit_events where request_id = any($1)';
  const { rows } = await clone.admin.query(audited, [sent.map(({ requestId }) => requestId)]);
  expect(rows).toHaveLength(40);
  console.log(
    `máy chủ bị giết: ${answered.length} việc đã báo, ${before.size} việc đã ghi, 40 việc sau khi gửi lại`,
  );
}, 60_000);
