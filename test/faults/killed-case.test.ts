import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { childrenContract } from '../../src/features/children/contract.ts';
import { withActor } from '../../src/platform/server/database/scope.ts';
import { openManySealed } from '../../src/platform/server/sealed/index.ts';
import { createKeyFile, newRootKey, readKeyFile } from '../../src/platform/server/sealed/key-file.ts';
import { keysAtStart } from '../../src/platform/server/sealed/start.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { randomOf } from '../../tools/demonstration/content/random.ts';
import { nameOf, Persistent } from '../harness/acknowledged.ts';
import { type CaseStaff, type Step, type Way, type WayOfCase, wayOfCase } from '../harness/case-ways.ts';
import { type ClonedDatabase, cloneDatabase } from '../harness/clone-database.ts';
import { runKeys } from '../harness/keys.ts';
import {
  deedOf,
  expectNothingHalfSaved,
  expectOneTransactionEach,
  expectReadBack,
  noteTransactions,
  rowsOf,
  sentIn,
} from '../harness/kept-cases.ts';
import { foundPlace, type Place } from '../harness/locality.ts';
import { type ServerProcess, startServer, wireOver } from '../harness/server-process.ts';

const now = new Date().toISOString();
const folder = mkdtempSync(join(tmpdir(), 'mang-non-killed-case-'));
const keyFile = join(folder, 'root.keys');
const seed = process.env.FAULT_SEED ?? newId();
const random = randomOf(seed);

let clone: ClonedDatabase;
/** The first of them answers; when it is killed the next one does, at once, while the database may still be at its work. */
let servers: ServerProcess[];
const standBy = async () => void servers.push(await startServer(clone.adminUrl, keyFile));
let place: Place;
let shared: Omit<CaseStaff, 'worker' | 'colleague'>;

beforeAll(async () => {
  clone = await cloneDatabase();
  createKeyFile(keyFile, [newRootKey(now)]);
  servers = [];
  await standBy();
  await Promise.all([standBy(), standBy()]);
  const wire = wireOver(() => (servers[0] as ServerProcess).address);
  place = await foundPlace(clone, { now, wire, locality: 'tan-lam-2021' });
  shared = {
    chair: await place.person('leader', 'phu-lam'),
    newWorker: await place.person('commune-officer', 'hai-thinh'),
    taker: await place.person('commune-officer', 'hai-thinh'),
    newChair: await place.person('leader', 'hai-thinh'),
    ...{ toUnitId: place.unit('hai-thinh'), healthOfficeId: place.unit('phong-y-te') },
    health: await place.person('sector-officer', 'phong-y-te'),
    uncle: await place.person('leader', 'phu-lam'),
  };
  await noteTransactions(rows);
}, 90_000);
afterAll(async () => {
  await another?.catch(() => undefined);
  await Promise.all((servers ?? []).map((server) => server.kill()));
  await clone?.close();
  rmSync(folder, { recursive: true, force: true });
});

const rows: ReturnType<typeof rowsOf> = (...asked) => rowsOf(clone)(...asked);

const names = ['An', 'Bình', 'Chi', 'Dung', 'Giang', 'Hà', 'Lan', 'Linh', 'Mai', 'Nam', 'Nga', 'Sơn'];

/** A child, a worker and a colleague of their own, and a way to go with them. */
async function prepared(way: Way, n: number): Promise<WayOfCase> {
  const worker = await place.person('commune-officer', 'phu-lam');
  const colleague = await place.person('commune-officer', 'phu-lam');
  const [id, name] = [newId(), `Lò Thị ${names[n]} ${names.at(-1 - n)}`];
  const child = { fullName: name, sex: 'female' as const, birthDate: '2016-05-01' };
  await worker.done(childrenContract.endpoints.registerChild, {
    ...{ id, unitId: place.unit('phu-lam/thon-dong-son'), since: '2021-01-10' },
    child: { ...child, birthPrecision: 'day' as const },
  });
  return wayOfCase({ ...shared, worker, colleague }, { id, name }, way);
}

/** The server that stands by for the second test. */
let another: Promise<void> | undefined;
/** All of this file. */
const walked: WayOfCase[] = [];
const people = new Persistent(() => servers[0]);

/** Each of these cases is walked at the same time as the others, each a little later than the one before. */
const walkAll = (all: readonly WayOfCase[]) =>
  Promise.all(
    all.map(async (one, n) => {
      await wait(n * 60);
      await people.walk(one);
    }),
  );

interface Cut {
  requestId: string;
  step: Step;
  killedAt: string;
}

/** Kills the server once so much more was done, heard by nobody in its last moments; answers which requests that cut off. */
async function killAfter(done: number): Promise<Cut[]> {
  const deadline = Date.now() + 30_000;
  while (people.acknowledged.length < done && Date.now() < deadline) await wait(1);
  people.deaf = true;
  const { lost } = people;
  while (people.lost === lost && people.flying.size > 0) await wait(1);
  await wait(random.next() * 20);
  const before = [...people.flying];
  const killedAt = new Date().toISOString();
  const [dying] = servers.splice(0, 1);
  await dying?.kill();
  people.deaf = false;
  return before.map(([requestId, step]) => ({ requestId, step, killedAt }));
}

/** Acts that the dead server had done, and told nobody. */
async function doneUnheard(cut: readonly Cut[]): Promise<number> {
  const found = await Promise.all(
    cut.map(({ requestId, killedAt }) =>
      rows('select 1 from requests where id = $1 and at < $2', requestId, killedAt),
    ),
  );
  return found.filter((one) => one.length > 0).length;
}

/** Random moments of so many acts, the earliest first. */
const momentsOf = (acts: number, count: number): number[] =>
  Array.from({ length: count }, () => Math.floor(acts * (0.05 + 0.85 * random.next()))).toSorted(
    (a, b) => a - b,
  );

const stepsOf = (all: readonly WayOfCase[]) => all.reduce((sum, { steps }) => sum + steps.length, 0);

const preparedAll = async (chosen: readonly Way[]): Promise<WayOfCase[]> => {
  const made: WayOfCase[] = [];
  for (const [n, way] of chosen.entries()) made.push(await prepared(way, walked.length + n));
  walked.push(...made);
  return made;
};

test('whatever act the server is killed at: what was acknowledged is there once, in order, and nothing is half saved', async () => {
  const all = await preparedAll(['handed-over', 'open', 'dismissed', 'open', 'handed-over']);
  const total = stepsOf(all);
  const cut: Cut[] = [];
  const kill = async () => {
    for (const moment of momentsOf(total, 2)) cut.push(...(await killAfter(moment)));
  };
  await Promise.all([kill(), walkAll(all)]);
  another = standBy();
  expect(people.acknowledged).toHaveLength(total);
  const unheard = await doneUnheard(cut);
  expect([cut.length > 1, unheard > 0], 'cut off, and done but unheard').toEqual([true, true]);
  for (const one of all) await expectReadBack(one);
  await expectOneTransactionEach(rows, people.acknowledged);
  await expectNothingHalfSaved(clone, walked);
  console.log(
    `${total} việc trong ${all.length} vụ việc, máy chủ bị giết 2 lần (FAULT_SEED=${seed}) trong lúc: ` +
      `${cut.map(({ step }) => nameOf(step)).join(', ')}; ${unheard} việc đã ghi mà chưa ai được báo, ` +
      `${people.again} lần gửi lại`,
  );
}, 60_000);

const outdated = join(folder, 'outdated.keys');

test('keys are rotated twice, and the server killed, while cases are worked in: no act fails, and the old key may be dropped', async () => {
  const all = await preparedAll(['handed-over', 'open']);
  await another;
  const before = people.acknowledged.length;
  const at = { databaseUrl: clone.adminUrl, keyFile };
  const [old] = readKeyFile(keyFile) ?? [];
  copyFileSync(keyFile, outdated);
  const rotate = async () => {
    for (let n = 0; n < 2; n++) expect((await runKeys(at, 'rotate').ended).said).toContain('Đã xoay khóa');
  };
  const moment = before + Number(momentsOf(stepsOf(all), 1));
  const [cut] = await Promise.all([killAfter(moment), walkAll(all), rotate()]);
  expect(cut.length).toBeGreaterThan(0);
  expect(await runKeys(at, 'drop', old?.id as string).ended).toMatchObject({ code: 0 });
  for (const one of all) await expectReadBack(one);
  await expectOneTransactionEach(rows, people.acknowledged);
  await expectNothingHalfSaved(clone, walked);
  console.log(`xoay khóa hai lần trong lúc ghi ${stepsOf(all)} việc`);
}, 60_000);

test('with cases kept, the product does not start without their key file, nor with that of before the rotation; with it every word opens', async () => {
  const start = (path: string) =>
    keysAtStart({
      ...{ path, ownerUrl: clone.adminUrl, mayMake: true, now, say: () => undefined },
      complain: (error) => expect(error).toBeUndefined(),
    });
  await expect(start(join(folder, 'lost.keys'))).rejects.toThrow(/^Không thấy tệp khóa .*từ bản sao lưu/);
  await expect(start(outdated)).rejects.toThrow(/outdated\.keys không phải tệp của cơ sở dữ liệu này/);
  const keys = await start(keyFile);
  const { localityId } = place;
  const actor = { localityId, accountId: shared.taker.accountId, unitIds: [], wholeLocality: false };
  const opened = await withActor(clone.db, actor, (tx) =>
    openManySealed(
      { tx, keys, now, actor },
      walked.map(({ caseId }) => caseId),
    ),
  );
  for (const { caseId, steps } of walked) {
    const kept = await rows(
      'select id, facts, words from case_events where case_id = $1 order by seq',
      caseId,
    );
    const read = kept.map(({ id, facts, words }) => {
      const place = { table: 'case_events', column: 'words', rowId: id, version: 1 };
      return { id, deed: deedOf(facts, JSON.parse(opened.get(caseId)?.unseal(place, words) ?? '{}')) };
    });
    expect(read).toEqual(sentIn(steps));
  }
});
