import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runMigrations } from 'graphile-worker';
import type pg from 'pg';
import { openPool } from './connect.ts';
import { ensureRoles } from './roles.ts';

/** Any number will do, as long as every version of the product takes the same one. */
const migrationLock = 20261123;

/** Brings the database to the schema of `directory`; answers the names of the files it applied. */
export async function migrate(adminUrl: string, directory: string): Promise<string[]> {
  const pool = openPool(adminUrl, { max: 1 });
  try {
    const admin = await pool.connect();
    try {
      return await migrateLocked(admin, adminUrl, directory);
    } finally {
      admin.release(true); // the session ends: its lock and its role go with it
    }
  } finally {
    await pool.end();
  }
}

async function migrateLocked(admin: pg.PoolClient, adminUrl: string, directory: string): Promise<string[]> {
  await requireVersion(admin);
  await admin.query('select pg_advisory_lock($1)', [migrationLock]);
  await ensureRoles(admin);
  for (const extension of ['btree_gist', 'unaccent', 'pg_trgm']) {
    await admin.query(`create extension if not exists ${extension}`);
  }
  await migrateJobQueue(adminUrl);
  await admin.query('set role mangnon_owner');
  return applyFiles(admin, directory);
}

async function requireVersion(admin: pg.PoolClient): Promise<void> {
  const { rows } = await admin.query('show server_version');
  const version: string = rows[0].server_version;
  if (Number.parseInt(version, 10) < 15) {
    throw new Error(`Cần PostgreSQL 15 trở lên; máy chủ này là ${version}.`);
  }
}

async function migrateJobQueue(adminUrl: string): Promise<void> {
  const pgPool = openPool(adminUrl, { role: 'mangnon_owner', max: 1 });
  try {
    await runMigrations({ pgPool });
  } finally {
    await pgPool.end();
  }
}

async function applyFiles(admin: pg.PoolClient, directory: string): Promise<string[]> {
  await admin.query(`create table if not exists applied_migrations (
    name text constraint applied_migrations_pkey primary key,
    checksum text not null,
    applied_at timestamptz not null default now())`);
  const { rows } = await admin.query<{ name: string; checksum: string }>(
    'select name, checksum from applied_migrations',
  );
  const known = new Map(rows.map((row) => [row.name, row.checksum]));
  const files = readdirSync(directory)
    .filter((name) => name.endsWith('.sql'))
    .sort();
  refuseMissing(known, files);
  const applied: string[] = [];
  for (const name of files) {
    const text = readFileSync(join(directory, name), 'utf8');
    if (await applyOnce(admin, name, text, known.get(name))) applied.push(name);
  }
  return applied;
}

function refuseMissing(known: Map<string, string>, files: string[]): void {
  const missing = [...known.keys()].find((name) => !files.includes(name));
  if (missing) {
    throw new Error(`Cơ sở dữ liệu đã chạy ${missing} mà bản phần mềm này không có: hãy dùng bản mới hơn.`);
  }
}

/** The file and its row in `applied_migrations` in one transaction: never one without the other. */
async function applyOnce(
  admin: pg.PoolClient,
  name: string,
  text: string,
  knownChecksum: string | undefined,
): Promise<boolean> {
  const checksum = createHash('sha256').update(text).digest('hex');
  if (knownChecksum === checksum) return false;
  if (knownChecksum !== undefined) {
    throw new Error(
      `Tệp ${name} đã chạy rồi mà nội dung nay đã đổi: hãy trả lại nội dung cũ và thêm một tệp mới.`,
    );
  }
  await admin.query('begin');
  try {
    await admin.query(text);
    await admin.query('insert into applied_migrations (name, checksum) values ($1, $2)', [name, checksum]);
    await admin.query('commit');
    return true;
  } catch (error) {
    await admin.query('rollback');
    throw new Error(`Tệp ${name} không chạy được: ${(error as Error).message}`, { cause: error });
  }
}
