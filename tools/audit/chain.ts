import { createHash } from 'node:crypto';
import type pg from 'pg';

/** One row of `audit_events` as text, the way the database prints it. */
interface Line {
  locality_id: string;
  chain: string;
  seq: number;
  at: string;
  account_id: string | null;
  act: string;
  subject_kind: string | null;
  subject_id: string | null;
  unit_id: string | null;
  detail: string;
  request_id: string | null;
  prev_hash: Buffer;
  hash: Buffer;
}

interface Chain {
  locality_id: string;
  chain: string;
  /** What `audit_heads` says is the last row; null when the head itself is gone. */
  seq: number | null;
  hash: Buffer | null;
}

/** The first row of a chain that is not as it was written. */
export interface BrokenLine {
  localityId: string;
  chain: string;
  seq: number;
  how: 'changed' | 'missing' | 'tail-cut' | 'head-changed';
}

export interface Verification {
  chains: number;
  lines: number;
  broken: BrokenLine[];
}

const start = Buffer.alloc(32);
const batch = 2000;

/**
 * Walks every chain from its first row to its head on one snapshot and recomputes each hash here, without the
 * database's function. A chain removed together with its head leaves no trace inside the database: the printed or
 * signed heads outside of it are for that.
 */
export async function verifyAudit(pool: pg.Pool): Promise<Verification> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const found: Verification = { chains: 0, lines: 0, broken: [] };
    for (const chain of await chains(client)) {
      const { lines, broken } = await walk(client, chain);
      found.chains++;
      found.lines += lines;
      if (broken) found.broken.push({ localityId: chain.locality_id, chain: chain.chain, ...broken });
    }
    await client.query('commit');
    return found;
  } finally {
    client.release();
  }
}

async function chains(client: pg.PoolClient): Promise<Chain[]> {
  const { rows } = await client.query<Chain>(`
    select locality_id, chain, h.seq, h.hash from audit_heads h
    full join (select distinct locality_id, chain from audit_events) e using (locality_id, chain)
    order by locality_id, chain`);
  return rows;
}

type Finding = Pick<BrokenLine, 'seq' | 'how'>;

async function walk(client: pg.PoolClient, chain: Chain): Promise<{ lines: number; broken?: Finding }> {
  let last = { seq: 0, hash: start as Buffer };
  let lines = 0;
  let broken: Finding | undefined;
  for (let rows = await linesAfter(client, chain, 0); rows.length > 0; ) {
    for (const line of rows) {
      broken ??= faultOf(line, last);
      last = line;
      lines++;
    }
    rows = await linesAfter(client, chain, last.seq);
  }
  broken ??= faultOfHead(chain, last);
  return broken ? { lines, broken } : { lines };
}

async function linesAfter(
  client: pg.PoolClient,
  { locality_id, chain }: Chain,
  seq: number,
): Promise<Line[]> {
  const { rows } = await client.query<Line>(
    `select locality_id, chain, seq, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
       account_id, act, subject_kind, subject_id, unit_id, detail::text as detail, request_id, prev_hash, hash
     from audit_events where locality_id = $1 and chain = $2 and seq > $3 order by seq limit ${batch}`,
    [locality_id, chain, seq],
  );
  return rows;
}

function faultOf(line: Line, before: { seq: number; hash: Buffer }): Finding | undefined {
  if (line.seq !== before.seq + 1) return { seq: before.seq + 1, how: 'missing' };
  const whole = line.prev_hash.equals(before.hash) && line.hash.equals(hashOf(line));
  return whole ? undefined : { seq: line.seq, how: 'changed' };
}

function faultOfHead(head: Chain, last: { seq: number; hash: Buffer }): Finding | undefined {
  if (head.seq === null || head.hash === null) return { seq: last.seq, how: 'head-changed' };
  if (head.seq > last.seq) return { seq: last.seq + 1, how: 'tail-cut' };
  return head.seq === last.seq && head.hash.equals(last.hash)
    ? undefined
    : { seq: last.seq, how: 'head-changed' };
}

function hashOf(line: Line): Buffer {
  return createHash('sha256').update(line.prev_hash).update(canonical(line)).digest();
}

/** The text that `append_audit` hashes: jsonb's own, keys ordered by length and then by bytes. */
function canonical(line: Line): string {
  const values: [string, string][] = [
    ['at', quoted(line.at)],
    ['act', quoted(line.act)],
    ['seq', String(line.seq)],
    ['unit', quoted(line.unit_id)],
    ['chain', quoted(line.chain)],
    ['detail', line.detail],
    ['account', quoted(line.account_id)],
    ['request', quoted(line.request_id)],
    ['subject', quoted(line.subject_id)],
    ['locality', quoted(line.locality_id)],
    ['subjectKind', quoted(line.subject_kind)],
  ];
  return `{${values.map(([key, value]) => `"${key}": ${value}`).join(', ')}}`;
}

const quoted = (text: string | null): string => JSON.stringify(text);
