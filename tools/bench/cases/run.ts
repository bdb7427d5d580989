import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { recountClocks } from '../../../src/features/cases/server/recount/recount.ts';
import { openDatabase, openPool, type Tx } from '../../../src/platform/server/database/connect.ts';
import { startEmbedded } from '../../../src/platform/server/database/embedded.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import { countryOf, localityId } from '../register/places.ts';
import { measuredAt } from '../served/moment.ts';
import {
  type Bench,
  heading,
  measureFloor,
  measurePiece,
  memoryLine,
  ms,
  type Say,
  type Work,
} from '../served/pieces.ts';
import { serve } from '../served/served.ts';
import { casesFolder, childrenFor } from './folder.ts';
import { casesWork } from './work.ts';

const span = { warmUp: 3000, measured: 3000 };
const recountGoal = 60;

/** Cases of ten acts each over HTTP against the product itself, each piece of work beside its floor; then every clock anew. */
export async function benchCases(say: Say, { cases = 200_000, only = '' } = {}): Promise<void> {
  const dataDir = await casesFolder(cases, say);
  const cluster = await startEmbedded({ dataDir });
  const pool = openPool(cluster.url, { max: 16 });
  try {
    await forgetRecounts(pool);
    say(`Dữ liệu: ${await sizeOf(pool)}. Hạ tầng: fsync bật, ghi bền.`);
    await measureServed({ dataDir, pool, cases, only, say });
    await measureRecount({ pool, url: cluster.url, say });
  } finally {
    await pool.end();
    await cluster.stop();
  }
}

/** Each run moves every clock twice, and a clock keeps its former ends: after dozens of runs a queue was measured with some 70 kB of them. */
async function forgetRecounts(pool: pg.Pool): Promise<void> {
  await pool.query(`begin; set local session_replication_role = replica;
    update case_clocks set earlier_due = '[]' where earlier_due <> '[]'; commit`);
  await pool.query('vacuum analyze case_clocks');
}

interface Run {
  dataDir: string;
  pool: pg.Pool;
  cases: number;
  only: string;
  say: Say;
}

async function measureServed({ dataDir, pool, cases, only, say }: Run): Promise<void> {
  const work = await casesWork(pool, countryOf(childrenFor(cases)));
  const floor = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }) as unknown as Tx;
  const served = await serve(dataDir);
  const bench: Bench = { floor, served, say, span };
  try {
    await measureFloor(work[0] as Work, floor, say);
    say(heading);
    for (const piece of work.filter(({ name }) => name.includes(only))) await measurePiece(piece, bench);
    await measureFloor(work[0] as Work, floor, say);
    say(`Bộ nhớ sau khi chạy: ${memoryLine(served)}`);
  } finally {
    await served.stop();
  }
}

/** A day off comes, all running clocks are counted anew, and it goes again. */
async function measureRecount({ pool, url, say }: { pool: pg.Pool; url: string; say: Say }): Promise<void> {
  const { db, close } = openDatabase({ url });
  const recount = () => recountClocks(db, { localityId, now: measuredAt });
  const id = newId();
  try {
    // A run that was cut off left its day behind.
    await pool.query(`delete from calendar_days where locality_id = $1 and day = '2021-11-30'`, [localityId]);
    await recount();
    for (const change of ['thêm', 'bỏ'] as const) {
      if (change === 'bỏ') await pool.query('delete from calendar_days where id = $1', [id]);
      else
        await pool.query(
          `insert into calendar_days (id, locality_id, day, kind, name, source, recorded_at)
            values ($1, $2, '2021-11-30', 'holiday', 'Đo', 'npm run bench', $3)`,
          [id, localityId, measuredAt],
        );
      const began = performance.now();
      const moved = await recount();
      const seconds = (performance.now() - began) / 1000;
      const verdict = seconds <= recountGoal ? 'đạt' : 'CHƯA ĐẠT';
      say(
        `Tính lại mọi đồng hồ khi ${change} một ngày nghỉ: ${moved} đồng hồ đổi hạn, ${ms(seconds)} giây (≤ ${recountGoal} ${verdict})`,
      );
    }
  } finally {
    await close();
  }
}

async function sizeOf(pool: pg.Pool): Promise<string> {
  const { rows } =
    await pool.query(`select (select count(*) from units) as units, (select count(*) from case_files) as cases,
    (select count(*) from case_files where stage <> 'closed') as open, (select count(*) from case_events) as events,
    (select count(*) from case_clocks) as clocks, pg_database_size(current_database()) / 1048576 as megabytes`);
  const { units, cases, open, events, clocks, megabytes } = rows[0];
  return `${units} đơn vị, ${cases} vụ việc (${open} đang mở), ${events} việc đã làm, ${clocks} đồng hồ; cơ sở dữ liệu ${megabytes} MB`;
}
