import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClonedDatabase, cloneDatabase } from '../../../../test/harness/clone-database.ts';
import { atOnce } from './at-once.ts';
import { openDatabase, type OpenDatabase, type Tx } from './connect.ts';
import { expectOpened, NoLonger, openingWith } from './opening.ts';
import { prepared, unanswered } from './prepared.ts';

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

describe('a statement whose answer nobody reads', () => {
  beforeAll(() =>
    cloned.admin.query('create table noted (word text primary key); grant all on noted to public'),
  );
  const note = (trx: Tx, word: string) => sql`${unanswered} insert into noted values (${word})`.execute(trx);
  const noted = async () => {
    const { rows } = await cloned.admin.query<{ word: string }>('select word from noted order by word');
    return rows.map(({ word }) => word);
  };

  it('leaves with the commit', async () => {
    await single.db.transaction().execute((trx) => note(trx as Tx, 'alone'));
    expect(await noted()).toEqual(['alone']);
  });
  it('is there for the next statement', async () => {
    const seen = await single.db.transaction().execute(async (trx) => {
      await note(trx as Tx, 'before');
      const { rows } = await sql<{ word: string }>`select word from noted where word = 'before'`.execute(trx);
      return rows.length;
    });
    expect(seen).toBe(1);
  });
  it('keeps nothing of a transaction in which it is refused, and says why', async () => {
    const refused = single.db.transaction().execute(async (trx) => {
      await note(trx as Tx, 'lost');
      await valueOf(trx as Tx);
      await note(trx as Tx, 'alone');
    });
    await expect(refused).rejects.toThrow('duplicate key');
    expect(await noted()).toEqual(['alone', 'before']);
    expect(await valueOf(single.db)).toBe('');
  });
  it('is not written by a transaction that is given up', async () => {
    const given = (word: string, ask: (trx: Tx) => Promise<unknown>) =>
      single.db.transaction().execute(async (trx) => {
        await ask(trx as Tx);
        await note(trx as Tx, word);
        throw new Error('given up');
      });
    await expect(given('first', async () => undefined)).rejects.toThrow('given up');
    await expect(given('later', valueOf)).rejects.toThrow('given up');
    expect(await noted()).toEqual(['alone', 'before']);
    expect(await valueOf(single.db)).toBe('');
  });
  it('is sent at once where no transaction is open', async () => {
    await sql`${unanswered} insert into noted values ('outside')`.execute(single.db);
    expect(await noted()).toContain('outside');
  });
});

describe('statements asked for at once', () => {
  it('are answered each by its own answer, the first of a transaction among them', async () => {
    const seen = await openingWith(["set local app.probe = 'a'"], () =>
      single.db.transaction().execute((trx) =>
        atOnce(trx as Tx, (tx) =>
          Promise.all([
            valueOf(tx),
            sql<{ n: number }>`select 1 as n`.execute(tx).then(({ rows }) => rows[0]?.n),
            tx
              .selectNoFrom(sql<number>`2`.as('n'))
              .executeTakeFirst()
              .then((row) => row?.n),
          ]),
        ),
      ),
    );
    expect(seen).toEqual(['a', 1, 2]);
  });
  it('are all refused with one, and leave the connection usable', async () => {
    const refused = single.db
      .transaction()
      .execute((trx) =>
        atOnce(trx as Tx, (tx) =>
          Promise.all([valueOf(tx), sql`select no_such_column`.execute(tx), valueOf(tx)]),
        ),
      );
    await expect(refused).rejects.toThrow('no_such_column');
    expect(await valueOf(single.db)).toBe('');
  });
});

describe('a plan that is kept', () => {
  const modeOf = async (trx: Tx, mark: RawBuilder<unknown>): Promise<string> => {
    const { rows } = await sql<{
      mode: string;
    }>`${mark} select current_setting('plan_cache_mode') as mode where ${1} = 1`.execute(trx);
    return rows[0]?.mode ?? '';
  };

  it('is kept for what is marked prepared alone, in whatever order it is asked, and for no transaction after', async () => {
    const asked = [prepared, sql``, prepared, prepared, sql``, sql``, prepared];
    const modes = await single.db.transaction().execute(async (trx) => {
      const seen: string[] = [];
      for (const mark of asked) seen.push(await modeOf(trx as Tx, mark));
      return seen;
    });
    expect(modes).toEqual(asked.map((mark) => (mark === prepared ? 'force_generic_plan' : 'auto')));
    expect(await modeOf(single.db as unknown as Tx, sql``)).toBe('auto');
  });

  it('begins anew after a transaction that was taken back', async () => {
    const refused = single.db.transaction().execute(async (trx) => {
      await modeOf(trx as Tx, prepared);
      throw new Error('taken back');
    });
    await expect(refused).rejects.toThrow('taken back');
    const mode = await single.db.transaction().execute((trx) => modeOf(trx as Tx, prepared));
    expect(mode).toBe('force_generic_plan');
  });
});

describe('what a transaction takes for true', () => {
  const still = (of: unknown) => ({
    ...{ text: 'select $1::int as said', values: [7] },
    holds: (rows: readonly unknown[]) => (rows[0] as { said: unknown } | undefined)?.said === of,
  });
  const work = <T>(of: unknown, ask: (trx: Tx) => Promise<T>) =>
    openingWith(
      ["set local app.probe = 'a'"],
      () => single.db.transaction().execute((trx) => ask(trx as Tx)),
      still(of),
    );
  const note = (trx: Tx, word: string) => sql`insert into taken values (${word})`.execute(trx);
  const noted = async () => (await cloned.admin.query('select word from taken')).rows;
  beforeAll(() => cloned.admin.query('create table taken (word text); grant all on taken to public'));

  it('is asked before the first query, and once', async () => {
    expect(await work(7, async (trx) => [await valueOf(trx), await valueOf(trx)])).toEqual(['a', 'a']);
    expect(await valueOf(single.db)).toBe('');
  });
  it('answers nothing where it is not so, to nobody who asks at once, and keeps nothing of what was written', async () => {
    const heard: unknown[] = [];
    const hear = (answer: Promise<unknown>) =>
      answer.then(
        (value) => void heard.push(value),
        () => undefined,
      );
    const refused = work(8, async (trx) => {
      await atOnce(trx, (tx) => Promise.all([hear(note(tx, 'lost')), hear(valueOf(tx))]));
      await hear(valueOf(trx));
    });
    await expect(refused).rejects.toThrow(NoLonger);
    expect([heard, await noted()]).toEqual([[], []]);
    expect(await valueOf(single.db)).toBe('');
  });
  it('leaves with a commit behind which only unanswered statements wait', async () => {
    const write = (trx: Tx) => sql`${unanswered} insert into taken values ('kept')`.execute(trx);
    await expect(work(8, write)).rejects.toThrow(NoLonger);
    expect(await noted()).toEqual([]);
    await work(7, write);
    expect(await noted()).toEqual([{ word: 'kept' }]);
  });
});

it('reads of a kept statement what it answers, with rows and without, and each in its own session', async () => {
  const read = (limit: number) =>
    sql`${prepared} select n, null::text as nobody, array[n] as list, n::bigint as long from generate_series(1, 2) n limit ${limit}`
      .execute(single.db)
      .then(({ rows }) => rows);
  const row = (n: number) => ({ n, nobody: null, list: [n], long: n });
  for (const limit of [0, 2, 1, 0, 2]) expect(await read(limit)).toEqual([row(1), row(2)].slice(0, limit));
});

it('goes on after a value that cannot be sent, or an answer that cannot be read', async () => {
  const round: Record<string, unknown> = {};
  round.self = round;
  const lost = single.db
    .transaction()
    .execute((trx) =>
      atOnce(trx as Tx, (tx) => Promise.all([valueOf(tx), sql`select ${round}::jsonb`.execute(tx)])),
    );
  await expect(lost).rejects.toThrow('circular');
  const beyond = sql`${prepared} select ${'9007199254740993'}::bigint as n`.execute(single.db);
  await expect(beyond).rejects.toThrow(RangeError);
  expect(await valueOf(single.db)).toBe('');
});
