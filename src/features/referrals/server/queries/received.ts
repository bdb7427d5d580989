import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import type { ReferralAct } from '../../contract.ts';
import type { ActRow, ReferralRow } from './referrals.ts';

/** SQL of the receiver's side: reviewed functions, which look for themselves who asks; the office is asked here too. */
export type ReceivedRow = Pick<
  ReferralRow,
  | (
      | 'id'
      | 'caseId'
      | 'unitId'
      | 'receiverId'
      | 'sector'
      | 'service'
      | 'groups'
      | 'fields'
      | 'pace'
      | 'wishedOn'
      | 'reason'
    )
  | (
      | 'shared'
      | 'basisKind'
      | 'basisCode'
      | 'state'
      | 'sentBy'
      | 'sentAt'
      | 'acceptDueAt'
      | 'decidedAt'
      | 'answerDueAt'
    )
  | 'version'
> & { forMe: boolean; hasGuarded: boolean };

interface Of {
  offices: readonly string[];
  on: string;
  id?: string;
}

/** In force and addressed to one of the offices; the nearest limit first. */
export async function findReceived(tx: Tx, { offices, on, id }: Of): Promise<ReceivedRow[]> {
  const only = id === undefined ? sql`` : sql`and r.id = ${id}`;
  const { rows } = await sql<ReceivedRow>`select r.id, r.case_id as "caseId", r.unit_id as "unitId",
      r.receiver_id as "receiverId", r.sector, r.service, r.field_groups as groups, r.fields, r.for_me as "forMe",
      r.has_guarded as "hasGuarded", r.pace, r.wished_on as "wishedOn", r.reason, r.shared, r.basis_kind as "basisKind",
      r.basis_code as "basisCode", r.state, r.sent_by as "sentBy", r.sent_at as "sentAt", r.accept_due_at as "acceptDueAt",
      r.decided_at as "decidedAt", r.answer_due_at as "answerDueAt", r.version
    from received_case_referrals(${on}::date) r where r.receiver_id = any(${[...offices]}::uuid[]) ${only}
    order by coalesce(r.answer_due_at, r.accept_due_at), r.id`.execute(tx);
  return rows;
}

export async function findReceivedActs(tx: Tx, { id, on }: { id: string; on: string }) {
  const { rows } = await sql<Omit<ActRow, 'referralId'>>`select id, act, at, account_id as by, words
    from received_referral_acts(${id}, ${on}::date)`.execute(tx);
  return rows;
}

export async function findGuarded(
  tx: Tx,
  { id, on }: { id: string; on: string },
): Promise<Uint8Array | null> {
  const { rows } = await sql<{ guarded: Uint8Array | null }>`
    select received_guarded(${id}, ${on}::date) as guarded`.execute(tx);
  return rows[0]?.guarded ?? null;
}

export interface ReceiverAct {
  id: string;
  version: number;
  actId: string;
  act: ReferralAct;
  outcome: 'given' | 'not-given' | null;
  words: Uint8Array | null;
  at: string;
  due: string | null;
  on: string;
}

/** Undefined: not there for the caller any more. `version` null: the referral has moved on. */
export async function actOnReceived(
  tx: Tx,
  of: ReceiverAct,
): Promise<{ version: number | null; tell: string[] } | undefined> {
  const words = of.words && Buffer.from(of.words);
  const { rows } = await sql<{ version: number | null; tell: string[] }>`select version, tell
    from act_on_received_referral(${of.id}, ${of.version}, ${of.actId}, ${of.act}, ${of.outcome}, ${words}::bytea,
      ${of.at}::timestamptz, ${of.due}::timestamptz, ${of.on}::date)`.execute(tx);
  return rows[0];
}
