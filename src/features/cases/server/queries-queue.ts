import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import { uuids } from '../../../platform/server/database/uuids.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { Stage } from '../contract.ts';
import type { ClockToShow } from './standing.ts';

export interface QueueRow {
  caseId: string;
  stage: Stage;
  /** Null for whoever decides the case and does not read it. */
  childId: string | null;
  /** Null where nothing runs. */
  clock: ClockToShow | null;
}

interface Asked {
  /** Communes of which the caller is a leader. */
  decidesAt: readonly string[];
  limit: number;
}

/** Open cases of whose team the caller is, or which the caller decides. */
const own = (actor: Actor, { decidesAt }: Asked) => sql`${inScope(actor, 'f')} and f.stage <> 'closed'
  and ${actor.accountId}::uuid <> all (f.named)
  and (${actor.accountId}::uuid = any (f.team) or f.unit_id = any(${[...decidesAt]}::uuid[]))`;

/** A page of them, with whom each case is about as far as the caller reads it. */
const withSubjects = (
  actor: Actor,
  page: RawBuilder<unknown>,
) => sql`${prepared} with page as materialized (${page})
  select page.*, s.child_id as "childId" from page left join case_subjects s on s.locality_id = ${actor.localityId}
    and s.case_id = page."caseId" and ${actor.accountId}::uuid = any (s.readers)`;

/** What runs of a whole limit, not of one of its steps. */
const runs = sql`k.end_kind is null and k.superseded_by is null and position('.' in k.code) = 0`;

/** Of a clock that runs; how it ended is nothing yet. */
type Running = Omit<ClockToShow, keyof typeof notEnded>;
const notEnded = { end: null, endedAt: null, supersededBy: null };
const runningColumns = sql`k.code, k.occurrence, k.rule_from as "ruleFrom", k.binding, k.owner, k.started_at as "startedAt",
  k.due_at as "dueAt", k.late_reason as "lateReason", k.earlier_due as "earlierDue"`;

/** Own open cases with each whole clock that runs, the nearest first, then those in which none does. */
export async function findQueue(tx: Tx, actor: Actor, asked: Asked): Promise<QueueRow[]> {
  const running = await findRunning(tx, actor, asked);
  const left = asked.limit - running.length;
  return left > 0 ? [...running, ...(await findResting(tx, actor, { ...asked, limit: left }))] : running;
}

/** Each unit's clocks are walked in the order of their ends, no further than the page goes: `offset 0` keeps cases from being read first. */
async function findRunning(tx: Tx, actor: Actor, asked: Asked): Promise<QueueRow[]> {
  const page = sql`select k.* from unnest(${uuids(actor.unitIds)}::uuid[]) u (id) cross join lateral (
      select k.case_id as "caseId", f.stage, ${runningColumns}
      from case_clocks k cross join lateral (select f.stage from case_files f
        where f.locality_id = k.locality_id and f.id = k.case_id and ${own(actor, asked)} offset 0) f
      where k.locality_id = ${actor.localityId} and k.unit_id = u.id and ${runs}
      order by k.due_at, k.case_id limit ${asked.limit}) k
    order by k."dueAt", k."caseId" limit ${asked.limit}`;
  const { rows } = await sql<Running & Omit<QueueRow, 'clock'>>`${withSubjects(actor, page)}
    order by page."dueAt", page."caseId"`.execute(tx);
  return rows.map(({ caseId, stage, childId, ...clock }) => ({
    ...{ caseId, stage, childId },
    clock: { ...clock, ...notEnded },
  }));
}

async function findResting(tx: Tx, actor: Actor, asked: Asked): Promise<QueueRow[]> {
  const page = sql`select f.id as "caseId", f.stage from case_files f
    where ${own(actor, asked)} and not exists (
      select from case_clocks k where k.locality_id = f.locality_id and k.case_id = f.id and ${runs})
    order by f.id limit ${asked.limit}`;
  const { rows } = await sql<Omit<QueueRow, 'clock'>>`${withSubjects(actor, page)}
    order by page."caseId"`.execute(tx);
  return rows.map((row) => ({ ...row, clock: null }));
}
