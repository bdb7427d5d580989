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
 * The pool as Kysely uses it, with two differences. `begin` and the statements of `openingWith` leave in one write with
 * the transaction's first query, and their answers are awaited together: a request that reads once pays one round trip
 * in place of six. It needs clients in pipeline mode. And statements marked `prepared` are sent under a name, unless
 * `prepare` is off (a pooler that hands each transaction to another session would not know them).
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

const ends = new Set(['commit', 'rollback']);

function openingClient(client: pg.PoolClient, prepare: boolean): PostgresPoolClient {
  const send = (text: string, values: unknown[]): Promise<pg.QueryResult> => {
    const name = prepare ? preparedName(text) : undefined;
    return name === undefined ? client.query(text, values) : client.query({ name, text, values });
  };
  /** `begin` and what follows it, until the transaction says something that they can leave with. */
  let held: string[] | undefined;
  const query = async (text: string, values: unknown[]) => {
    if (text === 'begin') {
      held = [text, ...takeOpening()];
      return nothing('BEGIN');
    }
    if (!held) return send(text, values);
    const statements = held;
    held = undefined;
    if (ends.has(text)) return nothing(text.toUpperCase());
    return together(client, statements, () => send(text, values));
  };
  return Object.assign(Object.create(client) as PostgresPoolClient, { query });
}

function takeOpening(): readonly string[] {
  const opening = openings.getStore();
  const statements = opening?.statements ?? [];
  if (opening) opening.statements = [];
  return statements;
}

/** What PostgreSQL would answer; a transaction that asks for nothing is never sent. */
const nothing = (command: string): Pick<pg.QueryResult, 'command' | 'rowCount' | 'rows'> => ({
  command,
  rowCount: null,
  rows: [],
});

/**
 * The first query's answer, once all that it rests on was accepted. Where a statement is refused the transaction is
 * dead, so PostgreSQL refuses the query too; the first refusal is the one that counts. Every answer is awaited, so that
 * none arrives in another transaction.
 */
async function together(
  client: pg.PoolClient,
  statements: readonly string[],
  first: () => Promise<pg.QueryResult>,
): Promise<pg.QueryResult> {
  const { stream } = (client as unknown as { connection: { stream: NodeJS.WritableStream & Corked } })
    .connection;
  stream.cork();
  const answers = [...statements.map((statement) => client.query(statement)), first()];
  stream.uncork();
  const settled = await Promise.allSettled(answers);
  const refused = settled.find((answer) => answer.status === 'rejected');
  if (refused) throw refused.reason;
  return (settled.at(-1) as PromiseFulfilledResult<pg.QueryResult>).value;
}

interface Corked {
  cork(): void;
  uncork(): void;
}
