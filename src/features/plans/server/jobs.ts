import type { Context } from '../../../platform/server/http/context.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import { findJob, type JobRow, requestCancel } from './queries-jobs.ts';

/** A job is seen and stopped by who asked for it. */
async function ownJob(ctx: Context, jobId: string): Promise<JobRow> {
  const job = await findJob(ctx.tx, ctx.actor.localityId, jobId);
  if (!job || job.requestedBy !== ctx.actor.accountId) throw notFound();
  return job;
}

export const getJob = (ctx: Context, input: { jobId: string }) => ownJob(ctx, input.jobId);

export async function cancelJob(ctx: Context, input: { jobId: string }) {
  const job = await ownJob(ctx, input.jobId);
  ctx.audit({ subjectKind: 'job', subjectId: job.id });
  if (!(await requestCancel(ctx.tx, { localityId: ctx.actor.localityId, jobId: job.id, now: ctx.now })))
    throw refused('jobs.finished');
  return {};
}
