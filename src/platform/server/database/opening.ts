import { AsyncLocalStorage } from 'node:async_hooks';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { preparedName } from './prepared.ts';

/** Statements that the next transaction to open sends right behind its `begin`; taken once. */
interface Opening {
  statements: readonly string[];
}

const openings = new AsyncLocalStorage<Opening>();

/** Runs `open`, whose first transaction begins with `statements`, each a message of its own. */
export const openingWith = <T>(statements: readonly string[], open: () => Promise<T>): Promise<T> =>
  openings.run({ statements }, open);

/** @throws Error when the transaction did not take its statements: no work may go on without them. */
export function expectOpened(): void {
  if (openings.getStore()?.statements.length !== 0) throw new Error('transaction opened without its scope');
}

/**
 * The pool as Kysely uses it, with two differences. `begin` and the statements of `openingWith` leave in one write, and
 * their answers are awaited together: what a request pays before its first query is then one round trip in place of
 * five. It needs clients in pipeline mode. And statements marked `prepared` are sent under a name, unless `prepare` is
 * off (a pooler that hands each transaction to another session would not know them).
 */
export function pipelinedPool(pool: pg.Pool, { prepare }: { prepare: boolean }): PostgresPool {
  const wrapped = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  return {
    options: pool.options,
    end: () => pool.end(),
    async connect() {
      const client = await pool.connect();
      const known = wrapped.get(client) ?? openingClient(client, prepare);
      wrapped.set(client, known);
      return known;
    },
  };
}

function openingClient(client: pg.PoolClient, prepare: boolean): PostgresPoolClient {
  const query = (text: string, values: unknown[]) => {
    if (text === 'begin') return begin(client);
    const name = prepare ? preparedName(text) : undefined;
    return name === undefined ? client.query(text, values) : client.query({ name, text, values });
  };
  return Object.assign(Object.create(client) as PostgresPoolClient, { query });
}

/** Every answer is awaited, so that none arrives in another transaction; the first refusal is the one that counts. */
async function begin(client: pg.PoolClient): Promise<pg.QueryResult> {
  const opening = openings.getStore();
  const statements = ['begin', ...(opening?.statements ?? [])];
  if (opening) opening.statements = [];
  const { stream } = (client as unknown as { connection: { stream: NodeJS.WritableStream & Corked } })
    .connection;
  stream.cork();
  const answers = statements.map((statement) => client.query(statement));
  stream.uncork();
  const settled = await Promise.allSettled(answers);
  const refused = settled.find((answer) => answer.status === 'rejected');
  if (refused) {
    // Kysely rolls back only what it knows to have begun.
    await client.query('rollback').catch(() => undefined);
    throw refused.reason;
  }
  return (settled[0] as PromiseFulfilledResult<pg.QueryResult>).value;
}

interface Corked {
  cork(): void;
  uncork(): void;
}
