import { AsyncLocalStorage } from 'node:async_hooks';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import type { Answer, Statement } from './batch.ts';
import { type Checked, outbox } from './outbox.ts';
import { isUnanswered, mark, preparedName } from './prepared.ts';

/** Statements that the next transaction to open sends right behind its `begin`; taken once. */
interface Opening {
  statements: readonly string[];
  still: Still | undefined;
}

/**
 * What the transaction's work took for true before it began: asked right behind `begin`, in the same write as the first
 * query. Where the answer is another one nothing that was asked is answered, nothing more can be asked, and nothing is kept.
 */
export interface Still {
  text: string;
  values: readonly unknown[];
  holds(rows: readonly unknown[]): boolean;
}

/** What the work of a transaction took for true is not so (`Still`). */
export class NoLonger extends Error {}

const openings = new AsyncLocalStorage<Opening>();

/** Runs `open`, whose first transaction begins with `statements`, and goes on while `still` holds. */
export const openingWith = <T>(
  statements: readonly string[],
  open: () => Promise<T>,
  still?: Still,
): Promise<T> => openings.run({ statements, still }, open);

/** @throws Error when the transaction did not take its statements: no work may go on without them. */
export function expectOpened(): void {
  if (openings.getStore()?.statements.length !== 0) throw new Error('transaction opened without its scope');
}

/**
 * The pool as Kysely uses it, with these differences. `begin` and the statements of `openingWith` leave in one write with the
 * transaction's first query, and their answers are awaited together: a request that reads once pays one round trip in place of
 * six. So do statements that are said without awaiting one another (`atOnce`), and those marked `unanswered`, with what is said
 * next, most often the commit: what is locked by them is locked no longer than that takes. And statements marked `prepared` are
 * sent under a name, unless `prepare` is off (a pooler that hands each transaction to another session would not know them).
 * It needs clients in pipeline mode.
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
const keepPlans = `${mark} set local plan_cache_mode = force_generic_plan`;
const planAnew = `${mark} set local plan_cache_mode = auto`;
const commit = `${mark} commit`;

function openingClient(client: pg.PoolClient, prepare: boolean): PostgresPoolClient {
  const send = outbox(client);
  const of = (text: string, values: readonly unknown[] = []): Statement => ({
    ...{ text, values },
    name: prepare ? preparedName(text) : undefined,
  });
  /** `begin` with what follows it, in one message: PostgreSQL takes its statements one after the other, as if each had come by itself. */
  let opening: string | undefined;
  /** What nobody reads the answer of, until something else is said. */
  let held: Checked[] = [];
  let inTransaction = false;
  let keepsPlans = false;
  let refused: NoLonger | undefined;
  const asking = ({ text, values, holds }: Still): Checked => ({
    ...of(text, values),
    check: ({ rows }) => {
      if (!holds(rows)) refused = new NoLonger('what the work began with has changed');
    },
  });
  /** Says before a statement whether its plan is kept, where the one before it was the other kind. */
  const withPlans = (statements: readonly Checked[]): Checked[] =>
    statements.flatMap((each) => {
      const keeps = each.name !== undefined;
      if (keeps === keepsPlans || each.text === commit) return [each];
      keepsPlans = keeps;
      return [of(keeps ? keepPlans : planAnew), each];
    });
  const trusted = async (answer: Promise<Answer>): Promise<Answer> => {
    const answered = await answer;
    if (refused) throw refused;
    return answered;
  };
  const query = async (text: string, values: unknown[]) => {
    if (text === 'begin') {
      inTransaction = true;
      keepsPlans = prepare;
      refused = undefined;
      const { statements = [], still } = takeOpening();
      opening = [text, ...statements, ...(prepare ? [keepPlans] : [])].join('; ');
      held = still ? [asking(still)] : [];
      return nothing('BEGIN');
    }
    if (inTransaction && isUnanswered(text)) {
      held.push(of(text, values));
      return nothing('');
    }
    if (refused && text !== 'rollback') throw refused;
    const [before, first] = [held, opening];
    held = [];
    opening = undefined;
    if (text === 'commit' || text === 'rollback') inTransaction = false;
    // Nobody asked anything, or all that was said is taken back before it was sent.
    if (
      first !== undefined &&
      (text === 'rollback' || (text === 'commit' && !before.some(({ check }) => !check)))
    )
      return nothing(text.toUpperCase());
    // In a message of its own, which is carried out whatever became of those before it.
    if (text === 'rollback') {
      refused = undefined;
      return send([{ text }]);
    }
    const opened = [...(first === undefined ? [] : [{ text: first }]), ...withPlans(before)];
    // Nothing is kept before it is known that the work may be done at all.
    if (text === 'commit' && before.some(({ check }) => check)) await trusted(send(opened.splice(0)));
    const own = text === 'commit' ? of(commit) : of(text, values);
    return trusted(send([...opened, ...withPlans([own])]));
  };
  return Object.assign(Object.create(client) as PostgresPoolClient, { query });
}

function takeOpening(): Partial<Opening> {
  const opening = openings.getStore();
  const taken = { ...opening };
  if (opening) Object.assign(opening, { statements: [], still: undefined });
  return taken;
}

/** What PostgreSQL would answer; a transaction that asks for nothing is never sent. */
const nothing = (command: string): Answer => ({ command, rowCount: null, rows: [] });
