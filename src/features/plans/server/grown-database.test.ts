import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { withDatabase } from '../../../../test/harness/clone-database.ts';
import { openPool } from '../../../platform/server/database/connect.ts';
import { migrate } from '../../../platform/server/database/migrate.ts';
import { newId } from '../../../platform/shared/id.ts';

/** A database that had issued plans before the newer migrations came: what they copy must reach its rows. */

const files = join(import.meta.dirname, '../../../../db/migrations');
const early = mkdtempSync(join(tmpdir(), 'mang-non-early-'));
const name = `grown_${newId().replaceAll('-', '')}`;
const ids = { locality: newId(), plan: newId(), unit: newId(), duty: newId(), task: newId() };
let cluster: pg.Pool;
let admin: pg.Pool;

beforeAll(async () => {
  const templateUrl = inject('templateUrl');
  cluster = openPool(withDatabase(templateUrl, 'postgres'));
  await cluster.query(`create database ${name} template template0`);
  const url = withDatabase(templateUrl, name);
  for (const file of readdirSync(files).filter((one) => one < '20261123109000'))
    cpSync(join(files, file), join(early, file));
  await migrate(url, early);
  admin = openPool(url);
  await issueAsBefore();
  await migrate(url, files);
}, 60_000);
afterAll(async () => {
  await admin.end();
  await cluster.query(`drop database ${name} with (force)`);
  await cluster.end();
  rmSync(early, { recursive: true });
});

/** The rows of an issued plan that these tests look at, and nothing that those lean on. */
async function issueAsBefore(): Promise<void> {
  const { locality, plan, unit, duty, task } = ids;
  await admin.query('set session_replication_role = replica');
  await admin.query(
    `insert into plans (locality_id, id, issuer_unit_id, lead_unit_id, year, title, state, content, number, issued_on,
       period_from, period_to, audience, created_at, created_by, changed_at)
     values ($1, $2, $3, $3, 2021, 'Kế hoạch', 'issued', '{}', '1/KH', '2021-03-25', '2021-01-01', '2021-12-31',
       array[$3::uuid], now(), $3, now())`,
    [locality, plan, unit],
  );
  await admin.query(
    `insert into results_reports (locality_id, id, plan_id, obligation_id, unit_id, state, correction_due_at, opened_at, opened_by)
     values ($1, $2, $3, $4, $5, 'returned', '2021-12-20', now(), $5)`,
    [locality, newId(), plan, task, unit],
  );
  await admin.query(
    `insert into plan_duties (locality_id, id, plan_id, audience, position, section, content, short_name)
     values ($1, $2, $3, array[$4::uuid], 3, 'VI.2', 'Dạy bơi cho trẻ em', 'Dạy bơi')`,
    [locality, duty, plan, unit],
  );
  await admin.query(
    `insert into obligations (locality_id, id, plan_id, kind, duty_id, title, unit_id, recipient_unit_id, period_from,
       period_to, first_due_at, due_at, created_at, stage)
     values ($1, $2, $3, 'duty', $4, 'Dạy bơi', $5, $5, '2021-01-01', '2021-12-31', '2021-12-10', '2021-12-10', now(), 'returned')`,
    [locality, task, plan, duty, unit],
  );
  await admin.query('set session_replication_role = origin');
}

const taskNow = async (columns: string) => {
  const { rows } = await admin.query(`select ${columns} from obligations where id = $1`, [ids.task]);
  return rows[0];
};

test('tasks of plans issued before say where they stand in their plan', async () => {
  expect(await taskNow('section, position')).toEqual({ section: 'VI.2', position: 3 });
});

test('what had been returned keeps the day by which it has to be back', async () => {
  expect((await taskNow('correction_due_at::text'))?.correction_due_at).toMatch(/^2021-12-20/);
});

test('the tables are guarded against their owner again', async () => {
  const { rows } = await admin.query(
    `select relname from pg_class where relrowsecurity and not relforcerowsecurity and relnamespace = 'public'::regnamespace`,
  );
  expect(rows).toEqual([]);
});
