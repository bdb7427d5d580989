import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activitiesContract } from '../../src/features/activities/contract.ts';
import { postgresBinaries } from '../../src/platform/server/database/binaries.ts';
import { prepareCluster } from '../../src/platform/server/database/cluster.ts';
import { openDatabase, openPool } from '../../src/platform/server/database/connect.ts';
import { type Embedded, startEmbedded } from '../../src/platform/server/database/embedded.ts';
import { migrate } from '../../src/platform/server/database/migrate.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { type IssuedPlan, issueSmallPlan, type ServedLocality, serveLocality } from '../harness/locality.ts';
import type { Answer, Person } from '../harness/people.ts';

const { recordResult, addEvidence } = activitiesContract.endpoints;
/** A server of its own: the run's other files must not feel what happens here. */
const dataDir = mkdtempSync(join(tmpdir(), 'mang-non-outage-'));
const small = join(dataDir, 'small-disk');
const mounted = () => spawnSync('mountpoint', ['-q', small]).status === 0;

let embedded: Embedded;
let folder: string;
let served: ServedLocality;
let officer: Person;
let plan: IssuedPlan;

beforeAll(async () => {
  // With every write flushed to the disk, as in earnest: an immediate stop is a crash.
  embedded = await startEmbedded({ dataDir });
  folder = (await prepareCluster(postgresBinaries(), dataDir, false)).folder;
  await migrate(embedded.url, join(import.meta.dirname, '../../db/migrations'));
  const { db, close } = openDatabase({ url: embedded.url, max: 5 });
  const admin = openPool(embedded.url, { max: 3 });
  const closeBoth = async () => void (await Promise.all([close(), admin.end()]));
  served = await serveLocality({ database: { adminUrl: embedded.url, db, admin, close: closeBoth } });
  const lead = await served.tanLam.person('consolidating-officer', 'phong-lao-dong');
  officer = await served.tanLam.person('commune-officer', 'phu-lam');
  plan = await issueSmallPlan(lead, {
    ...{ issuerUnitId: served.tanLam.unit('tan-lam'), leadUnitId: served.tanLam.unit('phong-lao-dong') },
    ...{ units: [served.tanLam.unit('phu-lam')], number: '1/KH-UBND' },
  });
}, 60_000);
afterAll(async () => {
  await served?.close();
  await embedded?.stop();
  if (mounted()) spawnSync('umount', [small]);
  rmSync(dataDir, { recursive: true, force: true });
});

const postmaster = () => Number(readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')[0]);

const result = () => ({
  ...{ obligationId: plan.owed(served.tanLam.unit('phu-lam'), 'duty').id, id: newId(), activityId: null },
  ...{ happenedOn: '2021-06-20', content: 'Đã mở lớp', spent: 0, figures: [] },
});
const idsIn = async (table: string) =>
  new Set(
    (await served.clone.admin.query<{ id: string }>(`select id from ${table}`)).rows.map(({ id }) => id),
  );

interface Sent {
  requestId: string;
  input: ReturnType<typeof result>;
  answer: Answer;
}

/** Acts one after the other until told to stop. */
async function writeUntil(stopped: () => boolean, sent: Sent[]): Promise<void> {
  for (let n = 0; n < 5000 && !stopped(); n++) {
    const [input, requestId] = [result(), newId()];
    sent.push({ requestId, input, answer: await officer.act(recordResult, input, { requestId }) });
    if (sent.at(-1)?.answer.status === 503) await wait(20);
  }
}

test('while the database restarts people get 503 and when to come again; what was acknowledged is there', async () => {
  const sent: Sent[] = [];
  let over = false;
  const writers = Array.from({ length: 8 }, () => writeUntil(() => over, sent));
  const twentyMore = async () => {
    const well = () => sent.filter(({ answer }) => answer.status === 200).length;
    const before = well();
    await expect.poll(well, { timeout: 25_000 }).toBeGreaterThan(before + 20);
  };
  await twentyMore();
  // The product itself brings the server back: first after an orderly stop, then after a crash.
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    process.kill(postmaster(), signal);
    await expect.poll(() => sent.at(-1)?.answer.status, { timeout: 25_000, interval: 5 }).toBe(503);
    await twentyMore();
  }
  over = true;
  await Promise.all(writers);
  const other = sent.filter(({ answer }) => answer.status !== 200 && answer.status !== 503);
  expect(other.map(({ answer }) => answer.text)).toEqual([]);
  const refused = sent.filter(({ answer }) => answer.status === 503);
  for (const { answer } of refused)
    expect([answer.body.code, answer.headers['retry-after']]).toEqual(['platform.unavailable', '2']);
  const kept = await idsIn('task_records');
  const lost = sent.filter(({ answer, input }) => answer.status === 200 && !kept.has(input.id));
  expect(lost).toEqual([]);
  const again = await Promise.all(
    refused.map(({ input, requestId }) => officer.act(recordResult, input, { requestId })),
  );
  expect(again.filter(({ status }) => status !== 200)).toEqual([]);
  expect((await idsIn('task_records')).size).toBe(sent.length);
  expect(refused.length, 'the restart was felt').toBeGreaterThan(0);
  console.log(`máy chủ dữ liệu khởi động lại hai lần: ${sent.length} việc, ${refused.length} lần 503, mất 0`);
}, 90_000);

/** Only an administrator of the machine may mount a small disk; elsewhere this one fault is not shown. */
function mountSmallDisk(): boolean {
  if (process.getuid?.() !== 0) return false;
  mkdirSync(small, { recursive: true });
  const { uid, gid } = statSync(folder);
  const options = `size=12m,mode=700,uid=${uid},gid=${gid}`;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', small]).status === 0;
}

test('a disk that is full is said plainly, keeps nothing half, and the same request succeeds when there is room', async ({
  skip,
}) => {
  if (!mountSmallDisk()) skip('a small disk cannot be mounted here');
  await served.clone.admin.query(`create tablespace small location '${small}'`);
  await served.clone.admin.query('alter table stored_files set tablespace small');
  const record = result();
  await officer.done(recordResult, record);
  const attach = (sent: { id: string; requestId: string; bytes: Buffer }) =>
    officer.act(
      addEvidence,
      { recordId: record.id, id: sent.id },
      { requestId: sent.requestId, file: { name: 'a.pdf', bytes: sent.bytes } },
    );
  const pages = () => Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(3 * 1024 * 1024)]);
  const taken: string[] = [];
  let refused: Parameters<typeof attach>[0] | undefined;
  for (let n = 0; n < 8 && !refused; n++) {
    const sent = { id: newId(), requestId: newId(), bytes: pages() };
    const answer = await attach(sent);
    if (answer.status === 200) taken.push(sent.id);
    else {
      expect([answer.status, answer.body.code]).toEqual([503, 'platform.unavailable']);
      expect(answer.headers['retry-after']).toBeDefined();
      refused = sent;
    }
  }
  if (!refused) throw new Error('the small disk was never full');
  expect(taken.length).toBeGreaterThan(0);
  expect(await idsIn('stored_files')).toEqual(new Set(taken));
  expect(await served.audited(refused.requestId)).toEqual([]);
  expect((await officer.act(recordResult, result())).status, 'other work goes on').toBe(200);
  spawnSync('mount', ['-o', 'remount,size=64m', small]);
  expect((await attach(refused)).body).toMatchObject({ fileId: refused.id });
  expect(await idsIn('stored_files')).toEqual(new Set([...taken, refused.id]));
}, 60_000);
