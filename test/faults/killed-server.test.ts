import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { activitiesContract } from '../../src/features/activities/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { type ClonedDatabase, cloneDatabase } from '../harness/clone-database.ts';
import { foundPlace, type IssuedPlan, issueSmallPlan, type Place } from '../harness/locality.ts';
import { type Answer, answerOf, type Person, type Wire } from '../harness/people.ts';

const { recordResult } = activitiesContract.endpoints;
const program = join(import.meta.dirname, '../../src/server.ts');
const now = new Date().toISOString();
const year = Number(now.slice(0, 4));

let clone: ClonedDatabase;
let server: ChildProcess;
let address = '';
let place: Place;
let officer: Person;
let plan: IssuedPlan;

/** The product's own process, killed and started again by the tests; the address changes with every start. */
const wire: Wire = async ({ method, url, headers, payload }) => {
  const response = await fetch(`${address}${url}`, {
    ...{ method, headers, signal: AbortSignal.timeout(20_000) },
    ...(payload !== undefined && { body: payload as RequestInit['body'] }),
  });
  return answerOf(response.status, await response.text(), Object.fromEntries(response.headers));
};

async function start(): Promise<void> {
  const env = {
    ...process.env,
    ...{
      DATABASE_URL: clone.adminUrl,
      MANG_NON_KEYS: inject('keyFile'),
      PORT: '0',
      DEMO: 'off',
      LOG_LEVEL: 'silent',
    },
  };
  server = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines = createInterface({ input: server.stdout as NodeJS.ReadableStream });
  for await (const line of lines) {
    address = /https?:\/\/[^\s/]+/.exec(line)?.[0] ?? '';
    if (address) return;
  }
  throw new Error('the server ended before it had an address');
}

async function kill(): Promise<void> {
  const gone = once(server, 'exit');
  server.kill('SIGKILL');
  await gone;
}

beforeAll(async () => {
  clone = await cloneDatabase();
  await start();
  place = await foundPlace(clone, { now, wire, locality: 'lam-giang-2026' });
  const lead = await place.person('consolidating-officer', 'so-y-te');
  officer = await place.person('commune-officer', 'lam-thanh');
  plan = await issueSmallPlan(lead, {
    ...{ issuerUnitId: place.unit('lam-giang'), leadUnitId: place.unit('so-y-te'), year },
    ...{ units: [place.unit('lam-thanh')], number: '1/KH-UBND', dueOn: `${year}-12-10` },
  });
}, 60_000);
afterAll(async () => {
  if (server?.exitCode === null) await kill();
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
  await kill();
  const answered = (await Promise.all(first)).filter((answer): answer is Answer => answer !== undefined);
  const before = await kept(ids);
  await start();
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
