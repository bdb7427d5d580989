import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { CircumstanceEntry } from '../../contract/circumstances.ts';

/** SQL on children that came in one batch. */

export interface BulkCircumstance extends Pick<CircumstanceEntry, 'kind' | 'code' | 'subCode' | 'fromDate'> {
  id: string;
  childId: string;
  unitId: string;
  communeId: string;
  sex: string;
  countedFrom: string;
  countedTo: string;
  confirmed: boolean;
}

export async function insertCircumstances(
  tx: Tx,
  by: { localityId: string; accountId: string; now: string },
  made: readonly BulkCircumstance[],
): Promise<void> {
  if (made.length === 0) return;
  await sql`insert into child_circumstances (locality_id, id, child_id, unit_id, commune_id, sex, kind, code, sub_code, state,
      from_date, counted_from, counted_to, created_at, created_by, confirmed_at, confirmed_by)
    select ${by.localityId}::uuid, m.id, m."childId", m."unitId", m."communeId", m.sex, m.kind, m.code, m."subCode",
      case when m.confirmed then 'confirmed' else 'proposed' end, m."fromDate", m."countedFrom", m."countedTo",
      ${by.now}::timestamptz, ${by.accountId}::uuid, case when m.confirmed then ${by.now}::timestamptz end,
      case when m.confirmed then ${by.accountId}::uuid end
    from json_to_recordset(${JSON.stringify(made)}::json) as m (id uuid, "childId" uuid, "unitId" uuid,
      "communeId" uuid, sex text, kind text, code text, "subCode" text, confirmed boolean, "fromDate" date,
      "countedFrom" date, "countedTo" date)`.execute(tx);
}

export type WhyKept = 'changed' | 'circumstances' | 'papers' | 'moved' | 'ended' | 'assigned';

export interface BatchChild {
  id: string;
  unitId: string;
  fullName: string;
  version: number;
  /** What somebody did with the record since it came; null: nothing. */
  touched: WhyKept | null;
}

/** Children of a batch, locked in the order of their ids, with what was done with each since. */
export async function lockBatchChildren(
  tx: Tx,
  actor: Actor,
  of: { batchId: string; ids: readonly string[] },
): Promise<BatchChild[]> {
  const { rows } =
    await sql<BatchChild>`select c.id, c.unit_id as "unitId", c.full_name as "fullName", c.version,
      case
        when c.state <> 'living-here' then 'ended'
        when exists (select from child_transfers t where t.locality_id = c.locality_id and t.child_id = c.id) then 'moved'
        when c.version > 1 or exists (select from child_events e where e.locality_id = c.locality_id and e.child_id = c.id
          and e.kind <> 'registered') then 'changed'
        when exists (select from child_circumstances m where m.locality_id = c.locality_id and m.child_id = c.id
          and (m.version > 1 or m.created_at <> c.created_at)) then 'circumstances'
        when exists (select from child_papers p where p.locality_id = c.locality_id and p.child_id = c.id) then 'papers'
        when exists (select from child_assignments a where a.locality_id = c.locality_id and a.child_id = c.id) then 'assigned'
      end as touched
    from children c
    where ${inScope(actor, 'c')} and c.batch_id = ${of.batchId} and c.id = any(${[...of.ids]}::uuid[])
    order by c.id for update of c`.execute(tx);
  return rows;
}

/** Children that came by mistake lived nowhere and stood in no list: none of their days count. */
export async function uncount(tx: Tx, localityId: string, ids: readonly string[]): Promise<void> {
  await sql`update child_stays set counted_to = counted_from
    where locality_id = ${localityId} and child_id = any(${[...ids]}::uuid[])`.execute(tx);
  await sql`update child_circumstances set counted_to = counted_from, state = 'withdrawn', version = version + 1
    where locality_id = ${localityId} and child_id = any(${[...ids]}::uuid[])`.execute(tx);
}
