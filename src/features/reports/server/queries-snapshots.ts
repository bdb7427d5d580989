import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { SnapshotContent } from '../contract/snapshot.ts';

/** SQL on what was frozen at submission, and on reopening. */

export interface SnapshotRow {
  id: string;
  reportId: string;
  seq: number;
  takenAt: string;
  takenBy: string;
  digest: string;
}

const columns = sql`s.id, s.report_id as "reportId", s.seq, s.taken_at as "takenAt", s.taken_by as "takenBy", s.digest`;

export async function findSnapshots(tx: Tx, actor: Actor, reportId: string): Promise<SnapshotRow[]> {
  const { rows } = await sql<SnapshotRow>`select ${columns} from results_report_snapshots s
    where ${inScope(actor, 's')} and s.report_id = ${reportId} order by s.seq`.execute(tx);
  return rows;
}

export async function findSnapshot(
  tx: Tx,
  actor: Actor,
  key: { reportId: string; snapshotId: string },
): Promise<(SnapshotRow & { content: SnapshotContent }) | undefined> {
  const { rows } = await sql<
    SnapshotRow & { content: SnapshotContent }
  >`select ${columns}, s.content from results_report_snapshots s
    where ${inScope(actor, 's')} and s.report_id = ${key.reportId} and s.id = ${key.snapshotId}`.execute(tx);
  return rows[0];
}

/** The newest snapshot of every report of the plan. */
export async function findLastSnapshots(
  tx: Tx,
  actor: Actor,
  of: { planId: string; reportId?: string },
): Promise<{ reportId: string; content: SnapshotContent }[]> {
  const { rows } = await sql<{ reportId: string; content: SnapshotContent }>`
    select distinct on (s.report_id) s.report_id as "reportId", s.content from results_report_snapshots s
    join results_reports r on r.locality_id = s.locality_id and r.id = s.report_id
    where ${inScope(actor, 's')} and r.plan_id = ${of.planId} and (${of.reportId ?? null}::uuid is null or r.id = ${of.reportId ?? null}::uuid)
    order by s.report_id, s.seq desc`.execute(tx);
  return rows;
}

/** The snapshot's number within its report, from 1. */
export async function insertSnapshot(
  tx: Tx,
  snapshot: {
    localityId: string;
    id: string;
    reportId: string;
    unitId: string;
    now: string;
    accountId: string;
    content: string;
    digest: string;
  },
): Promise<number> {
  const { rows } = await sql<{ seq: number }>`
    insert into results_report_snapshots (locality_id, id, report_id, unit_id, seq, taken_at, taken_by, content, digest)
    select ${snapshot.localityId}::uuid, ${snapshot.id}::uuid, ${snapshot.reportId}::uuid, ${snapshot.unitId}::uuid,
      coalesce(max(s.seq), 0) + 1, ${snapshot.now}::timestamptz, ${snapshot.accountId}::uuid, ${snapshot.content}::jsonb, ${snapshot.digest}
    from results_report_snapshots s where s.locality_id = ${snapshot.localityId} and s.report_id = ${snapshot.reportId}
    returning seq`.execute(tx);
  return rows[0]?.seq ?? 1;
}

export interface ReopeningRow {
  id: string;
  reason: string;
  askedAt: string;
  askedBy: string;
}

/** The request that awaits a decision; a report has at most one. */
export async function findReopening(
  tx: Tx,
  actor: Actor,
  reportId: string,
): Promise<ReopeningRow | undefined> {
  const { rows } = await sql<ReopeningRow>`
    select o.id, o.reason, o.asked_at as "askedAt", o.asked_by as "askedBy" from report_reopenings o
    where ${inScope(actor, 'o')} and o.report_id = ${reportId} and o.decision is null`.execute(tx);
  return rows[0];
}

/** All requests of a plan that await a decision, the oldest first. */
export async function listReopenings(
  tx: Tx,
  actor: Actor,
  planId: string,
): Promise<{ reportId: string; unitId: string; askedAt: string }[]> {
  const { rows } = await sql<{ reportId: string; unitId: string; askedAt: string }>`
    select r.id as "reportId", o.unit_id as "unitId", o.asked_at as "askedAt" from report_reopenings o
    join results_reports r on r.locality_id = o.locality_id and r.id = o.report_id
    where ${inScope(actor, 'o')} and r.plan_id = ${planId} and o.decision is null order by o.asked_at`.execute(
    tx,
  );
  return rows;
}

/** False when a request is open already. */
export async function insertReopening(
  tx: Tx,
  request: {
    localityId: string;
    id: string;
    reportId: string;
    unitId: string;
    reason: string;
    now: string;
    accountId: string;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into report_reopenings (locality_id, id, report_id, unit_id, reason, asked_at, asked_by)
    values (${request.localityId}, ${request.id}, ${request.reportId}, ${request.unitId}, ${request.reason}, ${request.now}, ${request.accountId})
    on conflict do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** False when somebody decided first. */
export async function decideReopening(
  tx: Tx,
  request: {
    localityId: string;
    id: string;
    decision: 'approved' | 'refused';
    reason: string;
    now: string;
    accountId: string;
  },
): Promise<boolean> {
  const { rows } = await sql`
    update report_reopenings set decision = ${request.decision}, decision_reason = ${request.reason || null}, decided_at = ${request.now}, decided_by = ${request.accountId}
    where locality_id = ${request.localityId} and id = ${request.id} and decision is null returning id`.execute(
    tx,
  );
  return rows.length === 1;
}
