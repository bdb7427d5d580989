import { type RawBuilder, sql } from 'kysely';
import type { ListFilter } from '../../contract.ts';
import { cellHolds } from './cells.ts';

/** SQL of what a list's filter asks of the child itself. Alias `c` is the child. */

export const among = (column: string, ids: readonly string[]): RawBuilder<boolean> =>
  sql<boolean>`${sql.ref(column)} = any(${[...ids]}::uuid[])`;

/** What the filter asks of the child itself. `birthDoubt`: the number's digits for sex and year do not fit. */
export function asksOf(filter: ListFilter, year: string): RawBuilder<boolean>[] {
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
  ask(filter.lacking, () => lacks(filter.lacking as NonNullable<ListFilter['lacking']>));
  return found;
}

const householdClassIs = (code: string, year: string) => sql<boolean>`exists (select from households h
  where h.locality_id = c.locality_id and h.id = c.household_id and h.classes ->> ${year} = ${code})`;

/** The cleaning lists of 2022 (VB 2513/LĐTBXH-TTTT): no number, a number that does not fit, missing data. */
function lacks(what: NonNullable<ListFilter['lacking']>): RawBuilder<boolean> {
  switch (what) {
    case 'personal-id':
      return sql<boolean>`c.personal_id is null`;
    case 'fitting-personal-id':
      // Digit 4: century and sex; digits 5 and 6: year of birth (domain: Luật Căn cước 2023 Đ.12).
      return sql<boolean>`(c.personal_id is not null and (substr(c.personal_id, 5, 2) <> to_char(c.birth_date, 'YY')
        or (c.sex <> 'unknown' and substr(c.personal_id, 4, 1)
          <> ((extract(century from c.birth_date)::int - 20) * 2 + (c.sex = 'female')::int)::text)))`;
    case 'required-fields':
      return sql<boolean>`(c.ethnicity is null or c.sex = 'unknown' or c.birth_precision <> 'day' or c.relatives = '[]')`;
  }
}
