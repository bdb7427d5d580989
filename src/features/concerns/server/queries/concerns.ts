import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type {
  ConcernCategory,
  ConcernOutcome,
  ConcernPile,
  ConcernSource,
  ConcernState,
} from '../../contract/states.ts';

/** The only SQL on concerns. Each is seen by the commune that handles it alone. */

export type ScopedActor = Pick<Actor, 'localityId' | 'unitIds' | 'wholeLocality'>;
export interface By {
  localityId: string;
  accountId: string;
  now: string;
}

export interface ConcernRecord {
  id: string;
  unitId: string;
  hamletId: string | null;
  source: ConcernSource;
  sourceReference: string;
  receivedAt: string;
  loggedAt: string;
  loggedBy: string;
  fromUnitId: string | null;
  passedAt: string | null;
  acknowledgedAt: string | null;
  acknowledgedBy: string | null;
  inDanger: boolean;
  category: ConcernCategory;
  emergencyDueAt: string | null;
  initials: string;
  hasInformant: boolean;
  hasSender: boolean;
  childId: string | null;
  happeningId: string | null;
  state: ConcernState;
  outcome: ConcernOutcome | null;
  decidedAt: string | null;
  repliedAt: string | null;
  caseId: string | null;
  /** How many others stand under the same happening. */
  joined: number;
  version: number;
}

const columns = sql`c.id, c.unit_id as "unitId", c.hamlet_id as "hamletId", c.source, c.source_reference as "sourceReference",
  c.received_at as "receivedAt", c.logged_at as "loggedAt", c.logged_by as "loggedBy", c.from_unit_id as "fromUnitId",
  c.passed_at as "passedAt", c.acknowledged_at as "acknowledgedAt", c.acknowledged_by as "acknowledgedBy", c.in_danger as "inDanger", c.category,
  c.emergency_due_at as "emergencyDueAt", c.initials, c.has_informant as "hasInformant", c.has_sender as "hasSender",
  c.child_id as "childId", c.happening_id as "happeningId", c.state, c.outcome, c.decided_at as "decidedAt",
  c.replied_at as "repliedAt", c.case_id as "caseId", c.version`;

const joinedWith = (
  actor: ScopedActor,
): RawBuilder<number> => sql<number>`(case when c.happening_id is null then 0 else
  (select count(*)::int - 1 from concerns o where ${inScope(actor, 'o')} and o.happening_id = c.happening_id) end) as joined`;

/** The most urgent first: what runs against the twelve hours by its due instant, then by receipt. */
const urgency = sql`coalesce(c.emergency_due_at, 'infinity'::timestamptz), c.received_at`;

export const piles = (now: string): Readonly<Record<ConcernPile, RawBuilder<boolean>>> => ({
  open: sql<boolean>`c.state in ('waiting', 'handling')`,
  waiting: sql<boolean>`c.state = 'waiting'`,
  urgent: sql<boolean>`(c.state in ('waiting', 'handling') and c.emergency_due_at is not null)`,
  overdue: sql<boolean>`(c.state in ('waiting', 'handling')
    and (c.emergency_due_at < ${now} or (c.state = 'waiting' and c.acknowledge_due_at < ${now})))`,
  'to-answer': sql<boolean>`c.state = 'decided'`,
  closed: sql<boolean>`c.state = 'closed'`,
});

/** A page of a pile behind the concern `after`. */
export async function findPile(
  tx: Tx,
  actor: ScopedActor,
  of: { pile: ConcernPile; now: string; after: string | undefined; limit: number },
): Promise<ConcernRecord[]> {
  const closed = of.pile === 'closed';
  const key = closed ? sql`c.received_at, c.id` : sql`${urgency}, c.id`;
  const behind = of.after
    ? sql<boolean>`(${key}) ${closed ? sql`<` : sql`>`} (select ${key} from concerns c where ${inScope(actor, 'c')} and c.id = ${of.after})`
    : sql<boolean>`true`;
  const order = closed ? sql`c.received_at desc, c.id desc` : sql`${urgency}, c.id`;
  const { rows } = await sql<ConcernRecord>`select ${columns}, ${joinedWith(actor)} from concerns c
    where ${inScope(actor, 'c')} and ${piles(of.now)[of.pile]} and ${behind} order by ${order} limit ${of.limit}`.execute(
    tx,
  );
  return rows;
}

export async function countPiles(
  tx: Tx,
  actor: ScopedActor,
  now: string,
): Promise<Record<ConcernPile, number>> {
  const of = piles(now);
  const { rows } = await sql<Record<ConcernPile, number>>`select
      count(*) filter (where ${of.open})::int as open, count(*) filter (where ${of.waiting})::int as waiting,
      count(*) filter (where ${of.urgent})::int as urgent, count(*) filter (where ${of.overdue})::int as overdue,
      count(*) filter (where ${of['to-answer']})::int as "to-answer", count(*) filter (where ${of.closed})::int as closed
    from concerns c where ${inScope(actor, 'c')}`.execute(tx);
  return rows[0] as Record<ConcernPile, number>;
}

export async function findConcern(
  tx: Tx,
  actor: ScopedActor,
  id: string,
): Promise<ConcernRecord | undefined> {
  const { rows } = await sql<ConcernRecord>`select ${columns}, ${joinedWith(actor)} from concerns c
    where ${inScope(actor, 'c')} and c.id = ${id}`.execute(tx);
  return rows[0];
}

/** Concerns of one happening but this one, the newest first. */
export async function findJoined(
  tx: Tx,
  actor: ScopedActor,
  of: { id: string; happeningId: string },
): Promise<ConcernRecord[]> {
  const { rows } = await sql<ConcernRecord>`select ${columns}, ${joinedWith(actor)} from concerns c
    where ${inScope(actor, 'c')} and c.happening_id = ${of.happeningId} and c.id <> ${of.id}
    order by c.received_at desc limit 100`.execute(tx);
  return rows;
}

/** Concerns of the same commune that may be of the same child or happening: the same child first, then the newest. */
export async function findJoinable(
  tx: Tx,
  actor: ScopedActor,
  of: Pick<ConcernRecord, 'id' | 'unitId' | 'childId' | 'happeningId' | 'initials' | 'hamletId'>,
): Promise<ConcernRecord[]> {
  const { rows } = await sql<ConcernRecord>`select ${columns}, ${joinedWith(actor)} from concerns c
    where ${inScope(actor, 'c')} and c.unit_id = ${of.unitId} and c.id <> ${of.id}
      and (c.happening_id is null or c.happening_id is distinct from ${of.happeningId})
    order by (c.child_id is not null and c.child_id = ${of.childId}) desc,
      (c.initials <> '' and c.initials = ${of.initials}) desc,
      (c.hamlet_id is not null and c.hamlet_id = ${of.hamletId}) desc, c.received_at desc
    limit 20`.execute(tx);
  return rows;
}

/** The content as it is kept. */
export async function readContent(
  tx: Tx,
  actor: ScopedActor,
  id: string,
): Promise<{ content: Uint8Array; contentVersion: number } | undefined> {
  const { rows } = await sql<{
    content: Uint8Array;
    contentVersion: number;
  }>`select c.content, c.content_version as "contentVersion" from concerns c
    where ${inScope(actor, 'c')} and c.id = ${id}`.execute(tx);
  return rows[0];
}

export async function findLinked(tx: Tx, actor: ScopedActor, childId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select c.id from concerns c
    where ${inScope(actor, 'c')} and c.child_id = ${childId} order by c.id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Concerns from which a case was opened, the first received first. */
export async function findOfCase(tx: Tx, actor: ScopedActor, caseId: string): Promise<ConcernRecord[]> {
  const { rows } = await sql<ConcernRecord>`select ${columns}, ${joinedWith(actor)} from concerns c
    where ${inScope(actor, 'c')} and c.case_id = ${caseId} order by c.received_at`.execute(tx);
  return rows;
}
