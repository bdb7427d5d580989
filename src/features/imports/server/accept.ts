import type { Tx } from '../../../platform/server/database/connect.ts';
import { acceptedRow } from '../rules/accepted.ts';
import { groupOf } from '../rules/findings.ts';
import type { StoredRepair } from '../rules/repair-book.ts';
import { findDoubtful, writeAccepted } from './queries/accepted.ts';
import type { OfImport } from './queries/rows.ts';

/** A doubt that a person accepted, and the repair that says so. */
export interface AcceptedDoubt {
  group: string;
  repairId: string;
}

/** @throws Error where no such repair accepts anything */
export function doubtOf(repairs: readonly StoredRepair[], repairId: string): AcceptedDoubt {
  const said = repairs.find(({ id }) => id === repairId)?.repair;
  if (said?.kind !== 'accept') throw new Error('no repair that accepts');
  return { repairId, group: groupOf(said.field, said.code, '') };
}

/** Takes the doubt from these rows. Those that it was taken from before stand as they are. */
export async function acceptRows(
  tx: Tx,
  of: OfImport,
  doubt: AcceptedDoubt,
  seqs: readonly number[],
): Promise<void> {
  const rows = await findDoubtful(tx, of, seqs);
  const touched = rows.filter(({ findings }) => findings.some(({ group }) => group === doubt.group));
  await writeAccepted(
    tx,
    of,
    touched.map((row) => ({ seq: row.seq, ...acceptedRow(row, doubt) })),
  );
}
