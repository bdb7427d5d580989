import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';

/** SQL that adds up the results of a plan, or of one unit under it, in one statement each. */

export interface TotalsOf {
  planId: string;
  unitId?: string | undefined;
}

const ofUnit = (alias: string, { unitId }: TotalsOf) =>
  unitId === undefined ? sql`true` : sql`${sql.ref(`${alias}.unit_id`)} = ${unitId}`;

export interface RecordSum {
  obligationId: string;
  unitId: string;
  records: number;
  /** Whole đồng. */
  spent: number;
}

/** Per task of the plan: how many records stand and what they cost. Tasks without a record have no row. */
export async function sumRecords(tx: Tx, actor: Actor, of: TotalsOf): Promise<RecordSum[]> {
  const { rows } = await sql<RecordSum>`
    select r.obligation_id as "obligationId", r.unit_id as "unitId", count(*)::int as records, coalesce(sum(r.spent), 0)::bigint as spent
    from task_records r where ${inScope(actor, 'r')} and r.plan_id = ${of.planId} and ${ofUnit('r', of)} and r.removed_at is null
    group by r.obligation_id, r.unit_id`.execute(tx);
  return rows;
}

/** Per task: what the units' own plans mean to spend on it, whole đồng. Tasks without an activity have no row. */
export async function sumPlannedCosts(
  tx: Tx,
  actor: Actor,
  of: TotalsOf,
): Promise<{ obligationId: string; cost: number }[]> {
  const { rows } = await sql<{ obligationId: string; cost: number }>`
    select a.obligation_id as "obligationId", sum(a.cost)::bigint as cost
    from unit_plan_activities a join unit_plans u on u.locality_id = a.locality_id and u.id = a.unit_plan_id
    where ${inScope(actor, 'u')} and u.plan_id = ${of.planId} and ${ofUnit('u', of)} and a.removed_at is null and a.obligation_id is not null
    group by a.obligation_id`.execute(tx);
  return rows;
}

/** Per task of the plan: how many files prove it. */
export async function countEvidence(
  tx: Tx,
  actor: Actor,
  of: TotalsOf,
): Promise<{ obligationId: string; evidence: number }[]> {
  const { rows } = await sql<{ obligationId: string; evidence: number }>`
    select r.obligation_id as "obligationId", count(*)::int as evidence
    from task_evidence e join task_records r on r.locality_id = e.locality_id and r.id = e.record_id
    where ${inScope(actor, 'r')} and r.plan_id = ${of.planId} and ${ofUnit('r', of)} and r.removed_at is null
    group by r.obligation_id`.execute(tx);
  return rows;
}

/** Grows with every change of the plan's records and difficulties: equal numbers mean that nothing happened in between. */
export async function activityRevision(
  tx: Tx,
  actor: Actor,
  planId: string,
): Promise<{ records: number; difficulties: number }> {
  const { rows } = await sql<{ records: number; difficulties: number }>`
    select (select coalesce(sum(r.version), 0) from task_records r where ${inScope(actor, 'r')} and r.plan_id = ${planId})::bigint as records,
      (select coalesce(sum(d.version), 0) from difficulties d where ${inScope(actor, 'd')} and d.plan_id = ${planId})::bigint as difficulties`.execute(
    tx,
  );
  return rows[0] ?? { records: 0, difficulties: 0 };
}
