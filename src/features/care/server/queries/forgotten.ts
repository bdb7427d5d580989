import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import type { CareEvent } from '../../contract.ts';

/** SQL of placements whose clocks do not stand with their case yet; a reviewed function that serves the system alone. */
export interface ForgottenEvent extends CareEvent {
  caseId: string;
  unitId: string;
  sixteenthOn: string;
  placementId: string;
}

/** In order, of one case, which is held, or of all; `starting`: acts that start a clock. */
export async function findForgotten(
  tx: Tx,
  of: { caseId: string | null; starting: readonly string[] },
): Promise<ForgottenEvent[]> {
  const { rows } =
    await sql<ForgottenEvent>`select case_id as "caseId", unit_id as "unitId", sixteenth_on as "sixteenthOn",
      placement_id as "placementId", id, at, recorded_at as "recordedAt", account_id as by, facts,
      late_reason_given as "lateReasonGiven"
    from care_without_clocks(${of.caseId}::uuid, ${[...of.starting]}::text[])`.execute(tx);
  return rows;
}
