import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { prepared } from '../../../../platform/server/database/prepared.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { FieldGroup } from '../../../children/contract.ts';
import type { UnitSector } from '../../../units/contract.ts';
import type { CaseService, Pace, ReferralAct, ReferralState } from '../../contract.ts';

/** SQL on referrals as the case's readers see them. */
export interface ReferralRow {
  id: string;
  caseId: string;
  unitId: string;
  receiverId: string;
  sector: UnitSector;
  service: CaseService;
  actionId: string | null;
  groups: FieldGroup[];
  fields: string[];
  persons: string[];
  pace: Pace;
  wishedOn: string | null;
  reason: Uint8Array;
  shared: Uint8Array;
  guarded: Uint8Array | null;
  basisKind: 'consent' | 'law';
  basisCode: string | null;
  consentIds: string[];
  basisUntil: string | null;
  lostBasisAt: string | null;
  state: ReferralState;
  sentBy: string;
  sentAt: string;
  acceptDueAt: string;
  decidedAt: string | null;
  answerDueAt: string | null;
  endedAt: string | null;
  outcome: 'given' | 'not-given' | null;
  version: number;
}

const columns = sql`r.id, r.case_id as "caseId", r.unit_id as "unitId", r.receiver_id as "receiverId", r.sector, r.service,
  r.action_id as "actionId", r.field_groups as groups, r.fields, r.persons, r.pace, r.wished_on as "wishedOn", r.reason, r.shared,
  r.guarded, r.basis_kind as "basisKind", r.basis_code as "basisCode", r.consent_ids as "consentIds",
  r.basis_until as "basisUntil", r.lost_basis_at as "lostBasisAt", r.state, r.sent_by as "sentBy", r.sent_at as "sentAt",
  r.accept_due_at as "acceptDueAt", r.decided_at as "decidedAt", r.answer_due_at as "answerDueAt", r.ended_at as "endedAt",
  r.outcome, r.version`;

const readable = (actor: Actor, alias: string) => sql`${inScope(actor, alias)}
  and ${actor.accountId}::uuid = any (${sql.ref(`${alias}.readers`)})
  and ${actor.accountId}::uuid <> all (${sql.ref(`${alias}.named`)})`;

/** Of one case, the newest first. */
export async function findReferrals(tx: Tx, actor: Actor, caseId: string): Promise<ReferralRow[]> {
  const { rows } = await sql<ReferralRow>`${prepared} select ${columns} from case_referrals r
    where ${readable(actor, 'r')} and r.case_id = ${caseId} order by r.sent_at desc, r.id desc`.execute(tx);
  return rows;
}

/** Held until the transaction ends: the receiver's act and this one come one after the other. */
export async function holdReferral(tx: Tx, actor: Actor, id: string): Promise<ReferralRow | undefined> {
  const { rows } = await sql<ReferralRow>`${prepared} select ${columns} from case_referrals r
    where ${readable(actor, 'r')} and r.id = ${id} for update`.execute(tx);
  return rows[0];
}

/** Running ones of the case that rest on the consent, held. */
export async function holdRestingOn(
  tx: Tx,
  actor: Actor,
  { caseId, consentId }: { caseId: string; consentId: string },
): Promise<ReferralRow[]> {
  const { rows } =
    await sql<ReferralRow>`${prepared} select ${columns} from case_referrals r where ${readable(actor, 'r')}
    and r.case_id = ${caseId} and ${consentId}::uuid = any (r.consent_ids) and r.ended_at is null and r.lost_basis_at is null
    order by r.id for update`.execute(tx);
  return rows;
}

export async function countOpenReferrals(tx: Tx, actor: Actor, caseId: string): Promise<number> {
  const { rows } = await sql<{ open: number }>`select count(*)::int as open from case_referrals r
    where ${readable(actor, 'r')} and r.case_id = ${caseId} and r.ended_at is null`.execute(tx);
  return rows[0]?.open ?? 0;
}

export type NewReferral = Omit<
  ReferralRow,
  'unitId' | 'lostBasisAt' | 'state' | 'decidedAt' | 'answerDueAt' | 'endedAt' | 'outcome' | 'version'
>;

/** False where a referral of this id exists already. */
export async function insertReferral(tx: Tx, localityId: string, made: NewReferral): Promise<boolean> {
  const { id, caseId, groups, fields, persons, consentIds, reason, shared, guarded } = made;
  const { numAffectedRows } =
    await sql`insert into case_referrals (locality_id, id, case_id, unit_id, readers, named, receiver_id,
      sector, service, action_id, field_groups, fields, persons, pace, wished_on, reason, shared, guarded, basis_kind, basis_code,
      consent_ids, basis_until, sent_by, sent_at, accept_due_at)
    select ${localityId}, ${id}, s.case_id, s.unit_id, s.readers, s.named, ${made.receiverId}::uuid, ${made.sector},
      ${made.service}, ${made.actionId}::uuid, ${groups}::text[], ${fields}::text[], ${persons}::uuid[], ${made.pace},
      ${made.wishedOn}::date, ${Buffer.from(reason)}::bytea, ${Buffer.from(shared)}::bytea,
      ${guarded && Buffer.from(guarded)}::bytea, ${made.basisKind}, ${made.basisCode}, ${consentIds}::uuid[],
      ${made.basisUntil}::date, ${made.sentBy}::uuid, ${made.sentAt}::timestamptz, ${made.acceptDueAt}::timestamptz
    from case_subjects s where s.locality_id = ${localityId} and s.case_id = ${caseId} on conflict do nothing`.execute(
      tx,
    );
  return numAffectedRows === 1n;
}

export interface ActRow {
  id: string;
  referralId: string;
  act: ReferralAct;
  at: string;
  by: string;
  words: Uint8Array | null;
}

export async function findActs(tx: Tx, actor: Actor, caseId: string): Promise<ActRow[]> {
  const { rows } =
    await sql<ActRow>`${prepared} select a.id, a.referral_id as "referralId", a.act, a.at, a.account_id as by, a.words
    from case_referral_acts a where ${readable(actor, 'a')} and a.case_id = ${caseId} order by a.at, a.id`.execute(
      tx,
    );
  return rows;
}

/** False where an act of this id exists already. */
export async function insertAct(tx: Tx, localityId: string, act: ActRow): Promise<boolean> {
  const words = act.words && Buffer.from(act.words);
  const { numAffectedRows } =
    await sql`insert into case_referral_acts (locality_id, id, referral_id, case_id, unit_id, readers,
      named, act, at, account_id, words)
    select ${localityId}, ${act.id}, r.id, r.case_id, r.unit_id, r.readers, r.named, ${act.act}, ${act.at}::timestamptz,
      ${act.by}::uuid, ${words}::bytea
    from case_referrals r where r.locality_id = ${localityId} and r.id = ${act.referralId} on conflict do nothing`.execute(
      tx,
    );
  return numAffectedRows === 1n;
}

export interface Changed {
  state: ReferralState;
  endedAt: string | null;
  lostBasisAt: string | null;
  basisKind: 'consent' | 'law';
  basisCode: string | null;
  consentIds: readonly string[];
  basisUntil: string | null;
  acceptDueAt: string;
  answerDueAt: string | null;
}

/** The new version; undefined where the referral has moved on. */
export async function updateReferral(
  tx: Tx,
  localityId: string,
  of: { id: string; version: number; to: Changed },
): Promise<number | undefined> {
  const { to } = of;
  const { rows } = await sql<{
    version: number;
  }>`update case_referrals set state = ${to.state}, ended_at = ${to.endedAt},
      lost_basis_at = ${to.lostBasisAt}, basis_kind = ${to.basisKind}, basis_code = ${to.basisCode},
      consent_ids = ${[...to.consentIds]}::uuid[], basis_until = ${to.basisUntil}, accept_due_at = ${to.acceptDueAt},
      answer_due_at = ${to.answerDueAt}, version = version + 1
    where locality_id = ${localityId} and id = ${of.id} and version = ${of.version} returning version`.execute(
    tx,
  );
  return rows[0]?.version;
}

export interface ReceiverAnswers {
  receiverId: string;
  sent: number;
  pending: number;
  inTime: number;
  late: number;
  unansweredLate: number;
}

export async function countAnswers(
  tx: Tx,
  of: { unitIds: readonly string[]; from: string; until: string; now: string },
): Promise<ReceiverAnswers[]> {
  const { rows } =
    await sql<ReceiverAnswers>`select receiver_id as "receiverId", sent, pending, in_time as "inTime", late,
      unanswered_late as "unansweredLate"
    from count_referral_answers(${of.from}::timestamptz, ${of.until}::timestamptz, ${of.now}::timestamptz,
      ${[...of.unitIds]}::uuid[])`.execute(tx);
  return rows;
}
