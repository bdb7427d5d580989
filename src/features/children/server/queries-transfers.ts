import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import { inAudience } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { Transfer } from '../contract/life.ts';

/** SQL on moves between communes. */

export type TransferRow = Omit<Transfer, 'fromCommuneName' | 'toCommuneName' | 'abilities'>;

const columns = sql`t.id, t.child_id as "childId", t.from_commune_id as "fromCommuneId",
  t.to_commune_id as "toCommuneId", t.state, t.moved_on as "movedOn", t.reason, t.answer, t.summary,
  t.offered_at as "offeredAt", t.version`;

export async function findTransfer(tx: Tx, actor: Actor, id: string): Promise<TransferRow | undefined> {
  const { rows } = await sql<TransferRow>`select ${columns} from child_transfers t
    where ${inAudience(actor, 't')} and t.id = ${id}`.execute(tx);
  return rows[0];
}

export async function findOpenTransfer(
  tx: Tx,
  actor: Actor,
  childId: string,
): Promise<TransferRow | undefined> {
  const { rows } = await sql<TransferRow>`${prepared} select ${columns} from child_transfers t
    where ${inAudience(actor, 't')} and t.child_id = ${childId} and t.state = 'offered'`.execute(tx);
  return rows[0];
}

/** Offers to (`in`) or from (`out`) communes in the caller's scope, the newest first; at most 500. */
export async function findTransfers(
  tx: Tx,
  actor: Actor,
  wanted: { direction: 'in' | 'out'; state?: string | undefined },
): Promise<TransferRow[]> {
  const side = sql.ref(wanted.direction === 'in' ? 't.to_commune_id' : 't.from_commune_id');
  const state = wanted.state ?? null;
  const { rows } = await sql<TransferRow>`select ${columns} from child_transfers t
    where ${inAudience(actor, 't')} and (${actor.wholeLocality} or ${side} = any(${[...actor.unitIds]}::uuid[]))
      and (${state}::text is null or t.state = ${state})
    order by t.offered_at desc, t.id desc limit 500`.execute(tx);
  return rows;
}

export interface NewTransfer {
  localityId: string;
  id: string;
  child: { id: string; unitId: string; communeId: string };
  toCommuneId: string;
  movedOn: string;
  reason: string;
  summary: Transfer['summary'];
  accountId: string;
  now: string;
}

export async function insertTransfer(tx: Tx, made: NewTransfer): Promise<void> {
  const { child, toCommuneId } = made;
  await sql`insert into child_transfers (locality_id, id, child_id, from_unit_id, from_commune_id, to_commune_id, audience,
      moved_on, reason, summary, offered_at, offered_by)
    values (${made.localityId}, ${made.id}, ${child.id}, ${child.unitId}, ${child.communeId}, ${toCommuneId},
      ${[child.communeId, toCommuneId]}::uuid[], ${made.movedOn}, ${made.reason}, ${JSON.stringify(made.summary)}::jsonb,
      ${made.now}, ${made.accountId})`.execute(tx);
}

export interface ClosingTransfer {
  localityId: string;
  id: string;
  version: number;
  state: 'returned' | 'withdrawn';
  answer: string;
  accountId: string;
  now: string;
}

/** Answers the new version, or undefined when the offer was decided meanwhile. */
export async function closeTransfer(tx: Tx, of: ClosingTransfer): Promise<number | undefined> {
  const { rows } = await sql<{
    version: number;
  }>`update child_transfers set state = ${of.state}, answer = ${of.answer},
      decided_at = ${of.now}, decided_by = ${of.accountId}, version = version + 1
    where locality_id = ${of.localityId} and id = ${of.id} and version = ${of.version} and state = 'offered'
    returning version`.execute(tx);
  return rows[0]?.version;
}

export interface TakingIn {
  transferId: string;
  version: number;
  unitId: string;
  communeId: string;
  accountId: string;
  now: string;
}

export type HandOver = 'taken-in' | 'stale' | 'not-followed';

/** The move itself, across two scopes (`take_in_child`). Undefined: no such offer exists for the caller. */
export async function takeInChild(
  tx: Tx,
  of: TakingIn,
): Promise<{ childId: string; outcome: HandOver } | undefined> {
  const { rows } = await sql<{ childId: string; outcome: HandOver }>`
    select child as "childId", outcome from take_in_child(${of.transferId}, ${of.version}, ${of.unitId}, ${of.communeId},
      ${of.accountId}, ${of.now})`.execute(tx);
  return rows[0];
}
