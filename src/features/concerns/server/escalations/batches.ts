import type { Database, Tx } from '../../../../platform/server/database/connect.ts';
import { withActor, withoutActor } from '../../../../platform/server/database/scope.ts';
import { findLocalities } from '../queries/escalations.ts';

const usual = 100;

export interface LookAsked {
  now: string;
  signal?: AbortSignal | undefined;
  /** Clocks of one transaction. */
  together?: number;
}

export interface Batch {
  localityId: string;
  now: string;
  limit: number;
}

/**
 * Tells, in every locality, of whatever stands to be told, a batch in a transaction of its own until one is not full. What was told
 * is written in the transaction of its notices, so that a level hears once however often this runs and wherever the server dies.
 * Answers how many notices were written.
 */
export async function tellEverywhere(
  db: Database,
  { now, signal, together = usual }: LookAsked,
  tellBatch: (tx: Tx, batch: Batch) => Promise<{ held: number; written: number }>,
): Promise<number> {
  let written = 0;
  for (const localityId of await withoutActor(db, 'jobs', findLocalities)) {
    const scope = { localityId, accountId: null, unitIds: [], wholeLocality: true };
    for (let full = true; full && !signal?.aborted; ) {
      const batch = await withActor(db, scope, (tx) => tellBatch(tx, { localityId, now, limit: together }));
      written += batch.written;
      full = batch.held === together;
    }
  }
  return written;
}
