import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/** What an import writes, table by table, with the condition that tells it from the rest. */
const written: readonly [table: string, condition: string][] = [
  ['child_import_rows', 'import_id = $1'],
  ['children', 'batch_id = $1'],
  ['child_names', 'child_id in (select id from children where batch_id = $1)'],
  ['child_stays', 'child_id in (select id from children where batch_id = $1)'],
  ['child_events', 'child_id in (select id from children where batch_id = $1)'],
  ['child_circumstances', 'child_id in (select id from children where batch_id = $1)'],
  ['households', 'id in (select household_id from children where batch_id = $1)'],
];

/** The same rows by bare COPY into tables with the same indexes, without policies, triggers and keys: milliseconds. */
export async function floorOf(pool: pg.Pool, importId: string): Promise<number> {
  const files: [string, string][] = [];
  const client = await pool.connect();
  try {
    const { rows } = await client.query<{ folder: string }>(
      `select current_setting('data_directory') as folder`,
    );
    const folder = rows[0]?.folder as string;
    for (const [table, condition] of written) {
      const file = join(folder, `${table}.copy`);
      const chosen = `select * from ${table} where ${condition.replace('$1', `'${importId}'`)}`;
      await client.query(`copy (${chosen}) to '${file}'`);
      await client.query(`create table floor_${table} (like ${table} including all)`);
      files.push([`floor_${table}`, file]);
    }
    const began = performance.now();
    await client.query('begin');
    for (const [table, file] of files) await client.query(`copy ${table} from '${file}'`);
    await client.query('commit');
    return performance.now() - began;
  } finally {
    client.release();
    for (const [, file] of files) rmSync(file, { force: true });
  }
}
