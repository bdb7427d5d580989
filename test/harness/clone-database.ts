import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import { type Database, openDatabase, openPool } from '../../src/platform/server/database/connect.ts';

export interface ClonedDatabase {
  /** Superuser's URL of the clone, for what takes a URL (the server, the worker). */
  adminUrl: string;
  /** As the application sees it: role mangnon_app, every policy in force. */
  db: Database;
  /** As a superuser, past every policy: to set the scene and to look behind it. */
  admin: pg.Pool;
  close(): Promise<void>;
}

/**
 * A database of its own for one test file (about 30 ms), with the schema of the real migrations and no rows, unless
 * `template` names another one to copy.
 */
export async function cloneDatabase(template = 'mangnon'): Promise<ClonedDatabase> {
  const templateUrl = inject('templateUrl');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await onCluster(templateUrl, `create database ${name} template ${template} strategy file_copy`);
  const adminUrl = withDatabase(templateUrl, name);
  const { db, close } = openDatabase({ url: adminUrl, max: 5 });
  const admin = openPool(adminUrl, { max: 3 });
  return {
    adminUrl,
    db,
    admin,
    async close() {
      await Promise.all([close(), admin.end()]);
      await onCluster(templateUrl, `drop database ${name} with (force)`);
    },
  };
}

/** The template itself must stay without sessions while it is cloned: cluster-wide commands go to `postgres`. */
async function onCluster(templateUrl: string, statement: string): Promise<void> {
  const pool = openPool(withDatabase(templateUrl, 'postgres'));
  try {
    await pool.query(statement);
  } finally {
    await pool.end();
  }
}

export function withDatabase(url: string, name: string): string {
  const other = new URL(url);
  other.pathname = `/${name}`;
  return other.href;
}
