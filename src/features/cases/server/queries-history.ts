import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared, unanswered } from '../../../platform/server/database/prepared.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { CaseEvent } from '../contract.ts';
import type { CaseClock } from '../rules/clocks.ts';
import { earlierDue } from './queries-recount.ts';

/** SQL on what was done in cases, and on their clocks. */

export interface EventRow extends CaseEvent {
  words: Uint8Array;
}

/** In the order in which they were recorded; none for whoever does not read the case. */
export async function findEvents(tx: Tx, actor: Actor, caseId: string): Promise<EventRow[]> {
  const { rows } =
    await sql<EventRow>`${prepared} select e.id, e.at, e.recorded_at as "recordedAt", e.account_id as by, e.facts,
      e.late_reason_given as "lateReasonGiven", e.words
    from case_events e where ${inScope(actor, 'e')} and e.case_id = ${caseId}
      and ${actor.accountId}::uuid = any (e.readers) and ${actor.accountId}::uuid <> all (e.named)
    order by e.seq`.execute(tx);
  return rows;
}

interface Key {
  localityId: string;
  caseId: string;
  unitId: string;
}

/** False where an event of this id exists already. */
export async function insertEvent(
  tx: Tx,
  { localityId, caseId, unitId }: Key,
  of: { event: CaseEvent; seq: number; words: Uint8Array },
): Promise<boolean> {
  const { event, seq, words } = of;
  const { numAffectedRows } =
    await sql`${prepared} insert into case_events (locality_id, id, case_id, unit_id, readers, named, seq,
      act, at, recorded_at, account_id, facts, late_reason_given, words)
    select ${localityId}, ${event.id}, ${caseId}, ${unitId}, s.readers, s.named, ${seq}::int, ${event.facts.act},
      ${event.at}::timestamptz, ${event.recordedAt}::timestamptz, ${event.by}::uuid, ${JSON.stringify(event.facts)}::jsonb,
      ${event.lateReasonGiven}::boolean, ${Buffer.from(words)}::bytea
    from case_subjects s where s.locality_id = ${localityId} and s.case_id = ${caseId}
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Where the child is kept safe: for those who read the case now. */
export async function insertAddress(
  tx: Tx,
  { localityId, caseId, unitId }: Key,
  of: { id: string; seq: number; address: Uint8Array },
): Promise<void> {
  await sql`insert into case_addresses (locality_id, id, case_id, unit_id, readers, named, seq, address)
    select ${localityId}, ${of.id}, ${caseId}, ${unitId}, f.team, f.named, ${of.seq}::int, ${Buffer.from(of.address)}::bytea
    from case_files f where f.locality_id = ${localityId} and f.id = ${caseId}`.execute(tx);
}

/** The newest, for whom it may be opened. */
export async function findAddress(
  tx: Tx,
  actor: Actor,
  caseId: string,
): Promise<{ id: string; address: Uint8Array } | undefined> {
  const { rows } = await sql<{ id: string; address: Uint8Array }>`select a.id, a.address from case_addresses a
    where ${inScope(actor, 'a')} and a.case_id = ${caseId} and ${actor.accountId}::uuid = any (a.readers)
      and ${actor.accountId}::uuid <> all (a.named)
    order by a.seq desc limit 1`.execute(tx);
  return rows[0];
}

/** A clock that ran until now goes by the calendar of today; one that ended keeps the calendar that judged it. */
const moved = sql`(k.end_kind is null and k.superseded_by is null and k.due_at <> excluded.due_at)`;

/** All clocks of a case as the rules have them now: new ones are added, of known ones how they ended; the others stay as they are. */
export async function saveClocks(
  tx: Tx,
  { localityId, caseId, unitId, now }: Key & { now: string },
  clocks: readonly (CaseClock & { nextStepAt: string | null; teamOnly?: boolean })[],
): Promise<void> {
  await sql`${unanswered} insert into case_clocks as k (locality_id, case_id, code, occurrence, unit_id, named, offered_to, step, rule_from, binding, owner,
      counted_from, started_at, started_by, due_at, end_kind, ended_at, ended_by, superseded_by, late_reason, next_step_at, team_only)
    select ${localityId}::uuid, ${caseId}::uuid, code, occurrence, ${unitId}::uuid, f.named, f.offered_to, step, "ruleFrom", binding, owner,
      "from", "startedAt", "startedBy", "dueAt", "end", "endedAt", "endedBy", "supersededBy", "lateReason", "nextStepAt", coalesce("teamOnly", false)
    from jsonb_to_recordset(${JSON.stringify(clocks)}::jsonb) as m (code text, occurrence int, step int, "ruleFrom" date,
      binding boolean, owner text, "from" text, "startedAt" timestamptz, "startedBy" uuid, "dueAt" timestamptz, "end" text,
      "endedAt" timestamptz, "endedBy" uuid, "supersededBy" uuid, "lateReason" boolean, "nextStepAt" timestamptz, "teamOnly" boolean)
      join case_files f on f.locality_id = ${localityId}::uuid and f.id = ${caseId}::uuid
    where not exists (select from case_clocks o where o.locality_id = ${localityId}::uuid and o.case_id = ${caseId}::uuid
      and (o.code, o.occurrence, o.late_reason) = (m.code, m.occurrence, m."lateReason")
      and (o.end_kind, o.ended_at, o.ended_by, o.superseded_by) is not distinct from (m."end", m."endedAt", m."endedBy", m."supersededBy")
      and (o.due_at = m."dueAt" or o.end_kind is not null or o.superseded_by is not null))
    on conflict (locality_id, case_id, code, occurrence) do update set
      due_at = case when ${moved} then excluded.due_at else k.due_at end,
      next_step_at = case when ${moved} then excluded.next_step_at else k.next_step_at end,
      earlier_due = case when ${moved} then ${earlierDue(now)} else k.earlier_due end, end_kind = excluded.end_kind,
      ended_at = excluded.ended_at, ended_by = excluded.ended_by, superseded_by = excluded.superseded_by,
      late_reason = excluded.late_reason`.execute(tx);
}

export const clockColumns = sql`k.code, k.occurrence, k.step, k.rule_from as "ruleFrom", k.binding, k.owner,
  k.counted_from as "from", k.started_at as "startedAt", k.started_by as "startedBy", k.due_at as "dueAt",
  k.end_kind as "end", k.ended_at as "endedAt", k.ended_by as "endedBy", k.superseded_by as "supersededBy",
  k.late_reason as "lateReason", k.earlier_due as "earlierDue"`;

/** A clock as it is kept: with the due instants that it had before the calendar changed. */
export interface KeptClock extends CaseClock {
  earlierDue: { dueAt: string; changedAt: string }[];
}

export async function findClocks(
  tx: Tx,
  actor: Actor,
  caseId: string,
  readBy: 'team' | 'overseer' = 'team',
): Promise<KeptClock[]> {
  const seen = readBy === 'team' ? sql`` : sql`and not k.team_only`;
  const { rows } = await sql<KeptClock>`${prepared} select ${clockColumns} from case_clocks k
    where ${inScope(actor, 'k')} and ${actor.accountId}::uuid <> all (k.named) and k.case_id = ${caseId} ${seen}
    order by k.started_at, k.code, k.occurrence`.execute(tx);
  return rows;
}

/** What is known of the clocks of a case, by which they go on being numbered. */
export async function findNumbered(
  tx: Tx,
  localityId: string,
  caseId: string,
): Promise<Pick<CaseClock, 'code' | 'occurrence' | 'startedBy' | 'step'>[]> {
  const { rows } = await sql<Pick<CaseClock, 'code' | 'occurrence' | 'startedBy' | 'step'>>`${prepared}
    select k.code, k.occurrence, k.started_by as "startedBy", k.step from case_clocks k
    where k.locality_id = ${localityId} and k.case_id = ${caseId}
    order by k.started_at, k.code, k.occurrence`.execute(tx);
  return rows;
}
