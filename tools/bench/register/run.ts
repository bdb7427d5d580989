import { Kysely, PostgresDialect } from 'kysely';
import type pg from 'pg';
import { openPool, type Tx } from '../../../src/platform/server/database/connect.ts';
import { startEmbedded } from '../../../src/platform/server/database/embedded.ts';
import {
  type Bench,
  heading,
  measureFloor,
  measurePiece,
  memoryLine,
  type Say,
  type Work,
} from '../served/pieces.ts';
import { serve } from '../served/served.ts';
import { registerFolder } from './folder.ts';
import { countryOf } from './places.ts';
import { sizeOf } from './size.ts';
import { measureWal } from './wal.ts';
import { registerWork } from './work.ts';

const span = { warmUp: 3000, measured: 3000 };

/** The register at the size of a Hà Nội, over HTTP against the product itself, each piece of work beside its floor. */
export async function benchRegister(say: Say, { children = 2_000_000, only = '' } = {}): Promise<void> {
  const dataDir = await registerFolder(children, say);
  const cluster = await startEmbedded({ dataDir });
  const pool = openPool(cluster.url, { max: 16 });
  try {
    say(`Dữ liệu: ${await sizeOf(pool)}. Hạ tầng: fsync bật, ghi bền.`);
    await measureServed({ dataDir, pool, children, only, say });
  } finally {
    await pool.end();
    await cluster.stop();
  }
}

interface Run {
  dataDir: string;
  pool: pg.Pool;
  children: number;
  only: string;
  say: Say;
}

async function measureServed({ dataDir, pool, children, only, say }: Run): Promise<void> {
  const { work, saving } = await registerWork(pool, countryOf(children));
  const floor = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }) as unknown as Tx;
  const served = await serve(dataDir);
  const bench: Bench = { floor, served, say, span };
  try {
    say(`Bộ nhớ lúc rỗi: ${memoryLine(served)}`);
    await measureFloor(work[0] as Work, floor, say);
    say(heading);
    for (const piece of work.filter(({ name }) => name.includes(only))) await measurePiece(piece, bench);
    await measureFloor(work[0] as Work, floor, say);
    await saving.verify();
    await measureWal({ pool, served, saving, say });
    say(`Bộ nhớ sau khi chạy: ${memoryLine(served)}`);
  } finally {
    await served.stop();
  }
}
