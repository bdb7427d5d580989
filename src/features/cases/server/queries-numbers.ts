import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { HelpOutcome, Stage } from '../contract.ts';

/** SQL of numbers. What is counted of children comes out of functions that look for themselves whose scope it is. */

/** Which units are counted, each with the place under which it stands, and of what time. */
export interface Counted {
  units: readonly string[];
  places: readonly string[];
  /** Instants of T0: from, and before. */
  from: string;
  before: string;
  asOf: string;
}

const arrays = ({ units, places }: Counted) => sql`${[...units]}::uuid[], ${[...places]}::uuid[]`;
const period = ({ from, before, asOf }: Counted) =>
  sql`${from}::timestamptz, ${before}::timestamptz, ${asOf}::timestamptz`;

export interface ChildCount {
  dimension: 'place' | 'form' | 'sex' | 'age';
  key: string;
  outcome: HelpOutcome;
  children: number;
}

export async function countAbused(
  tx: Tx,
  of: Counted,
  by: { clocks: readonly string[]; ageBands: readonly number[] },
): Promise<ChildCount[]> {
  const { rows } =
    await sql<ChildCount>`select dimension, key, outcome, children from count_abused_children(${arrays(of)},
    ${period(of)}, ${[...by.clocks]}::text[], ${[...by.ageBands]}::int[])`.execute(tx);
  return rows;
}

export interface TimeRow {
  what: 'assessment' | 'plan' | 'service';
  n: number;
  total: number;
  median: number | null;
  p90: number | null;
}

export async function countTimes(tx: Tx, of: Counted): Promise<TimeRow[]> {
  const { rows } = await sql<TimeRow>`select what, n, total, median, p90
    from count_case_times(${arrays(of)}, ${period(of)})`.execute(tx);
  return rows;
}

export async function countRepeats(
  tx: Tx,
  of: Counted,
  months: number,
): Promise<{ children: number; repeated: number }> {
  const { rows } = await sql<{ children: number; repeated: number }>`select children, repeated
    from count_repeated_children(${arrays(of)}, ${period(of)}, ${months})`.execute(tx);
  return rows[0] ?? { children: 0, repeated: 0 };
}

export interface OpenRow {
  unitId: string;
  stage: Stage;
  workerId: string | null;
  open: number;
  overdue: number;
}

/** Cases open at the instant, and those in which a limit of the law had run out unkept. */
export async function countOpen(
  tx: Tx,
  actor: Pick<Actor, 'localityId' | 'unitIds' | 'wholeLocality'> & { accountId: string | null },
  { units, asOf }: Pick<Counted, 'units' | 'asOf'>,
): Promise<OpenRow[]> {
  const { rows } =
    await sql<OpenRow>`select f.unit_id as "unitId", f.stage, f.worker_id as "workerId", count(*)::int as open,
      count(*) filter (where exists (select from case_clocks k where k.locality_id = f.locality_id and k.case_id = f.id
        and k.binding and k.superseded_by is null and k.due_at < ${asOf}::timestamptz
        and (k.ended_at is null or k.ended_at > ${asOf}::timestamptz)))::int as overdue
    from case_files f
    where ${inScope(actor, 'f')} and coalesce(${actor.accountId}::uuid <> all (f.named), true) and f.unit_id = any(${[...units]}::uuid[])
      and f.opened_at <= ${asOf}::timestamptz and (f.stage <> 'closed' or f.since > ${asOf}::timestamptz)
    group by f.unit_id, f.stage, f.worker_id`.execute(tx);
  return rows;
}
