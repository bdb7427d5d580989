import { type RawBuilder, sql } from 'kysely';
import { uuids } from '../../../../platform/server/database/uuids.ts';
import type { Lacking, ListFilter } from '../../contract.ts';
import { cellHolds } from './cells.ts';
import { lacks } from './lacking.ts';

/** SQL of what a list's filter asks of the child itself. Alias `c` is the child. */

export const among = (column: string, ids: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(${uuids(ids)}::uuid[])`;

export function asksOf(filter: ListFilter, today: string): RawBuilder<boolean>[] {
  const year = today.slice(0, 4);
  const found: RawBuilder<boolean>[] = [];
  const ask = (value: unknown, condition: () => RawBuilder<boolean>) => {
    if (value !== undefined) found.push(condition());
  };
  ask(filter.sex, () => sql<boolean>`c.sex = ${filter.sex}`);
  ask(filter.schooling, () => sql<boolean>`c.schooling = ${filter.schooling}`);
  ask(filter.presence, () => sql<boolean>`c.presence = ${filter.presence}`);
  ask(filter.birthRegistration, () => sql<boolean>`c.birth_registration = ${filter.birthRegistration}`);
  ask(filter.bornFrom, () => sql<boolean>`c.birth_date >= ${filter.bornFrom}::date`);
  ask(filter.bornTo, () => sql<boolean>`c.birth_date <= ${filter.bornTo}::date`);
  ask(filter.householdClass, () => householdClassIs(filter.householdClass as string, year));
  ask(filter.ids, () => among('c.id', filter.ids as string[]));
  for (const cell of filter.cells ?? []) found.push(cellHolds(cell, year));
  ask(filter.lacking, () => lacks(filter.lacking as Lacking, today));
  return found;
}

const householdClassIs = (code: string, year: string) => sql<boolean>`exists (select from households h
  where h.locality_id = c.locality_id and h.id = c.household_id and h.classes ->> ${year} = ${code})`;
