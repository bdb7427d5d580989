import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importsContract } from '../../src/features/imports/contract.ts';
import { openPool } from '../../src/platform/server/database/connect.ts';
import { type Embedded, startEmbedded } from '../../src/platform/server/database/embedded.ts';
import { migrate } from '../../src/platform/server/database/migrate.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { randomOf } from '../../tools/demonstration/content/random.ts';
import { listOfOthers } from '../harness/list-of-others.ts';
import { foundPlace, type Place } from '../harness/locality.ts';
import type { Person } from '../harness/people.ts';
import { type ServerProcess, startServer, wireOver } from '../harness/server-process.ts';

/**
 * The steps of an import do not wait for the disk (`inStep`): when PostgreSQL itself dies, the last of them are gone. On a server of
 * its own with everything that a locality's has, and only in `npm run check:kills`.
 */
const room = importsContract.endpoints;
const now = new Date().toISOString();
const rows = 4000;
const deaths = { judged: 2, entered: 5, takenBack: 3 };

const dataDir = mkdtempSync(join(tmpdir(), 'mang-non-killed-database-'));
let cluster: Embedded;
let admin: pg.Pool;
let server: ServerProcess;
let place: Place;
let officer: Person;

async function startAll(): Promise<void> {
  cluster = await startEmbedded({ dataDir });
  admin = openPool(cluster.url, { max: 2 });
  server = await startServer(cluster.url);
}

/** PostgreSQL first, so that nothing more is written, then the server. */
async function killAll(): Promise<void> {
  const postmaster = Number(readFileSync(join(dataDir, 'postgresql/postmaster.pid'), 'utf8').split('\n')[0]);
  process.kill(postmaster, 'SIGKILL');
  await server.kill();
  await admin.end().catch(() => undefined);
}

beforeAll(async () => {
  cluster = await startEmbedded({ dataDir });
  await migrate(cluster.url, join(import.meta.dirname, '../../db/migrations'));
  await cluster.stop();
  await startAll();
  const clone = { adminUrl: cluster.url, admin } as Parameters<typeof foundPlace>[0];
  place = await foundPlace(clone, { now, wire: wireOver(() => server.address), locality: 'tan-lam-2021' });
  officer = await place.person('commune-officer', 'phu-lam');
}, 120_000);
afterAll(async () => {
  await server?.kill();
  await admin?.end();
  await cluster?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

const count = async (statement: string, importId: string): Promise<number> =>
  Number((await admin.query(statement, [importId])).rows[0].count);
const ofImport = (what: string) => `select count(*) from child_import_rows where import_id = $1 and ${what}`;
const judged = (importId: string) => count(ofImport('true'), importId);
const entered = (importId: string) => count('select count(*) from children where batch_id = $1', importId);
const withdrawn = (importId: string) =>
  count("select count(*) from children where batch_id = $1 and state = 'withdrawn'", importId);

const get = async (importId: string) => (await officer.done(room.getImport, { importId })).import;
async function waited(importId: string, state: string) {
  await expect.poll(async () => (await get(importId)).state, { timeout: 120_000, interval: 100 }).toBe(state);
  return get(importId);
}

const seed = process.env.FAULT_SEED ?? newId();
const random = randomOf(seed);
let kills = 0;

/** Kills everything at random shares of a piece of work; what was done and is gone is done again. */
async function dieWhile(
  times: number,
  of: { done: () => Promise<number>; all: number; upTo: number },
): Promise<void> {
  const shares = Array.from({ length: times }, () => of.upTo * random.next()).toSorted((a, b) => a - b);
  for (const share of shares) {
    await expect
      .poll(async () => (await of.done()) >= share * of.all, { timeout: 120_000, interval: 5 })
      .toBe(true);
    await killAll();
    kills += 1;
    await startAll();
  }
}

test('a list outlives PostgreSQL killed while it is judged, entered and taken back: counts are exact', async () => {
  console.log(`nhập ${rows} dòng, PostgreSQL bị giết 10 lần lúc ngẫu nhiên (FAULT_SEED=${seed})`);
  const importId = newId();
  const unitId = place.unit('phu-lam');
  const file = { name: 'bốn nghìn.csv', bytes: listOfOthers({ rows, now }) };
  await officer.done(room.startImport, { id: importId, unitId }, { file });
  const read = await waited(importId, 'open');
  const sheets = [{ sheet: 0, header: { top: 1, bottom: 1 }, encodings: [] }];
  const taken = await officer.done(room.chooseSheets, { importId, version: read.version, sheets });
  await officer.done(room.chooseColumns, {
    ...{ importId, version: taken.version, sheets: [{ sheet: 0, columns: [] }] },
    options: { unitId, livesHereSince: null, confirmCircumstances: false, circumstancesFrom: null },
  });
  await dieWhile(deaths.judged, { done: () => judged(importId), all: rows, upTo: 0.6 });
  const { counts, version } = await waited(importId, 'open');
  expect(await judged(importId)).toBe(rows + 1);
  const { ready } = counts;
  expect(ready).toBeGreaterThan(rows / 2);

  await officer.done(room.commitImport, { importId, version, expected: ready });
  await dieWhile(deaths.entered, { done: () => entered(importId), all: ready, upTo: 0.9 });
  const done = await waited(importId, 'done');
  expect([done.counts.entered, await entered(importId)]).toEqual([ready, ready]);
  expect(await count(ofImport("pile = 'entered'"), importId)).toBe(ready);
  const ofBatch = 'child_id in (select id from children where batch_id = $1)';
  for (const table of ['child_stays', 'child_events'])
    expect(await count(`select count(*) from ${table} where ${ofBatch}`, importId), table).toBe(ready);

  await officer.done(room.undoImport, { importId, version: done.version });
  await dieWhile(deaths.takenBack, { done: () => withdrawn(importId), all: ready, upTo: 0.9 });
  const undone = await waited(importId, 'undone');
  expect([undone.undone?.withdrawn, await withdrawn(importId)]).toEqual([ready, ready]);
  expect(kills).toBe(10);
}, 600_000);
