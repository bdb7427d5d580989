import type { Tx } from '../../../platform/server/database/connect.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import { newId } from '../../../platform/shared/id.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { HouseholdBook, type PlaceOfHousehold } from '../rules/households.ts';
import {
  findByNumbers,
  findHouseholds,
  insertHouseholds,
  lockCommunes,
  updateHouseholds,
} from './queries/households.ts';

/** The year of whose class people speak: households are classed year by year. */
export const yearOf = (now: string): string => localDateOf(now).slice(0, 4);

export interface Concerned {
  /** Households that some of the children stand in. */
  ids: readonly string[];
  /** Where the children live, with the number that was written, if any. */
  places: readonly (PlaceOfHousehold & { number?: string | undefined })[];
}

/** The households that a batch may touch, read and kept from everybody else until the act ends. */
export async function openHouseholds(
  tx: Tx,
  by: { actor: Actor; now: string },
  { ids, places }: Concerned,
): Promise<HouseholdBook> {
  const options = { year: yearOf(by.now), newId: () => newId() };
  const numbers = [...new Set(places.flatMap(({ number }) => number || []))];
  if (numbers.length === 0 && ids.length === 0) return new HouseholdBook([], options);
  const communeIds = [...new Set(places.map(({ communeId }) => communeId))];
  await lockCommunes(tx, by.actor.localityId, communeIds);
  const numbered = numbers.length > 0 ? await findByNumbers(tx, by.actor, { communeIds, numbers }) : [];
  const own = ids.length > 0 ? await findHouseholds(tx, by.actor, ids) : [];
  return new HouseholdBook([...numbered.filter(({ id }) => !ids.includes(id)), ...own], options);
}

export async function keepHouseholds(
  tx: Tx,
  by: { localityId: string; accountId: string; now: string },
  book: HouseholdBook,
): Promise<void> {
  await insertHouseholds(tx, by, book.fresh);
  await updateHouseholds(tx, by.localityId, book.changed);
}
