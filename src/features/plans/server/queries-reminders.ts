import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';

export async function findLocalities(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from localities order by id`.execute(tx);
  return rows.map((row) => row.id);
}

export interface OwedRow {
  id: string;
  planId: string;
  title: string;
  unitId: string;
  unitName: string;
  leadUnitId: string;
  issuerUnitId: string;
  dueAt: string;
}

/** Rows of the ledger that nobody has fulfilled, due inside the window. */
export async function findOwed(
  tx: Tx,
  localityId: string,
  window: { from: string; to: string },
): Promise<OwedRow[]> {
  const { rows } = await sql<OwedRow>`
    select o.id, o.plan_id as "planId", o.title, o.unit_id as "unitId", p.lead_unit_id as "leadUnitId",
      p.issuer_unit_id as "issuerUnitId", o.due_at as "dueAt",
      coalesce((select v.short_name from unit_versions v where v.unit_id = o.unit_id order by v.valid_from desc limit 1), '') as "unitName"
    from obligations o join plans p on p.locality_id = o.locality_id and p.id = o.plan_id
    where o.locality_id = ${localityId} and o.fulfilled_at is null and o.excused_at is null and o.not_applicable_at is null
      and o.due_at >= ${window.from}::timestamptz and o.due_at < ${window.to}::timestamptz
    order by o.unit_id, o.due_at, o.kind = 'duty', o.id`.execute(tx);
  return rows;
}
