import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { ChildState, Relative } from '../contract/child.ts';

/** SQL on where a child lives and on the end of following it. */

export interface FollowedChild {
  id: string;
  unitId: string;
  communeId: string;
  state: ChildState;
  fullName: string;
  sex: string;
  birthDate: string;
  birthPrecision: string;
  sixteenthOn: string;
  relatives: Relative[];
  version: number;
}

const columns = sql`c.id, c.unit_id as "unitId", c.commune_id as "communeId", c.state, c.full_name as "fullName", c.sex,
  c.birth_date as "birthDate", c.birth_precision as "birthPrecision", c.sixteenth_on as "sixteenthOn", c.relatives,
  c.version`;

/** Children in the caller's scope, locked until the act ends; in the order of their ids, so that two acts never wait on each other. */
export async function lockChildren(tx: Tx, actor: Actor, ids: readonly string[]): Promise<FollowedChild[]> {
  const { rows } = await sql<FollowedChild>`select ${columns} from children c
    where ${inScope(actor, 'c')} and c.id = any(${[...ids]}::uuid[]) order by c.id for update`.execute(tx);
  return rows;
}

/** Since when the child lives where it lives now; undefined when it is followed nowhere. */
export async function findOpenStay(
  tx: Tx,
  localityId: string,
  childId: string,
): Promise<{ fromDate: string } | undefined> {
  const { rows } = await sql<{ fromDate: string }>`select from_date as "fromDate" from child_stays
    where locality_id = ${localityId} and child_id = ${childId} and to_date is null`.execute(tx);
  return rows[0];
}

/** The day after the last one on which the child was known to live here; undefined when it never did. */
export async function findLastStayEnd(
  tx: Tx,
  localityId: string,
  childId: string,
): Promise<string | undefined> {
  const { rows } = await sql<{ toDate: string | null }>`select max(to_date) as "toDate" from child_stays
    where locality_id = ${localityId} and child_id = ${childId}`.execute(tx);
  return rows[0]?.toDate ?? undefined;
}

export async function closeStays(
  tx: Tx,
  of: { localityId: string; childIds: readonly string[]; on: string; endKind: string },
): Promise<void> {
  await sql`update child_stays set to_date = greatest(from_date, ${of.on}::date), end_kind = ${of.endKind},
      counted_to = greatest(counted_from, least(counted_to, ${of.on}::date))
    where locality_id = ${of.localityId} and child_id = any(${[...of.childIds]}::uuid[]) and to_date is null`.execute(
    tx,
  );
}

/** A child written by mistake lived nowhere: none of its days count any more. */
export async function uncountStays(tx: Tx, localityId: string, childId: string): Promise<void> {
  await sql`update child_stays set counted_to = counted_from
    where locality_id = ${localityId} and child_id = ${childId}`.execute(tx);
  await sql`update child_circumstances set counted_to = counted_from, state = 'withdrawn', version = version + 1
    where locality_id = ${localityId} and child_id = ${childId}`.execute(tx);
}

export interface NewStay {
  localityId: string;
  id: string;
  childId: string;
  unitId: string;
  communeId: string;
  sex: string;
  fromDate: string;
  beginKind: string;
  counted: { from: string; to: string };
}

export async function insertStay(tx: Tx, stay: NewStay): Promise<void> {
  await sql`insert into child_stays (locality_id, id, child_id, unit_id, commune_id, sex, from_date, begin_kind,
      counted_from, counted_to)
    values (${stay.localityId}, ${stay.id}, ${stay.childId}, ${stay.unitId}, ${stay.communeId}, ${stay.sex},
      ${stay.fromDate}, ${stay.beginKind}, ${stay.counted.from}, ${stay.counted.to})`.execute(tx);
}

export interface PlaceOfChild {
  localityId: string;
  id: string;
  version: number;
  unitId: string;
  communeId: string;
  now: string;
}

/** Sets where the child is followed: itself, its search names and what is still open. Answers the new version. */
export async function setPlace(tx: Tx, place: PlaceOfChild): Promise<number | undefined> {
  const { localityId, id, version, unitId, communeId, now } = place;
  const { rows } = await sql<{
    version: number;
  }>`update children set unit_id = ${unitId}, commune_id = ${communeId},
      state = 'living-here', ended_on = null, changed_at = ${now}, version = version + 1
    where locality_id = ${localityId} and id = ${id} and version = ${version} returning version`.execute(tx);
  if (!rows[0]) return undefined;
  await sql`update child_names set unit_id = ${unitId}, commune_id = ${communeId}, followed = true
    where locality_id = ${localityId} and child_id = ${id}`.execute(tx);
  await sql`update child_circumstances set unit_id = ${unitId} where locality_id = ${localityId} and child_id = ${id}
    and commune_id = ${communeId} and to_date is null`.execute(tx);
  return rows[0].version;
}

export interface SeenChildren {
  localityId: string;
  children: readonly { id: string; version: number }[];
  now: string;
}

/** Ends following on a day, or each on its own 16th birthday; answers ids whose version was still the seen one. */
export async function endFollowing(
  tx: Tx,
  of: SeenChildren & { state: ChildState; on: string | null },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update children c set state = ${of.state},
      ended_on = coalesce(${of.on}::date, c.sixteenth_on), changed_at = ${of.now}, version = c.version + 1
    from unnest(${of.children.map(({ id }) => id)}::uuid[], ${of.children.map(({ version }) => version)}::int[])
      as seen (id, version)
    where c.locality_id = ${of.localityId} and c.id = seen.id and c.version = seen.version returning c.id`.execute(
    tx,
  );
  const ended = rows.map(({ id }) => id);
  await sql`update child_names set followed = false
    where locality_id = ${of.localityId} and child_id = any(${ended}::uuid[])`.execute(tx);
  return ended;
}

export async function keepAfterSixteenth(tx: Tx, of: SeenChildren & { reason: string }): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`update children c set keep_after_16_reason = ${of.reason},
      changed_at = ${of.now}, version = c.version + 1
    from unnest(${of.children.map(({ id }) => id)}::uuid[], ${of.children.map(({ version }) => version)}::int[])
      as seen (id, version)
    where c.locality_id = ${of.localityId} and c.id = seen.id and c.version = seen.version returning c.id`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

export interface LifeEvent {
  localityId: string;
  id: string;
  childId: string;
  unitId: string;
  kind: string;
  onDate: string | null;
  detail: object;
}

/** Appends to histories, in one statement. */
export async function appendLifeEvents(
  tx: Tx,
  by: { accountId: string; now: string },
  events: readonly LifeEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await sql`insert into child_events (locality_id, id, child_id, unit_id, at, by_account, kind, on_date, detail)
    select "localityId", id, "childId", "unitId", ${by.now}, ${by.accountId}, kind, "onDate", detail
    from json_to_recordset(${JSON.stringify(events)}::json)
      as e ("localityId" uuid, id uuid, "childId" uuid, "unitId" uuid, kind text, "onDate" date, detail jsonb)`.execute(
    tx,
  );
}
