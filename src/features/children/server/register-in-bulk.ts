import type { Tx } from '../../../platform/server/database/connect.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import type { FieldProblem } from '../../../platform/shared/problem.ts';
import type { NewChild } from '../contract/child.ts';
import { getPlace, type Place } from './places.ts';
import { findKnownIds } from './queries/children.ts';
import { type Arrival, arrivalOrProblems, enterChildren } from './register.ts';

/** One child of an import, already read by the contract (`NewChild`). */
export interface BulkRow {
  id: string;
  /** A hamlet or commune where the importing person is the officer. */
  unitId: string;
  since?: string | undefined;
  child: NewChild;
  householdPhone?: string | undefined;
}

export interface BulkOutcome {
  registered: number;
  /** Rows that the rules refuse; nothing of them is written. */
  refused: { id: string; problems: FieldProblem[] }[];
}

/**
 * Enters children in a few statements, in the caller's transaction. Rows whose id is in the register already are passed
 * over: a chunk that is sent again after a crash changes nothing. At most some thousand rows a call.
 * @throws Problem 404 for a unit outside the person's office, 422 for one where nobody lives
 */
export async function registerInBulk(
  tx: Tx,
  actor: Actor,
  now: string,
  rows: readonly BulkRow[],
  batchId: string | null,
): Promise<BulkOutcome> {
  const today = localDateOf(now);
  const ids = rows.map(({ id }) => id);
  const known = await findKnownIds(tx, actor, ids);
  const places = new Map<string, Place>();
  for (const unitId of new Set(rows.map((row) => row.unitId)))
    places.set(unitId, await getPlace({ tx, actor, now }, unitId));
  const arrivals: Arrival[] = [];
  const refused: BulkOutcome['refused'] = [];
  for (const { id, unitId, since, child, householdPhone: phone } of rows) {
    if (known.has(id)) continue;
    const place = places.get(unitId) as Place;
    const verdict = arrivalOrProblems(child, { id, place, since, phone }, today);
    if ('problems' in verdict) refused.push({ id, problems: verdict.problems });
    else arrivals.push(verdict.arrival);
  }
  if (arrivals.length > 0) await enterChildren(tx, { actor, now, source: 'import', batchId }, arrivals);
  return { registered: arrivals.length, refused };
}
