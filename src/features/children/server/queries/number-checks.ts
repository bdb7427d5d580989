import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';

/** SQL on what the police said of personal numbers. */

export const checkResults = ['matches', 'differs', 'not-found'] as const;

export interface NumberCheck {
  id: string;
  childId: string;
  result: (typeof checkResults)[number];
  checkedOn: string;
  officer: string;
}

/** For the number that each child holds now; a child without one has nothing that was checked. */
export async function insertNumberChecks(
  tx: Tx,
  actor: Actor,
  by: { batchId: string; now: string },
  checks: readonly NumberCheck[],
): Promise<number> {
  if (checks.length === 0) return 0;
  const { rows } = await sql`insert into child_number_checks (locality_id, id, child_id, unit_id, personal_id, result, checked_on,
      officer, batch_id, recorded_by, recorded_at)
    select c.locality_id, k.id, c.id, c.unit_id, c.personal_id, k.result, k."checkedOn", k.officer, ${by.batchId}::uuid,
      ${actor.accountId}::uuid, ${by.now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(checks)}::jsonb)
      as k (id uuid, "childId" uuid, result text, "checkedOn" date, officer text)
    join children c on ${inScope(actor, 'c')} and c.id = k."childId" and c.personal_id is not null
    returning id`.execute(tx);
  return rows.length;
}

/** Takes back what one batch recorded; answers how many. */
export async function withdrawNumberChecks(
  tx: Tx,
  actor: Actor,
  of: { batchId: string; now: string },
): Promise<number> {
  const { rows } = await sql`update child_number_checks k set withdrawn_at = ${of.now}
    where ${inScope(actor, 'k')} and k.batch_id = ${of.batchId} and k.withdrawn_at is null returning id`.execute(tx);
  return rows.length;
}
