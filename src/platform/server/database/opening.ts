import { AsyncLocalStorage } from 'node:async_hooks';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { isUnanswered, preparedName } from './prepared.ts';

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
 * in place of six. It needs clients in pipeline mode. So do statements marked `unanswered` leave with the next one, most often
 * with the commit: what is locked by them is locked no longer than that takes. And statements marked `prepared` are sent under
 * a name, unless `prepare` is off (a pooler that hands each transaction to another session would not know them).
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

/**
 * PostgreSQL plans a prepared statement again at each request as long as it thinks that a plan for its values is cheaper,
 * which under row policies costs more than running it. What is marked `prepared` has one way, so it is told to keep it.
 */
const keepPlans = 'set local plan_cache_mode = force_generic_plan';
const planAnew = 'set local plan_cache_mode = auto';

function openingClient(client: pg.PoolClient, prepare: boolean): PostgresPoolClient {
  const send = (text: string, values?: unknown[]): Promise<pg.QueryResult> => {
    if (!values) return client.query(text);
    const name = prepare ? preparedName(text) : undefined;
    return name === undefined ? client.query(text, values) : client.query({ name, text, values });
  };
  /** What waits to leave with the next statement: `begin` and what follows it, and what nobody reads the answer of. */
  let held: Statement[] = [];
  let inTransaction = false;
  let keepsPlans = false;
  const isKept = ({ text, values }: Statement): boolean =>
    !values || (prepare && preparedName(text) !== undefined);
  /** Says before a statement whether its plan is kept, where the one before it was the other kind; `begin` says it itself. */
  const withPlans = (statements: readonly Statement[]): Statement[] =>
    statements.flatMap((each, at) => {
      const opens = at === 0 && !each.values && each.text.startsWith('begin');
      const keeps = opens ? isKept(statements[1] ?? each) : each.values ? isKept(each) : keepsPlans;
      if (keeps === keepsPlans) return [each];
      keepsPlans = keeps;
      const saying = keeps ? keepPlans : planAnew;
      return opens ? [{ text: `${each.text}; ${saying}` }] : [{ text: saying }, each];
    });
  const query = async (text: string, values: unknown[]) => {
    if (text === 'begin') {
      inTransaction = true;
      keepsPlans = false;
      // One message: PostgreSQL takes its statements one after the other, as if each had come by itself.
      held = [{ text: [text, ...takeOpening()].join('; ') }];
      return nothing('BEGIN');
    }
    if (inTransaction && isUnanswered(text)) {
      held.push({ text, values });
      return nothing('');
    }
    const statements = held;
    held = [];
    if (text === 'commit' || text === 'rollback') inTransaction = false;
    const unsent = statements[0] !== undefined && !statements[0].values;
    // Nobody asked anything, or all that was said is taken back before it was sent.
    if (unsent && (text === 'rollback' || (text === 'commit' && !statements.some(({ values }) => values))))
      return nothing(text.toUpperCase());
    if (text === 'rollback') return send(text, values);
    const all = withPlans([...statements, { text, values }]);
    return all.length === 1
      ? send(text, values)
      : together(client, () => all.map((each) => send(each.text, each.values)));
  };
  return Object.assign(Object.create(client) as PostgresPoolClient, { query });
}

interface Statement {
  text: string;
  /** Of one with values; the opening ones have none. */
  values?: unknown[];
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
 * The last statement's answer, once all that it rests on was accepted. Where a statement is refused the transaction is
 * dead, so PostgreSQL refuses the others too; the first refusal is the one that counts. Every answer is awaited, so that
 * none arrives in another transaction.
 */
async function together(
  client: pg.PoolClient,
  send: () => Promise<pg.QueryResult>[],
): Promise<pg.QueryResult> {
  const { stream } = (client as unknown as { connection: { stream: NodeJS.WritableStream & Corked } })
    .connection;
  stream.cork();
  const answers = send();
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
