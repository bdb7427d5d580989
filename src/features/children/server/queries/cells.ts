import { type RawBuilder, sql } from 'kysely';
import { fold } from '../../../../platform/shared/vietnamese.ts';
import type { AskedField, CellFilter } from '../../contract/cells.ts';

/** SQL of the grid's columns: what stands in a cell, and whether a filter lets it through. Alias `c` is the child. */

const own = (column: string): RawBuilder<string> => sql`coalesce(${sql.ref(`c.${column}`)}::text, '')`;

const household = (value: RawBuilder<unknown>): RawBuilder<string> =>
  sql`coalesce((select ${value} from households h
    where h.locality_id = c.locality_id and h.id = c.household_id), '')`;

const ofRelative = (kind: string, what: string): RawBuilder<string | null> =>
  sql`(select r.one ->> ${sql.lit(what)} from jsonb_array_elements(c.relatives) r (one)
    where r.one ->> 'kind' = ${sql.lit(kind)} and r.one ->> ${sql.lit(what)} <> '' limit 1)`;

/** The text or the code in a cell; '' for a blank one. `year` (yyyy) is that of the household's class. */
export function cellText(field: AskedField, year: string): RawBuilder<string> {
  switch (field) {
    case 'householdNumber':
      return household(sql`h.number`);
    case 'householdHead':
      return household(sql`h.head_name`);
    case 'householdClass':
      return household(sql`h.classes ->> ${year}`);
    case 'motherName':
      return sql`coalesce(${ofRelative('mother', 'fullName')}, '')`;
    case 'fatherName':
      return sql`coalesce(${ofRelative('father', 'fullName')}, '')`;
    case 'guardian':
      return firstOf(['carer', 'mother', 'father'], 'fullName', sql`''`);
    case 'phone':
      return firstOf(['carer', 'mother', 'father'], 'phone', household(sql`h.phone`));
    case 'disabilityTypes':
      return sql`array_to_string(c.disability_types, ',')`;
    case 'changedAt':
      return sql`(c.changed_at at time zone 'Asia/Ho_Chi_Minh')::date::text`;
    default:
      return own(ownColumns[field]);
  }
}

const firstOf = (kinds: readonly string[], what: string, last: RawBuilder<unknown>): RawBuilder<string> =>
  sql`coalesce(${sql.join([...kinds.map((kind) => ofRelative(kind, what)), last])})`;

type OwnColumn = Exclude<
  AskedField,
  | ('householdNumber' | 'householdHead' | 'householdClass' | 'motherName' | 'fatherName' | 'guardian')
  | ('phone' | 'disabilityTypes' | 'changedAt')
>;

const ownColumns: Readonly<Record<OwnColumn, string>> = {
  ...{ fullName: 'full_name', birthDate: 'birth_date', sex: 'sex', ethnicity: 'ethnicity' },
  ...{ personalId: 'personal_id', birthRegistration: 'birth_registration', unitId: 'unit_id' },
  ...{ residence: 'residence', presence: 'presence', address: 'address', livesWith: 'lives_with' },
  ...{ schooling: 'schooling', grade: 'grade', school: 'school', note: 'note' },
  ...{ insuranceNumber: 'insurance_number', insuranceUntil: 'insurance_until' },
  disabilityLevel: 'disability_level',
};

/** The same key as `fold` makes: accents, every đ and case aside. */
const folded = (text: RawBuilder<string>): RawBuilder<string> =>
  sql`lower(regexp_replace(normalize(translate(${text}, 'đĐðÐƉɖ', 'dddddd'), NFD), '[\u0300-\u036f]', '', 'g'))`;

/** Does the cell pass the filter? */
export function cellHolds(cell: CellFilter, year: string): RawBuilder<boolean> {
  const text = cellText(cell.field, year);
  switch (cell.kind) {
    case 'contains':
      return sql`strpos(${folded(text)}, ${fold(cell.text)}) > 0`;
    case 'any-of':
      return cell.field === 'disabilityTypes'
        ? sql`(c.disability_types && ${[...cell.values]}::text[]
            or (c.disability_types = '{}' and '' = any(${[...cell.values]}::text[])))`
        : sql`${text} = any(${[...cell.values]}::text[])`;
    case 'dates':
      return daysHold(cell);
    case 'blank':
      return sql`${text} = ''`;
    case 'not-blank':
      return sql`${text} <> ''`;
  }
}

const days = {
  birthDate: { first: sql`c.birth_date`, last: lastDayOfBirth() },
  insuranceUntil: { first: sql`c.insurance_until`, last: sql`c.insurance_until` },
  changedAt: {
    first: sql`(c.changed_at at time zone 'Asia/Ho_Chi_Minh')::date`,
    last: sql`(c.changed_at at time zone 'Asia/Ho_Chi_Minh')::date`,
  },
};

/** Of a birth of which only the month or the year is known, any of its days may lie between. */
function lastDayOfBirth(): RawBuilder<unknown> {
  return sql`case c.birth_precision when 'year' then (c.birth_date + interval '1 year - 1 day')::date
    when 'month' then (c.birth_date + interval '1 month - 1 day')::date else c.birth_date end`;
}

function daysHold({ field, from, to }: CellFilter & { kind: 'dates' }): RawBuilder<boolean> {
  const { first, last } = days[field];
  const ends = [
    sql<boolean>`${first} is not null`,
    ...(to ? [sql<boolean>`${first} <= ${to}::date`] : []),
    ...(from ? [sql<boolean>`${last} >= ${from}::date`] : []),
  ];
  return sql`(${sql.join(ends, sql` and `)})`;
}
