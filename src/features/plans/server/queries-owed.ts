import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { ObligationKind, Outcome, Stage } from '../contract/ledger.ts';
import { behind, daysAfterDue, type PageKey, planInSight } from './queries-ledger.ts';

/** SQL of what is still owed: neither fulfilled nor excused nor found not applicable. */

export interface OwedRow {
  id: string;
  kind: ObligationKind;
  title: string;
  unitId: string;
  recipientUnitId: string;
  dueAt: string;
  stage: Stage;
  outcome: Outcome;
  daysLate: number;
}

interface OwedFilter {
  planId: string;
  /** Only what is due before this instant. */
  before: string;
  unitIds?: readonly string[] | undefined;
  kind?: ObligationKind | undefined;
}

type Conditions = RawBuilder<boolean>[];

const ofPlan = (actor: Actor, { planId, unitIds }: OwedFilter): Conditions => [
  inScope(actor, 'o'),
  sql<boolean>`o.plan_id = ${planId}`,
  planInSight(actor, planId),
  ...(unitIds ? [sql<boolean>`o.unit_id = any(${[...unitIds]}::uuid[])`] : []),
];

const stillOwed = ({ before, kind }: OwedFilter): Conditions => [
  sql<boolean>`o.due_at < ${before}::timestamptz`,
  sql<boolean>`o.fulfilled_at is null and o.excused_at is null and o.not_applicable_at is null`,
  ...(kind ? [sql<boolean>`o.kind = ${kind}`] : []),
];

const allOf = (...conditions: Conditions) => sql.join(conditions, sql` and `);

/**
 * A page, the earliest due first; no rows either when the plan is not there for the caller. Of a whole locality it comes
 * in the order of `obligations_owed` and from that index alone. Of some units the rows under the plan are found first:
 * the plan that a session keeps knows nothing of the units, and would walk every debt of the locality for them.
 */
export async function findOwed(
  tx: Tx,
  actor: Actor,
  now: string,
  filter: OwedFilter & { after?: PageKey | undefined; limit: number },
): Promise<OwedRow[]> {
  const found = ofPlan(actor, filter);
  const wanted = [...stillOwed(filter), ...(filter.after ? [behind(filter.after)] : [])];
  const columns = sql`o.id, o.kind, o.title, o.unit_id as "unitId", o.recipient_unit_id as "recipientUnitId",
    o.due_at as "dueAt", o.stage, obligation_outcome(o.due_at, null, null, null, ${now}::timestamptz) as outcome,
    ${daysAfterDue(sql`${now}::timestamptz`)} as "daysLate"`;
  const page = sql`order by o.due_at, o.id limit ${filter.limit}`;
  const query =
    actor.wholeLocality && !filter.unitIds
      ? sql<OwedRow>`${prepared} select ${columns} from obligations o where ${allOf(...found, ...wanted)} ${page}`
      : sql<OwedRow>`${prepared} with own as materialized (select o.* from obligations o where ${allOf(...found)})
          select ${columns} from own o where ${allOf(...wanted)} ${page}`;
  const { rows } = await query.execute(tx);
  return rows;
}

/** One row for each unit that owes, as far as `limit`; `total` counts all of them. */
export async function findDebtors(
  tx: Tx,
  actor: Actor,
  filter: OwedFilter & { limit: number },
): Promise<{ unitId: string; owed: number; dueAt: string; total: number }[]> {
  const { rows } = await sql<{ unitId: string; owed: number; dueAt: string; total: number }>`
    select o.unit_id as "unitId", count(*)::int as owed, min(o.due_at) as "dueAt", count(*) over ()::int as total
    from obligations o where ${allOf(...ofPlan(actor, filter), ...stillOwed(filter))}
    group by o.unit_id order by min(o.due_at), o.unit_id limit ${filter.limit}`.execute(tx);
  return rows;
}

export interface OpenExtensionRow {
  id: string;
  obligationId: string;
  title: string;
  unitId: string;
  dueAt: string;
  wantedDueOn: string;
  askedAt: string;
  total: number;
}

/** What was handed in since needs no decision any more. The earliest asked first; `total` counts all of them. */
export async function findOpenExtensions(
  tx: Tx,
  actor: Actor,
  filter: { planId: string; limit: number },
): Promise<OpenExtensionRow[]> {
  const { rows } = await sql<OpenExtensionRow>`
    select x.id, x.obligation_id as "obligationId", o.title, o.unit_id as "unitId", o.due_at as "dueAt",
      x.wanted_due_on as "wantedDueOn", x.asked_at as "askedAt", count(*) over ()::int as total
    from extension_requests x join obligations o on o.locality_id = x.locality_id and o.id = x.obligation_id
    where ${inScope(actor, 'x')} and ${inScope(actor, 'o')} and ${planInSight(actor, filter.planId)}
      and x.decision is null and o.plan_id = ${filter.planId}
      and o.fulfilled_at is null and o.excused_at is null and o.not_applicable_at is null
    order by x.asked_at, x.id limit ${filter.limit}`.execute(tx);
  return rows;
}
