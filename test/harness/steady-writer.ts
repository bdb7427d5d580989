import { openPool } from '../../src/platform/server/database/connect.ts';
import { startEmbedded } from '../../src/platform/server/database/embedded.ts';

/**
 * A program for crash tests: starts the database in the folder it is given and inserts rows without end, one
 * transaction each; every number it prints was acknowledged. While the database is away it tries again.
 */
const { url } = await startEmbedded({ dataDir: process.argv[2] as string });
const pool = openPool(url, { max: 1 });
// Two writers that begin at once may both try to make the table; the second one's failure is no matter.
await pool.query('create table if not exists promises (n int primary key)').catch(() => undefined);
for (let n = Number(process.argv[3]); ; n++) {
  try {
    await pool.query('insert into promises values ($1)', [n]);
    process.stdout.write(`${n}\n`);
  } catch {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
