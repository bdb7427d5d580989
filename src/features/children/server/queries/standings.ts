import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { prepared } from '../../../../platform/server/database/prepared.ts';
import { inScopeOfMany } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { PlainDate } from '../../../../platform/shared/plain-date.ts';
import type { CircumstanceKind } from '../../contract/circumstances.ts';

/** A list in which a child stands on a day. */
export interface Standing {
  childId: string;
  kind: CircumstanceKind;
  code: string;
}

/** Confirmed memberships of the children that count on the day. */
export async function findStandings(
  tx: Tx,
  actor: Actor,
  childIds: readonly string[],
  on: PlainDate,
): Promise<Standing[]> {
  const { rows } =
    await sql<Standing>`${prepared} select distinct s.child_id as "childId", s.kind, s.code from child_circumstances s
    where ${inScopeOfMany(actor, 's')} and s.child_id = any(${[...childIds]}::uuid[])
      and s.state in ('confirmed', 'ended') and s.counted_from <= ${on}::date and s.counted_to > ${on}::date
    order by s.kind, s.code`.execute(tx);
  return rows;
}
