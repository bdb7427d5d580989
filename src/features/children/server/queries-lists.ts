import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import { uuids } from '../../../platform/server/database/uuids.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { CircumstanceKind, ListFilter } from '../contract.ts';
import { among, asksOf } from './queries/filters.ts';
import { isIndexed, isSpreadAlike, type ListOrder, termsOf } from './queries/order.ts';
import { behind, type ListPage, orderBy, orderByKeys, recordColumns, sourceOf } from './queries/page.ts';

/**
 * SQL of lists: which children, in which order. Pages are cut by key and never counted on the way. A list of today shows
 * who is followed; a list of a day shows who counted on that day, as the figures do (`countedOn`).
 */

/** The area of a list: `communeIds` undefined for a whole locality; `unitIds` where a hamlet was asked for. */
export interface ListArea {
  communeIds: readonly string[] | undefined;
  unitIds: readonly string[] | undefined;
  /** A part of the caller's scope was asked for, not all of it. */
  chosen?: boolean;
  /** So many of the locality's communes that their rows are met soon in any order that does not go by place or time. */
  wide?: boolean;
  /** Only children assigned to the person on the day, and no list that is the commune's alone. */
  assigned?: { accountId: string; on: string; exceptCodes: readonly string[] };
}

/** A child of a list and where it is followed, or on a list of a day where it counted then. */
export interface ListedChild {
  id: string;
  unitId: string;
  communeId: string;
}

/** The one definition of "on that day" for stays and memberships: figures and the lists behind them use it alone. */
export const countedOn = (alias: string, on: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${alias}.counted_from`)} <= ${on}::date and ${sql.ref(`${alias}.counted_to`)} > ${on}::date)`;

/** Memberships that count: confirmed, or confirmed once and ended since. */
export const countedMembership = (alias: string, on: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(`${alias}.state`)} in ('confirmed', 'ended') and ${countedOn(alias, on)})`;

/** Where a child stands in an order now; undefined when the caller has no such child. */
export async function findKey(
  tx: Tx,
  actor: Actor,
  order: ListOrder,
  childId: string,
): Promise<string[] | undefined> {
  const values = termsOf(order).map(({ by }) => sql`(${by})::text`);
  const kept = typeof order.sort === 'string' ? prepared : sql``;
  const { rows } = await sql<{
    key: string[];
  }>`${kept} select array[${sql.join(values)}] as key from children c
    where ${inScope(actor, 'c')} and c.id = ${childId}`.execute(tx);
  return rows[0]?.key;
}

export const kindOf = (list: ListFilter['list']): CircumstanceKind | undefined =>
  list === 'all' || list === 'turning-16' || list === 'ended' ? undefined : list;

function stateOf(list: ListFilter['list'], today: string): RawBuilder<boolean> {
  if (list === 'ended') return sql<boolean>`c.state in ('left', 'died', 'turned-16')`;
  if (list !== 'turning-16') return sql<boolean>`c.state = 'living-here'`;
  return sql<boolean>`(c.state = 'living-here' and c.sixteenth_on <= ${today}::date + 30 and c.keep_after_16_reason is null)`;
}

const membershipOf = (
  { filter, area }: { filter: ListFilter; area: ListArea },
  kind: CircumstanceKind,
  on: string,
) => sql<boolean>`(m.kind = ${kind} and m.code <> all(${[...(area.assigned?.exceptCodes ?? [])]}::text[])
  and ${countedMembership('m', on)} and (${filter.code ?? null}::text is null or m.code = ${filter.code ?? null}))`;

/** Ids of the members of a list in an area. */
export const membersOf = (
  actor: Actor,
  on: string,
  of: { filter: ListFilter; area: ListArea; kind: CircumstanceKind },
) =>
  sql`select m.child_id from child_circumstances m
    where ${sql.join([inScope(actor, 'm'), membershipOf(of, of.kind, on), ...inArea(of.area, 'm')], sql` and `)}`;

/**
 * Of this many communes and fewer each is walked by itself in the list's order: of a province's 145 that is 7,400 rows of an
 * index, whatever the order, while the whole locality's order may have to be walked far to fill a page: by place all other
 * communes may stand before, by the last change a list of 40,000 that another one has just entered.
 */
const walkedApart = 1000;

/** Names and birth dates are spread alike over a locality: every tenth row or more of its whole order is one of the area's. */
const isWalkedWhole = ({ filter, area, page }: FollowedPage, asked: readonly unknown[]): boolean =>
  area.wide === true && filter.list === 'all' && asked.length === 0 && isSpreadAlike(page);

interface FollowedPage {
  filter: ListFilter;
  area: ListArea;
  page: ListPage;
}

const assignedIn = ({ assigned }: ListArea, alias: string): RawBuilder<boolean>[] =>
  assigned
    ? [
        sql<boolean>`exists (select from child_assignments a where a.locality_id = ${sql.ref(`${alias}.locality_id`)}
          and a.child_id = ${sql.ref(alias === 'c' ? 'c.id' : `${alias}.child_id`)}
          and a.account_id = ${assigned.accountId} and a.from_date <= ${assigned.on}::date
          and (a.to_date is null or a.to_date > ${assigned.on}::date))`,
      ]
    : [];

export const inArea = (area: ListArea, alias: string): RawBuilder<boolean>[] => [
  ...assignedIn(area, alias),
  ...(area.communeIds ? [among(`${alias}.commune_id`, area.communeIds)] : []),
  ...(area.unitIds ? [among(`${alias}.unit_id`, area.unitIds)] : []),
];

/** A page of who is followed now. */
export async function findFollowed(
  tx: Tx,
  actor: Actor,
  today: string,
  of: FollowedPage,
): Promise<ListedChild[]> {
  const { filter, area, page } = of;
  const kind = kindOf(filter.list);
  const state = stateOf(filter.list, today);
  const asked = asksOf(filter, today);
  if (kind) {
    const conditions = [inScope(actor, 'c'), state, ...asked, ...behind(page)];
    return findMembers(tx, actor, today, { ...of, kind, conditions });
  }
  const conditions = [...asked, ...assignedIn(area, 'c')];
  const source = sourceOf(actor, page, {
    ...{ state, asked: conditions },
    ...{ followed: filter.list !== 'ended', all: filter.list === 'all' },
  });
  const inUnits = area.unitIds ? [among(`${source.alias}.unit_id`, area.unitIds)] : [];
  const communes = area.communeIds ?? [];
  const whole = isWalkedWhole(of, conditions);
  // The lists' own orders with nothing asked beside: a few texts, and what is opened all day.
  const kept =
    typeof page.sort === 'string' && filter.list === 'all' && conditions.length === 0 ? prepared : sql``;
  if (!whole && communes.length > 1 && communes.length <= walkedApart && isIndexed(page)) {
    const there = sql<boolean>`${sql.ref(`${source.alias}.commune_id`)} = commune.id`;
    const { rows } =
      await sql<ListedChild>`${kept} select p.id, p."unitId", p."communeId" from ${inTurn(communes, page)},
        lateral (${source.rows([there, ...inUnits])} limit ${page.limit}) p
      order by ${orderByKeys(source, 'p', page.sort === 'unit' ? 'commune.id' : undefined)} limit ${page.limit}`.execute(
        tx,
      );
    return rows;
  }
  const inPlace = placesOf(area, source.alias, whole);
  const rowsInOrder = source.rows([...inPlace, ...inUnits]);
  const { rows } = await sql<ListedChild>`${kept} select p.id, p."unitId", p."communeId"
    from (${rowsInOrder} limit ${page.limit}) p`.execute(tx);
  return rows;
}

/** The communes, each to be walked by itself; by place one after the other, so that those off the page are not walked. */
function inTurn(communeIds: readonly string[], { sort, descending, after }: ListPage): RawBuilder<unknown> {
  const communes = sql`unnest(${uuids(communeIds)}::uuid[]) as commune (id)`;
  if (sort !== 'unit') return communes;
  const [last] = after ?? [];
  const onwards = descending ? sql`commune.id <= ${last}::uuid` : sql`commune.id >= ${last}::uuid`;
  return sql`(select commune.id from ${communes} where ${last === undefined ? sql`true` : onwards}
    order by commune.id ${descending ? sql`desc` : sql``}) as commune`;
}

/** In a walk through the whole order no index of communes may be taken for them, and a scope's own need not be said. */
function placesOf(area: ListArea, alias: string, whole: boolean): RawBuilder<boolean>[] {
  if (!area.communeIds || (whole && !area.chosen)) return [];
  const [first, ...others] = area.communeIds;
  const column = `${alias}.commune_id`;
  // Of one commune the index holds the order; of any of a list it would have to be sorted.
  const there =
    first !== undefined && others.length === 0
      ? sql<boolean>`${sql.ref(column)} = ${first}::uuid`
      : among(column, area.communeIds);
  return [whole ? sql<boolean>`(${there} is true)` : there];
}

interface MemberList {
  filter: ListFilter;
  area: ListArea;
  page: ListPage;
  kind: CircumstanceKind;
  conditions: RawBuilder<boolean>[];
}

/** Lists of few: from the memberships of an area, or in the list's order through a whole locality. */
async function findMembers(tx: Tx, actor: Actor, on: string, list: MemberList): Promise<ListedChild[]> {
  const { area, page, kind, conditions } = list;
  const member = membershipOf(list, kind, on);
  const found = area.communeIds
    ? sql<boolean>`c.id in (${membersOf(actor, on, list)})`
    : sql<boolean>`exists (select from child_circumstances m
        where ${inScope(actor, 'm')} and m.child_id = c.id and ${member})`;
  const { rows } = await sql<ListedChild>`select ${recordColumns} from children c
    where ${sql.join([...conditions, ...inArea(area, 'c'), found], sql` and `)}
    order by ${orderBy(page)} limit ${page.limit}`.execute(tx);
  return rows;
}

/** How many match, asked apart from any page. */
export async function countFollowed(
  tx: Tx,
  actor: Actor,
  today: string,
  of: { filter: ListFilter; area: ListArea },
): Promise<number> {
  const { filter, area } = of;
  const kind = kindOf(filter.list);
  const conditions = [
    ...[inScope(actor, 'c'), stateOf(filter.list, today), ...inArea(area, 'c')],
    ...asksOf(filter, today),
  ];
  if (kind) conditions.push(sql<boolean>`c.id in (${membersOf(actor, today, { filter, area, kind })})`);
  const { rows } = await sql<{ total: number }>`select count(*)::int as total from children c
    where ${sql.join(conditions, sql` and `)}`.execute(tx);
  return rows[0]?.total ?? 0;
}
