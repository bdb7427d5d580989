import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { postgresBinaries } from './binaries.ts';
import { type Cluster, prepareCluster, removeStaleLock, runProgram, superuserUrl } from './cluster.ts';

export interface Embedded {
  /** Superuser's URL of the database `mangnon`, through a unix socket. */
  url: string;
  /** Close your pools first. The server goes down unless another process still works on it. */
  stop(): Promise<void>;
}

const startWithinSeconds = 120;

/**
 * The real PostgreSQL that came with npm, on `dataDir`. A server that runs there already is adopted (the process
 * that started it may have been killed); one that dies while we live is started again.
 * `fast` is for tests only: no fsync, a power cut loses data.
 */
export async function startEmbedded(options: { dataDir: string; fast?: boolean }): Promise<Embedded> {
  const bin = postgresBinaries();
  const cluster = await prepareCluster(bin, resolve(options.dataDir), options.fast ?? false);
  await ensureRunning(bin, cluster);
  await ensureDatabase(cluster);
  const stopServer = (mode: string) =>
    runProgram(join(bin, 'pg_ctl'), ['-D', cluster.folder, '-w', '-m', mode, 'stop']);
  const url = superuserUrl(cluster, 'mangnon');
  if (cluster.fast) return { url, stop: async () => void (await stopServer('immediate')) };
  const leave = await enter(bin, cluster);
  return {
    url,
    async stop() {
      await leave();
      if (!(await othersAtWork(cluster))) await stopServer('fast');
    },
  };
}

/** The operator's own server when DATABASE_URL names one, else the embedded one in DATA_DIR (`.data`). */
export async function startDatabase(env: NodeJS.ProcessEnv = process.env): Promise<Embedded> {
  if (env.DATABASE_URL) return { url: env.DATABASE_URL, stop: async () => undefined };
  return startEmbedded({ dataDir: env.DATA_DIR || join(import.meta.dirname, '../../../../.data') });
}

async function ensureRunning(bin: string, cluster: Cluster): Promise<void> {
  if (await answers(cluster)) return;
  const deadline = Date.now() + startWithinSeconds * 1000;
  for (;;) {
    removeStaleLock(cluster);
    const log = join(cluster.folder, 'server.log');
    const args = ['-D', cluster.folder, '-w', '-t', String(startWithinSeconds), '-l', log, 'start'];
    await runProgram(join(bin, 'pg_ctl'), args);
    // A start may fail because another process starts the same server, or because workers of a killed one linger.
    if (await answers(cluster)) return;
    if (Date.now() > deadline) throw new Error(`PostgreSQL nhúng không khởi động được: ${lastLines(log)}`);
    await wait(250);
  }
}

async function answers(cluster: Cluster): Promise<boolean> {
  try {
    await ask(cluster, 'select 1');
    return true;
  } catch {
    return false;
  }
}

async function connected(cluster: Cluster): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: superuserUrl(cluster, 'postgres'),
    connectionTimeoutMillis: 5000,
  });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

async function ask(cluster: Cluster, sql: string): Promise<Record<string, unknown>[]> {
  const client = await connected(cluster);
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function ensureDatabase(cluster: Cluster): Promise<void> {
  const found = await ask(cluster, "select 1 from pg_database where datname = 'mangnon'");
  if (found.length > 0) return;
  await ask(cluster, 'create database mangnon').catch((error) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error; // another process made it just now
  });
}

type Session = pg.Client & { ref(): void; unref(): void };

/**
 * Holds one session for as long as this process works on the server: others see by it that we are here, and its end
 * tells us at once that the server died. Resolves to the function that leaves.
 */
async function enter(bin: string, cluster: Cluster): Promise<() => Promise<void>> {
  let leaving = false;
  let session = await connected(cluster);
  const revive = async () => {
    for (let alive = leaving; !alive; ) {
      await ensureRunning(bin, cluster);
      alive = await connected(cluster).then(hold, () => leaving);
    }
  };
  const hold = (client: pg.Client) => {
    session = client;
    (client as Session).unref(); // a session alone keeps no process alive
    client.once('end', () => void revive().catch((error) => process.stderr.write(`${error.message}\n`)));
    return true;
  };
  hold(session);
  return async () => {
    leaving = true;
    (session as Session).ref();
    await session.end();
  };
}

/** Backends of a pool just closed take a moment to leave: only who stays a second counts. */
async function othersAtWork(cluster: Cluster): Promise<boolean> {
  const others = `select 1 from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`;
  for (let tries = 0; tries < 10; tries++) {
    const found = await ask(cluster, others).catch(() => []);
    if (found.length === 0) return false;
    await wait(100);
  }
  return true;
}

function lastLines(file: string): string {
  if (!existsSync(file)) return 'không có nhật ký';
  return readFileSync(file, 'utf8').trim().split('\n').slice(-3).join(' | ');
}
