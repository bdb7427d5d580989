import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import type { CaseEvent, DeedOf, Stage } from '../../contract.ts';

/** SQL of carrying cases to a succeeding commune; content is reached by reviewed functions that serve the system alone. */

export type CarryFacts = DeedOf<'carry-over'>;

/** As whom the system stands in a history. */
export const nobody = '00000000-0000-0000-0000-000000000000';

/** Communes that have an open case. */
export async function findUnits(tx: Tx, localityId: string): Promise<string[]> {
  const { rows } = await sql<{ unitId: string }>`select distinct unit_id as "unitId" from case_files
    where locality_id = ${localityId} and stage <> 'closed'`.execute(tx);
  return rows.map(({ unitId }) => unitId);
}

export async function findOpen(tx: Tx, localityId: string, unitIds: readonly string[]): Promise<string[]> {
  if (unitIds.length === 0) return [];
  const { rows } = await sql<{ id: string }>`select id from case_files where locality_id = ${localityId}
    and stage <> 'closed' and unit_id = any(${[...unitIds]}::uuid[]) order by id`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface StrandedFile {
  unitId: string;
  stage: Stage;
  named: string[];
}

/** After `readStranded`, which holds it. */
export async function findHeld(
  tx: Tx,
  localityId: string,
  caseId: string,
): Promise<StrandedFile | undefined> {
  const { rows } = await sql<StrandedFile>`select unit_id as "unitId", stage, named from case_files
    where locality_id = ${localityId} and id = ${caseId}`.execute(tx);
  return rows[0];
}

export async function readStranded(tx: Tx, caseId: string): Promise<CaseEvent[]> {
  const { rows } = await sql<CaseEvent>`select id, at, recorded_at as "recordedAt", account_id as by, facts,
      late_reason_given as "lateReasonGiven" from read_stranded_case(${caseId})`.execute(tx);
  return rows;
}

export async function childOfStranded(tx: Tx, caseId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select child_of_stranded_case(${caseId}) as id`.execute(tx);
  return rows[0]?.id ?? nobody;
}

export async function carryCase(
  tx: Tx,
  of: {
    caseId: string;
    event: Omit<CaseEvent, 'facts'> & { facts: CarryFacts };
    words: Uint8Array;
    initials: string;
  },
): Promise<void> {
  const { facts, id, at } = of.event;
  await sql`select carry_case(${of.caseId}, ${facts.toUnitId}, ${facts.workerId}::uuid, ${facts.team}::uuid[], ${of.initials},
    ${id}, ${at}::timestamptz, ${JSON.stringify(facts)}::jsonb, ${Buffer.from(of.words)}::bytea)`.execute(tx);
}
