import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbedded } from '../../../src/platform/server/database/embedded.ts';
import { migrate } from '../../../src/platform/server/database/migrate.ts';
import { keysAtStart } from '../../../src/platform/server/sealed/start.ts';
import { fillRegister } from '../register/fill.ts';
import { measuredAt } from '../served/moment.ts';
import { ms, type Say } from '../served/pieces.ts';
import { fillCases } from './fill.ts';

/** Raised when the made rows change, so that nobody measures on old ones. */
const edition = 2;
const migrations = join(import.meta.dirname, '../../../db/migrations');

/** A child for every case, in communes of 3,450. */
export const childrenFor = (cases: number): number => cases;

/** The data folder of so many cases, filled on first use and kept as the register's is (`BENCH_DATA`). */
export async function casesFolder(cases: number, say: Say): Promise<string> {
  const dataDir = join(process.env.BENCH_DATA || tmpdir(), `mang-non-cases-${cases}-${edition}`);
  const whole = join(dataDir, 'whole');
  if (!existsSync(whole)) rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const cluster = await startEmbedded({ dataDir });
  try {
    await migrate(cluster.url, migrations);
    if (!existsSync(whole)) {
      const began = performance.now();
      const keys = await keysAtStart({
        ...{ path: join(dataDir, 'bench.keys'), ownerUrl: cluster.url, mayMake: true, now: measuredAt },
        ...{ say, complain: (error: unknown) => say(String(error)) },
      });
      const children = childrenFor(cases);
      await fillRegister(cluster.url, children);
      await fillCases(cluster.url, { cases, children, keys });
      say(`Sinh và nạp ${cases} vụ việc: ${ms((performance.now() - began) / 1000)} giây`);
    }
  } finally {
    await cluster.stop();
  }
  writeFileSync(whole, '');
  return dataDir;
}
