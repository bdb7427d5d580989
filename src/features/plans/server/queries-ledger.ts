import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import { inAudience, inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { ObligationKind, Outcome, Stage } from '../contract/ledger.ts';

/** SQL that reads the ledger. The outcome comes from `obligation_outcome` alone: one definition for all screens and reports. */

export interface LedgerRow {
  id: string;
  planId: string;
  kind: ObligationKind;
  dutyId: string | null;
  deadlineId: string | null;
  section: string | null;
  title: string;
  unitId: string;
  recipientUnitId: string;
  viaUnitId: string | null;
  periodFrom: string;
  periodTo: string;
  firstDueAt: string;
  dueAt: string;
  correctionDueAt: string | null;
  stage: Stage;
  outcome: Outcome;
  daysLate: number;
  fulfilledAt: string | null;
  extensionAsked: boolean;
  version: number;
}

export const outcomeOf = (now: string): RawBuilder<Outcome> =>
  sql<Outcome>`obligation_outcome(o.due_at, o.fulfilled_at, o.excused_at, o.not_applicable_at, ${now}::timestamptz)`;

const localDay = (instant: RawBuilder<unknown>) => sql`(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** Whole local days from the due day to a moment; 0 at or before the due moment, which most rows are spared to convert. */
export const daysAfterDue = (moment: RawBuilder<unknown>): RawBuilder<number> => sql<number>`
  case when ${moment} <= o.due_at then 0 else ${localDay(moment)} - ${localDay(sql.ref('o.due_at'))} end`;

/** At fulfilment, or until now while nothing came; 0 when excused or not applicable. */
export const daysLate = (now: string): RawBuilder<number> => sql<number>`
  case when o.not_applicable_at is not null or o.excused_at is not null then 0
    else ${daysAfterDue(sql`coalesce(o.fulfilled_at, ${now}::timestamptz)`)} end`;

const columns = (now: string) => sql`
  o.id, o.plan_id as "planId", o.kind, o.duty_id as "dutyId", o.deadline_id as "deadlineId", o.section, o.title,
  o.unit_id as "unitId", o.recipient_unit_id as "recipientUnitId", o.via_unit_id as "viaUnitId",
  o.period_from as "periodFrom", o.period_to as "periodTo", o.first_due_at as "firstDueAt", o.due_at as "dueAt",
  o.correction_due_at as "correctionDueAt", o.stage,
  ${outcomeOf(now)} as outcome, ${daysLate(now)} as "daysLate", o.fulfilled_at as "fulfilledAt",
  exists (select 1 from extension_requests x where x.locality_id = o.locality_id and x.obligation_id = o.id
    and x.decision is null) as "extensionAsked", o.version`;

/** The last row of the page before. */
export interface PageKey {
  dueAt: string;
  id: string;
}

export const behind = ({ dueAt, id }: PageKey): RawBuilder<boolean> =>
  sql<boolean>`(o.due_at, o.id) > (${dueAt}::timestamptz, ${id}::uuid)`;

export interface LedgerFilter {
  planId?: string | undefined;
  unitIds?: readonly string[] | undefined;
  ids?: readonly string[] | undefined;
  dutyId?: string | undefined;
  deadlineId?: string | undefined;
  kind?: ObligationKind | undefined;
  outcome?: Outcome | undefined;
  after?: PageKey | undefined;
  /** None unless the plan itself is there for the caller. */
  inSight?: boolean;
  limit: number;
}

/** The plan is there for the caller. Asks for nothing of it: its text and its audience are long. */
export const planInSight = (actor: Actor, planId: string): RawBuilder<boolean> =>
  sql<boolean>`exists (select from plans p where ${inAudience(actor, 'p')} and p.id = ${planId} and p.state <> 'discarded')`;

/** Rows in the caller's scope, by due moment; paged by key, never counted. */
export async function findRows(
  tx: Tx,
  actor: Actor,
  now: string,
  filter: LedgerFilter,
): Promise<LedgerRow[]> {
  const conditions = [inScope(actor, 'o')];
  if (filter.planId) conditions.push(sql<boolean>`o.plan_id = ${filter.planId}`);
  if (filter.planId && filter.inSight) conditions.push(planInSight(actor, filter.planId));
  if (filter.ids) conditions.push(sql<boolean>`o.id = any(${[...filter.ids]}::uuid[])`);
  if (filter.unitIds) conditions.push(sql<boolean>`o.unit_id = any(${[...filter.unitIds]}::uuid[])`);
  if (filter.dutyId) conditions.push(sql<boolean>`o.duty_id = ${filter.dutyId}`);
  if (filter.deadlineId) conditions.push(sql<boolean>`o.deadline_id = ${filter.deadlineId}`);
  if (filter.kind) conditions.push(sql<boolean>`o.kind = ${filter.kind}`);
  if (filter.outcome) conditions.push(sql<boolean>`${outcomeOf(now)} = ${filter.outcome}`);
  if (filter.after) conditions.push(behind(filter.after));
  const page = sql`from obligations o where ${sql.join(conditions, sql` and `)} order by o.due_at, o.id limit ${filter.limit}`;
  // Of a whole locality the page is found first, from an index alone: under the row policy the planner expects far fewer
  // rows than there are, and would fetch and sort them all before it cuts.
  const query = actor.wholeLocality
    ? sql<LedgerRow>`${prepared} with page as materialized (select o.locality_id, o.id ${page})
        select ${columns(now)} from page join obligations o using (locality_id, id) order by o.due_at, o.id`
    : sql<LedgerRow>`${prepared} select ${columns(now)} ${page}`;
  const { rows } = await query.execute(tx);
  return rows;
}

export async function planIsThere(tx: Tx, actor: Actor, planId: string): Promise<boolean> {
  const { rows } = await sql<{
    there: boolean;
  }>`${prepared} select ${planInSight(actor, planId)} as there`.execute(tx);
  return rows[0]?.there ?? false;
}

export async function findRow(
  tx: Tx,
  actor: Actor,
  now: string,
  obligationId: string,
): Promise<LedgerRow | undefined> {
  const { rows } = await sql<LedgerRow>`${prepared} select ${columns(now)} from obligations o
    where ${inScope(actor, 'o')} and o.id = ${obligationId}`.execute(tx);
  return rows[0];
}

export interface CellRow {
  obligationId: string;
  unitId: string;
  kind: ObligationKind;
  dutyId: string | null;
  deadlineId: string | null;
  title: string;
  section: string | null;
  stage: Stage;
  outcome: Outcome;
  daysLate: number;
  dueAt: string;
}

export interface CellsOf {
  planId: string;
  only: 'reports' | 'duties' | 'all';
  unitId?: string | undefined;
}

export function cellConditions(actor: Actor, plan: CellsOf): RawBuilder<boolean>[] {
  const conditions = [inScope(actor, 'o'), sql<boolean>`o.plan_id = ${plan.planId}`];
  if (plan.only !== 'all') conditions.push(sql<boolean>`(o.kind = 'duty') = ${plan.only === 'duties'}`);
  if (plan.unitId) conditions.push(sql<boolean>`o.unit_id = ${plan.unitId}`);
  return conditions;
}

export async function findCells(tx: Tx, actor: Actor, now: string, plan: CellsOf): Promise<CellRow[]> {
  const { rows } = await sql<CellRow>`${prepared}
    select o.id as "obligationId", o.unit_id as "unitId", o.kind, o.duty_id as "dutyId", o.deadline_id as "deadlineId", o.title,
      o.section, o.stage, ${outcomeOf(now)} as outcome, ${daysLate(now)} as "daysLate", o.due_at as "dueAt"
    from obligations o
    where ${sql.join(cellConditions(actor, plan), sql` and `)}
    order by o.kind = 'duty', o.first_due_at, o.position, o.id`.execute(tx);
  return rows;
}
