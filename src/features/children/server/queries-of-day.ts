import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { BirthPrecision, ListFilter, Sex } from '../contract.ts';
import { countedOn, inArea, kindOf, type ListArea, type ListedChild, membersOf } from './queries-lists.ts';

/** SQL of lists of a past day: who counted in an area then (`countedOn`), whether they are followed there today or not. */

interface OfDay {
  filter: ListFilter;
  area: ListArea;
}

/** Conditions on stays, alias `s`. */
function countedStays(actor: Actor, on: string, { filter, area }: OfDay): RawBuilder<unknown> {
  const kind = kindOf(filter.list);
  const conditions = [inScope(actor, 's'), countedOn('s', on), ...inArea(area, 's')];
  if (filter.sex) conditions.push(sql<boolean>`s.sex = ${filter.sex}`);
  if (kind) conditions.push(sql<boolean>`s.child_id in (${membersOf(actor, on, { filter, area, kind })})`);
  return sql.join(conditions, sql` and `);
}

/** What a commune kept of a child that went to another one (`findDepartures`) bears its name too. */
const nameKept = (actor: Actor) => sql`select e.detail -> 'summary' ->> 'fullName' as name from child_events e
  where ${inScope(actor, 'e')} and e.child_id = s.child_id and e.kind = 'moved-out' order by e.at desc limit 1`;

/**
 * A page in the order of names: given, family, middle. The rows of the area are put in order anew for each page, since no index
 * holds the names of those who have gone. Empty where `after` is no child of the list.
 */
export async function findCounted(
  tx: Tx,
  actor: Actor,
  on: string,
  of: OfDay & { descending?: boolean; after?: string | undefined; limit: number },
): Promise<ListedChild[]> {
  const key = [sql`n.given`, sql`n.family`, sql`n.middle`, sql`n.id`];
  const last = sql`select a.given, a.family, a.middle, a.id from named a where a.id = ${of.after ?? null}::uuid`;
  const further = sql`(${sql.join(key)}) ${of.descending ? sql`<` : sql`>`} (${last})`;
  const { rows } = await sql<ListedChild>`with named as materialized (
      select s.child_id as id, s.unit_id as "unitId", s.commune_id as "communeId",
        coalesce(c.given_name, substring(d.name from '\\S+$'), '') collate "vi-x-icu" as given,
        coalesce(c.family_name, substring(d.name from '^\\S+'), '') collate "vi-x-icu" as family,
        coalesce(c.middle_name, d.name, '') collate "vi-x-icu" as middle
      from child_stays s left join children c on c.locality_id = s.locality_id and c.id = s.child_id and ${inScope(actor, 'c')}
        left join lateral (${nameKept(actor)}) d on c.id is null
      where ${countedStays(actor, on, of)})
    select n.id, n."unitId", n."communeId" from named n where ${of.after === undefined ? sql`true` : further}
    order by ${sql.join(of.descending ? key.map((term) => sql`${term} desc`) : key)} limit ${of.limit}`.execute(
    tx,
  );
  return rows;
}

export async function countCounted(tx: Tx, actor: Actor, on: string, of: OfDay): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from child_stays s
    where ${countedStays(actor, on, of)}`.execute(tx);
  return rows[0]?.total ?? 0;
}

export interface Departure {
  childId: string;
  fullName: string;
  sex: Sex;
  birthDate: string;
  birthPrecision: BirthPrecision;
  guardian: string;
  /** When the commune's history ended. */
  changedAt: string;
}

/** What the caller's area kept of children that went to another commune: enough to know them by on lists of past days. */
export async function findDepartures(
  tx: Tx,
  actor: Actor,
  childIds: readonly string[],
): Promise<Departure[]> {
  const { rows } = await sql<Departure>`select distinct on (e.child_id) e.child_id as "childId",
      e.detail -> 'summary' ->> 'fullName' as "fullName", e.detail -> 'summary' ->> 'sex' as sex,
      e.detail -> 'summary' ->> 'birthDate' as "birthDate", e.detail -> 'summary' ->> 'birthPrecision' as "birthPrecision",
      e.detail -> 'summary' ->> 'guardian' as guardian, e.at as "changedAt"
    from child_events e
    where ${inScope(actor, 'e')} and e.child_id = any(${[...childIds]}::uuid[]) and e.kind = 'moved-out'
    order by e.child_id, e.at desc`.execute(tx);
  return rows;
}
