import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { prepared } from '../../../../platform/server/database/prepared.ts';
import { inScope, inScopeOfMany } from '../../../../platform/server/database/where.ts';
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
  const { rows } = await sql<{
    childId: string;
  }>`${prepared} select a.child_id as "childId" from child_assignments a
    where ${inScopeOfMany(actor, 'a')} and a.account_id = ${actor.accountId}
      and a.child_id = any(${[...childIds]}::uuid[]) and ${inForce(on)}`.execute(tx);
  return new Set(rows.map(({ childId }) => childId));
}

export interface AssignmentRow {
  id: string;
  childId: string;
  unitId: string;
  accountId: string;
  fromDate: PlainDate;
  version: number;
}

/** Who is assigned to the child on the day. */
export async function findAssignments(
  tx: Tx,
  actor: Actor,
  childId: string,
  on: PlainDate,
): Promise<AssignmentRow[]> {
  const { rows } =
    await sql<AssignmentRow>`${prepared} select a.id, a.child_id as "childId", a.unit_id as "unitId",
      a.account_id as "accountId", a.from_date as "fromDate", a.version
    from child_assignments a where ${inScope(actor, 'a')} and a.child_id = ${childId} and ${inForce(on)}
    order by a.from_date, a.id`.execute(tx);
  return rows;
}

export async function insertAssignment(
  tx: Tx,
  by: { localityId: string; accountId: string; now: string },
  made: {
    id: string;
    childId: string;
    unitId: string;
    accountId: string;
    reason: string;
    fromDate: PlainDate;
  },
): Promise<void> {
  await sql`insert into child_assignments (locality_id, id, child_id, unit_id, account_id, reason, from_date, assigned_by,
      assigned_at)
    values (${by.localityId}, ${made.id}, ${made.childId}, ${made.unitId}, ${made.accountId}, ${made.reason},
      ${made.fromDate}, ${by.accountId}, ${by.now})`.execute(tx);
}

/** The new version, or undefined when the assignment has moved on. */
export async function endAssignment(
  tx: Tx,
  of: { localityId: string; id: string; version: number; on: PlainDate },
): Promise<number | undefined> {
  const { rows } = await sql<{
    version: number;
  }>`update child_assignments set to_date = greatest(from_date, ${of.on}::date),
      version = version + 1
    where locality_id = ${of.localityId} and id = ${of.id} and version = ${of.version} returning version`.execute(
    tx,
  );
  return rows[0]?.version;
}
