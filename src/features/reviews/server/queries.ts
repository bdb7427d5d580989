import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inAudience, inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { Outcome } from '../contract.ts';

/** SQL on review rounds and their children. */

export interface RoundRow {
  id: string;
  unitId: string;
  name: string;
  openedOn: string;
  dueOn: string;
  closedOn: string | null;
  version: number;
}

const roundColumns = sql`r.id, r.unit_id as "unitId", r.name, r.opened_on as "openedOn", r.due_on as "dueOn",
  r.closed_on as "closedOn", r.version`;

/** Rounds of the caller's communes, and of the communes of hamlets in which they work; the newest first. */
export async function findRounds(tx: Tx, actor: Actor): Promise<RoundRow[]> {
  const { rows } = await sql<RoundRow>`select ${roundColumns} from review_rounds r
    where ${inAudience(actor, 'r')} order by r.opened_on desc, r.id desc`.execute(tx);
  return rows;
}

export async function findRound(tx: Tx, actor: Actor, roundId: string): Promise<RoundRow | undefined> {
  const { rows } = await sql<RoundRow>`select ${roundColumns} from review_rounds r
    where ${inAudience(actor, 'r')} and r.id = ${roundId}`.execute(tx);
  return rows[0];
}

export interface NewRound {
  localityId: string;
  id: string;
  unitId: string;
  audience: readonly string[];
  name: string;
  openedOn: string;
  dueOn: string;
  now: string;
  accountId: string;
}

/** False when the commune has an open round already. */
export async function insertRound(tx: Tx, made: NewRound): Promise<boolean> {
  const { rows } =
    await sql`insert into review_rounds (locality_id, id, unit_id, audience, name, opened_on, due_on, opened_at, opened_by)
    values (${made.localityId}, ${made.id}, ${made.unitId}, ${[...made.audience]}::uuid[], ${made.name}, ${made.openedOn}, ${made.dueOn}, ${made.now},
      ${made.accountId})
    on conflict (locality_id, unit_id) where closed_on is null do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export interface NewItem {
  childId: string;
  unitId: string;
  lists: readonly string[];
  ordinal: number;
}

export async function insertItems(
  tx: Tx,
  of: { localityId: string; roundId: string },
  items: readonly NewItem[],
): Promise<void> {
  await sql`insert into review_items (locality_id, round_id, child_id, unit_id, lists, ordinal)
    select ${of.localityId}::uuid, ${of.roundId}::uuid, "childId", "unitId", lists, ordinal
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      as i ("childId" uuid, "unitId" uuid, lists text[], ordinal int)`.execute(tx);
}

export async function closeRound(
  tx: Tx,
  of: { localityId: string; id: string; version: number; on: string; now: string; accountId: string },
): Promise<number | undefined> {
  const { rows } = await sql<{
    version: number;
  }>`update review_rounds set closed_on = ${of.on}, closed_at = ${of.now},
      closed_by = ${of.accountId}, version = version + 1
    where locality_id = ${of.localityId} and id = ${of.id} and version = ${of.version} and closed_on is null
    returning version`.execute(tx);
  return rows[0]?.version;
}

export interface ProgressRow {
  roundId: string;
  unitId: string;
  outcome: Outcome | null;
  children: number;
}

/** Children of the caller's area by round, hamlet and outcome; null: not reviewed yet. */
export async function countItems(tx: Tx, actor: Actor, roundIds: readonly string[]): Promise<ProgressRow[]> {
  const { rows } = await sql<ProgressRow>`select i.round_id as "roundId", i.unit_id as "unitId", i.outcome,
      count(*)::int as children
    from review_items i where ${inScope(actor, 'i')} and i.round_id = any(${[...roundIds]}::uuid[])
    group by i.round_id, i.unit_id, i.outcome`.execute(tx);
  return rows;
}

export interface ItemRow {
  childId: string;
  ordinal: number;
  outcome: Outcome | null;
  note: string;
  reviewedAt: string | null;
  version: number;
}

const itemColumns = sql`i.child_id as "childId", i.ordinal, i.outcome, i.note, i.reviewed_at as "reviewedAt", i.version`;

export async function findItems(
  tx: Tx,
  actor: Actor,
  of: { roundId: string; unitIds: readonly string[] },
): Promise<ItemRow[]> {
  const { rows } = await sql<ItemRow>`select ${itemColumns} from review_items i
    where ${inScope(actor, 'i')} and i.round_id = ${of.roundId} and i.unit_id = any(${[...of.unitIds]}::uuid[])`.execute(
    tx,
  );
  return rows;
}

export async function findItemsOf(
  tx: Tx,
  actor: Actor,
  of: { roundId: string; childIds: readonly string[] },
): Promise<(ItemRow & { unitId: string })[]> {
  const { rows } = await sql<
    ItemRow & { unitId: string }
  >`select ${itemColumns}, i.unit_id as "unitId" from review_items i
    where ${inScope(actor, 'i')} and i.round_id = ${of.roundId} and i.child_id = any(${[...of.childIds]}::uuid[])
    order by i.child_id for update`.execute(tx);
  return rows;
}

export interface RecordedOutcome {
  childId: string;
  version: number;
  outcome: Outcome | null;
  note: string;
}

/** Answers the children whose version was still the seen one. */
export async function updateItems(
  tx: Tx,
  of: { localityId: string; roundId: string; on: string; now: string; accountId: string },
  items: readonly RecordedOutcome[],
): Promise<{ childId: string; version: number }[]> {
  const { rows } = await sql<{
    childId: string;
    version: number;
  }>`update review_items i set outcome = n.outcome, note = n.note,
      reviewed_on = case when n.outcome is null then null else ${of.on}::date end,
      reviewed_at = case when n.outcome is null then null else ${of.now}::timestamptz end,
      reviewed_by = case when n.outcome is null then null else ${of.accountId}::uuid end, version = i.version + 1
    from jsonb_to_recordset(${JSON.stringify(items)}::jsonb)
      as n ("childId" uuid, version int, outcome text, note text)
    where i.locality_id = ${of.localityId} and i.round_id = ${of.roundId} and i.child_id = n."childId"
      and i.version = n.version
    returning i.child_id as "childId", i.version`.execute(tx);
  return rows;
}

export interface FreshnessRow {
  unitId: string;
  list: string;
  lastReviewedOn: string | null;
  total: number;
  done: number;
}

/** By commune and list, of the round that reviewed anybody of the list last: when, and how many of how many. */
export async function findFreshness(tx: Tx, actor: Actor): Promise<FreshnessRow[]> {
  const { rows } = await sql<FreshnessRow>`
    with by_round as (
      select r.unit_id, r.id, r.opened_on, list, max(i.reviewed_on) as last, count(*)::int as total,
        count(i.reviewed_on)::int as done
      from review_rounds r join review_items i on i.locality_id = r.locality_id and i.round_id = r.id
        cross join lateral unnest(array['all'] || i.lists) as list
      where ${inAudience(actor, 'r')} and ${inScope(actor, 'i')}
      group by r.unit_id, r.id, r.opened_on, list
    )
    select distinct on (unit_id, list) unit_id as "unitId", list, last as "lastReviewedOn", total, done
    from by_round where last is not null order by unit_id, list, opened_on desc, id desc`.execute(tx);
  return rows;
}
