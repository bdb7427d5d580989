import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import type { EscalationTarget } from '../../concerns/rules/escalation.ts';
import type { Role } from '../rules/transitions.ts';

/** SQL of who was told of a clock. */

export interface Told {
  to: EscalationTarget;
  at: string;
  people: number;
}

export interface ToldClock {
  caseId: string;
  code: string;
  occurrence: number;
  owner: Role;
  unitId: string;
  startedAt: string;
  dueAt: string;
  told: Told[];
  named: string[];
  workerId: string | null;
  team: string[];
  teamOnly: boolean;
}

/** Running clocks of which somebody is to hear by now, the earliest first, held; those that another server holds are left to it. */
export async function holdStepped(
  tx: Tx,
  of: { localityId: string; now: string; limit: number },
): Promise<ToldClock[]> {
  const { rows } =
    await sql<ToldClock>`select k.case_id as "caseId", k.code, k.occurrence, k.owner, k.unit_id as "unitId",
      k.started_at as "startedAt", k.due_at as "dueAt", k.told, k.named, k.team_only as "teamOnly",
      f.worker_id as "workerId", f.team
    from case_clocks k join case_files f on f.locality_id = k.locality_id and f.id = k.case_id
    where k.locality_id = ${of.localityId} and k.next_step_at <= ${of.now}::timestamptz
      and k.end_kind is null and k.superseded_by is null
    order by k.next_step_at limit ${of.limit} for update of k skip locked`.execute(tx);
  return rows;
}

export async function saveTold(
  tx: Tx,
  localityId: string,
  clock: Pick<ToldClock, 'caseId' | 'code' | 'occurrence' | 'told'> & { nextAt: string | null },
): Promise<void> {
  await sql`update case_clocks set told = ${JSON.stringify(clock.told)}::jsonb, next_step_at = ${clock.nextAt}
    where locality_id = ${localityId} and case_id = ${clock.caseId} and code = ${clock.code}
      and occurrence = ${clock.occurrence}`.execute(tx);
}
