import type pg from 'pg';
import type { Actor } from '../../../src/platform/shared/actor.ts';
import {
  communeId,
  type Country,
  districtOf,
  localityId,
  madeId,
  provinceOf,
  unitsOf,
  writers,
} from './places.ts';

/** What the work asks for, looked up in the data past every wall: names that somebody bears, children, last rows of pages. */

export interface Reach {
  login: string;
  unitIds: string[];
  /** Undefined for the whole locality. */
  communeIds: string[] | undefined;
  actor: Actor;
}

export interface Reaches {
  communes: Reach[];
  district: Reach;
  province: Reach;
  whole: Reach;
}

const actorOf = (unitIds: string[], wholeLocality = false): Actor =>
  ({ localityId, unitIds, wholeLocality, accountId: localityId, assignments: [] }) as unknown as Actor;

export function reachesOf(country: Country): Reaches {
  const units = unitsOf(country);
  const below = new Map<string, string[]>();
  for (const { id, parent } of units) if (parent) below.set(parent, [...(below.get(parent) ?? []), id]);
  const under = (id: string): string[] => [id, ...(below.get(id) ?? []).flatMap(under)];
  const all = country.places.communes.map((_, at) => communeId(at));
  const reach = (login: string, root: string): Reach => {
    const unitIds = under(root);
    const inside = new Set(unitIds);
    return { login, unitIds, communeIds: all.filter((id) => inside.has(id)), actor: actorOf(unitIds) };
  };
  return {
    communes: Array.from({ length: writers }, (_, at) => reach(`congchuc.xa${at}`, communeId(at))),
    district: reach('tonghop.huyen', madeId('district', 1)),
    province: reach('tonghop.tinh', madeId('province', country.provinces - 1)),
    whole: { login: 'tonghop.vung', unitIds: [], communeIds: undefined, actor: actorOf([], true) },
  };
}

/** Where the made-up district and province begin among the communes. */
export const firstCommuneOf = (country: Country, province: number): number =>
  country.places.communes.findIndex((_, at) => provinceOf(country, districtOf(country, at)) === province);

/** Names of three words without accents, as children of the communes bear them: the common ones come up as often as they do. */
export async function namesIn(
  pool: pg.Pool,
  communes: readonly string[] | undefined,
  count = 20,
): Promise<string[]> {
  const { rows } = await pool.query<{ name: string }>(
    `select n.name_key as name from child_names n where n.locality_id = $1 and n.slot = 0 and n.followed
        and ($2::uuid[] is null or n.commune_id = any($2)) and n.name_key ~ '^[a-z]+ [a-z]+ [a-z]+$'
      order by md5(n.child_id::text) limit $3`,
    [localityId, communes ?? null, count],
  );
  return rows.map(({ name }) => name);
}

/** Ids of followed children with exactly this name. */
export async function bearersOf(
  pool: pg.Pool,
  communes: readonly string[] | undefined,
  name: string,
): Promise<Set<string>> {
  const { rows } = await pool.query<{ id: string }>(
    `select distinct n.child_id as id from child_names n where n.locality_id = $1 and n.slot < 10 and n.followed
      and ($2::uuid[] is null or n.commune_id = any($2)) and n.given_key = split_part($3, ' ', -1) and n.name_key = $3`,
    [localityId, communes ?? null, name],
  );
  return new Set(rows.map(({ id }) => id));
}

export interface KnownChild {
  id: string;
  version: number;
}

/** Some children of a commune, spread over it. */
export async function childrenOf(pool: pg.Pool, commune: string, count: number): Promise<KnownChild[]> {
  const { rows } = await pool.query<KnownChild>(
    `select id, version from children where locality_id = $1 and commune_id = $2 and state = 'living-here'
      order by md5(id::text) limit $3`,
    [localityId, commune, count],
  );
  return rows;
}

/** A child about so far down in an order of the product. */
export async function deepIn(
  pool: pg.Pool,
  of: { communes: readonly string[] | undefined; order: string; share: number },
): Promise<string> {
  const where = `locality_id = $1 and state = 'living-here' and ($2::uuid[] is null or commune_id = any($2))`;
  const { rows } = await pool.query<{ id: string }>(
    `select id from children where ${where} order by ${of.order}
      offset (select floor(count(*) * $3::float8)::int from children where ${where}) limit 1`,
    [localityId, of.communes ?? null, of.share],
  );
  return rows[0]?.id as string;
}

/** Children counted on a day, told in another way than the product tells it. */
export async function countedOn(
  pool: pg.Pool,
  communes: readonly string[] | undefined,
  on: string,
): Promise<{ children: number; special: number; memberships: number }> {
  const { rows } = await pool.query(
    `with days as (select child_id, sum(1) over () as all_days from child_stays where locality_id = $1
        and ($2::uuid[] is null or commune_id = any($2)) and daterange(counted_from, counted_to) @> $3::date),
      members as (select child_id, kind, code from child_circumstances where locality_id = $1
        and ($2::uuid[] is null or commune_id = any($2)) and state not in ('proposed', 'withdrawn')
        and daterange(counted_from, counted_to) @> $3::date)
    select (select count(*)::int from days) as children,
      (select count(distinct child_id)::int from members where kind = 'special') as special,
      (select count(distinct (child_id, kind, code))::int from members) as memberships`,
    [localityId, communes ?? null, on],
  );
  return rows[0];
}
