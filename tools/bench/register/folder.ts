import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPool } from '../../../src/platform/server/database/connect.ts';
import { startEmbedded } from '../../../src/platform/server/database/embedded.ts';
import { migrate } from '../../../src/platform/server/database/migrate.ts';
import { ms, type Say } from '../served/pieces.ts';
import { fillRegister } from './fill.ts';

/** Raised when the made rows change, so that nobody measures on old ones. */
const edition = 2;
const migrations = join(import.meta.dirname, '../../../db/migrations');

/**
 * The data folder of so many children, filled on first use and kept: `BENCH_DATA` says where, else the system's folder for
 * what may be thrown away. One that was made before is brought up to the newest migration.
 */
export async function registerFolder(children: number, say: Say): Promise<string> {
  const dataDir = join(process.env.BENCH_DATA || tmpdir(), `mang-non-register-${children}-${edition}`);
  const whole = join(dataDir, 'whole');
  if (!existsSync(whole)) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const cluster = await startEmbedded({ dataDir });
  try {
    await setWalSize(cluster.url, '6GB');
    await migrate(cluster.url, migrations);
    if (!existsSync(whole)) {
      const began = performance.now();
      await fillRegister(cluster.url, children);
      say(`Sinh và nạp ${children} trẻ em: ${ms((performance.now() - began) / 1000)} giây`);
    }
    await setWalSize(cluster.url, null);
  } finally {
    await cluster.stop();
  }
  writeFileSync(whole, '');
  return dataDir;
}

/** Loading writes gigabytes at once; with the usual size each page would be logged whole many times. */
async function setWalSize(url: string, size: string | null): Promise<void> {
  const pool = openPool(url);
  try {
    await pool.query(size ? `alter system set max_wal_size = '${size}'` : 'alter system reset max_wal_size');
    await pool.query('select pg_reload_conf()');
  } finally {
    await pool.end();
  }
}
