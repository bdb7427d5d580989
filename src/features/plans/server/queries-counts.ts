import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { ObligationKind, OutcomeCounts } from '../contract/ledger.ts';
import type { LedgerGroup } from '../rules/counts.ts';
import { outcomeOf, planInSight } from './queries-ledger.ts';

/** SQL that counts the ledger, by the same one definition of the outcome as the rows themselves. */

/** Rows of the caller's units, grouped as the kept counts are: what is settled together, what is open by its due moment. */
const groupedRows = (actor: Actor, planId: string) => sql`
  select o.kind, o.settled, case when o.settled = 'open' then o.due_at end as due_at, count(*) as obligations,
    count(distinct o.unit_id) as units, min(o.title) filter (where o.settled = 'open' and o.kind <> 'duty') as title
  from obligations o where ${inScope(actor, 'o')} and o.plan_id = ${planId} group by 1, 2, 3`;

/** The whole locality's, from the counts that the database keeps (`obligation_counts`). */
const keptCounts = (actor: Actor, planId: string) => sql`
  select c.kind, c.settled, case when c.settled = 'open' then c.due_at end as due_at, sum(c.obligations) as obligations,
    sum(c.units) as units, min(c.title) as title
  from obligation_counts c where c.locality_id = ${actor.localityId} and c.plan_id = ${planId} group by 1, 2, 3`;

/** Groups of the caller's rows, the earliest due first; none when the plan is not there for the caller. */
export async function findGroups(tx: Tx, actor: Actor, now: string, planId: string): Promise<LedgerGroup[]> {
  const counted = actor.wholeLocality ? keptCounts(actor, planId) : groupedRows(actor, planId);
  const { rows } = await sql<LedgerGroup>`${prepared}
    with counted as (${counted})
    select kind, case settled when 'open' then obligation_outcome(due_at, null, null, null, ${now}::timestamptz) else settled end as outcome,
      due_at as "dueAt", obligations::int, units::int, coalesce(title, '') as title
    from counted where ${planInSight(actor, planId)} order by due_at, kind`.execute(tx);
  return rows;
}

const counted = (now: string) => sql`count(*)::int as total,
  count(*) filter (where ${outcomeOf(now)} = 'open')::int as open,
  count(*) filter (where ${outcomeOf(now)} = 'on-time')::int as "onTime",
  count(*) filter (where ${outcomeOf(now)} = 'late')::int as late,
  count(*) filter (where ${outcomeOf(now)} = 'missing')::int as missing,
  count(*) filter (where ${outcomeOf(now)} = 'excused')::int as excused,
  count(*) filter (where ${outcomeOf(now)} = 'not-applicable')::int as "notApplicable"`;

/** Counts per unit and kind in one statement: every other count of a plan is a sum of these. */
export async function countByUnitAndKind(
  tx: Tx,
  actor: Actor,
  now: string,
  planId: string,
): Promise<(OutcomeCounts & { unitId: string; kind: ObligationKind; returned: number })[]> {
  const { rows } = await sql<OutcomeCounts & { unitId: string; kind: ObligationKind; returned: number }>`
    select o.unit_id as "unitId", o.kind, ${counted(now)}, count(*) filter (where o.stage = 'returned')::int as returned
    from obligations o where ${inScope(actor, 'o')} and o.plan_id = ${planId} group by o.unit_id, o.kind`.execute(
    tx,
  );
  return rows;
}

/** Grows with every move of the ledger and every entry of a target: equal numbers mean that nothing happened in between. */
export async function ledgerRevision(
  tx: Tx,
  actor: Actor,
  planId: string,
): Promise<{ obligations: number; entries: number }> {
  const { rows } = await sql<{ obligations: number; entries: number }>`
    select (select coalesce(sum(o.version), 0) from obligations o
        where ${inScope(actor, 'o')} and o.plan_id = ${planId} and o.kind <> 'consolidated-report')::bigint as obligations,
      (select count(*) from target_entries e where ${inScope(actor, 'e')} and e.plan_id = ${planId})::int as entries`.execute(
    tx,
  );
  return rows[0] ?? { obligations: 0, entries: 0 };
}
