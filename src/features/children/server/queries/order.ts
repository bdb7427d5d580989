import { type RawBuilder, sql } from 'kysely';
import type { AskedField, SortBy } from '../../contract/cells.ts';
import type { sortKeys } from '../../contract/lists.ts';
import { cellText } from './cells.ts';

/** In which order a list stands, as terms of SQL: pages are cut behind the last row's values of them. */

type SortKey = (typeof sortKeys)[number];

export interface ListOrder {
  /** One of the lists' own orders, or columns of the grid. */
  sort: SortKey | ColumnOrder;
  descending: boolean;
}

export interface ColumnOrder {
  keys: readonly SortBy[];
  year: string;
  /** Units of the area in the order of their names. */
  unitIds: readonly string[];
  /** Codes of a field in the order of their list. */
  codesOf(field: AskedField): readonly string[] | undefined;
}

export interface Term {
  by: RawBuilder<unknown>;
  /** Type to which a value of the key is cast back. */
  cast: RawBuilder<unknown>;
  descending: boolean;
}

const [text, day, id] = [sql`text`, sql`date`, sql`uuid`];
const vi = (column: string) => sql`${sql.ref(column)} collate "vi-x-icu"`;
const term = (by: RawBuilder<unknown>, cast: RawBuilder<unknown>, descending = false): Term => ({
  ...{ by, cast, descending },
});

const byName = (descending: boolean): Term[] =>
  ['c.given_name', 'c.family_name', 'c.middle_name'].map((column) => term(vi(column), text, descending));

const listTerms: Readonly<Record<SortKey, (descending: boolean) => Term[]>> = {
  name: byName,
  'birth-date': (descending) => [term(sql`c.birth_date`, day, descending)],
  unit: (descending) => [
    ...[sql`c.commune_id`, sql`c.unit_id`].map((column) => term(column, id, descending)),
    ...byName(descending),
  ],
  changed: (descending) => [term(sql`c.changed_at`, sql`timestamptz`, descending)],
};

/** Orders that an index holds, for a commune and for a whole locality. */
const indexed: ReadonlySet<string> = new Set(['fullName', 'birthDate', 'changedAt']);
/** Of these the id alone decides between equals, as in their index. */
const bare: ReadonlySet<string> = new Set(['birthDate', 'changedAt']);

/** Can the rows be walked in this order without sorting them? */
export function isIndexed({ sort }: ListOrder): boolean {
  if (typeof sort === 'string') return true;
  const [first] = sort.keys;
  return !first || (sort.keys.length === 1 && indexed.has(first.field));
}

/** Orders in which the children of any place stand among all others alike. */
export function isSpreadAlike({ sort }: ListOrder): boolean {
  if (typeof sort === 'string') return sort === 'name' || sort === 'birth-date';
  const [first] = sort.keys;
  return sort.keys.length === 1 && (first?.field === 'fullName' || first?.field === 'birthDate');
}

/** The order by the last change alone, as terms of `child_recency` (alias `r`), which keeps it; undefined for another one. */
export function recencyTermsOf({ sort, descending }: ListOrder): Term[] | undefined {
  const terms = (backwards: boolean) => [
    term(sql`r.changed_at`, sql`timestamptz`, backwards),
    term(sql`r.child_id`, id, backwards),
  ];
  if (typeof sort === 'string') return sort === 'changed' ? terms(descending) : undefined;
  const [first] = sort.keys;
  return sort.keys.length === 1 && first?.field === 'changedAt' ? terms(first.descending) : undefined;
}

/** Every term of an order; the child's id decides last. */
export function termsOf({ sort, descending }: ListOrder): Term[] {
  if (typeof sort === 'string') return [...listTerms[sort](descending), term(sql`c.id`, id, descending)];
  const keys = sort.keys.flatMap((key) => columnTerms(key, sort));
  const named = sort.keys.some(({ field }) => field === 'fullName');
  const last = sort.keys.every((key) => key.descending) && sort.keys.length > 0;
  const ties = named || bare.has(sort.keys[0]?.field ?? '') ? [] : byName(last);
  return [...keys, ...ties, term(sql`c.id`, id, last)];
}

/** Columns in which a number leads: 2 stands before 10. */
const numbered: ReadonlySet<AskedField> = new Set(['householdNumber', 'grade']);

/** Blank cells stand last in either direction, codes as their list has them. */
function columnTerms({ field, descending }: SortBy, order: ColumnOrder): Term[] {
  if (field === 'fullName') return byName(descending);
  if (field === 'birthDate') return [term(sql`c.birth_date`, day, descending)];
  if (field === 'changedAt') return [term(sql`c.changed_at`, sql`timestamptz`, descending)];
  const cell = cellText(field, order.year);
  const blank = term(sql`(${cell} = '')`, sql`boolean`);
  const listed = field === 'unitId' ? order.unitIds : order.codesOf(field);
  if (listed) {
    const place = sql`coalesce(array_position(${[...listed]}::text[], ${cell}), 10000)`;
    return [blank, term(place, sql`int`, descending)];
  }
  const plain = term(sql`(${cell}) collate "vi-x-icu"`, text, descending);
  if (!numbered.has(field)) return [blank, plain];
  const number = sql`lpad(coalesce(substring(${cell} from '[0-9]{1,12}'), ''), 12, '0')`;
  return [blank, term(number, text, descending), plain];
}

export const orderByTerms = (terms: readonly Term[]): RawBuilder<unknown> =>
  sql.join(terms.map(({ by, descending }) => (descending ? sql`${by} desc` : by)));

/** Rows that stand behind these values, one of each term. */
export function behindKey(terms: readonly Term[], key: readonly string[]): RawBuilder<boolean> {
  const values = terms.map(({ cast }, at) => sql`${key[at]}::${cast}`);
  const [first] = terms;
  if (terms.every(({ descending }) => descending === first?.descending)) {
    const [left, right] = [sql.join(terms.map(({ by }) => by)), sql.join(values)];
    return first?.descending ? sql`(${left}) < (${right})` : sql`(${left}) > (${right})`;
  }
  const steps = terms.map(({ by, descending }, at) => {
    const equal = terms.slice(0, at).map((before, i) => sql`${before.by} = ${values[i]}`);
    const further = descending ? sql`${by} < ${values[at]}` : sql`${by} > ${values[at]}`;
    return sql`(${sql.join([...equal, further], sql` and `)})`;
  });
  return sql`(${sql.join(steps, sql` or `)})`;
}
