import { afterAll, beforeAll, expect, test } from 'vitest';
import { importsContract } from '../../src/features/imports/contract.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { openPool } from '../../src/platform/server/database/connect.ts';
import { verifyAudit } from '../../tools/audit/chain.ts';
import { randomOf } from '../../tools/demonstration/content/random.ts';
import { type ClonedDatabase, cloneDatabase } from '../harness/clone-database.ts';
import { listOfOthers } from '../harness/list-of-others.ts';
import { foundPlace, type Place } from '../harness/locality.ts';
import type { Person } from '../harness/people.ts';
import { type ServerProcess, startServer, wireOver } from '../harness/server-process.ts';

const room = importsContract.endpoints;
const now = new Date().toISOString();
const rows = 10_000;
/** In which a list of so many rows is kept: two batches of the reader each. */
const chunks = 12;

let clone: ClonedDatabase;
let server: ServerProcess;
let place: Place;
let officer: Person;

const wire = wireOver(() => server.address);

beforeAll(async () => {
  clone = await cloneDatabase();
  server = await startServer(clone.adminUrl);
  place = await foundPlace(clone, { now, wire, locality: 'tan-lam-2021' });
  officer = await place.person('commune-officer', 'phu-lam');
}, 60_000);
afterAll(async () => {
  await server?.kill();
  await clone?.close();
});

const get = async (importId: string) => (await officer.done(room.getImport, { importId })).import;
const count = async (statement: string, importId: string): Promise<number> =>
  Number((await clone.admin.query(statement, [importId])).rows[0].count);
const entered = (importId: string) => count('select count(*) from children where batch_id = $1', importId);
const marked = (importId: string) =>
  count(
    "select count(*) from child_import_rows where import_id = $1 and pile in ('entered', 'withdrawn')",
    importId,
  );
const withdrawn = (importId: string) =>
  count("select count(*) from children where batch_id = $1 and state = 'withdrawn'", importId);

async function waited(importId: string, state: string) {
  await expect.poll(async () => (await get(importId)).state, { timeout: 120_000, interval: 100 }).toBe(state);
  return get(importId);
}

/** Kills the server as soon as `passed` is true, looks at what is kept, and starts it again. */
async function killWhen(importId: string, passed: () => Promise<boolean>): Promise<void> {
  await expect.poll(passed, { timeout: 120_000, interval: 5 }).toBe(true);
  await server.kill();
  kills += 1;
  // What the server had sent before it died may still be finishing.
  await expect.poll(() => entered(importId), { timeout: 5000, interval: 100 }).toBe(await marked(importId));
  server = await startServer(clone.adminUrl);
}

/** How often the server dies in each piece of work: five times in `npm test`, thirty in `npm run check:kills`. */
const deaths =
  process.env.KILLS === '30'
    ? { read: 4, judged: 5, entered: 12, takenBack: 9 }
    : { read: 1, judged: 1, entered: 2, takenBack: 1 };
const allDeaths = Object.values(deaths).reduce((sum, each) => sum + each, 0);

const seed = process.env.FAULT_SEED ?? newId();
const random = randomOf(seed);
let kills = 0;

/** Random shares of a piece of work, the smallest first: what was done stays done, so each comes once. */
const moments = (count: number, from: number, to: number): number[] =>
  Array.from({ length: count }, () => from + (to - from) * random.next()).toSorted((a, b) => a - b);

const counted = (table: string, importId: string) =>
  count(`select count(*) from ${table} where import_id = $1`, importId);

/** Reading and judging begin anew after each death, so only the beginning of them is died in. */
async function readAndJudge(importId: string): Promise<number> {
  const file = { name: 'mười nghìn.csv', bytes: listOfOthers({ rows, now }) };
  await officer.done(room.startImport, { id: importId, unitId: place.unit('phu-lam') }, { file });
  for (const share of moments(deaths.read, 0, 0.8))
    await killWhen(importId, async () => (await counted('child_import_chunks', importId)) >= share * chunks);
  const read = await waited(importId, 'open');
  const sheets = [{ sheet: 0, header: { top: 1, bottom: 1 }, encodings: [] }];
  const { version } = await officer.done(room.chooseSheets, { importId, version: read.version, sheets });
  const options = { unitId: place.unit('phu-lam'), livesHereSince: null, confirmCircumstances: false };
  await officer.done(room.chooseColumns, {
    ...{ importId, version, sheets: [{ sheet: 0, columns: [] }] },
    options: { ...options, circumstancesFrom: null },
  });
  for (const share of moments(deaths.judged, 0, 0.6))
    await killWhen(importId, async () => (await counted('child_import_rows', importId)) >= share * rows);
  const tried = await waited(importId, 'open');
  const all = Object.values(tried.counts).reduce((sum, one) => sum + one, 0);
  expect(all).toBe(rows + 1);
  expect(await counted('child_import_rows', importId)).toBe(rows + 1);
  const { ready } = tried.counts;
  expect(ready).toBeGreaterThan(rows / 2);
  return ready;
}

async function enter(importId: string, ready: number): Promise<void> {
  const { version } = await get(importId);
  await officer.done(room.commitImport, { importId, version, expected: ready });
  for (const share of moments(deaths.entered, 0, 0.9))
    await killWhen(importId, async () => (await entered(importId)) >= ready * share);
  const done = await waited(importId, 'done');
  expect([done.counts.entered, await entered(importId), await marked(importId)]).toEqual([
    ...[ready, ready, ready],
  ]);
  const ofBatch = 'child_id in (select id from children where batch_id = $1)';
  for (const table of ['child_names', 'child_stays', 'child_events'])
    expect(
      await count(`select count(distinct child_id) from ${table} where ${ofBatch}`, importId),
      table,
    ).toBe(ready);
  // Each row once: one stay and one beginning for each child.
  for (const table of ['child_stays', 'child_events'])
    expect(await count(`select count(*) from ${table} where ${ofBatch}`, importId), table).toBe(ready);
}

async function takeBack(importId: string, ready: number): Promise<void> {
  const { version } = await get(importId);
  await officer.done(room.undoImport, { importId, version });
  for (const share of moments(deaths.takenBack, 0, 0.9))
    await killWhen(importId, async () => (await withdrawn(importId)) >= ready * share);
  const undone = await waited(importId, 'undone');
  expect([undone.undone?.withdrawn, await withdrawn(importId)]).toEqual([ready, ready]);
  const left = `select count(*) from child_stays s join children c on c.id = s.child_id
    where c.batch_id = $1 and (s.counted_to > s.counted_from or c.state <> 'withdrawn')`;
  expect(await count(left, importId)).toBe(0);
}

test('a list of 10,000 rows outlives a server killed at random moments while it is read, judged, entered and taken back', async () => {
  console.log(`nhập 10.000 dòng, máy chủ bị giết ${allDeaths} lần lúc ngẫu nhiên (FAULT_SEED=${seed})`);
  const importId = newId();
  const ready = await readAndJudge(importId);
  await enter(importId, ready);
  await takeBack(importId, ready);
  expect(kills).toBe(allDeaths);
  const pool = openPool(clone.adminUrl, { role: 'mangnon_owner' });
  const audit = await verifyAudit(pool).finally(() => pool.end());
  expect(audit.broken).toEqual([]);
  console.log(`${ready} trẻ em được ghi qua ${kills} lần máy chủ bị giết, rồi rút lại đủ ${ready}`);
}, 900_000);
