import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { PlannedActivity } from '../contract.ts';

/** SQL on units' implementation plans. */

export type UnitPlanState = 'draft' | 'submitted' | 'returned' | 'accepted';

export interface UnitPlanRow {
  id: string;
  planId: string;
  obligationId: string;
  unitId: string;
  title: string;
  introduction: string;
  number: string;
  issuedOn: string | null;
  state: UnitPlanState;
  returnReason: string | null;
  submittedAt: string | null;
  version: number;
}

const columns = sql`u.id, u.plan_id as "planId", u.obligation_id as "obligationId", u.unit_id as "unitId", u.title, u.introduction,
  u.number, u.issued_on as "issuedOn", u.state, u.return_reason as "returnReason", u.submitted_at as "submittedAt", u.version`;

export async function findUnitPlan(tx: Tx, actor: Actor, id: string): Promise<UnitPlanRow | undefined> {
  const { rows } =
    await sql<UnitPlanRow>`select ${columns} from unit_plans u where ${inScope(actor, 'u')} and u.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

export async function findByObligation(
  tx: Tx,
  actor: Actor,
  obligationId: string,
): Promise<UnitPlanRow | undefined> {
  const { rows } = await sql<UnitPlanRow>`select ${columns} from unit_plans u
    where ${inScope(actor, 'u')} and u.obligation_id = ${obligationId}`.execute(tx);
  return rows[0];
}

export interface UnitPlanSummary {
  id: string;
  unitId: string;
  state: UnitPlanState;
  submittedAt: string | null;
  activities: number;
  cost: number;
}

export async function listByPlan(tx: Tx, actor: Actor, planId: string): Promise<UnitPlanSummary[]> {
  const { rows } = await sql<UnitPlanSummary>`
    select u.id, u.unit_id as "unitId", u.state, u.submitted_at as "submittedAt", count(a.id)::int as activities,
      coalesce(sum(a.cost), 0)::bigint as cost
    from unit_plans u left join unit_plan_activities a
      on a.locality_id = u.locality_id and a.unit_plan_id = u.id and a.removed_at is null
    where ${inScope(actor, 'u')} and u.plan_id = ${planId}
    group by u.locality_id, u.id`.execute(tx);
  return rows;
}

export interface NewUnitPlan {
  localityId: string;
  id: string;
  planId: string;
  obligationId: string;
  unitId: string;
  title: string;
  now: string;
  accountId: string;
}

/** The id of the unit's plan for the obligation: the new one, or the one that was there. */
export async function insertUnitPlan(tx: Tx, plan: NewUnitPlan): Promise<void> {
  await sql`insert into unit_plans (locality_id, id, plan_id, obligation_id, unit_id, title, created_at, created_by)
    values (${plan.localityId}, ${plan.id}, ${plan.planId}, ${plan.obligationId}, ${plan.unitId}, ${plan.title}, ${plan.now}, ${plan.accountId})
    on conflict on constraint unit_plans_one do nothing`.execute(tx);
}

export interface UnitPlanChange {
  localityId: string;
  id: string;
  version: number;
  title: string;
  introduction: string;
  number: string;
  issuedOn: string | null;
}

export async function updateUnitPlan(tx: Tx, change: UnitPlanChange): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update unit_plans set title = ${change.title}, introduction = ${change.introduction}, number = ${change.number},
      issued_on = ${change.issuedOn}, version = version + 1
    where locality_id = ${change.localityId} and id = ${change.id} and version = ${change.version} and state in ('draft', 'returned')
    returning version`.execute(tx);
  return rows[0]?.version;
}

export async function submitUnitPlan(
  tx: Tx,
  plan: { localityId: string; id: string; version: number; now: string; accountId: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update unit_plans set state = 'submitted', submitted_at = ${plan.now}, submitted_by = ${plan.accountId}, return_reason = null,
      version = version + 1
    where locality_id = ${plan.localityId} and id = ${plan.id} and version = ${plan.version} and state in ('draft', 'returned')
    returning version`.execute(tx);
  return rows[0]?.version;
}

export async function decideUnitPlan(
  tx: Tx,
  plan: {
    localityId: string;
    id: string;
    version: number;
    decision: 'accepted' | 'returned';
    reason: string;
    now: string;
    accountId: string;
  },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update unit_plans set state = ${plan.decision}, return_reason = case when ${plan.decision} = 'returned' then ${plan.reason} end,
      decided_at = ${plan.now}, decided_by = ${plan.accountId}, version = version + 1
    where locality_id = ${plan.localityId} and id = ${plan.id} and version = ${plan.version} and state = 'submitted'
    returning version`.execute(tx);
  return rows[0]?.version;
}

const activityColumns = sql`a.id, a.obligation_id as "obligationId", a.what, a.starts_on as "startsOn", a.ends_on as "endsOn",
  a.responsible, a.place, a.cost, a.cost_source as "costSource", a.expected`;

export async function findActivities(
  tx: Tx,
  localityId: string,
  unitPlanId: string,
): Promise<PlannedActivity[]> {
  const { rows } = await sql<PlannedActivity>`select ${activityColumns} from unit_plan_activities a
    where a.locality_id = ${localityId} and a.unit_plan_id = ${unitPlanId} and a.removed_at is null order by a.position`.execute(
    tx,
  );
  return rows;
}

export async function findActivitiesOfTask(
  tx: Tx,
  localityId: string,
  obligationId: string,
): Promise<PlannedActivity[]> {
  const { rows } = await sql<PlannedActivity>`select ${activityColumns} from unit_plan_activities a
    where a.locality_id = ${localityId} and a.obligation_id = ${obligationId} and a.removed_at is null order by a.position`.execute(
    tx,
  );
  return rows;
}

/**
 * Writes the plan's activities as they now stand; one that is gone is marked removed, so that records keep their activity.
 * False when an id is that of another plan's activity.
 */
export async function replaceActivities(
  tx: Tx,
  plan: { localityId: string; unitPlanId: string; unitId: string; now: string },
  activities: readonly PlannedActivity[],
): Promise<boolean> {
  const rows = activities.map((activity, position) => ({
    id: activity.id,
    obligation_id: activity.obligationId,
    position,
    what: activity.what,
    starts_on: activity.startsOn,
    ends_on: activity.endsOn,
    responsible: activity.responsible,
    place: activity.place,
    cost: activity.cost,
    cost_source: activity.costSource,
    expected: activity.expected,
  }));
  await sql`update unit_plan_activities set removed_at = ${plan.now}, version = version + 1
    where locality_id = ${plan.localityId} and unit_plan_id = ${plan.unitPlanId} and removed_at is null
      and id <> all(${activities.map((activity) => activity.id)}::uuid[])`.execute(tx);
  const written =
    await sql`insert into unit_plan_activities as a (locality_id, unit_plan_id, unit_id, id, obligation_id, position, what, starts_on,
      ends_on, responsible, place, cost, cost_source, expected)
    select ${plan.localityId}::uuid, ${plan.unitPlanId}::uuid, ${plan.unitId}::uuid, given.* from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given(id uuid, obligation_id uuid, position smallint, what text, starts_on date, ends_on date, responsible text, place text,
        cost bigint, cost_source text, expected text)
    on conflict (locality_id, id) do update set obligation_id = excluded.obligation_id, position = excluded.position, what = excluded.what,
      starts_on = excluded.starts_on, ends_on = excluded.ends_on, responsible = excluded.responsible, place = excluded.place,
      cost = excluded.cost, cost_source = excluded.cost_source, expected = excluded.expected, removed_at = null, version = a.version + 1
      where a.unit_plan_id = excluded.unit_plan_id
    returning a.id`.execute(tx);
  return written.rows.length === activities.length;
}
