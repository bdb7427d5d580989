import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { GlassCategory, GlassOutcome } from '../contract.ts';
import type { EventRow } from './queries-history.ts';

/** SQL on broken glasses, and what may be read through one. */

export interface GlassFound {
  id: string;
  caseId: string;
  unitId: string;
  accountId: string;
  category: GlassCategory;
  reason: Uint8Array;
  brokenAt: string;
  until: string;
  reviewDueAt: string;
  outcome: GlassOutcome | null;
  reviewedBy: string | null;
  reviewedAt: string | null;
  review: Uint8Array | null;
  version: number;
}

const columns = sql`g.id, g.case_id as "caseId", g.unit_id as "unitId", g.account_id as "accountId", g.category, g.reason,
  g.broken_at as "brokenAt", coalesce(g.ended_at, g.until) as until, g.review_due_at as "reviewDueAt", g.outcome,
  g.reviewed_by as "reviewedBy", g.reviewed_at as "reviewedAt", g.review, g.version`;

/** Of a named person's case there is no glass. */
const visible = (actor: Actor) => sql`${inScope(actor, 'g')} and ${actor.accountId}::uuid <> all (g.named)`;

export interface NewGlass {
  id: string;
  caseId: string;
  category: GlassCategory;
  reason: Uint8Array;
  now: string;
  until: string;
  reviewDueAt: string;
  mostPerDay: number;
}

/** The database looks for itself and says what came of it. */
export async function breakCaseGlass(
  tx: Tx,
  made: NewGlass,
): Promise<'broken' | 'not-found' | 'too-many' | 'same-id'> {
  const { id, caseId, category, reason, now, until, reviewDueAt, mostPerDay } = made;
  const { rows } = await sql<{
    outcome: 'broken' | 'not-found' | 'too-many' | 'same-id';
  }>`select break_case_glass(${id}::uuid, ${caseId}::uuid, ${category}, ${Buffer.from(reason)}::bytea, ${now}::timestamptz,
      ${until}::timestamptz, ${reviewDueAt}::timestamptz, ${mostPerDay}::int) as outcome`.execute(tx);
  return rows[0]?.outcome ?? 'not-found';
}

export async function endCaseGlass(tx: Tx, caseId: string, now: string): Promise<boolean> {
  const { rows } = await sql<{ ended: boolean }>`
    select end_case_glass(${caseId}::uuid, ${now}::timestamptz) as ended`.execute(tx);
  return rows[0]?.ended === true;
}

/** The caller's own glass of this case that is broken now: until when. */
export async function findOpenGlass(
  tx: Tx,
  actor: Actor,
  of: { caseId: string; now: string },
): Promise<{ id: string; until: string } | undefined> {
  const { rows } = await sql<{ id: string; until: string }>`select g.id, g.until from case_glass g
    where ${visible(actor)} and g.case_id = ${of.caseId} and g.account_id = ${actor.accountId}
      and g.broken_at <= ${of.now} and ${of.now} < g.until and g.ended_at is null
    order by g.until desc limit 1`.execute(tx);
  return rows[0];
}

/** How many glasses the caller has broken on the local day of an instant. */
export async function countBroken(tx: Tx, actor: Actor, now: string): Promise<number> {
  const { rows } = await sql<{ broken: number }>`select count(*)::int as broken from case_glass g
    where g.locality_id = ${actor.localityId} and g.account_id = ${actor.accountId}
      and (g.broken_at at time zone 'Asia/Ho_Chi_Minh')::date = (${now}::timestamptz at time zone 'Asia/Ho_Chi_Minh')::date`.execute(
    tx,
  );
  return rows[0]?.broken ?? 0;
}

export async function readBrokenChild(tx: Tx, of: { caseId: string; now: string }): Promise<string | null> {
  const { rows } = await sql<{ childId: string | null }>`
    select read_broken_child(${of.caseId}::uuid, ${of.now}::timestamptz) as "childId"`.execute(tx);
  return rows[0]?.childId ?? null;
}

/** The history while the caller's glass is broken; none before and after. */
export async function readBrokenEvents(tx: Tx, of: { caseId: string; now: string }): Promise<EventRow[]> {
  const { rows } =
    await sql<EventRow>`select e.id, e.done_at as at, e.recorded_at as "recordedAt", e.account_id as by,
      e.facts, e.late_reason_given as "lateReasonGiven", e.words
    from read_broken_events(${of.caseId}::uuid, ${of.now}::timestamptz) e`.execute(tx);
  return rows;
}

/** Glasses of cases of these units, the next to be reviewed first; reviewed ones the newest first. */
export async function findGlasses(
  tx: Tx,
  actor: Actor,
  of: { unitIds: readonly string[]; reviewed: boolean; limit: number },
): Promise<GlassFound[]> {
  const order = of.reviewed ? sql`g.reviewed_at desc` : sql`g.review_due_at`;
  const { rows } = await sql<GlassFound>`select ${columns} from case_glass g
    where ${visible(actor)} and g.unit_id = any(${[...of.unitIds]}::uuid[]) and (g.outcome is not null) = ${of.reviewed}
    order by ${order}, g.id limit ${of.limit}`.execute(tx);
  return rows;
}

export async function findGlass(tx: Tx, actor: Actor, id: string): Promise<GlassFound | undefined> {
  const { rows } = await sql<GlassFound>`select ${columns} from case_glass g
    where ${visible(actor)} and g.id = ${id}`.execute(tx);
  return rows[0];
}

/** The new version, or undefined where somebody was quicker. */
export async function saveReview(
  tx: Tx,
  actor: Actor,
  of: { id: string; version: number; outcome: GlassOutcome; review: Uint8Array; now: string },
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`update case_glass g set outcome = ${of.outcome},
      reviewed_by = ${actor.accountId}, reviewed_at = ${of.now}, review = ${Buffer.from(of.review)}::bytea, version = version + 1
    where g.locality_id = ${actor.localityId} and g.id = ${of.id} and g.version = ${of.version} and g.outcome is null
    returning g.version`.execute(tx);
  return rows[0]?.version;
}
