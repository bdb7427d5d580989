import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';

/** SQL on the review items of two records that become one, or are parted again. */

export interface ItemOfChild {
  roundId: string;
  childId: string;
  /** The row as it stands, but for its version. */
  row: Record<string, unknown>;
}

export async function countItemsOf(tx: Tx, actor: Actor, childId: string): Promise<number> {
  const { rows } = await sql<{ items: number }>`select count(*)::int as items from review_items i
    where ${inScope(actor, 'i')} and i.child_id = ${childId}`.execute(tx);
  return rows[0]?.items ?? 0;
}

export async function findItemsOfChildren(
  tx: Tx,
  actor: Actor,
  childIds: readonly string[],
): Promise<ItemOfChild[]> {
  const { rows } = await sql<ItemOfChild>`select i.round_id as "roundId", i.child_id as "childId",
      to_jsonb(i) - 'version' as row
    from review_items i where ${inScope(actor, 'i')} and i.child_id = any(${[...childIds]}::uuid[])
    order by i.round_id, i.child_id`.execute(tx);
  return rows;
}

/** Items of the merged record become the survivor's; where both stand in a round, one of them remains. */
export async function passItems(
  tx: Tx,
  localityId: string,
  of: { survivorId: string; mergedId: string },
): Promise<void> {
  await sql`update review_items s set outcome = m.outcome, note = m.note, reviewed_on = m.reviewed_on,
      reviewed_at = m.reviewed_at, reviewed_by = m.reviewed_by, version = s.version + 1
    from review_items m where s.locality_id = ${localityId} and s.child_id = ${of.survivorId} and s.outcome is null
      and m.locality_id = s.locality_id and m.round_id = s.round_id and m.child_id = ${of.mergedId}
      and m.outcome is not null`.execute(tx);
  await sql`delete from review_items m where m.locality_id = ${localityId} and m.child_id = ${of.mergedId}
    and exists (select from review_items s where s.locality_id = m.locality_id and s.round_id = m.round_id
      and s.child_id = ${of.survivorId})`.execute(tx);
  await sql`update review_items set child_id = ${of.survivorId}, version = version + 1
    where locality_id = ${localityId} and child_id = ${of.mergedId}`.execute(tx);
}

export async function dropItems(tx: Tx, localityId: string, items: readonly ItemOfChild[]): Promise<void> {
  await sql`delete from review_items i
    using unnest(${items.map(({ roundId }) => roundId)}::uuid[], ${items.map(({ childId }) => childId)}::uuid[])
      as gone (round_id, child_id)
    where i.locality_id = ${localityId} and i.round_id = gone.round_id and i.child_id = gone.child_id`.execute(
    tx,
  );
}

/** Rows as they were, under a version that nobody has seen of them. */
export async function putItems(tx: Tx, localityId: string, items: readonly ItemOfChild[]): Promise<void> {
  const rows = items.map(({ row }) => ({ ...row, locality_id: localityId, version: versionOfReturned }));
  await sql`insert into review_items select * from jsonb_populate_recordset(null::review_items,
    ${JSON.stringify(rows)}::jsonb)`.execute(tx);
}

/** Far above what counting by ones reaches: a screen that holds an older one is told that the item has moved on. */
const versionOfReturned = 1_000_000;
