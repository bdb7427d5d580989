import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/harness/clone-database.ts';

let clone: ClonedDatabase;
beforeAll(async () => {
  clone = await cloneDatabase();
});
afterAll(() => clone.close());

const one = async (expression: string) =>
  (await sql<{ value: unknown }>`select ${sql.raw(expression)} as value`.execute(clone.db)).rows[0]?.value;

it.each([
  ["date '2024-02-29'", '2024-02-29'],
  ["array[date '2024-02-29', null]", ['2024-02-29', null]],
  ["timestamptz '2026-11-23 07:00:00.5+07'", '2026-11-23T00:00:00.500Z'],
  ["timestamptz '2026-11-23 07:00:00.285999+07'", '2026-11-23T00:00:00.285Z'],
  ["timestamptz '2026-11-23 07:00:00.01+07'", '2026-11-23T00:00:00.010Z'],
  ["timestamptz '0009-01-01 00:00:00+00'", '0009-01-01T00:00:00.000Z'],
  ["timestamptz '10000-01-01 00:00:00+00'", '+010000-01-01T00:00:00.000Z'],
  ["timestamptz '0045-03-15 12:00:00+00 BC'", '-000044-03-15T12:00:00.000Z'],
  ["array[timestamptz '2026-11-23 07:00+07']", ['2026-11-23T00:00:00.000Z']],
  ['9007199254740991::int8', 9007199254740991],
  ['array[1, 2]::int8[]', [1, 2]],
  ['1250.75::numeric', 1250.75],
  ['array[0.5, 2]::numeric[]', [0.5, 2]],
  ["'{}'::uuid[]", []],
  ["'{019a2b3c-0000-7000-8000-000000000001,null}'::uuid[]", ['019a2b3c-0000-7000-8000-000000000001', null]],
  ["current_setting('TimeZone')", 'UTC'],
  ["current_setting('jit')", 'off'],
  ['current_user::text', 'mangnon_app'],
])('reads %s as plain data', async (expression, value) => {
  expect(await one(expression)).toEqual(value);
});

it('refuses a count that a number cannot hold exactly', async () => {
  await expect(one('9007199254740993::int8')).rejects.toThrow(RangeError);
});

it('survives that the server ends its idle sessions', async () => {
  await one('1');
  await clone.admin.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(await one('1')).toBe(1);
});
