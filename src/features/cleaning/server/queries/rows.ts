import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { ReturnRow } from '../../contract.ts';
import type { FilledRow } from '../../rules/filled.ts';

/** SQL on rows that came back. */

export interface StoredRow extends FilledRow {
  /** What became of the row when the file was written into the register; null before. */
  outcome: ReturnRow | null;
}

interface Of {
  localityId: string;
  returnId: string;
  unitId: string;
}

export async function replaceRows(tx: Tx, of: Of, rows: readonly FilledRow[]): Promise<void> {
  await deleteRows(tx, of);
  await sql`insert into cleaning_return_rows (locality_id, return_id, unit_id, seq, sheet, row, key, cells)
    select ${of.localityId}::uuid, ${of.returnId}::uuid, ${of.unitId}::uuid, w.seq, w.sheet, w.row, w.key, w.cells
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as w (seq integer, sheet text, row integer, key text, cells jsonb)`.execute(tx);
}

export async function deleteRows(tx: Tx, of: Pick<Of, 'localityId' | 'returnId'>): Promise<void> {
  await sql`delete from cleaning_return_rows where locality_id = ${of.localityId} and return_id = ${of.returnId}`.execute(
    tx,
  );
}

export async function findRows(tx: Tx, actor: Actor, returnId: string): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`select w.seq, w.sheet, w.row, w.key, w.cells, w.outcome
    from cleaning_return_rows w where ${inScope(actor, 'w')} and w.return_id = ${returnId} order by w.seq`.execute(
    tx,
  );
  return rows;
}

export async function settleOutcomes(
  tx: Tx,
  of: Pick<Of, 'localityId' | 'returnId'>,
  outcomes: readonly ReturnRow[],
): Promise<void> {
  const rows = outcomes.map((outcome) => ({ seq: outcome.seq, outcome }));
  await sql`update cleaning_return_rows w set outcome = o.outcome
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as o (seq integer, outcome jsonb)
    where w.locality_id = ${of.localityId} and w.return_id = ${of.returnId} and w.seq = o.seq`.execute(tx);
}
