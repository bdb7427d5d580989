import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';

/** SQL of merging. What communes before recorded is moved by reviewed functions (20261127113100_merge-children.sql). */

export interface NewMerge {
  id: string;
  survivorId: string;
  mergedId: string;
  unitId: string;
  taken: readonly string[];
}

/** Writes the merge down and keeps both records as they stand. */
export async function openMerge(
  tx: Tx,
  by: { localityId: string; accountId: string; now: string },
  made: NewMerge,
): Promise<void> {
  await sql`insert into child_merges (locality_id, id, survivor_id, merged_id, unit_id, taken, merged_at, merged_by)
    values (${by.localityId}, ${made.id}, ${made.survivorId}, ${made.mergedId}, ${made.unitId}, ${[...made.taken]},
      ${by.now}, ${by.accountId})`.execute(tx);
  await sql`select open_merge(${made.id})`.execute(tx);
}

export async function joinHousehold(
  tx: Tx,
  localityId: string,
  of: { childId: string; householdId: string | null; now: string },
): Promise<void> {
  await sql`update children set household_id = ${of.householdId}, changed_at = ${of.now}, version = version + 1
    where locality_id = ${localityId} and id = ${of.childId}`.execute(tx);
}

export async function followMerge(tx: Tx, of: { mergeId: string; on: string; now: string }): Promise<void> {
  await sql`select follow_merge(${of.mergeId}, ${of.on}::date, ${of.now}::timestamptz)`.execute(tx);
}

/** What the other rooms need to take back. */
export async function rememberAttached(
  tx: Tx,
  localityId: string,
  of: { mergeId: string; attached: object },
): Promise<void> {
  await sql`update child_merges set attached = ${JSON.stringify(of.attached)}::jsonb
    where locality_id = ${localityId} and id = ${of.mergeId}`.execute(tx);
}

export interface StandingMerge {
  id: string;
  survivorId: string;
  mergedId: string;
  attached: Record<string, unknown>;
}

/** A merge that was not undone, of the caller's area. */
export async function findMerge(tx: Tx, actor: Actor, id: string): Promise<StandingMerge | undefined> {
  const { rows } =
    await sql<StandingMerge>`select m.id, m.survivor_id as "survivorId", m.merged_id as "mergedId", m.attached
    from child_merges m where ${inScope(actor, 'm')} and m.id = ${id} and m.undone_at is null`.execute(tx);
  return rows[0];
}

export interface ChangedRow {
  relation: string;
  rowId: string;
  fields: string[];
}

/** Parts the records; rows are what was changed since, and then nothing was parted. */
export async function undoMerge(
  tx: Tx,
  of: { mergeId: string; accountId: string; now: string },
): Promise<ChangedRow[]> {
  const { rows } = await sql<ChangedRow>`select relation, row_id as "rowId", fields
    from undo_merge(${of.mergeId}, ${of.accountId}, ${of.now}::timestamptz)`.execute(tx);
  return rows;
}

/** Records that were merged into this one, and those merged into them. */
export async function findMergedInto(tx: Tx, actor: Actor, childId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`with recursive into_it as (
      select c.id from children c where ${inScope(actor, 'c')} and c.merged_into = ${childId}
      union
      select c.id from into_it i join children c on c.locality_id = ${actor.localityId} and c.merged_into = i.id
    ) select id from into_it`.execute(tx);
  return rows.map(({ id }) => id);
}

/** How much of each kind stands by the record in the caller's area. */
export async function countRows(tx: Tx, actor: Actor, childId: string): Promise<Record<string, number>> {
  const { rows } = await sql<{ kind: string; count: number }>`
    select 'circumstances' as kind, count(*)::int as count from child_circumstances t where ${inScope(actor, 't')} and t.child_id = ${childId}
    union all select 'stays', count(*)::int from child_stays t where ${inScope(actor, 't')} and t.child_id = ${childId}
    union all select 'papers', count(*)::int from child_papers t where ${inScope(actor, 't')} and t.child_id = ${childId} and t.removed_at is null
    union all select 'assignments', count(*)::int from child_assignments t where ${inScope(actor, 't')} and t.child_id = ${childId}
    union all select 'events', count(*)::int from child_events t where ${inScope(actor, 't')} and t.child_id = ${childId}`.execute(
    tx,
  );
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}
