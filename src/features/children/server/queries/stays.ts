import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { prepared } from '../../../../platform/server/database/prepared.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { PlainDate } from '../../../../platform/shared/plain-date.ts';

/** SQL on where children lived and when. */

export interface NewStay {
  id: string;
  childId: string;
  unitId: string;
  communeId: string;
  sex: string;
  fromDate: PlainDate;
  beginKind: 'registered' | 'born' | 'moved-hamlet' | 'moved-in';
  counted: { from: PlainDate; to: PlainDate };
}

export async function insertStays(tx: Tx, localityId: string, stays: readonly NewStay[]): Promise<void> {
  const rows = stays.map((stay) => ({
    ...{ id: stay.id, child_id: stay.childId, unit_id: stay.unitId, commune_id: stay.communeId },
    ...{ sex: stay.sex, from_date: stay.fromDate, begin_kind: stay.beginKind },
    ...{ counted_from: stay.counted.from, counted_to: stay.counted.to },
  }));
  await sql`insert into child_stays (locality_id, id, child_id, unit_id, commune_id, sex, from_date, begin_kind, counted_from,
      counted_to)
    select ${localityId}::uuid, id, child_id, unit_id, commune_id, sex, from_date, begin_kind, counted_from, counted_to
    from json_populate_recordset(null::child_stays, ${JSON.stringify(rows)}::json)`.execute(tx);
}

export type EndKind = 'moved-hamlet' | 'moved-out' | 'died' | 'turned-16' | 'merged' | 'withdrawn';

/** Closes the open stays of children from a day on; a stay that began later ends on the day it began. */
export async function closeStays(
  tx: Tx,
  of: { localityId: string; childIds: readonly string[]; on: PlainDate; endKind: EndKind },
): Promise<void> {
  await sql`update child_stays set to_date = greatest(from_date, ${of.on}::date), end_kind = ${of.endKind},
      counted_to = greatest(counted_from, least(counted_to, ${of.on}::date))
    where locality_id = ${of.localityId} and child_id = any(${[...of.childIds]}::uuid[]) and to_date is null`.execute(
    tx,
  );
}

/**
 * After a correction of sex or birth: the copies in all stays and memberships follow, also in those that another commune
 * recorded before the child came here (`recount_children`).
 */
export async function recountChildren(tx: Tx, childIds: readonly string[]): Promise<void> {
  if (childIds.length > 0) await sql`select recount_children(${[...childIds]}::uuid[])`.execute(tx);
}

export interface StayRow {
  unitId: string;
  communeId: string;
  fromDate: PlainDate;
  toDate: PlainDate | null;
  beginKind: string;
  endKind: string | null;
}

/** Stays in the caller's area, the newest first. */
export async function findStays(tx: Tx, actor: Actor, childId: string): Promise<StayRow[]> {
  const { rows } =
    await sql<StayRow>`${prepared} select s.unit_id as "unitId", s.commune_id as "communeId", s.from_date as "fromDate",
      s.to_date as "toDate", s.begin_kind as "beginKind", s.end_kind as "endKind"
    from child_stays s where ${inScope(actor, 's')} and s.child_id = ${childId}
    order by s.from_date desc, s.id desc`.execute(tx);
  return rows;
}

/** After a move inside the commune what is still open is of the new hamlet. */
export async function moveOpenMemberships(
  tx: Tx,
  localityId: string,
  childIds: readonly string[],
): Promise<void> {
  await sql`update child_circumstances s set unit_id = c.unit_id, commune_id = c.commune_id from children c
    where c.locality_id = ${localityId} and c.id = any(${[...childIds]}::uuid[]) and s.locality_id = c.locality_id
      and s.child_id = c.id and s.to_date is null and s.unit_id <> c.unit_id`.execute(tx);
}
