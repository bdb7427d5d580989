import { setInterval } from 'node:timers';
import type pg from 'pg';

/** "jobs" as a number: every server that runs jobs holds it, shared, as long as it lives. */
const runners = 1_785_684_851;
const tries = 8;
const pauseMs = 250;
const watchMs = 2000;

/**
 * A server that was killed leaves its job locked, and the queue believes for hours that somebody works on it. The first
 * server to start where none runs sets such jobs free: they start again at once, and being killed is no failed attempt.
 * On a machine at its limit the connection of the dead may be missed late: then this server goes on looking until no
 * other holds the lock, and sets free what was locked before it started itself. Answers what ends the watch. Takes a
 * connection of its own.
 */
export async function releaseStrandedJobs(pool: pg.Pool): Promise<() => void> {
  const client = await pool.connect();
  let watch: NodeJS.Timeout | undefined;
  try {
    const began = await nowOf(client);
    const isAlone = await takenAlone(client);
    if (isAlone) await release(client, began);
    await client.query('select pg_advisory_lock_shared($1)', [runners]);
    await client.query('select pg_advisory_unlock($1)', [runners]);
    if (!isAlone) watch = lookOn(client, began);
  } catch (error) {
    client.release(true);
    throw error;
  }
  // Destroyed, not given back: the lock ends with the connection.
  return () => {
    clearInterval(watch);
    client.release(true);
  };
}

async function nowOf(client: pg.PoolClient): Promise<string> {
  const { rows } = await client.query<{ now: string }>('select clock_timestamp()::text as now');
  return rows[0]?.now as string;
}

async function takenAlone(client: pg.PoolClient): Promise<boolean> {
  for (let turn = 0; turn < tries; turn += 1) {
    const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
      runners,
    ]);
    if (rows[0]?.alone) return true;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return false;
}

/** Until nobody else holds the lock; what this server locked itself is younger than its start. */
function lookOn(client: pg.PoolClient, began: string): NodeJS.Timeout {
  const look = async () => {
    const { rows } = await client.query(
      `select from pg_locks where locktype = 'advisory' and classid = 0 and objid = $1 and pid <> pg_backend_pid()
        and database = (select oid from pg_database where datname = current_database())`,
      [runners],
    );
    if (rows.length > 0) return;
    clearInterval(watch);
    await release(client, began);
  };
  // A look that fails is made again; a connection that is gone ends with the server.
  const watch = setInterval(() => void look().catch(() => undefined), watchMs);
  watch.unref();
  return watch;
}

async function release(client: pg.PoolClient, before: string): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('graphile_worker._private_jobs') is not null as there",
  );
  if (!rows[0]?.there) return;
  await client.query(
    `update graphile_worker._private_jobs set locked_at = null, locked_by = null,
      attempts = greatest(attempts - 1, 0) where locked_at < $1`,
    [before],
  );
  await client.query(
    'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at < $1',
    [before],
  );
}
