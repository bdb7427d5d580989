import { Logger, type Runner, run } from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Actor } from '../shared/actor.ts';
import { newId } from '../shared/id.ts';
import type { Clock } from './clock.ts';
import type { Database, Tx } from './database/connect.ts';
import { onDiskSoon } from './database/on-disk-soon.ts';
import { withActor, withoutActor } from './database/scope.ts';
import type { Keyring } from './sealed/keyring.ts';

/** What a job is given; `db` works through the requester's own rights, looked up again when the job runs. */
export interface JobRun {
  jobId: string;
  actor: Actor;
  input: Record<string, unknown>;
  /** Root keys of sealed content: see `sealed/index.ts`. */
  keys: Keyring;
  now(): string;
  /** Aborted when somebody cancels the job. */
  signal: AbortSignal;
  progress(done: number, total: number): Promise<void>;
  inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
}

/**
 * One of many steps of a job, which a crash may take back: the job takes them again. When a later `inTransaction` has ended, all
 * steps before it are on disk.
 */
export const inStep = <T>(job: Pick<JobRun, 'inTransaction'>, work: (tx: Tx) => Promise<T>): Promise<T> =>
  job.inTransaction(async (tx) => {
    await onDiskSoon(tx);
    return work(tx);
  });

/** Answers what the screen should show when the job is done; throws `JobProblem` with a code for the person. */
export type JobHandler = (job: JobRun) => Promise<Record<string, unknown>>;

export class JobProblem extends Error {}

export interface JobsOptions {
  /** A pool that owns the queue (graphile_worker). */
  ownerPool: pg.Pool;
  db: Database;
  clock: Clock;
  keys: Keyring;
  handlers: Readonly<Record<string, JobHandler>>;
  actorOf(accountId: string, now: string): Promise<Actor | undefined>;
  log(message: string, detail: object): void;
}

interface JobRow {
  kind: string;
  state: string;
  input: Record<string, unknown>;
  requestedBy: string | null;
}

/** Puts a job into the queue in the caller's own transaction: no job without its row, no row without its job. */
export async function enqueueJob(
  tx: Tx,
  job: { localityId: string; kind: string; input: object; requestedBy: string; unitId: string; now: string },
): Promise<string> {
  const id = newId(Date.parse(job.now));
  await sql`insert into jobs (locality_id, id, kind, input, requested_by, unit_id, created_at)
    values (${job.localityId}, ${id}, ${job.kind}, ${JSON.stringify(job.input)}::jsonb, ${job.requestedBy}, ${job.unitId}, ${job.now})`.execute(
    tx,
  );
  await sql`select enqueue_job(${job.localityId}, ${id}, ${job.kind})`.execute(tx);
  return id;
}

/** Starts the runner: one job at a time, so that people's requests keep the machine. A job cut off by a crash starts again. */
export function startJobs(options: JobsOptions): Promise<Runner> {
  return run({
    pgPool: options.ownerPool,
    concurrency: 1,
    noHandleSignals: true,
    pollInterval: 2000,
    parsedCronItems: [],
    logger: new Logger(() => (level, message) => {
      if (level === 'error') options.log('job queue', { message });
    }),
    taskList: {
      'run-job': async (payload) => runJob(options, payload as { localityId: string; jobId: string }),
    },
  });
}

async function runJob(options: JobsOptions, key: { localityId: string; jobId: string }): Promise<void> {
  const row = await begin(options, key);
  if (!row) return;
  const controller = new AbortController();
  const watch = setInterval(() => void abortWhenCancelled(options, key, controller), 1000);
  try {
    const actor = row.requestedBy ? await options.actorOf(row.requestedBy, options.clock.now()) : undefined;
    const handler = options.handlers[row.kind];
    if (!actor || !handler) throw new JobProblem('jobs.requester-gone');
    const result = await handler({
      jobId: key.jobId,
      actor,
      input: row.input,
      keys: options.keys,
      now: () => options.clock.now(),
      signal: controller.signal,
      progress: (done, total) => note(options, key, { done, total }),
      inTransaction: (work) => withActor(options.db, { ...actor }, work),
    });
    await finish(options, key, 'done', { result });
  } catch (error) {
    const cancelled = controller.signal.aborted;
    if (!cancelled && !(error instanceof JobProblem)) options.log('job failed', { error, ...key });
    const problem = error instanceof JobProblem ? error.message : 'platform.unexpected';
    await finish(options, key, cancelled ? 'cancelled' : 'failed', { problem: cancelled ? null : problem });
  } finally {
    clearInterval(watch);
  }
}

async function begin(
  options: JobsOptions,
  key: { localityId: string; jobId: string },
): Promise<JobRow | undefined> {
  return withoutActor(options.db, 'jobs', async (tx) => {
    const { rows } = await sql<JobRow>`
      update jobs set state = 'running', started_at = ${options.clock.now()}, done = 0, version = version + 1
      where locality_id = ${key.localityId} and id = ${key.jobId} and state in ('queued', 'running') and not cancel_requested
      returning kind, state, input, requested_by as "requestedBy"`.execute(tx);
    if (!rows[0])
      await sql`update jobs set state = 'cancelled', finished_at = ${options.clock.now()}
        where locality_id = ${key.localityId} and id = ${key.jobId} and state = 'queued'`.execute(tx);
    return rows[0];
  });
}

async function note(
  options: JobsOptions,
  key: { localityId: string; jobId: string },
  at: { done: number; total: number },
) {
  await withoutActor(options.db, 'jobs', async (tx) => {
    await onDiskSoon(tx);
    await sql`update jobs set done = ${at.done}, total = ${at.total}
      where locality_id = ${key.localityId} and id = ${key.jobId}`.execute(tx);
  });
}

async function finish(
  options: JobsOptions,
  key: { localityId: string; jobId: string },
  state: 'done' | 'failed' | 'cancelled',
  outcome: { result?: object; problem?: string | null },
): Promise<void> {
  await withoutActor(options.db, 'jobs', (tx) =>
    sql`update jobs set state = ${state}, finished_at = ${options.clock.now()}, problem = ${outcome.problem ?? null},
        result = ${outcome.result ? JSON.stringify(outcome.result) : null}::jsonb, done = case when ${state} = 'done' then coalesce(total, done) else done end,
        version = version + 1
      where locality_id = ${key.localityId} and id = ${key.jobId}`.execute(tx),
  );
}

async function abortWhenCancelled(
  options: JobsOptions,
  key: { localityId: string; jobId: string },
  controller: AbortController,
): Promise<void> {
  try {
    const cancelled = await withoutActor(options.db, 'jobs', async (tx) => {
      const { rows } = await sql<{ cancel: boolean }>`select cancel_requested as cancel from jobs
        where locality_id = ${key.localityId} and id = ${key.jobId}`.execute(tx);
      return rows[0]?.cancel ?? false;
    });
    if (cancelled) controller.abort();
  } catch (error) {
    options.log('job watch', { error });
  }
}
