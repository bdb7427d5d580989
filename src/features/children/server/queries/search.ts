import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { prepared } from '../../../../platform/server/database/prepared.ts';
import { inScope, inScopeOfMany } from '../../../../platform/server/database/where.ts';
import { uuids } from '../../../../platform/server/database/uuids.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import { columnsOf, type StoredChild } from './children.ts';
import type { ListArea } from '../queries-lists.ts';

/**
 * SQL of search. Every condition that an index answers is `=`, `any` or a range of whole words: under row policies nothing
 * else may use an index. What a name holds beside is looked at in the index itself.
 */

/** Whose names: the child's own, or its relatives'. */
export type Whose = 'own' | 'mother' | 'father' | 'parent';

/** Each list is one typed word and what may stand for it; a name must hold one of each. */
export type Words = readonly (readonly string[])[];

/** Words that nothing else may stand for. */
export const wordsOf = (keys: readonly string[]): Words => keys.map((key) => [key]);

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

/** A name by its keys, as the index holds them: enough to tell how well it answers. */
export interface NameFound {
  childId: string;
  nameKey: string;
  exactKey: string;
}

const slots: Readonly<Record<Whose, (alias: string) => RawBuilder<boolean>>> = {
  own: (alias) => sql<boolean>`${sql.ref(`${alias}.slot`)} < 10`,
  mother: (alias) =>
    sql<boolean>`(${sql.ref(`${alias}.slot`)} >= 10 and ${sql.ref(`${alias}.slot`)} not in (11, 31))`,
  father: (alias) =>
    sql<boolean>`(${sql.ref(`${alias}.slot`)} >= 10 and ${sql.ref(`${alias}.slot`)} not in (10, 30))`,
  parent: (alias) => sql<boolean>`${sql.ref(`${alias}.slot`)} >= 10`,
};

/**
 * The last word typed is looked for first: a given name leaves fewer names than a family name. `begins`: the last one may
 * be the beginning of a word.
 */
const holds = (alias: string, words: Words, begins = false): RawBuilder<boolean>[] => {
  const name = sql`(' ' || ${sql.ref(`${alias}.name_key`)} || ' ')`;
  const patterns = words
    .map((each, at) => each.map((word) => (begins && at === words.length - 1 ? `% ${word}%` : `% ${word} %`)))
    .toReversed();
  const one = patterns.filter((each) => each.length === 1).flat();
  const several = patterns.filter((each) => each.length !== 1);
  return [
    sql<boolean>`${name} like all(${one}::text[])`,
    ...several.map((each) => sql<boolean>`${name} like any(${each}::text[])`),
  ];
};

function conditionsOf(actor: Actor, search: NameSearch): RawBuilder<boolean>[] {
  const { area, unitIds, birthYear, kin, withEnded } = search;
  return [
    inScopeOfMany(actor, 'n'),
    slots[search.whose]('n'),
    ...(area.communeIds ? [sql<boolean>`n.commune_id = any(${uuids(area.communeIds)}::uuid[])`] : []),
    ...(unitIds ? [sql<boolean>`n.unit_id = any(${uuids(unitIds)}::uuid[])`] : []),
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

/** What is asked all day: a child's own name and nothing beside. */
const isUsual = ({ whose, unitIds, birthYear, kin, withEnded }: NameSearch): boolean =>
  whose === 'own' && !unitIds && birthYear === undefined && !kin && !withEnded;

async function find(
  tx: Tx,
  actor: Actor,
  search: NameSearch,
  by: { conditions: readonly RawBuilder<boolean>[]; order: RawBuilder<unknown> },
): Promise<NameFound[]> {
  const { rows } =
    await sql<NameFound>`${isUsual(search) ? prepared : sql``} select n.child_id as "childId", n.name_key as "nameKey",
      n.exact_key as "exactKey" from child_names n
    where ${sql.join([...conditionsOf(actor, search), ...by.conditions], sql` and `)}
    order by ${by.order} limit ${search.limit}`.execute(tx);
  return rows;
}

const byName = sql`n.given_key, n.family_key, n.name_key, n.child_id`;

/** A name as it was typed, its words in keys and with their accents. */
export interface Typed {
  keys: readonly string[];
  exact: string;
}

/** What was typed whole first, then those whose given name was typed last. */
const inOrder = ({ keys, exact }: Typed) =>
  sql`(n.name_key = ${keys.join(' ')}) desc, (n.exact_key = ${exact}) desc, (n.given_key = ${keys.at(-1)}) desc, ${byName}`;

/** The whole name, without accents; those with the accents as typed come first. */
export async function findWholeName(
  tx: Tx,
  actor: Actor,
  search: NameSearch,
  name: Typed,
): Promise<NameFound[]> {
  const { keys, exact } = name;
  const family = keys.length > 1 ? (keys[0] as string) : '';
  const conditions = [
    sql<boolean>`n.given_key = ${keys.at(-1)} and n.family_key = ${family} and n.name_key = ${keys.join(' ')}`,
  ];
  return find(tx, actor, search, { conditions, order: sql`(n.exact_key = ${exact}) desc, n.child_id` });
}

/** Names of one of these given names that begin with words as they were typed, and that hold others between. */
export async function findByGiven(
  tx: Tx,
  actor: Actor,
  search: NameSearch,
  name: { given: readonly string[]; first: readonly string[]; held: readonly string[] },
): Promise<NameFound[]> {
  const { given, first, held } = name;
  const from = `${first.join(' ')} `;
  const conditions = [
    sql<boolean>`n.given_key = any(${[...given]}::text[])`,
    ...(first.length > 0 ? [sql<boolean>`n.family_key = ${first[0]}`] : []),
    ...(first.length > 1 ? [sql<boolean>`(n.name_key >= ${from} and n.name_key < ${`${from}\uffff`})`] : []),
    ...(held.length > 0 ? holds('n', wordsOf(held)) : []),
  ];
  return find(tx, actor, search, { conditions, order: byName });
}

/** Names of this family that hold the words, the last of them perhaps only begun: within few communes. */
export async function findInFamily(
  tx: Tx,
  actor: Actor,
  search: NameSearch,
  asked: { words: Words; begins: boolean; typed: Typed },
): Promise<NameFound[]> {
  const { words, begins, typed } = asked;
  const conditions = [sql<boolean>`n.family_key = ${typed.keys[0]}`, ...holds('n', words.slice(1), begins)];
  return find(tx, actor, search, { conditions, order: inOrder(typed) });
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
    sql<boolean>`n.given_key = any(${all}::text[])`,
    ...(families ? [sql<boolean>`n.family_key = any(${all}::text[])`] : []),
    ...holds('n', words),
  ];
  return find(tx, actor, search, { conditions, order: byName });
}

/**
 * Names that hold all words wherever they stand, the last of them perhaps only begun, what was typed whole first: for an
 * area small enough to look through.
 */
export async function findAnywhere(
  tx: Tx,
  actor: Actor,
  search: NameSearch,
  asked: { words: Words; begins: boolean; typed: Typed },
): Promise<NameFound[]> {
  const { words, begins, typed } = asked;
  return find(tx, actor, search, { conditions: holds('n', words, begins), order: inOrder(typed) });
}

const soughtFields = [
  ...(['id', 'unitId', 'communeId', 'fullName', 'otherNames', 'sex'] as const),
  ...(['birthDate', 'birthPrecision', 'state', 'relatives'] as const),
] as const;

/** A child as far as a hit shows it. */
export type Sought = Pick<StoredChild, (typeof soughtFields)[number]>;

export async function findSought(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Sought[]> {
  const { rows } = await sql<Sought>`${prepared} select ${columnsOf(soughtFields)} from children c
    where ${inScopeOfMany(actor, 'c')} and c.id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

/** Children by their personal number, or by its end where leading zeros were lost. */
export async function findByPersonalId(
  tx: Tx,
  actor: Actor,
  numbers: readonly string[],
  limit: number,
): Promise<NameFound[]> {
  const { rows } =
    await sql<NameFound>`select c.id as "childId", '' as "nameKey", '' as "exactKey" from children c
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
  const { rows } =
    await sql<NameFound>`select c.id as "childId", '' as "nameKey", '' as "exactKey" from children c
    where ${inScope(actor, 'c')} and c.unit_id = any(${[...of.unitIds]}::uuid[]) and c.state = 'living-here'
      and (${year}::int is null or extract(year from c.birth_date) = ${year}::int)
    order by c.given_name collate "vi-x-icu", c.family_name collate "vi-x-icu", c.id limit ${of.limit}`.execute(
      tx,
    );
  return rows;
}
