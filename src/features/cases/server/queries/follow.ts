import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';

interface Merged {
  survivorId: string;
  mergedId: string;
}

/** By functions that answer nothing: who merges two records is told nothing of a case. */
export async function followChild(tx: Tx, { survivorId, mergedId }: Merged): Promise<void> {
  await sql`select follow_child_cases(${survivorId}, ${mergedId})`.execute(tx);
}

export async function restoreChild(
  tx: Tx,
  { survivorId, mergedId, now }: Merged & { now: string },
): Promise<void> {
  await sql`select restore_child_cases(${survivorId}, ${mergedId}, ${now}::timestamptz)`.execute(tx);
}
