import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import type { RecountedClock } from '../rules/recount.ts';

/** SQL of counting anew. */

export interface RecountRow {
  id: string;
  calendar: string;
  afterCase: string | null;
  cases: number;
  changed: number;
  finishedAt: string | null;
}

/** The run that is not finished, else the latest, held: two servers never count at once. */
export async function holdRecount(tx: Tx, localityId: string): Promise<RecountRow | undefined> {
  const { rows } = await sql<RecountRow>`select id, calendar, after_case as "afterCase", cases, changed,
      finished_at as "finishedAt" from case_recounts where locality_id = ${localityId}
    order by finished_at is null desc, started_at desc limit 1 for update`.execute(tx);
  return rows[0];
}

/** Always the latest run, though the machine's clock was set back. */
export async function beginRecount(
  tx: Tx,
  of: { localityId: string; id: string; calendar: string; now: string },
): Promise<void> {
  await sql`insert into case_recounts (locality_id, id, calendar, started_at)
    select ${of.localityId}::uuid, ${of.id}::uuid, ${of.calendar}, greatest(${of.now}::timestamptz,
      max(started_at) + interval '1 millisecond') from case_recounts where locality_id = ${of.localityId}
    on conflict do nothing`.execute(tx);
}

export async function saveRecount(tx: Tx, localityId: string, row: RecountRow): Promise<void> {
  await sql`update case_recounts set calendar = ${row.calendar}, after_case = ${row.afterCase}, cases = ${row.cases},
      changed = ${row.changed}, finished_at = ${row.finishedAt}
    where locality_id = ${localityId} and id = ${row.id}`.execute(tx);
}

/** The next open cases by id, held: an act in one of them comes before or after, never in between. */
export async function holdOpenCases(
  tx: Tx,
  of: { localityId: string; after: string | null; limit: number },
): Promise<string[]> {
  const beyond = of.after === null ? sql`` : sql`and id > ${of.after}`;
  const { rows } = await sql<{ id: string }>`select id from case_files
    where locality_id = ${of.localityId} and stage <> 'closed' ${beyond}
    order by id limit ${of.limit} for no key update`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface RunningClock extends RecountedClock {
  caseId: string;
  occurrence: number;
  dueAt: string;
}

export async function findRunning(
  tx: Tx,
  of: { localityId: string; caseIds: readonly string[]; codes: readonly string[] },
): Promise<RunningClock[]> {
  const { rows } =
    await sql<RunningClock>`select case_id as "caseId", code, occurrence, step, rule_from as "ruleFrom",
      started_at as "startedAt", due_at as "dueAt" from case_clocks
    where locality_id = ${of.localityId} and case_id = any(${[...of.caseIds]}::uuid[]) and code = any(${[...of.codes]})
      and end_kind is null and superseded_by is null`.execute(tx);
  return rows;
}

export type MovedClock = Pick<RunningClock, 'caseId' | 'code' | 'occurrence' | 'dueAt'> & {
  nextStepAt: string | null;
};

/** The new due instant stands in its place, the old one in the clock's own history. */
export async function moveClocks(
  tx: Tx,
  of: { localityId: string; now: string },
  moved: readonly MovedClock[],
): Promise<void> {
  await sql`update case_clocks k set due_at = m."dueAt", next_step_at = m."nextStepAt", earlier_due = ${earlierDue(of.now)}
    from jsonb_to_recordset(${JSON.stringify(moved)}::jsonb)
      as m ("caseId" uuid, code text, occurrence int, "dueAt" timestamptz, "nextStepAt" timestamptz)
    where k.locality_id = ${of.localityId} and k.case_id = m."caseId" and k.code = m.code and k.occurrence = m.occurrence`.execute(
    tx,
  );
}

/** The history of a clock `k` with its present due instant appended. */
export const earlierDue = (now: string) => sql`k.earlier_due || jsonb_build_array(jsonb_build_object(
  'dueAt', to_char(k.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'changedAt', ${now}::text))`;
