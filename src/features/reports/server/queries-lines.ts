import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';

/** SQL on the lines of results reports. */

export interface LineRow {
  id: string;
  reportId: string;
  kind: 'task' | 'target';
  subjectId: string;
  explanation: string;
  state: 'open' | 'returned' | 'answered' | 'accepted';
  returnReason: string | null;
  returnDueAt: string | null;
  returnedDigest: string | null;
  version: number;
}

const columns = sql`l.id, l.report_id as "reportId", l.kind, l.subject_id as "subjectId", l.explanation, l.state,
  l.return_reason as "returnReason", l.return_due_at as "returnDueAt", l.returned_digest as "returnedDigest", l.version`;

export async function findLines(tx: Tx, actor: Actor, reportId: string): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`select ${columns} from results_report_lines l
    where ${inScope(actor, 'l')} and l.report_id = ${reportId}`.execute(tx);
  return rows;
}

/** Lines of every report of the plan, in one statement. */
export async function findLinesOfPlan(tx: Tx, actor: Actor, planId: string): Promise<LineRow[]> {
  const { rows } = await sql<LineRow>`select ${columns} from results_report_lines l
    join results_reports r on r.locality_id = l.locality_id and r.id = l.report_id
    where ${inScope(actor, 'l')} and r.plan_id = ${planId}`.execute(tx);
  return rows;
}

interface Key {
  localityId: string;
  reportId: string;
}

/** Lines that are there already stay as they are. */
export async function insertLines(
  tx: Tx,
  report: Key & { unitId: string },
  lines: readonly { id: string; kind: 'task' | 'target'; subjectId: string }[],
): Promise<void> {
  await sql`insert into results_report_lines (locality_id, report_id, unit_id, id, kind, subject_id)
    select ${report.localityId}::uuid, ${report.reportId}::uuid, ${report.unitId}::uuid, given.id, given.kind, given."subjectId"
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as given(id uuid, kind text, "subjectId" uuid)
    on conflict do nothing`.execute(tx);
}

/** Only what differs is written; a returned line with new words counts as answered. */
export async function updateExplanations(
  tx: Tx,
  report: Key & { now: string },
  texts: readonly { lineId: string; text: string }[],
): Promise<void> {
  await sql`update results_report_lines l set explanation = given.text, version = l.version + 1,
      answered_at = case when l.state = 'returned' then ${report.now}::timestamptz else l.answered_at end,
      state = case when l.state = 'returned' then 'answered' else l.state end
    from jsonb_to_recordset(${JSON.stringify(texts)}::jsonb) as given("lineId" uuid, text text)
    where l.locality_id = ${report.localityId} and l.report_id = ${report.reportId} and l.id = given."lineId"
      and l.explanation <> given.text`.execute(tx);
}

export async function markAnswered(tx: Tx, report: Key & { now: string }): Promise<void> {
  await sql`update results_report_lines set state = 'answered', answered_at = ${report.now}, version = version + 1
    where locality_id = ${report.localityId} and report_id = ${report.reportId} and state = 'returned'`.execute(
    tx,
  );
}

export async function markLinesReturned(
  tx: Tx,
  report: Key & { dueAt: string; now: string; accountId: string },
  lines: readonly { lineId: string; reason: string; digest: string }[],
): Promise<void> {
  await sql`update results_report_lines l set state = 'returned', return_reason = given.reason, returned_digest = given.digest,
      return_due_at = ${report.dueAt}::timestamptz, returned_at = ${report.now}::timestamptz, returned_by = ${report.accountId}::uuid,
      answered_at = null, version = l.version + 1
    from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as given("lineId" uuid, reason text, digest text)
    where l.locality_id = ${report.localityId} and l.report_id = ${report.reportId} and l.id = given."lineId"`.execute(
    tx,
  );
}

export async function setAllLines(tx: Tx, report: Key, state: 'accepted' | 'open'): Promise<void> {
  await sql`update results_report_lines set state = ${state}, version = version + 1,
      return_reason = case when ${state} = 'open' then null else return_reason end,
      return_due_at = case when ${state} = 'open' then null else return_due_at end
    where locality_id = ${report.localityId} and report_id = ${report.reportId} and state <> ${state}`.execute(
    tx,
  );
}
