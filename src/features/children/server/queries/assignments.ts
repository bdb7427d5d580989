import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { PlainDate } from '../../../../platform/shared/plain-date.ts';

/** SQL on who outside the commune follows which child. */

const inForce = (on: PlainDate) =>
  sql`a.from_date <= ${on}::date and (a.to_date is null or a.to_date > ${on}::date)`;

/** Which of the children are assigned to the person on the day. */
export async function findAssigned(
  tx: Tx,
  actor: Actor,
  childIds: readonly string[],
  on: PlainDate,
): Promise<Set<string>> {
  const { rows } = await sql<{ childId: string }>`select a.child_id as "childId" from child_assignments a
    where ${inScope(actor, 'a')} and a.account_id = ${actor.accountId}
      and a.child_id = any(${[...childIds]}::uuid[]) and ${inForce(on)}`.execute(tx);
  return new Set(rows.map(({ childId }) => childId));
}
