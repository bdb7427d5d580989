import { sql } from 'kysely';
import type { Tx } from './connect.ts';
import { unanswered } from './prepared.ts';

/**
 * The commit of this transaction does not wait for the disk, which has it some tenths of a second later. Whatever commits after
 * it in the ordinary way is on disk only together with it, and after a crash what is missing is missing whole. For the steps of
 * work that goes on where it was cut off and says in the ordinary way when it is done; never for what a person is told is saved.
 */
export const onDiskSoon = (tx: Tx): Promise<unknown> =>
  sql`${unanswered} set local synchronous_commit = off`.execute(tx);
