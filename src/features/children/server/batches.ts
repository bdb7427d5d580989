import type { Tx } from '../../../platform/server/database/connect.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import type { CircumstanceEntry } from '../contract/circumstances.ts';
import { sixteenthBirthday } from '../rules/birth.ts';
import { countedDays } from '../rules/circumstances.ts';
import type { BulkRow } from './register-in-bulk.ts';
import type { Place } from './places.ts';
import { closeStays, endFollowing } from './queries-life.ts';
import * as batches from './queries/batches.ts';
import { appendEvents } from './queries/events.ts';

/** What belongs to children that come many at once: their lists, and the way back. */

export type BulkMembership = Pick<CircumstanceEntry, 'kind' | 'code' | 'subCode' | 'fromDate'> & {
  confirmed: boolean;
};

/** Lists of children who were just entered. The caller has asked what a confirmation needs. */
export async function addCircumstancesInBulk(
  tx: Tx,
  by: { actor: Actor; now: string },
  rows: readonly (Pick<BulkRow, 'id' | 'child'> & { place: Place; memberships: readonly BulkMembership[] })[],
): Promise<number> {
  const made = rows.flatMap(({ id, child, place, memberships }) =>
    memberships.map(({ kind, code, subCode, fromDate, confirmed }): batches.BulkCircumstance => {
      const dates = { birthDate: child.birthDate, sixteenthOn: sixteenthBirthday(child) };
      const from = fromDate > child.birthDate ? fromDate : child.birthDate;
      const { from: countedFrom, to: countedTo } = countedDays({ kind, fromDate: from, toDate: null }, dates);
      return {
        ...{
          id: newId(),
          childId: id,
          ...place,
          sex: child.sex,
          kind,
          code,
          subCode,
          fromDate: from,
          confirmed,
        },
        ...{ countedFrom, countedTo },
      };
    }),
  );
  const { localityId, accountId } = by.actor;
  await batches.insertCircumstances(tx, { localityId, accountId, now: by.now }, made);
  return made.length;
}

export interface Withdrawn {
  withdrawn: string[];
  kept: { id: string; fullName: string; why: batches.WhyKept }[];
}

/**
 * Takes children of a batch back as written by mistake, in the caller's transaction. Who was touched since stays and is
 * named. Ids outside the caller's area are passed over.
 */
export async function withdrawBatchChildren(
  tx: Tx,
  by: { actor: Actor; now: string },
  of: { batchId: string; ids: readonly string[] },
): Promise<Withdrawn> {
  const { localityId, accountId } = by.actor;
  const found = await batches.lockBatchChildren(tx, by.actor, of);
  const clean = found.filter(({ touched }) => touched === null);
  const childIds = clean.map(({ id }) => id);
  const on = localDateOf(by.now);
  if (childIds.length > 0) {
    await closeStays(tx, { localityId, childIds, on, endKind: 'withdrawn' });
    await batches.uncount(tx, localityId, childIds);
    await endFollowing(tx, { localityId, children: clean, state: 'withdrawn', on, now: by.now });
    const writer = { localityId, accountId, now: by.now, batchId: of.batchId };
    const events = clean.map(({ id, unitId }) => ({
      ...{
        id: newId(),
        childId: id,
        unitId,
        kind: 'withdrawn',
        onDate: on,
        detail: { reason: 'import-undone' },
      },
    }));
    await appendEvents(tx, writer, events);
  }
  const kept = found.flatMap(({ id, fullName, touched }) =>
    touched === null ? [] : [{ id, fullName, why: touched }],
  );
  return { withdrawn: childIds, kept };
}
