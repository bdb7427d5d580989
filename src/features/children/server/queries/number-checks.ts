import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { CheckResult } from '../../rules/cleaning.ts';

/** SQL on what the police said of personal numbers. */

export interface NumberCheck {
  id: string;
  childId: string;
  /** The number that was checked. */
  personalId: string;
  result: CheckResult;
  checkedOn: string;
  officer: string;
  paper: string;
}

export async function insertNumberChecks(
  tx: Tx,
  actor: Actor,
  by: { batchId: string; now: string },
  checks: readonly NumberCheck[],
): Promise<void> {
  await sql`insert into child_number_checks (locality_id, id, child_id, unit_id, personal_id, result, checked_on, officer,
      paper, batch_id, recorded_by, recorded_at)
    select c.locality_id, k.id, c.id, c.unit_id, k."personalId", k.result, k."checkedOn", k.officer, k.paper,
      ${by.batchId}::uuid, ${actor.accountId}::uuid, ${by.now}::timestamptz
    from json_to_recordset(${JSON.stringify(checks)}::json)
      as k (id uuid, "childId" uuid, "personalId" text, result text, "checkedOn" date, officer text, paper text)
    join children c on ${inScope(actor, 'c')} and c.id = k."childId"`.execute(tx);
}

/** Takes back what one batch recorded; answers whose numbers that were. */
export async function withdrawChecks(
  tx: Tx,
  actor: Actor,
  of: { batchId: string; now: string },
): Promise<string[]> {
  const { rows } = await sql<{
    childId: string;
  }>`update child_number_checks k set withdrawn_at = ${of.now}
    where ${inScope(actor, 'k')} and k.batch_id = ${of.batchId} and k.withdrawn_at is null
    returning k.child_id as "childId"`.execute(tx);
  return [...new Set(rows.map(({ childId }) => childId))];
}

/** The record says of its number what was said last: another number was said nothing of. */
export async function settleChecks(tx: Tx, actor: Actor, childIds: readonly string[]): Promise<void> {
  await sql`update children c set number_check = (select k.result from child_number_checks k
      where k.locality_id = c.locality_id and k.child_id = c.id and k.personal_id = c.personal_id and k.withdrawn_at is null
      order by k.checked_on desc, k.recorded_at desc, k.id desc limit 1)
    where ${inScope(actor, 'c')} and c.id = any(${[...childIds]}::uuid[])`.execute(tx);
}

/** What was said of numbers of these children, whatever their number is now. */
export async function findChecks(
  tx: Tx,
  actor: Actor,
  childIds: readonly string[],
): Promise<Omit<NumberCheck, 'id'>[]> {
  const { rows } = await sql<
    Omit<NumberCheck, 'id'>
  >`select k.child_id as "childId", k.personal_id as "personalId", k.result, k.checked_on as "checkedOn", k.officer, k.paper
    from child_number_checks k
    where ${inScope(actor, 'k')} and k.child_id = any(${[...childIds]}::uuid[]) and k.withdrawn_at is null`.execute(
    tx,
  );
  return rows;
}
