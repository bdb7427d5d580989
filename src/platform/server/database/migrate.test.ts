import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase, withDatabase } from '../../../../test/harness/clone-database.ts';
import { newId } from '../../shared/id.ts';
import { openPool } from './connect.ts';
import { migrate } from './migrate.ts';
import { withActor } from './scope.ts';

const folder = mkdtempSync(join(tmpdir(), 'mang-non-migrate-'));
const name = `empty_${newId().replaceAll('-', '')}`;
let cluster: pg.Pool;
let url: string;

beforeAll(() => {
  cluster = openPool(withDatabase(inject('templateUrl'), 'postgres'));
  url = withDatabase(inject('templateUrl'), name);
});
beforeEach(async () => {
  await cluster.query(`drop database if exists ${name}`);
  await cluster.query(`create database ${name} template template0`);
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  write('1_create-visits.sql', 'create table visits (id int primary key);');
});
afterAll(async () => {
  await cluster.query(`drop database if exists ${name}`);
  await cluster.end();
  rmSync(folder, { recursive: true });
});

const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
const ask = async (question: string) => {
  const pool = openPool(url);
  return pool
    .query(question)
    .then(({ rows }) => rows)
    .finally(() => pool.end());
};

it('applies each file once, in order, as the owner', async () => {
  write('2_add-column.sql', 'alter table visits add note text;');
  expect(await migrate(url, folder)).toEqual(['1_create-visits.sql', '2_add-column.sql']);
  expect(await migrate(url, folder)).toEqual([]);
  write('3_add-place.sql', 'alter table visits add place text;');
  expect(await migrate(url, folder)).toEqual(['3_add-place.sql']);
  expect(await ask(`select tableowner from pg_tables where tablename = 'visits'`)).toEqual([
    { tableowner: 'mangnon_owner' },
  ]);
});

it('lets two servers that start at once migrate without a quarrel', async () => {
  const applied = await Promise.all([migrate(url, folder), migrate(url, folder), migrate(url, folder)]);
  expect(applied.flat()).toEqual(['1_create-visits.sql']);
});

it('stops when an applied file was changed', async () => {
  await migrate(url, folder);
  write('1_create-visits.sql', 'create table visits (id bigint primary key);');
  await expect(migrate(url, folder)).rejects.toThrow(
    '1_create-visits.sql đã chạy rồi mà nội dung nay đã đổi',
  );
});

it('stops when the database is newer than the program', async () => {
  await migrate(url, folder);
  rmSync(join(folder, '1_create-visits.sql'));
  await expect(migrate(url, folder)).rejects.toThrow('hãy dùng bản mới hơn');
});

it('leaves nothing of a file that fails', async () => {
  write('2_half.sql', 'create table half (id int); select 1 / 0;');
  await expect(migrate(url, folder)).rejects.toThrow('2_half.sql không chạy được: division by zero');
  expect(
    await ask(`select to_regclass('half') as half, to_regclass('visits') is not null as visits`),
  ).toEqual([{ half: null, visits: true }]);
});

it('works for an account of PostgreSQL that is no superuser but may make roles', async () => {
  const role = `keeper_${newId().slice(-12)}`;
  await cluster.query(`create role ${role} login password 'thu' createrole`);
  await cluster.query(`grant mangnon_owner, mangnon_app to ${role}`);
  await cluster.query(`alter database ${name} owner to ${role}`);
  const other = new URL(url);
  other.username = role;
  other.password = 'thu';
  expect(await migrate(other.href, folder)).toEqual(['1_create-visits.sql']);
  await cluster.query(`drop database ${name}`);
  await cluster.query(`drop role ${role}`);
});

it('queues a job in the same transaction as its row', async () => {
  const clone: ClonedDatabase = await cloneDatabase();
  const scope = { localityId: newId(), accountId: newId(), unitIds: [], wholeLocality: true };
  const enqueue = (job: string, fails: boolean) =>
    withActor(clone.db, scope, async (trx) => {
      await trx
        .insertInto('jobs')
        .values({ locality_id: scope.localityId, id: job, kind: 'export' })
        .execute();
      await sql`select enqueue_job(${scope.localityId}, ${job}, 'export')`.execute(trx);
      if (fails) throw new Error('the handler failed');
    });
  const job = newId();
  await enqueue(job, false);
  await expect(enqueue(newId(), true)).rejects.toThrow('the handler failed');
  const { rows } = await clone.admin.query('select payload from graphile_worker._private_jobs');
  expect(rows).toEqual([{ payload: { localityId: scope.localityId, jobId: job, kind: 'export' } }]);
  await clone.close();
});
