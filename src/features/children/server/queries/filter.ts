import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { PlainDate } from '../../../../platform/shared/plain-date.ts';
import type { ListFilter } from '../../contract/lists.ts';
import { withHousehold } from './children.ts';

/** What a list's filter means in SQL. Aliases: `c` children, `h` households (`withHousehold`). */

export interface FilterPlace {
  today: PlainDate;
  /** The units of `filter.unitId`, predecessors included; undefined where the filter names none. */
  unitIds: readonly string[] | undefined;
}

const when = (condition: RawBuilder<boolean>, asked: unknown): RawBuilder<boolean>[] =>
  asked === undefined ? [] : [condition];

/** The children of the list on the day; those of a past day are the ones whose stay counts then. */
function inList({ list, code, on }: ListFilter, { today, unitIds }: FilterPlace): RawBuilder<boolean>[] {
  const day = on ?? today;
  const lives =
    on === undefined
      ? sql<boolean>`c.state = 'living-here'`
      : sql<boolean>`exists (select from child_stays s where s.locality_id = c.locality_id and s.child_id = c.id
          and s.counted_from <= ${day}::date and s.counted_to > ${day}::date
          and (${unitIds === undefined} or s.unit_id = any(${[...(unitIds ?? [])]}::uuid[])))`;
  if (list === 'ended') return [sql<boolean>`c.state in ('left', 'died', 'turned-16')`];
  if (list === 'turning-16')
    return [lives, sql<boolean>`c.sixteenth_on <= ${day}::date and c.keep_after_16_reason is null`];
  if (list === 'all') return [lives];
  const standing = sql<boolean>`exists (select from child_circumstances s where s.locality_id = c.locality_id
    and s.child_id = c.id and s.kind = ${list} and s.state in ('confirmed', 'ended') and s.counted_from <= ${day}::date
    and s.counted_to > ${day}::date and (${code ?? null}::text is null or s.code = ${code ?? null}))`;
  return [lives, standing];
}

/**
 * Digits 4 to 6 of a personal number say century, sex and year of birth; whoever's number says otherwise is on the list of
 * 2022 that the police verify.
 */
const numberFits = sql<boolean>`(substr(c.personal_id, 4, 1)::int / 2 = extract(year from c.birth_date)::int / 100 - 19
  and (c.sex = 'unknown' or substr(c.personal_id, 4, 1)::int % 2 = case c.sex when 'male' then 0 else 1 end)
  and substr(c.personal_id, 5, 2)::int = extract(year from c.birth_date)::int % 100)`;

const lackingConditions: Record<NonNullable<ListFilter['lacking']>, RawBuilder<boolean>> = {
  'personal-id': sql`c.personal_id is null`,
  'fitting-personal-id': sql`(c.personal_id is null or not ${numberFits})`,
  'required-fields': sql`(c.sex = 'unknown' or c.birth_precision <> 'day' or c.ethnicity is null or c.relatives = '[]')`,
};

/** The whole condition of a filter, apart from the caller's scope. `on` of the past asks where the child lived then. */
export function matchesFilter(filter: ListFilter, place: FilterPlace): RawBuilder<boolean> {
  const { sex, householdClass, schooling, presence, birthRegistration, bornFrom, bornTo, lacking } = filter;
  const year = (filter.on ?? place.today).slice(0, 4);
  const conditions = [
    ...inList(filter, place),
    ...(filter.on === undefined
      ? when(sql`c.unit_id = any(${[...(place.unitIds ?? [])]}::uuid[])`, place.unitIds)
      : []),
    ...when(sql`c.sex = ${sex}`, sex),
    ...when(sql`h.classes ->> ${year} = ${householdClass}`, householdClass),
    ...when(sql`c.schooling = ${schooling}`, schooling),
    ...when(sql`c.presence = ${presence}`, presence),
    ...when(sql`c.birth_registration = ${birthRegistration}`, birthRegistration),
    ...when(sql`c.birth_date >= ${bornFrom}::date`, bornFrom),
    ...when(sql`c.birth_date <= ${bornTo}::date`, bornTo),
    ...(lacking ? [lackingConditions[lacking]] : []),
  ];
  return sql<boolean>`(${sql.join(conditions, sql` and `)})`;
}

/** Ids of the children in the caller's area that match, at most `limit`. */
export async function findMatchingIds(
  tx: Tx,
  actor: Actor,
  of: { filter: ListFilter; place: FilterPlace; limit: number },
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select c.id from ${withHousehold}
    where ${inScope(actor, 'c')} and ${matchesFilter(of.filter, of.place)} limit ${of.limit}`.execute(tx);
  return rows.map(({ id }) => id);
}
