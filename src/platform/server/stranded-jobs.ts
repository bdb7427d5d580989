import type pg from 'pg';

/** "jobs" as a number: every server that runs jobs holds it, shared, as long as it lives. */
const runners = 1_785_684_851;
const tries = 8;
const pauseMs = 250;

/**
 * A server that was killed leaves its job locked, and the queue believes for hours that somebody works on it. The first
 * server to start where none runs sets such jobs free: they start again at once, and being killed is no failed attempt.
 * Answers what ends the watch. Takes a connection of its own.
 */
export async function releaseStrandedJobs(pool: pg.Pool): Promise<() => void> {
  const client = await pool.connect();
  try {
    for (let turn = 0; turn < tries; turn += 1) {
      const { rows } = await client.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [
        runners,
      ]);
      if (rows[0]?.alone) {
        await release(client);
        break;
      }
      // The connection of a server that was just killed may take a moment to be missed.
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    await client.query('select pg_advisory_lock_shared($1)', [runners]);
    await client.query('select pg_advisory_unlock($1)', [runners]);
  } catch (error) {
    client.release(true);
    throw error;
  }
  // Destroyed, not given back: the lock ends with the connection.
  return () => client.release(true);
}

async function release(client: pg.PoolClient): Promise<void> {
  const { rows } = await client.query<{ there: boolean }>(
    "select to_regclass('graphile_worker._private_jobs') is not null as there",
  );
  if (!rows[0]?.there) return;
  await client.query(`update graphile_worker._private_jobs set locked_at = null, locked_by = null,
    attempts = greatest(attempts - 1, 0) where locked_at is not null`);
  await client.query(
    'update graphile_worker._private_job_queues set locked_at = null, locked_by = null where locked_at is not null',
  );
}
