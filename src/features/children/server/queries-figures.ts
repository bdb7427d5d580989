import { type RawBuilder, sql } from 'kysely';
import type pg from 'pg';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import { inScopeOfMany } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { Sex } from '../contract/child.ts';
import type { CircumstanceKind } from '../contract/circumstances.ts';
import { countedMembership, type ListArea } from './queries-lists.ts';

/** SQL of figures: how many children, by place, sex, list and group, on a day. */

export interface ChildCount {
  unitId: string;
  sex: Sex;
  children: number;
}

export interface MemberCount {
  unitId: string;
  sex: Sex;
  kind: CircumstanceKind;
  /** Null in the lines that count distinct children of the whole list. */
  code: string | null;
  children: number;
}

type By = 'commune' | 'hamlet';

const placeOf = (alias: string, by: By) => sql.ref(`${alias}.${by === 'commune' ? 'commune_id' : 'unit_id'}`);

/** Nothing is asked where the area is a whole locality: a condition that always holds would still hide the index. */
const areaOf = (alias: string, { communeIds, unitIds }: ListArea): RawBuilder<boolean> => {
  const among = (column: string, ids: readonly string[] | undefined) =>
    ids ? [sql<boolean>`${sql.ref(`${alias}.${column}`)} = any(${[...ids]}::uuid[])`] : [];
  const asked = [...among('commune_id', communeIds), ...among('unit_id', unitIds)];
  return asked.length === 0 ? sql<boolean>`true` : sql<boolean>`${sql.join(asked, sql` and `)}`;
};

/**
 * Children under 16 living there on the day; each lives in one place only. Added up from what began and ended in whole
 * years and months (`child_stay_sums`) and, in the month of the day, from the stays themselves: the same as counting the stays
 * that `countedOn` the day.
 */
export async function countStays(
  tx: Tx,
  actor: Actor,
  of: { on: string; by: By; area: ListArea },
): Promise<ChildCount[]> {
  const { on, by, area } = of;
  const [year, month] = [`${on.slice(0, 4)}-01-01`, `${on.slice(0, 7)}-01`];
  const part = (from: RawBuilder<unknown>, value: RawBuilder<unknown>, when: RawBuilder<boolean>) => sql`
    select ${placeOf('s', by)} as place, s.sex, ${value} as change from ${from} s
    where ${inScopeOfMany(actor, 's')} and ${areaOf('s', area)} and ${when}`;
  const [sums, stays, kept] = [sql`child_stay_sums`, sql`child_stays`, sql`s.children`];
  const within = (column: RawBuilder<unknown>) =>
    sql<boolean>`(${column} >= ${month}::date and ${column} <= ${on}::date)`;
  const parts = [
    part(sums, kept, sql`(s.span = 'year' and s.begins < ${year}::date)`),
    part(sums, kept, sql`(s.span = 'month' and s.begins >= ${year}::date and s.begins < ${month}::date)`),
    part(stays, sql`1`, within(sql`s.counted_from`)),
    part(stays, sql`-1`, within(sql`s.counted_to`)),
  ];
  const { rows } =
    await sql<ChildCount>`${prepared} select place as "unitId", sex, sum(change)::int as children
    from (${sql.join(parts, sql` union all `)}) changes group by place, sex having sum(change) <> 0`.execute(
      tx,
    );
  return rows;
}

/** Lines of one unit and month become one again; as the owner of the tables, at night. */
export const mergeStaySums = (owner: Pick<pg.Pool, 'query'>): Promise<unknown> =>
  owner.query('select merge_stay_sums()');

/** Members of lists: per group (a child in two groups counts in both) and, with `code` null, children counted once. */
export async function countMembers(
  tx: Tx,
  actor: Actor,
  of: { on: string; by: By; area: ListArea },
): Promise<MemberCount[]> {
  const place = placeOf('m', of.by);
  const { rows } = await sql<MemberCount>`${prepared} select ${place} as "unitId", m.sex, m.kind, m.code,
      count(distinct m.child_id)::int as children
    from child_circumstances m
    where ${inScopeOfMany(actor, 'm')} and ${countedMembership('m', of.on)} and ${areaOf('m', of.area)}
    group by grouping sets ((${place}, m.sex, m.kind, m.code), (${place}, m.sex, m.kind))`.execute(tx);
  return rows;
}
