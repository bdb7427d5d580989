import { Kysely, PostgresDialect, type Transaction } from 'kysely';
import pg from 'pg';
import type { DB } from '../../../../db/schema.ts';
import { pipelinedPool } from './opening.ts';

export type Database = Kysely<DB>;
/** A transaction in which the row policies know who acts (`withActor`). */
export type Tx = Transaction<DB>;

export interface OpenDatabase {
  db: Database;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** `mangnon_app` serves people and is bound by every policy; `mangnon_owner` owns the tables: set-up and the job queue only. */
export type DatabaseRole = 'mangnon_app' | 'mangnon_owner';

/** Opens a pool whose every session works as `role`, never as who signed in to PostgreSQL. */
export function openDatabase(options: {
  url: string;
  role?: DatabaseRole;
  max?: number;
  /** Whether statements marked `prepared` are kept by name in the session; on unless a pooler stands in between. */
  prepare?: boolean;
}): OpenDatabase {
  const { url, role = 'mangnon_app', max = 10, prepare = true } = options;
  const pool = openPool(url, { role, max, pipeline: true });
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool: pipelinedPool(pool, { prepare }) }) });
  return { db, pool, close: () => db.destroy() };
}

/** The same pool without Kysely; without a role it works as who the URL names (migrations, verification). */
export function openPool(
  url: string,
  options: { role?: DatabaseRole; max?: number; pipeline?: boolean } = {},
): pg.Pool {
  const settings = ['-c timezone=UTC', '-c jit=off', ...(options.role ? [`-c role=${options.role}`] : [])];
  const pool = new pg.Pool({
    connectionString: url,
    max: options.max ?? 1,
    pipeline: options.pipeline ?? false,
    options: settings.join(' '),
    types: { getTypeParser: parserOf as typeof pg.types.getTypeParser },
  });
  // A session that the server ends is replaced by the pool, and its query rejects; unheard, these events would end
  // the process.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

type Parse = (text: string) => unknown;

/**
 * Sessions are in UTC, so the text is nearly ISO 8601 as it comes, in microseconds. A page of the ledger has hundreds of
 * instants; only what is written in another way (a year beyond 9999) goes through a Date.
 */
const instant: Parse = (text) => {
  const plain = text.endsWith('+00') && text[4] === '-' && text[10] === ' ' && text.length >= 22;
  if (!plain) return new Date(pg.types.getTypeParser(1184)(text) as Date).toISOString();
  const fraction = text.length === 22 ? '.000' : text.slice(19, -3).padEnd(4, '0').slice(0, 4);
  return `${text.slice(0, 10)}T${text.slice(11, 19)}${fraction}Z`;
};

const whole: Parse = (text) => {
  const number = Number(text);
  if (!Number.isSafeInteger(number))
    throw new RangeError(`int8 ${text} is beyond what a number holds exactly`);
  return number;
};

const asIs: Parse = (text) => text;

const textArray = 1009 as Parameters<typeof pg.types.getTypeParser>[0];

/** Array types carry their own number: elements are split as text first. */
const each =
  (parse: Parse): Parse =>
  (text) =>
    (pg.types.getTypeParser(textArray)(text) as (string | null)[]).map((item) =>
      item === null ? null : parse(item),
    );

/** A uuid is never quoted in an array's text: no need to walk it letter by letter, and an audience has thousands. */
const uuids: Parse = (text) =>
  text === '{}'
    ? []
    : text
        .slice(1, -1)
        .split(',')
        .map((item) => (item === 'NULL' ? null : item));

/** By type number of PostgreSQL: a date stays `yyyy-mm-dd` (a JavaScript Date would shift it by the time zone). */
const parsers: Readonly<Record<number, Parse>> = {
  20: whole,
  1016: each(whole),
  1082: asIs,
  1182: each(asIs),
  1184: instant,
  1185: each(instant),
  1700: Number,
  1231: each(Number),
  2951: uuids,
};

function parserOf(oid: number, format?: 'text' | 'binary'): unknown {
  return (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format as 'text');
}
