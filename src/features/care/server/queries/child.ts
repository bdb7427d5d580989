import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import type { StoredChild } from '../../../children/server/public.ts';

/** What the conditions of care ask of a child (Law on Children art. 60.3, 63.1, 63.2.d). */
type FactsForCare = Pick<StoredChild, 'birthDate' | 'sex' | 'sixteenthOn'>;

/** The child of a case, as far as care needs it; `inRegister`: in the reader's part of the register. */
export type ChildOfCare = Pick<StoredChild, 'id' | 'fullName' | 'communeId'> &
  FactsForCare & { inRegister: boolean };

/** Of the child of a case that the caller reads, wherever the record stands: a reviewed function. */
export async function findChildInCare(tx: Tx, caseId: string): Promise<FactsForCare | undefined> {
  const { rows } =
    await sql<FactsForCare>`select birth_date as "birthDate", sex, sixteenth_on as "sixteenthOn"
    from child_in_care(${caseId})`.execute(tx);
  return rows[0];
}
