import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import type { AcceptedRow, DoubtfulRow } from '../../rules/accepted.ts';
import type { OfImport } from './rows.ts';

/** SQL on what an accepted doubt changes of judged rows: neither their cells nor the child that was read from them. */

type At = { seq: number };

/** The rows, locked. */
export async function findDoubtful(
  tx: Tx,
  { localityId, importId }: OfImport,
  seqs: readonly number[],
): Promise<(DoubtfulRow & At)[]> {
  const { rows } = await sql<
    DoubtfulRow & At
  >`select r.seq, r.pile, r.findings, r.child is not null as "isWhole",
      json_array_length(r.alike) as alike, e.choice
    from child_import_rows r left join child_import_edits e on e.locality_id = r.locality_id
      and e.import_id = r.import_id and e.sheet = r.sheet and e.row = r.row
    where r.locality_id = ${localityId} and r.import_id = ${importId} and r.seq = any(${[...seqs]}::int[])
    order by r.seq for update of r`.execute(tx);
  return rows;
}

/** Their versions go up. */
export async function writeAccepted(
  tx: Tx,
  { localityId, importId }: OfImport,
  made: readonly (AcceptedRow & At)[],
): Promise<void> {
  if (made.length === 0) return;
  await sql`update child_import_rows o set pile = r.pile, findings = r.findings, groups = r.groups, version = o.version + 1
    from json_to_recordset(${JSON.stringify(made)}::json) as r (seq int, pile text, findings json, groups text[])
    where o.locality_id = ${localityId} and o.import_id = ${importId} and o.seq = any(${made.map(({ seq }) => seq)}::int[])
      and o.seq = r.seq`.execute(tx);
}
