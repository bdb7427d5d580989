import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { openPool, type Tx } from '../../../src/platform/server/database/connect.ts';
import { startEmbedded } from '../../../src/platform/server/database/embedded.ts';
import { migrate } from '../../../src/platform/server/database/migrate.ts';
import { fillPlanYear, type Places, sizeOf } from './data.ts';
import { type Measured, measure } from './measure.ts';
import { measureConsolidation, measurePrefill } from './reports.ts';
import { type Served, serve } from './served.ts';
import { planYearWork, type Work } from './work.ts';

type Say = (line: string) => void;

/** The plan year at the size of a country, over HTTP against the product itself, each beside its floor. */
export async function benchPlanYear(say: Say): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), 'mang-non-bench-'));
  try {
    const cluster = await startEmbedded({ dataDir });
    await migrate(cluster.url, join(import.meta.dirname, '../../../db/migrations'));
    const places = await fillPlanYear(cluster.url);
    const work = planYearWork(places);
    say(`Dữ liệu: ${await sizeOf(cluster.url)}. Hạ tầng: fsync bật, ghi bền.`);
    await cluster.stop();
    await measureColdStart(dataDir, work[0] as Work, say);
    await measureServed({ dataDir, places, work, say });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** From nothing running to the first answer that needed a session; PostgreSQL starts too. */
async function measureColdStart(dataDir: string, { ask }: Work, say: Say): Promise<void> {
  const began = performance.now();
  const served = await serve(dataDir);
  await served.ask(ask(0));
  const took = performance.now() - began;
  await served.stop();
  say(`B8 khởi động nguội (cả PostgreSQL) đến câu trả lời đầu tiên cần đăng nhập: ${ms(took)} ms`);
}

interface Run {
  dataDir: string;
  places: Places;
  work: Work[];
  say: Say;
}

async function measureServed({ dataDir, places, work, say }: Run): Promise<void> {
  const cluster = await startEmbedded({ dataDir });
  const pool = openPool(cluster.url, { max: 16 });
  const floor = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }) as unknown as Tx;
  const served = await serve(dataDir);
  try {
    say(`Bộ nhớ lúc rỗi: ${memoryLine(served)}`);
    await measureFloor(work[0] as Work, floor, say);
    say(
      'công việc | người | sàn p50/p95 | HTTP p50/p95 ms | tỷ lệ p95 | mỗi giây | tải máy | CPU máy chủ + CSDL ms/yêu cầu | mục tiêu',
    );
    for (const piece of work) await measurePiece(piece, { floor, served, say });
    await measureFloor(work[0] as Work, floor, say);
    await measurePrefill(served, places, say);
    say(`Bộ nhớ sau khi chạy: ${memoryLine(served)}`);
    await measureConsolidation(served, places, say);
    say(`Bộ nhớ sau khi lập văn bản: ${memoryLine(served)}`);
  } finally {
    await served.stop();
    await pool.end();
    await cluster.stop();
  }
}

/** The same floor first and last shows how far the machine drifted in between. */
async function measureFloor(piece: Work, floor: Tx, say: Say): Promise<void> {
  const found = await measure(16, (client) => piece.bare?.(floor, client) ?? Promise.resolve());
  say(`Sàn ${piece.name}, 16 người: ${ms(found.p50)} / ${ms(found.p95)} ms`);
}

async function measurePiece(
  piece: Work,
  { floor, served, say }: { floor: Tx; served: Served; say: Say },
): Promise<void> {
  piece.check(JSON.parse((await served.ask(piece.ask(0))).toString()) as never);
  for (const clients of [16, 1]) {
    const { bare } = piece;
    const bottom = bare && (await measure(clients, (client) => bare(floor, client)));
    const before = served.cpu();
    let asked = 0;
    const found = await measure(clients, (client) => {
      asked += 1;
      return served.ask(piece.ask(client));
    });
    const after = served.cpu();
    const spent = {
      server: (after.server - before.server) / asked,
      database: (after.database - before.database) / asked,
    };
    say(lineOf({ piece, clients, found, bottom, spent }));
  }
}

interface Line {
  piece: Work;
  clients: number;
  found: Measured;
  bottom: Measured | undefined;
  /** Processor time per request, ms: hardly depends on who else uses the machine, so runs can be compared by it. */
  spent: { server: number; database: number };
}

function lineOf({ piece, clients, found, bottom, spent }: Line): string {
  const goal =
    clients === 16 && piece.goal ? `≤ ${piece.goal} ${found.p95 <= piece.goal ? 'đạt' : 'CHƯA ĐẠT'}` : '';
  return [
    piece.name,
    clients,
    bottom ? `${ms(bottom.p50)}/${ms(bottom.p95)}` : '–',
    `${ms(found.p50)}/${ms(found.p95)}`,
    bottom ? (found.p95 / bottom.p95).toFixed(1) : '–',
    Math.round(found.perSecond),
    loadavg()[0]?.toFixed(1),
    `${spent.server.toFixed(1)} + ${spent.database.toFixed(1)}`,
    goal,
  ].join(' | ');
}

function memoryLine(served: Served): string {
  const { server, children } = served.memory();
  const others = children.map(({ name, megabytes }) => `${name} ${megabytes} MB`).join('; ');
  return `máy chủ ${server} MB${others ? `; tiến trình con: ${others}` : '; không có tiến trình con'}`;
}

const ms = (value: number): string => (value < 10 ? value.toFixed(1) : String(Math.round(value)));
