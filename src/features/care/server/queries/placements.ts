import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { prepared } from '../../../../platform/server/database/prepared.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { CarerKind } from '../../contract/carer.ts';
import type { CareEvent } from '../../contract/deeds.ts';
import type { CareStage } from '../../contract/stages.ts';

/** SQL on children on their way into care, in it and out of it: for the readers of the case. */
export interface PlacementRow {
  id: string;
  unitId: string;
  caseId: string;
  stage: CareStage;
  since: string;
  openedAt: string;
  carerId: string | null;
  carerKind: CarerKind | null;
  version: number;
}

export interface CareEventRow extends CareEvent {
  placementId: string;
  words: Uint8Array;
}

const columns = sql`p.id, p.unit_id as "unitId", p.case_id as "caseId", p.stage, p.since, p.opened_at as "openedAt",
  p.carer_id as "carerId", p.carer_kind as "carerKind", p.version`;

const readable = (actor: Actor, alias: 'p' | 'e') => sql`${inScope(actor, alias)}
  and ${actor.accountId}::uuid = any (${sql.ref(`${alias}.readers`)})
  and ${actor.accountId}::uuid <> all (${sql.ref(`${alias}.named`)})`;

export async function findPlacement(
  tx: Tx,
  actor: Actor,
  id: string,
  held: 'held' | 'read',
): Promise<PlacementRow | undefined> {
  const lock = held === 'held' ? sql`for update` : sql``;
  const { rows } = await sql<PlacementRow>`${prepared} select ${columns} from care_placements p
    where ${readable(actor, 'p')} and p.id = ${id} ${lock}`.execute(tx);
  return rows[0];
}

/** The case of a placement, for whoever may come to read it: the second wall does not show it yet to a leader. */
export async function findPlacements(
  tx: Tx,
  actor: Actor,
  of: { caseIds: readonly string[] | null; over: boolean; limit: number },
): Promise<PlacementRow[]> {
  const ofCases = of.caseIds === null ? sql`` : sql`and p.case_id = any(${[...of.caseIds]}::uuid[])`;
  const open = of.over ? sql`` : sql`and p.stage not in ('ended', 'withdrawn')`;
  const { rows } = await sql<PlacementRow>`${prepared} select ${columns} from care_placements p
    where ${readable(actor, 'p')} ${ofCases} ${open} order by p.id desc limit ${of.limit}`.execute(tx);
  return rows;
}

/** Children on their way into care out of this case, not handed over yet. */
export async function countPrepared(tx: Tx, actor: Actor, caseId: string): Promise<number> {
  const { rows } = await sql<{ prepared: number }>`select count(*)::int as prepared from care_placements p
    where ${readable(actor, 'p')} and p.case_id = ${caseId}
      and p.stage in ('matching', 'preparing', 'deciding', 'hand-over')`.execute(tx);
  return rows[0]?.prepared ?? 0;
}

/** In the order in which they were recorded. */
export async function findCareEvents(
  tx: Tx,
  actor: Actor,
  placementIds: readonly string[],
): Promise<CareEventRow[]> {
  const { rows } = await sql<CareEventRow>`${prepared} select e.id, e.placement_id as "placementId", e.at,
      e.recorded_at as "recordedAt", e.account_id as by, e.facts, e.late_reason_given as "lateReasonGiven", e.words
    from care_events e where ${readable(actor, 'e')} and e.placement_id = any(${[...placementIds]}::uuid[])
    order by e.placement_id, e.seq`.execute(tx);
  return rows;
}

/** False where a placement of this id exists already, or one of the case is open. */
export async function insertPlacement(
  tx: Tx,
  localityId: string,
  made: { id: string; caseId: string; since: string; now: string },
): Promise<boolean> {
  const { numAffectedRows } =
    await sql`insert into care_placements (locality_id, id, unit_id, case_id, readers, named,
      stage, since, opened_at)
    select ${localityId}, ${made.id}::uuid, s.unit_id, s.case_id, s.readers, s.named, 'matching',
      ${made.since}::timestamptz, ${made.now}::timestamptz
    from case_subjects s where s.locality_id = ${localityId} and s.case_id = ${made.caseId}
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** The new version, or undefined when the placement has moved on. */
export async function updatePlacement(
  tx: Tx,
  localityId: string,
  { id, stage, since, carerId, carerKind, version }: PlacementRow,
): Promise<number | undefined> {
  const { rows } = await sql<{
    version: number;
  }>`update care_placements set stage = ${stage}, since = ${since},
      carer_id = ${carerId}, carer_kind = ${carerKind}, version = version + 1
    where locality_id = ${localityId} and id = ${id} and version = ${version} returning version`.execute(tx);
  return rows[0]?.version;
}

/** False where an event of this id exists already. */
export async function insertCareEvent(
  tx: Tx,
  localityId: string,
  of: { placementId: string; caseId: string; event: CareEvent; seq: number; words: Uint8Array },
): Promise<boolean> {
  const { event } = of;
  const { numAffectedRows } =
    await sql`insert into care_events (locality_id, id, placement_id, case_id, unit_id, readers,
      named, seq, act, at, recorded_at, account_id, facts, late_reason_given, words)
    select ${localityId}, ${event.id}::uuid, ${of.placementId}::uuid, s.case_id, s.unit_id, s.readers, s.named,
      ${of.seq}::int, ${event.facts.act}, ${event.at}::timestamptz, ${event.recordedAt}::timestamptz, ${event.by}::uuid,
      ${JSON.stringify(event.facts)}::jsonb, ${event.lateReasonGiven}::boolean, ${Buffer.from(of.words)}::bytea
    from case_subjects s where s.locality_id = ${localityId} and s.case_id = ${of.caseId}
    on conflict do nothing`.execute(tx);
  return numAffectedRows === 1n;
}

/** Cases whose care waits for the caller's decision, whether the caller reads them yet or not. */
export async function findToDecide(tx: Tx, on: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select care_to_decide(${on}::date) as id`.execute(tx);
  return rows.map(({ id }) => id);
}
