import { sql } from 'kysely';
import { type Database, openPool, type Tx } from '../../src/platform/server/database/connect.ts';

export type LoadState = 'empty' | 'cut-off' | 'finished' | 'foreign';

/**
 * What the database holds of a demonstration. A table of its own says so: it exists from the first moment of a load, and
 * carries a row only when the load came to its end. Needs the owner's role.
 */
export async function stateOf(owner: Database): Promise<LoadState> {
  const { rows } = await sql<{ marked: boolean; peopled: boolean }>`
    select to_regclass('public.demonstration_load') is not null as marked,
      exists (select from localities) as peopled`.execute(owner);
  const [found] = rows;
  if (!found?.marked) return found?.peopled ? 'foreign' : 'empty';
  const finished = await sql`select from demonstration_load`.execute(owner);
  return finished.rows.length > 0 ? 'finished' : 'cut-off';
}

export async function markStarted(tx: Tx): Promise<void> {
  await sql`create table demonstration_load (finished_at timestamptz not null)`.execute(tx);
}

export async function markFinished(owner: Database): Promise<void> {
  await sql`insert into demonstration_load values (now())`.execute(owner);
}

/** Whether the communes' lists are in the register, to their end. A demonstration loaded before there were lists has none. */
export async function areListsIn(owner: Database): Promise<boolean> {
  await sql`alter table demonstration_load add column if not exists lists_in_at timestamptz`.execute(owner);
  const { rows } = await sql`select from demonstration_load where lists_in_at is not null`.execute(owner);
  return rows.length > 0;
}

export async function markListsIn(owner: Database): Promise<void> {
  await sql`update demonstration_load set lists_in_at = now()`.execute(owner);
}

/** Empties a database that holds nothing but the beginning of a demonstration: all at once, or not at all. */
export async function startOver(url: string): Promise<void> {
  const pool = openPool(url);
  try {
    await pool.query(`begin;
      drop schema if exists graphile_worker cascade;
      drop schema public cascade;
      create schema public;
      grant usage on schema public to public;
      commit`);
  } finally {
    await pool.end();
  }
}
