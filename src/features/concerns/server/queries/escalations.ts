import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import type { ToldOfConcern } from '../../rules/told.ts';
import type { ConcernRecord } from './concerns.ts';

/** SQL of who was told that a limit runs out. */

export async function findLocalities(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from localities order by id`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface ToldConcern
  extends Pick<
    ConcernRecord,
    | 'id'
    | 'unitId'
    | 'receivedAt'
    | 'loggedAt'
    | 'passedAt'
    | 'acknowledgedAt'
    | 'decidedAt'
    | 'outcome'
    | 'emergencyDueAt'
  > {
  told: ToldOfConcern[];
}

/** Concerns to look at by now, the longest waiting first, held; those that another server holds are left to it. */
export async function holdStepped(
  tx: Tx,
  of: { localityId: string; now: string; limit: number },
): Promise<ToldConcern[]> {
  const { rows } = await sql<ToldConcern>`select c.id, c.unit_id as "unitId", c.received_at as "receivedAt",
      c.logged_at as "loggedAt", c.passed_at as "passedAt", c.acknowledged_at as "acknowledgedAt",
      c.decided_at as "decidedAt", c.outcome, c.emergency_due_at as "emergencyDueAt", c.told
    from concerns c where c.locality_id = ${of.localityId} and c.next_step_at <= ${of.now}::timestamptz
    order by c.next_step_at limit ${of.limit} for update skip locked`.execute(tx);
  return rows;
}

export async function saveTold(
  tx: Tx,
  localityId: string,
  of: { id: string; told: readonly ToldOfConcern[]; nextAt: string | null },
): Promise<void> {
  await sql`update concerns set told = ${JSON.stringify(of.told)}::jsonb, next_step_at = ${of.nextAt}
    where locality_id = ${localityId} and id = ${of.id}`.execute(tx);
}
