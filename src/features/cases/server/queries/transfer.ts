import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { PlainDate } from '../../../../platform/shared/plain-date.ts';
import type { CaseEvent, Stage } from '../../contract.ts';
import { clockColumns, type KeptClock } from '../queries-history.ts';

/** SQL on cases between communes. What crosses two scopes goes by reviewed functions (20261128111000_hand-over-cases.sql). */

export interface AwaitingRow {
  caseId: string;
  kind: 'offered' | 'carried';
  stage: Stage;
  receivedAt: string;
  fromUnitId: string;
  toUnitId: string;
  initials: string;
  offeredAt: string;
  version: number;
}

/** Cases that await somebody of these communes, the longest waiting first; of a named person none. */
export async function findAwaiting(
  tx: Tx,
  actor: Actor,
  of: { communeIds: readonly string[]; caseId?: string },
): Promise<AwaitingRow[]> {
  const one = of.caseId === undefined ? sql`` : sql`and f.id = ${of.caseId}`;
  const { rows } = await sql<AwaitingRow>`select f.id as "caseId",
      case when f.offered_to is null then 'carried' else 'offered' end as kind, f.stage, f.received_at as "receivedAt",
      t.from_unit_id as "fromUnitId", t.to_unit_id as "toUnitId", t.initials, t.offered_at as "offeredAt", f.version
    from case_files f join lateral (select * from case_transfers t where t.locality_id = f.locality_id and t.case_id = f.id
        and t.state = case when f.offered_to is null then 'carried' else 'offered' end
      order by t.offered_at desc limit 1) t on true
    where f.locality_id = ${actor.localityId} and (f.offered_to is not null or f.unowned) and f.stage <> 'closed'
      and coalesce(f.offered_to, f.unit_id) = any(${[...of.communeIds]}::uuid[])
      and ${actor.accountId}::uuid <> all (f.named) ${one}
    order by t.offered_at, f.id limit 200`.execute(tx);
  return rows;
}

/** Of a case that awaits the caller; the caller has asked `findAwaiting`. */
export async function findAwaitingClocks(
  tx: Tx,
  actor: Actor,
  caseIds: readonly string[],
): Promise<(KeptClock & { caseId: string })[]> {
  const { rows } = await sql<KeptClock & { caseId: string }>`select k.case_id as "caseId", ${clockColumns}
    from case_clocks k where k.locality_id = ${actor.localityId} and k.case_id = any(${[...caseIds]}::uuid[])
      and not k.team_only
      and ${actor.accountId}::uuid <> all (k.named) order by k.started_at, k.code, k.occurrence`.execute(tx);
  return rows;
}

export interface AwaitingEvent extends CaseEvent {
  /** Only of the offer that stands. */
  words: Uint8Array | null;
}

/** What rules read of a case that awaits the caller, held; nothing where it does not. */
export async function readAwaiting(tx: Tx, caseId: string, on: PlainDate): Promise<AwaitingEvent[]> {
  const { rows } =
    await sql<AwaitingEvent>`select id, at, recorded_at as "recordedAt", account_id as by, facts,
      late_reason_given as "lateReasonGiven", words from read_awaiting_case(${caseId}, ${on}::date)`.execute(
      tx,
    );
  return rows;
}

/** False where no such case awaits the caller. */
export async function moveCase(
  tx: Tx,
  of: { caseId: string; toUnitId: string; on: PlainDate; now: string },
): Promise<boolean> {
  const { rows } = await sql<{ moved: boolean }>`
    select move_case(${of.caseId}, ${of.toUnitId}, ${of.on}::date, ${of.now}::timestamptz) as moved`.execute(
    tx,
  );
  return rows[0]?.moved === true;
}

/** The new version; undefined where no offer of it stands for the caller. */
export async function refuseCase(
  tx: Tx,
  of: { caseId: string; event: CaseEvent; words: Uint8Array; on: PlainDate },
): Promise<number | undefined> {
  const { event } = of;
  const { rows } = await sql<{
    version: number | null;
  }>`select refuse_case(${of.caseId}, ${event.id}, ${of.on}::date,
    ${event.at}::timestamptz, ${JSON.stringify(event.facts)}::jsonb, ${Buffer.from(of.words)}::bytea) as version`.execute(
    tx,
  );
  return rows[0]?.version ?? undefined;
}

export interface NewOffer {
  id: string;
  caseId: string;
  fromUnitId: string;
  toUnitId: string;
  named: readonly string[];
  team: readonly string[];
  initials: string;
}

export async function insertOffer(
  tx: Tx,
  by: { localityId: string; now: string },
  offer: NewOffer,
): Promise<void> {
  const { fromUnitId, toUnitId } = offer;
  await sql`insert into case_transfers (locality_id, id, case_id, from_unit_id, to_unit_id, audience, named, former, initials, state,
      offered_at)
    values (${by.localityId}, ${offer.id}, ${offer.caseId}, ${fromUnitId}, ${toUnitId}, ${[fromUnitId, toUnitId]}::uuid[],
      ${[...offer.named]}::uuid[], ${[...offer.team]}::uuid[], ${offer.initials}, 'offered', ${by.now})`.execute(
    tx,
  );
}

export async function withdrawOffer(
  tx: Tx,
  by: { localityId: string; now: string },
  caseId: string,
): Promise<void> {
  await sql`update case_transfers set state = 'withdrawn', decided_at = ${by.now}, initials = ''
    where locality_id = ${by.localityId} and case_id = ${caseId} and state = 'offered'`.execute(tx);
}

/** The receiving commune sees the stage and the clocks from now on, or no longer (null). */
export async function setOffered(
  tx: Tx,
  localityId: string,
  of: { caseId: string; toUnitId: string | null },
): Promise<void> {
  await sql`update case_files set offered_to = ${of.toUnitId}
    where locality_id = ${localityId} and id = ${of.caseId}`.execute(tx);
  await sql`update case_clocks set offered_to = ${of.toUnitId}
    where locality_id = ${localityId} and case_id = ${of.caseId}`.execute(tx);
}

export interface HandedOverRow {
  caseId: string;
  toUnitId: string;
  at: string;
}

/** What the former team, and the leaders of the old commune (`decidesAt`), may still know. */
export async function findHandedOver(
  tx: Tx,
  actor: Actor,
  decidesAt: readonly string[],
): Promise<HandedOverRow[]> {
  const { rows } =
    await sql<HandedOverRow>`select t.case_id as "caseId", t.to_unit_id as "toUnitId", t.decided_at as at
    from case_transfers t
    where ${inScope(actor, 't', 'from_unit_id')} and t.state in ('taken-over', 'carried')
      and ${actor.accountId}::uuid <> all (t.named)
      and (${actor.accountId}::uuid = any (t.former) or t.from_unit_id = any(${[...decidesAt]}::uuid[]))
      and not exists (select from case_files f where f.locality_id = t.locality_id and f.id = t.case_id
        and ${actor.accountId}::uuid = any (f.team))
    order by t.decided_at desc, t.id limit 200`.execute(tx);
  return rows;
}
