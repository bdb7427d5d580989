import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { ConcernState } from '../../contract/states.ts';
import { type ConcernRecord, piles, type ScopedActor } from './concerns.ts';

/** SQL for those who oversee: nothing of the content, of the child or of who told it leaves the table. */

export type OverseenRow = Pick<
  ConcernRecord,
  | 'id'
  | 'unitId'
  | 'state'
  | 'receivedAt'
  | 'passedAt'
  | 'acknowledgedAt'
  | 'decidedAt'
  | 'outcome'
  | 'emergencyDueAt'
>;

const columns = sql`c.id, c.unit_id as "unitId", c.state, c.received_at as "receivedAt", c.passed_at as "passedAt",
  c.acknowledged_at as "acknowledgedAt", c.decided_at as "decidedAt", c.outcome, c.emergency_due_at as "emergencyDueAt"`;

const within = (actor: ScopedActor, units: readonly string[]) =>
  sql<boolean>`${inScope(actor, 'c')} and c.unit_id = any(${[...units]}::uuid[])`;

/** What a number counts and its list shows. */
const ofState = (state: ConcernState) => sql<boolean>`c.state = ${state}`;
const isOpen = sql<boolean>`c.state <> 'closed'`;

interface Wanted {
  units: readonly string[];
  state: ConcernState | undefined;
  overdue: boolean;
  after: string | undefined;
  limit: number;
  now: string;
}

/** A page, the newest first. */
export async function findOverseen(tx: Tx, actor: ScopedActor, of: Wanted): Promise<OverseenRow[]> {
  const asked = [
    within(actor, of.units),
    of.state === undefined ? isOpen : ofState(of.state),
    ...(of.overdue ? [piles(of.now).overdue] : []),
    ...(of.after === undefined ? [] : [sql<boolean>`c.id < ${of.after}`]),
  ];
  const { rows } = await sql<OverseenRow>`select ${columns} from concerns c
    where ${sql.join(asked, sql` and `)} order by c.id desc limit ${of.limit}`.execute(tx);
  return rows;
}

export async function findOverseenConcern(
  tx: Tx,
  actor: ScopedActor,
  of: { id: string; units: readonly string[] },
): Promise<OverseenRow | undefined> {
  const { rows } = await sql<OverseenRow>`select ${columns} from concerns c
    where ${within(actor, of.units)} and c.id = ${of.id}`.execute(tx);
  return rows[0];
}

export interface OverseenCountRow {
  unitId: string;
  waiting: number;
  handling: number;
  decided: number;
  overdue: number;
}

/** Open concerns by the unit that received them. */
export async function countOverseenConcerns(
  tx: Tx,
  actor: ScopedActor,
  of: { units: readonly string[]; now: string },
): Promise<OverseenCountRow[]> {
  const { rows } = await sql<OverseenCountRow>`select c.unit_id as "unitId",
      count(*) filter (where ${ofState('waiting')})::int as waiting,
      count(*) filter (where ${ofState('handling')})::int as handling,
      count(*) filter (where ${ofState('decided')})::int as decided,
      count(*) filter (where ${piles(of.now).overdue})::int as overdue
    from concerns c where ${within(actor, of.units)} and ${isOpen} group by c.unit_id`.execute(tx);
  return rows;
}
