import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Kysely, PostgresDialect } from 'kysely';
import { openPool, type Tx } from '../../../src/platform/server/database/connect.ts';
import { startEmbedded } from '../../../src/platform/server/database/embedded.ts';
import { migrate } from '../../../src/platform/server/database/migrate.ts';
import {
  heading,
  measureFloor,
  measurePiece,
  memoryLine,
  ms,
  type Say,
  type Work,
} from '../served/pieces.ts';
import { serve } from '../served/served.ts';
import { fillPlanYear, type Places, sizeOf } from './data.ts';
import { measureConsolidation, measurePrefill } from './reports.ts';
import { planYearWork } from './work.ts';

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
    say(heading);
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
