import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';

/** SQL on saved views of lists. */

export interface ViewRow {
  id: string;
  unitId: string;
  accountId: string;
  shared: boolean;
  name: string;
  view: Record<string, unknown>;
  version: number;
}

const columns = sql`v.id, v.unit_id as "unitId", v.account_id as "accountId", v.shared, v.name, v.view, v.version`;

/** The person's own views and those that colleagues of the very same units share. */
export async function findViews(tx: Tx, actor: Actor, unitIds: readonly string[]): Promise<ViewRow[]> {
  const { rows } = await sql<ViewRow>`select ${columns} from child_views v
    where ${inScope(actor, 'v')} and (v.account_id = ${actor.accountId}
      or v.shared and v.unit_id = any(${[...unitIds]}::uuid[]))
    order by v.name collate "vi-x-icu", v.id`.execute(tx);
  return rows;
}

export async function findOwnView(tx: Tx, actor: Actor, id: string): Promise<ViewRow | undefined> {
  const { rows } = await sql<ViewRow>`select ${columns} from child_views v
    where ${inScope(actor, 'v')} and v.id = ${id} and v.account_id = ${actor.accountId}`.execute(tx);
  return rows[0];
}

export interface SavedView {
  id: string;
  name: string;
  shared: boolean;
  view: object;
}

export async function insertView(
  tx: Tx,
  by: { localityId: string; accountId: string; unitId: string; now: string },
  { id, name, shared, view }: SavedView,
): Promise<void> {
  await sql`insert into child_views (locality_id, id, unit_id, account_id, shared, name, view, created_at)
    values (${by.localityId}, ${id}, ${by.unitId}, ${by.accountId}, ${shared}, ${name}, ${JSON.stringify(view)}::jsonb,
      ${by.now})`.execute(tx);
}

/** The new version, or undefined when the view has moved on. */
export async function updateView(
  tx: Tx,
  actor: Actor,
  { id, name, shared, view, version }: SavedView & { version: number },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`update child_views set name = ${name}, shared = ${shared},
      view = ${JSON.stringify(view)}::jsonb, version = version + 1
    where locality_id = ${actor.localityId} and id = ${id} and account_id = ${actor.accountId} and version = ${version}
    returning version`.execute(tx);
  return rows[0]?.version;
}

/** Was the view still the one that the person saw? It is gone then. */
export async function deleteView(
  tx: Tx,
  actor: Actor,
  of: { id: string; version: number },
): Promise<boolean> {
  const { rows } = await sql`delete from child_views
    where locality_id = ${actor.localityId} and id = ${of.id} and account_id = ${actor.accountId}
      and version = ${of.version} returning id`.execute(tx);
  return rows.length > 0;
}
