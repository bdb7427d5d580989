import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { type Import, importsContract } from '../../../src/features/imports/contract.ts';
import { openDatabase, openPool } from '../../../src/platform/server/database/connect.ts';
import { startEmbedded } from '../../../src/platform/server/database/embedded.ts';
import { migrate } from '../../../src/platform/server/database/migrate.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { answerOf, insertPerson, Person, type Wire } from '../../../test/harness/people.ts';
import { type District, fillDistrict } from '../district.ts';
import { measuredAt } from '../served/moment.ts';
import { type Served, serve } from '../served/served.ts';
import { floorOf } from './floor.ts';
import { districtList, twoSides } from './list.ts';
import { type Officer, others, works } from './others.ts';

const goals = { ms: 60_000, mb: 500, othersMs: 100 };
const room = importsContract.endpoints;

type Say = (line: string) => void;

/** A district's list into a district's register, through the product's own endpoints, while others work; fsync on. */
export async function benchImport(say: Say, rows = 40_000): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mang-non-bench-'));
  const cluster = await startEmbedded({ dataDir });
  await migrate(cluster.url, join(import.meta.dirname, '../../../db/migrations'));
  const pool = openPool(cluster.url, { max: 4 });
  const served: Served[] = [];
  try {
    const app = openDatabase({ url: cluster.url, max: 2 });
    const { there, listed } = twoSides(rows);
    const district = await fillDistrict(cluster.url, app.db, { children: there, now: measuredAt });
    await app.close();
    await pool.query('vacuum analyze');
    const list = await districtList(listed);
    say(
      `Danh sách ${listed.length} dòng (${(list.bytes.length / 2 ** 20).toFixed(1)} MB), sổ đã có ${there.length} trẻ em.`,
    );
    const server = await serve(dataDir);
    served.push(server);
    const run = { pool, district, server, list };
    const { importId } = await measureImport(run, say);
    const floor = await floorOf(pool, importId);
    say(`Sàn: cùng những dòng ấy bằng COPY trần vào bảng cùng chỉ mục: ${Math.round(floor)} ms`);
    await measureUndo(run, importId, say);
  } finally {
    for (const one of served) await one.stop();
    await pool.end();
    await cluster.stop();
    rmSync(dataDir, { recursive: true });
  }
}

interface Run {
  pool: pg.Pool;
  district: District;
  server: Served;
  list: { name: string; bytes: Uint8Array };
}

const wireTo =
  ({ address }: Served): Wire =>
  async ({ method, url, headers, payload }) => {
    const body = payload === undefined ? {} : { body: payload as RequestInit['body'] };
    const response = await fetch(`${address}${url}`, { method, headers, ...body });
    return answerOf(response.status, await response.text(), Object.fromEntries(response.headers));
  };

const officerAt = async ({ pool, district }: Run, key: string) => {
  const unitId = district.unitIds.get(key) as string;
  const { localityId } = district;
  const of = { localityId, unitId, name: 'commune-officer', now: measuredAt } as const;
  return { ...(await insertPerson(pool, of)), unitId };
};

const busy = new Set(['reading', 'judging', 'committing', 'undoing']);

/** Asked again and again as the screen does, until the job has ended. */
async function ended(person: Person, importId: string): Promise<Import> {
  for (;;) {
    const { import: now } = await person.done(room.getImport, { importId });
    if (now.problem !== null) throw new Error(now.problem);
    if (!busy.has(now.state)) return now;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Milliseconds: by the clock, and of the processor. */
interface Spent {
  ms: number;
  server: number;
  database: number;
}

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

async function measureImport(run: Run, say: Say): Promise<{ importId: string }> {
  const { server, list } = run;
  const boss = await officerAt(run, 'tan-lam');
  const person = new Person(wireTo(server), boss.accountId, boss.token);
  const officers: Officer[] = [];
  for (const key of ['phu-lam', 'hai-thinh', 'dai-son', 'cat-son']) {
    const { token, unitId } = await officerAt(run, key);
    officers.push({ login: token, unitId });
  }
  await quietly(run, officers, say);
  const memory = watchMemory(server);
  const beside = others(server, run.pool, officers);
  const before = server.cpu();
  const importId = newId();
  const took: Record<string, Spent> = {};
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const cpu = server.cpu();
    const answer = await work();
    const spent = server.cpu();
    const [own, database] = [spent.server - cpu.server, spent.database - cpu.database];
    took[name] = { ms: performance.now() - began, server: own, database };
    return answer;
  };
  await timed('đọc', async () => {
    await person.done(room.startImport, { id: importId, unitId: boss.unitId }, { file: list });
    await ended(person, importId);
  });
  await timed('xét và so trùng', () => judged(person, importId));
  const tried = await timed('một cách sửa cho cả danh sách', () => accepted(person, importId));
  await timed('ghi', async () => {
    const { version, counts } = tried;
    await person.done(room.commitImport, { importId, version, expected: counts.ready });
    await ended(person, importId);
  });
  const after = server.cpu();
  const slow = await beside.stop();
  const all = Object.values(took).reduce((sum, { ms }) => sum + ms, 0);
  const mb = memory.stop();
  const parts = Object.entries(took).map(
    ([name, spent]) =>
      `${name} ${seconds(spent.ms)} s (CPU ${seconds(spent.server)} + ${seconds(spent.database)})`,
  );
  const { ready, doubtful, duplicate, mend } = tried.counts;
  say(
    `Xong trong ${seconds(all)} s (≤ ${goals.ms / 1000}): ${parts.join(', ')}. ` +
      `Ghi ${ready}; nghi trùng ${duplicate}, cần xem ${doubtful}, cần sửa ${mend}.`,
  );
  const cpu = [after.server - before.server, after.database - before.database].map(seconds);
  say(`Bộ nhớ máy chủ và tiến trình đọc: cao nhất ${mb} MB (≤ ${goals.mb}); CPU ${cpu.join(' + ')} s.`);
  const worst = sayOthers('Trong lúc nhập', slow, say);
  if (all > goals.ms || mb > goals.mb || worst > goals.othersMs) process.exitCode = 1;
  return { importId };
}

/** The same officers while nothing is imported. */
async function quietly({ server, pool }: Run, officers: readonly Officer[], say: Say): Promise<void> {
  const beside = others(server, pool, officers);
  await new Promise((resolve) => setTimeout(resolve, 5000));
  sayOthers('Lúc không nhập', await beside.stop(), say);
}

function sayOthers(when: string, took: Record<(typeof works)[number], number[]>, say: Say): number {
  const at = (values: readonly number[], share: number): number =>
    values.toSorted((a, b) => a - b)[Math.floor(values.length * share)] ?? Number.NaN;
  const told = works.map((work) => {
    const [p50, p95] = [0.5, 0.95].map((share) => Math.round(at(took[work], share)));
    return `${work} ${p50}/${p95} ms (${took[work].length} lần)`;
  });
  say(`${when}, 4 cán bộ khác, p50/p95: ${told.join(', ')} (≤ ${goals.othersMs})`);
  return Math.max(...works.map((work) => at(took[work], 0.95)));
}

async function judged(person: Person, importId: string): Promise<Import> {
  const { import: read } = await person.done(room.getImport, { importId });
  const sheets = read.sheets.flatMap(({ sheet, header, proposed }) =>
    proposed && header ? [{ sheet, header, encodings: [] }] : [],
  );
  const { version } = await person.done(room.chooseSheets, { importId, version: read.version, sheets });
  const columns = sheets.map(({ sheet }) => ({ sheet, columns: [] }));
  const { options } = read;
  await person.done(room.chooseColumns, { importId, version, sheets: columns, options });
  return ended(person, importId);
}

/** The doubt of most rows (numbers of made-up people begin with 999) is settled once for all: they are judged again. */
async function accepted(person: Person, importId: string): Promise<Import> {
  const { groups } = await person.done(room.listGroups, { importId });
  const [doubt] = groups.filter(({ level }) => level === 'doubt').toSorted((a, b) => b.rows - a.rows);
  if (!doubt) return ended(person, importId);
  const { import: tried } = await person.done(room.getImport, { importId });
  const { field, code } = doubt;
  const repair = { kind: 'accept', field, code } as const;
  await person.done(room.repair, { importId, version: tried.version, repairId: newId(), repair });
  return ended(person, importId);
}

async function measureUndo(run: Run, importId: string, say: Say): Promise<void> {
  const boss = await officerAt(run, 'tan-lam');
  const person = new Person(wireTo(run.server), boss.accountId, boss.token);
  const { import: done } = await person.done(room.getImport, { importId });
  const began = performance.now();
  await person.done(room.undoImport, { importId, version: done.version });
  const { undone } = await ended(person, importId);
  say(
    `Hoàn tác: ${((performance.now() - began) / 1000).toFixed(1)} s, rút ${undone?.withdrawn}, giữ ${undone?.keptInAll}`,
  );
}

/** The most that the server and the processes it started held at one moment, in MB. */
function watchMemory(server: Served): { stop(): number } {
  let most = 0;
  const look = () => {
    const { server: own, children } = server.memory();
    const apart = children.filter(({ name, megabytes }) => !name.includes('postgres') && megabytes > 0);
    most = Math.max(most, own + apart.reduce((sum, { megabytes }) => sum + megabytes, 0));
  };
  const timer = setInterval(look, 200);
  return {
    stop() {
      clearInterval(timer);
      return most;
    },
  };
}
