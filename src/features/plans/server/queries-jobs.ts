import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';

export interface JobRow {
  id: string;
  kind: string;
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  done: number;
  total: number;
  problem: string | null;
  result: Record<string, unknown> | null;
  requestedBy: string | null;
  createdAt: string;
  finishedAt: string | null;
}

export async function findJob(tx: Tx, localityId: string, jobId: string): Promise<JobRow | undefined> {
  const { rows } = await sql<JobRow>`
    select id, kind, state, done, coalesce(total, 0) as total, problem, result, requested_by as "requestedBy",
      created_at as "createdAt", finished_at as "finishedAt"
    from jobs where locality_id = ${localityId} and id = ${jobId}`.execute(tx);
  return rows[0];
}

/** False when the job has ended. A job that waits is cancelled at once, a running one at its next step. */
export async function requestCancel(
  tx: Tx,
  job: { localityId: string; jobId: string; now: string },
): Promise<boolean> {
  const { rows } = await sql`
    update jobs set cancel_requested = true, version = version + 1,
      state = case when state = 'queued' then 'cancelled' else state end,
      finished_at = case when state = 'queued' then ${job.now}::timestamptz else finished_at end
    where locality_id = ${job.localityId} and id = ${job.jobId} and state in ('queued', 'running') returning id`.execute(
    tx,
  );
  return rows.length === 1;
}
