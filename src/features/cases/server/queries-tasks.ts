import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { CaseEvent } from '../contract.ts';

/**
 * Histories, without their words, of open cases of whose team the caller is and in which something is agreed for a day: by case,
 * the nearest day first.
 */
export async function findHistoriesAhead(
  tx: Tx,
  actor: Actor,
  limit: number,
): Promise<Map<string, CaseEvent[]>> {
  const { rows } = await sql<CaseEvent & { caseId: string }>`${prepared} with ahead as (
      select f.locality_id, f.id, f.next_task_on from case_files f
      where ${inScope(actor, 'f')} and f.stage <> 'closed' and f.next_task_on is not null
        and ${actor.accountId}::uuid = any (f.team) and ${actor.accountId}::uuid <> all (f.named)
      order by f.next_task_on, f.id limit ${limit})
    select e.case_id as "caseId", e.id, e.at, e.recorded_at as "recordedAt", e.account_id as by, e.facts,
      e.late_reason_given as "lateReasonGiven"
    from ahead a join case_events e on e.locality_id = a.locality_id and e.case_id = a.id
    where ${actor.accountId}::uuid = any (e.readers) and ${actor.accountId}::uuid <> all (e.named)
    order by a.next_task_on, e.case_id, e.seq`.execute(tx);
  const histories = new Map<string, CaseEvent[]>();
  for (const { caseId, ...event } of rows) {
    const own = histories.get(caseId);
    if (own) own.push(event);
    else histories.set(caseId, [event]);
  }
  return histories;
}
