import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { type OfImport, ofImport } from './rows.ts';

/** SQL on the groups of findings into which the judged rows of an import fall. */

/** Rows of any of the groups that are still to be decided. */
export async function findSeqs(tx: Tx, of: OfImport, groups: readonly string[]): Promise<number[]> {
  const { rows } = await sql<{ seq: number }>`select r.seq from child_import_rows r
    where ${ofImport(of)} and r.groups && ${[...groups]}::text[] and r.pile <> 'not-a-row' order by r.seq`.execute(
    tx,
  );
  return rows.map(({ seq }) => seq);
}

export async function countNotRows(tx: Tx, of: OfImport): Promise<{ reason: string; rows: number }[]> {
  const { rows } = await sql<{
    reason: string;
    rows: number;
  }>`select r.not_row as reason, count(*)::int as rows
    from child_import_rows r where ${ofImport(of)} and r.pile = 'not-a-row' group by r.not_row order by 2 desc`.execute(
    tx,
  );
  return rows;
}

export interface GroupCount {
  key: string;
  rows: number;
  /** First rows of the group. */
  seqs: number[];
}

/** Groups of findings among rows that are still to be decided, the biggest first. */
export async function countGroups(tx: Tx, of: OfImport): Promise<GroupCount[]> {
  const { rows } = await sql<GroupCount>`select g as key, count(*)::int as rows,
      (array_agg(r.seq order by r.seq))[1:5] as seqs
    from child_import_rows r cross join unnest(r.groups) as g
    where ${ofImport(of)} and r.pile <> 'not-a-row' group by g order by 2 desc, 1 limit 1000`.execute(tx);
  return rows;
}

/** How many rows stand in each of these groups. */
export async function countRepaired(
  tx: Tx,
  of: OfImport,
  groups: readonly string[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ key: string; rows: number }>`select asked.key, count(*)::int as rows
    from child_import_rows r join unnest(${[...groups]}::text[]) as asked (key) on asked.key = any(r.groups)
    where ${ofImport(of)} group by asked.key`.execute(tx);
  return new Map(rows.map(({ key, rows: count }) => [key, count]));
}
