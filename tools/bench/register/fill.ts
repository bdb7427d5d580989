import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type pg from 'pg';
import { openPool } from '../../../src/platform/server/database/connect.ts';
import { measuredAt } from '../served/moment.ts';
import { fillPart } from './fill-part.ts';
import { countryOf, localityId, staffOf, unitsOf } from './places.ts';

const tables = [
  'households',
  'children',
  'child_names',
  'child_stays',
  'child_circumstances',
  'child_events',
];

/**
 * Fills an empty, migrated database, then analyses it. `threads`: how many write at once; 0 writes in this one. Indexes are
 * made after the rows, from their own definitions.
 */
export async function fillRegister(url: string, children: number, threads = 2): Promise<void> {
  const pool = openPool(url, { max: 2 });
  try {
    await pool.query(localityScript(children));
    const indexes = await dropIndexes(pool);
    if (threads === 0) await fillPart(url, children, { at: 0, of: 1 });
    else
      await Promise.all(
        Array.from({ length: threads }, (_, at) => inThread(url, children, { at, of: threads })),
      );
    await Promise.all(
      [0, 1].map((half) =>
        makeIndexes(
          pool,
          indexes.filter((_, at) => at % 2 === half),
        ),
      ),
    );
    await pool.query('select rebuild_register_order()');
    await pool.query('vacuum analyze');
  } finally {
    await pool.end();
  }
}

function localityScript(children: number): string {
  const country = countryOf(children);
  const values: Record<string, string> = {
    ...{ locality: localityId, now: measuredAt, units: JSON.stringify(unitsOf(country)) },
    staff: JSON.stringify(
      staffOf(country).map(({ login, function: held, unitId }) => ({ login, function: held, unit: unitId })),
    ),
  };
  return readFileSync(join(import.meta.dirname, 'locality.sql'), 'utf8').replaceAll(
    /:'(\w+)'/g,
    (_, name: string) => `'${(values[name] as string).replaceAll("'", "''")}'`,
  );
}

const inThread = (url: string, children: number, part: { at: number; of: number }): Promise<void> =>
  new Promise((resolve, reject) => {
    const workerData = { url, children, part };
    const worker = new Worker(join(import.meta.dirname, 'fill-part.ts'), { workerData });
    worker.once('error', reject);
    worker.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`a thread ended with ${code}`)),
    );
  });

/** What stands behind a constraint stays. */
async function dropIndexes(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query<{ name: string; made: string }>(
    `select indexrelid::regclass as name, pg_get_indexdef(indexrelid) as made from pg_index i
      where indrelid = any($1::regclass[]) and not exists (select from pg_constraint c where c.conindid = i.indexrelid)
      order by indrelid, indexrelid`,
    [tables],
  );
  for (const { name } of rows) await pool.query(`drop index ${name}`);
  return rows.map(({ made }) => made);
}

async function makeIndexes(pool: pg.Pool, indexes: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query(`set maintenance_work_mem = '512MB'`);
    await client.query('set max_parallel_maintenance_workers = 0');
    for (const made of indexes) await client.query(made);
  } finally {
    client.release(true);
  }
}
