import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '../../../../test/harness/clone-database.ts';
import { newId } from '../../shared/id.ts';
import { type Database, openDatabase, type OpenDatabase } from './connect.ts';
import { prepared, preparedName } from './prepared.ts';

let cloned: ClonedDatabase;
/** One session each, so that what it keeps can be looked at. */
let keeping: OpenDatabase;
let sending: OpenDatabase;

beforeAll(async () => {
  cloned = await cloneDatabase();
  keeping = openDatabase({ url: cloned.adminUrl, max: 1 });
  sending = openDatabase({ url: cloned.adminUrl, max: 1, prepare: false });
});
afterAll(async () => {
  await Promise.all([keeping.close(), sending.close()]);
  await cloned.close();
});

const kept = async (db: Database, text: string): Promise<number> => {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from pg_prepared_statements
    where statement like '/* prepared */%' and strpos(statement, ${text}) > 0`.execute(db);
  return rows[0]?.n ?? Number.NaN;
};
const plus = async (db: Database, a: number, b: number): Promise<number | undefined> =>
  (await sql<{ sum: number }>`${prepared} select ${a}::int + ${b}::int as sum`.execute(db)).rows[0]?.sum;

it('plans a marked statement once in a session, whatever it is asked with', async () => {
  expect([await plus(keeping.db, 1, 2), await plus(keeping.db, 3, 4)]).toEqual([3, 7]);
  expect(await kept(keeping.db, '::int as sum')).toBe(1);
});

it('keeps nothing where a pooler stands between, nor of what is not marked', async () => {
  expect(await plus(sending.db, 1, 2)).toBe(3);
  expect(await kept(sending.db, '::int as sum')).toBe(0);
  await sql`select ${1}::int as unmarked`.execute(keeping.db);
  const { rows } = await sql`select from pg_prepared_statements where statement like '%as unmarked%'`.execute(
    keeping.db,
  );
  expect(rows).toEqual([]);
});

it('asks again after a refusal, in the same transaction that was lost and in the next', async () => {
  const share = (of: number) => sql<{ share: number }>`${prepared} select 12 / ${of}::int as share`;
  await expect(share(0).execute(keeping.db)).rejects.toThrow('division by zero');
  const lost = keeping.db.transaction().execute(async (tx) => {
    await expect(share(0).execute(tx)).rejects.toThrow('division by zero');
    const first = sql`${prepared} select 'first asked in a lost transaction'`;
    await expect(first.execute(tx)).rejects.toThrow('current transaction is aborted');
    await expect(share(4).execute(tx)).rejects.toThrow('current transaction is aborted');
    throw new Error('given up');
  });
  await expect(lost).rejects.toThrow('given up');
  expect((await share(4).execute(keeping.db)).rows).toEqual([{ share: 3 }]);
  expect(
    (await sql`${prepared} select 'first asked in a lost transaction'`.execute(keeping.db)).rows,
  ).toHaveLength(1);
});

it('answers by the scope of each transaction, not by that of the first', async () => {
  const seen = (probe: string) =>
    keeping.db.transaction().execute(async (tx) => {
      await sql`set local app.probe = ${sql.lit(probe)}`.execute(tx);
      const asked = sql<{ probe: string }>`${prepared} select (select current_setting('app.probe')) as probe`;
      return (await asked.execute(tx)).rows[0]?.probe;
    });
  const probes = Array.from({ length: 8 }, () => newId());
  const answers: (string | undefined)[] = [];
  for (const probe of probes) answers.push(await seen(probe));
  expect(answers).toEqual(probes);
});

it('gives one text one name, and after the two hundredth no more', () => {
  const texts = Array.from({ length: 240 }, (_, n) => `/* prepared */ select ${n}`);
  const names = texts.map(preparedName);
  const given = names.filter((name) => name !== undefined);
  expect(given.length).toBeGreaterThan(150);
  expect(given.length).toBeLessThan(201);
  expect(new Set(given).size).toBe(given.length);
  expect(texts.map(preparedName)).toEqual(names);
});
