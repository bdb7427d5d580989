import type pg from 'pg';
import { inject } from 'vitest';
import { openPool } from '../../src/platform/server/database/connect.ts';
import { ensureDemonstration, stories, type StoryYear } from '../../tools/demonstration/load.ts';
import { commonPassword } from '../../tools/demonstration/people.ts';
import { testKeys } from './keys.ts';
import { type ClonedDatabase, cloneDatabase, withDatabase } from './clone-database.ts';

export interface LoadedDemonstration extends ClonedDatabase {
  /** Where the story stops and the product's clock goes on. */
  startsAt: string;
  /** Opens every account of the demonstration. */
  password: string;
}

const loadLock = 20211129;

/**
 * A clone of the demonstration, as `npm start` fills it. The first file of a run that asks has it loaded (up to a
 * minute), others wait for it; every clone after that takes a second. Give the hook that calls this three minutes.
 */
export async function cloneDemonstration(year: StoryYear = '2021'): Promise<LoadedDemonstration> {
  const name = `demonstration_${year}`;
  const pool = openPool(withDatabase(inject('templateUrl'), 'postgres'));
  const cluster = await pool.connect();
  try {
    await cluster.query('select pg_advisory_lock($1)', [loadLock]);
    if (!(await exists(cluster, name))) await loadAs(cluster, name, year);
  } finally {
    cluster.release(true); // the lock goes with the session
    await pool.end();
  }
  const clone = await cloneDatabase(name);
  return { ...clone, startsAt: stories[year].startsAt, password: commonPassword };
}

const exists = async (cluster: pg.PoolClient, name: string): Promise<boolean> =>
  (await cluster.query('select from pg_database where datname = $1', [name])).rows.length > 0;

/** Under its own name only when it is whole. */
async function loadAs(cluster: pg.PoolClient, name: string, year: StoryYear): Promise<void> {
  const loading = `${name}_loading`;
  await cluster.query(`drop database if exists ${loading} with (force)`);
  await cluster.query(`create database ${loading} template mangnon strategy file_copy`);
  await ensureDemonstration({
    url: withDatabase(inject('templateUrl'), loading),
    year,
    keys: testKeys,
    say: () => undefined,
  });
  await cluster.query(`alter database ${loading} rename to ${name}`);
}
