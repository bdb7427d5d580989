import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { ListArea } from './queries-lists.ts';

/**
 * SQL of search. Every condition that an index answers is `=`, `any` or a range of whole words: under row policies nothing
 * else may use an index. What a name holds beside is looked at in the index itself.
 */

/** Whose names: the child's own, or its relatives'. */
export type Whose = 'own' | 'mother' | 'father' | 'parent';

/** Each list is one typed word and what may stand for it; a name must hold one of each. */
export type Words = readonly (readonly string[])[];

export interface NameSearch {
  whose: Whose;
  area: ListArea;
  /** Only children of these places, within the area. */
  unitIds: readonly string[] | undefined;
  birthYear: number | undefined;
  /** A relative who is asked for beside the name. */
  kin: { whose: Exclude<Whose, 'own'>; words: Words } | undefined;
  withEnded: boolean;
  limit: number;
}

export interface NameFound {
  childId: string;
  slot: number;
}

const slots: Readonly<Record<Whose, (alias: string) => RawBuilder<boolean>>> = {
  own: (alias) => sql<boolean>`${sql.ref(`${alias}.slot`)} < 10`,
  mother: (alias) =>
    sql<boolean>`(${sql.ref(`${alias}.slot`)} >= 10 and ${sql.ref(`${alias}.slot`)} not in (11, 31))`,
  father: (alias) =>
    sql<boolean>`(${sql.ref(`${alias}.slot`)} >= 10 and ${sql.ref(`${alias}.slot`)} not in (10, 30))`,
  parent: (alias) => sql<boolean>`${sql.ref(`${alias}.slot`)} >= 10`,
};

/** The last word typed is looked for first: a given name leaves fewer names than a family name. */
const holds = (alias: string, words: Words): RawBuilder<boolean>[] =>
  words.toReversed().map((each) => {
    const name = sql`(' ' || ${sql.ref(`${alias}.name_key`)} || ' ')`;
    const [first, ...others] = each.map((word) => `% ${word} %`);
    return others.length === 0
      ? sql<boolean>`${name} like ${first}`
      : sql<boolean>`${name} like any(${[first, ...others]}::text[])`;
  });

function conditionsOf(actor: Actor, search: NameSearch): RawBuilder<boolean>[] {
  const { area, unitIds, birthYear, kin, withEnded } = search;
  return [
    inScope(actor, 'n'),
    slots[search.whose]('n'),
    ...(area.communeIds ? [sql<boolean>`n.commune_id = any(${[...area.communeIds]}::uuid[])`] : []),
    ...(unitIds ? [sql<boolean>`n.unit_id = any(${[...unitIds]}::uuid[])`] : []),
    ...(birthYear === undefined ? [] : [sql<boolean>`n.birth_year = ${birthYear}`]),
    ...(withEnded ? [] : [sql<boolean>`n.followed`]),
    ...(kin
      ? [
          sql<boolean>`exists (select from child_names k where k.locality_id = n.locality_id and k.child_id = n.child_id
            and ${slots[kin.whose]('k')} and ${sql.join(holds('k', kin.words), sql` and `)})`,
        ]
      : []),
  ];
}

async function find(
  tx: Tx,
  conditions: readonly RawBuilder<boolean>[],
  order: RawBuilder<unknown>,
  limit: number,
): Promise<NameFound[]> {
  const { rows } = await sql<NameFound>`select n.child_id as "childId", n.slot from child_names n
    where ${sql.join(conditions, sql` and `)} order by ${order} limit ${limit}`.execute(tx);
  return rows;
}

const byName = sql`n.given_key, n.family_key, n.name_key, n.child_id`;

/** The whole name, without accents; those with the accents as typed come first. */
export async function findWholeName(
  tx: Tx,
  actor: Actor,
  search: NameSearch,
  name: { keys: readonly string[]; exact: string },
): Promise<NameFound[]> {
  const { keys, exact } = name;
  const family = keys.length > 1 ? (keys[0] as string) : '';
  const conditions = [
    ...conditionsOf(actor, search),
    sql<boolean>`n.given_key = ${keys.at(-1)} and n.family_key = ${family} and n.name_key = ${keys.join(' ')}`,
  ];
  return find(tx, conditions, sql`(n.exact_key = ${exact}) desc, n.child_id`, search.limit);
}

/** Names that hold all words, one of them the given name; with `families`, another one the family name. */
export async function findByWords(
  tx: Tx,
  actor: Actor,
  search: NameSearch,
  words: Words,
  families: boolean,
): Promise<NameFound[]> {
  const all = [...new Set(words.flat())];
  const conditions = [
    ...conditionsOf(actor, search),
    sql<boolean>`n.given_key = any(${all}::text[])`,
    ...(families ? [sql<boolean>`n.family_key = any(${all}::text[])`] : []),
    ...holds('n', words),
  ];
  return find(tx, conditions, byName, search.limit);
}

/** Names whose given name begins with the last word typed and that hold the words before it. */
export async function findByBeginning(
  tx: Tx,
  actor: Actor,
  search: NameSearch,
  typed: { before: Words; beginning: string },
): Promise<NameFound[]> {
  const { before, beginning } = typed;
  const conditions = [
    ...conditionsOf(actor, search),
    sql<boolean>`n.given_key >= ${beginning} and n.given_key < ${`${beginning}\uffff`}`,
    ...(before.length > 0 ? [sql<boolean>`n.family_key = any(${before.flat()}::text[])`] : []),
    ...holds('n', before),
  ];
  return find(tx, conditions, byName, search.limit);
}

/** Names that hold all words wherever they stand: for an area small enough to look through. */
export async function findAnywhere(
  tx: Tx,
  actor: Actor,
  search: NameSearch,
  words: Words,
): Promise<NameFound[]> {
  return find(tx, [...conditionsOf(actor, search), ...holds('n', words)], byName, search.limit);
}

/** Children by their personal number, or by its end where leading zeros were lost. */
export async function findByPersonalId(
  tx: Tx,
  actor: Actor,
  numbers: readonly string[],
  limit: number,
): Promise<NameFound[]> {
  const { rows } = await sql<NameFound>`select c.id as "childId", 0 as slot from children c
    where ${inScope(actor, 'c')} and c.personal_id = any(${[...numbers]}::text[]) order by c.id limit ${limit}`.execute(
    tx,
  );
  return rows;
}

/** Children of places born in a year, for a text that names no one. */
export async function findByPlace(
  tx: Tx,
  actor: Actor,
  of: { unitIds: readonly string[]; year: number | undefined; limit: number },
): Promise<NameFound[]> {
  const year = of.year ?? null;
  const { rows } = await sql<NameFound>`select c.id as "childId", 0 as slot from children c
    where ${inScope(actor, 'c')} and c.unit_id = any(${[...of.unitIds]}::uuid[]) and c.state = 'living-here'
      and (${year}::int is null or extract(year from c.birth_date) = ${year}::int)
    order by c.given_name collate "vi-x-icu", c.family_name collate "vi-x-icu", c.id limit ${of.limit}`.execute(
    tx,
  );
  return rows;
}
