import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { ReportState } from '../permissions.ts';

/** SQL on units' results reports. */

export interface ReportRow {
  id: string;
  planId: string;
  obligationId: string;
  unitId: string;
  state: ReportState;
  overview: string;
  proposals: string;
  correctionDueAt: string | null;
  submittedAt: string | null;
  version: number;
}

const columns = sql`r.id, r.plan_id as "planId", r.obligation_id as "obligationId", r.unit_id as "unitId", r.state, r.overview,
  r.proposals, r.correction_due_at as "correctionDueAt", r.submitted_at as "submittedAt", r.version`;

export async function findReport(tx: Tx, actor: Actor, id: string): Promise<ReportRow | undefined> {
  const { rows } =
    await sql<ReportRow>`select ${columns} from results_reports r where ${inScope(actor, 'r')} and r.id = ${id}`.execute(
      tx,
    );
  return rows[0];
}

export async function findByObligation(
  tx: Tx,
  actor: Actor,
  obligationId: string,
): Promise<ReportRow | undefined> {
  const { rows } = await sql<ReportRow>`select ${columns} from results_reports r
    where ${inScope(actor, 'r')} and r.obligation_id = ${obligationId}`.execute(tx);
  return rows[0];
}

export async function findByPlan(tx: Tx, actor: Actor, planId: string): Promise<ReportRow[]> {
  const { rows } = await sql<ReportRow>`select ${columns} from results_reports r
    where ${inScope(actor, 'r')} and r.plan_id = ${planId} order by r.unit_id, r.id`.execute(tx);
  return rows;
}

export interface NewReport {
  localityId: string;
  id: string;
  planId: string;
  obligationId: string;
  unitId: string;
  now: string;
  accountId: string;
}

/** Two screens that open at once make one report: the second finds the first's. */
export async function insertReport(tx: Tx, report: NewReport): Promise<void> {
  await sql`insert into results_reports (locality_id, id, plan_id, obligation_id, unit_id, opened_at, opened_by)
    values (${report.localityId}, ${report.id}, ${report.planId}, ${report.obligationId}, ${report.unitId}, ${report.now}, ${report.accountId})
    on conflict do nothing`.execute(tx);
}

interface Move {
  localityId: string;
  id: string;
  version: number;
}

type Moved = Promise<number | undefined>;

/** The new version, or undefined when somebody else came first or the report is not the unit's to write. */
export async function updateWords(tx: Tx, move: Move & { overview: string; proposals: string }): Moved {
  const { rows } = await sql<{ version: number }>`
    update results_reports set overview = ${move.overview}, proposals = ${move.proposals}, version = version + 1
    where locality_id = ${move.localityId} and id = ${move.id} and version = ${move.version} and state in ('draft', 'returned')
    returning version`.execute(tx);
  return rows[0]?.version;
}

export async function markSubmitted(tx: Tx, move: Move & { now: string }): Moved {
  const { rows } = await sql<{ version: number }>`
    update results_reports set state = 'submitted', submitted_at = ${move.now}, correction_due_at = null, version = version + 1
    where locality_id = ${move.localityId} and id = ${move.id} and version = ${move.version} and state in ('draft', 'returned')
    returning version`.execute(tx);
  return rows[0]?.version;
}

export async function markReturned(tx: Tx, move: Move & { correctionDueAt: string }): Moved {
  const { rows } = await sql<{ version: number }>`
    update results_reports set state = 'returned', correction_due_at = ${move.correctionDueAt}, version = version + 1
    where locality_id = ${move.localityId} and id = ${move.id} and version = ${move.version} and state = 'submitted'
    returning version`.execute(tx);
  return rows[0]?.version;
}

export async function markAccepted(tx: Tx, move: Move & { now: string }): Moved {
  const { rows } = await sql<{ version: number }>`
    update results_reports set state = 'accepted', accepted_at = ${move.now}, version = version + 1
    where locality_id = ${move.localityId} and id = ${move.id} and version = ${move.version} and state = 'submitted'
    returning version`.execute(tx);
  return rows[0]?.version;
}

export async function markReopened(tx: Tx, move: Move): Moved {
  const { rows } = await sql<{ version: number }>`
    update results_reports set state = 'draft', accepted_at = null, version = version + 1
    where locality_id = ${move.localityId} and id = ${move.id} and version = ${move.version} and state = 'accepted'
    returning version`.execute(tx);
  return rows[0]?.version;
}

/** Grows with every move of the plan's reports. */
export async function reportRevision(tx: Tx, actor: Actor, planId: string): Promise<number> {
  const { rows } = await sql<{ revision: number }>`
    select coalesce(sum(r.version), 0)::bigint as revision from results_reports r
    where ${inScope(actor, 'r')} and r.plan_id = ${planId}`.execute(tx);
  return rows[0]?.revision ?? 0;
}
