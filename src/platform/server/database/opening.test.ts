import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '../../../../test/harness/clone-database.ts';
import { openDatabase, type OpenDatabase } from './connect.ts';
import { expectOpened, openingWith } from './opening.ts';

let cloned: ClonedDatabase;
/** One connection only: what a transaction leaves behind, the next one would meet. */
let single: OpenDatabase;

beforeAll(async () => {
  cloned = await cloneDatabase();
  single = openDatabase({ url: cloned.adminUrl, max: 1 });
});
afterAll(async () => {
  await single.close();
  await cloned.close();
});

const valueOf = async (db: Pick<OpenDatabase, 'db'>['db']): Promise<string> => {
  const { rows } = await sql<{ value: string }>`select current_setting('app.probe', true) as value`.execute(
    db,
  );
  return rows[0]?.value ?? '';
};

it('sends the statements before the first query, and for one transaction only', async () => {
  const seen = await openingWith(["set local app.probe = 'a'"], () =>
    single.db.transaction().execute((trx) => valueOf(trx)),
  );
  expect(seen).toBe('a');
  expect(await single.db.transaction().execute((trx) => valueOf(trx))).toBe('');
});

it('does not hand the statements to a second transaction that the work opens', async () => {
  const seen = await openingWith(["set local app.probe = 'a'"], async () => {
    await single.db.transaction().execute((trx) => valueOf(trx));
    return single.db.transaction().execute((trx) => valueOf(trx));
  });
  expect(seen).toBe('');
});

it('keeps twenty people at once apart', async () => {
  const asked = Array.from({ length: 20 }, (_, person) =>
    openingWith([`set local app.probe = 'person ${person}'`], () =>
      cloned.db.transaction().execute((trx) => valueOf(trx)),
    ),
  );
  expect(await Promise.all(asked)).toEqual(asked.map((_, person) => `person ${person}`));
});

it('answers no query when a statement is refused, says which, and leaves the connection usable', async () => {
  let answered = false;
  const refused = openingWith(['set local no_such_setting = 1'], () =>
    single.db.transaction().execute(async (trx) => {
      await valueOf(trx);
      answered = true;
    }),
  );
  await expect(refused).rejects.toThrow('no_such_setting');
  expect(answered).toBe(false);
  expect(await valueOf(single.db)).toBe('');
});

it('answers none of several first queries either', async () => {
  const refused = openingWith(['set local no_such_setting = 1'], () =>
    single.db.transaction().execute((trx) => Promise.allSettled([valueOf(trx), valueOf(trx)])),
  );
  await expect(refused).rejects.toThrow();
  expect(await valueOf(single.db)).toBe('');
});

it('sends nothing for a transaction that asks for nothing, and the next one begins anew', async () => {
  await openingWith(["set local app.probe = 'a'"], () =>
    single.db.transaction().execute(async () => undefined),
  );
  const failed = openingWith(["set local app.probe = 'a'"], () =>
    single.db.transaction().execute(() => Promise.reject(new Error('before any query'))),
  );
  await expect(failed).rejects.toThrow('before any query');
  expect(await single.db.transaction().execute((trx) => valueOf(trx))).toBe('');
});

it('stops work whose transaction began in another way', async () => {
  const began = openingWith(["set local app.probe = 'a'"], () =>
    single.db
      .transaction()
      .setIsolationLevel('serializable')
      .execute(async () => expectOpened()),
  );
  await expect(began).rejects.toThrow('without its scope');
});
