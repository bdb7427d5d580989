import { type RawBuilder, sql } from 'kysely';
import { inScope, inScopeOfMany } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import { behindKey, type ListOrder, orderByTerms, recencyTermsOf, type Term, termsOf } from './order.ts';

/**
 * Where the rows of a page are read in their order: cut out behind the last row of the page before, never counted. The scope is
 * said so that no index answers it (`inScopeOfMany`): whole communes would be read and sorted by it.
 */

export interface ListPage extends ListOrder {
  /** Values of the last row before, in the order of the sort, its id last (`findKey`). */
  after: readonly string[] | undefined;
  limit: number;
}

const behindTerms = (terms: readonly Term[], after: ListPage['after']): RawBuilder<boolean>[] =>
  after && after.length === terms.length ? [behindKey(terms, after)] : [];

/** Rows behind the last one of the page before; alias `c` is the child. */
export const behind = (page: ListPage): RawBuilder<boolean>[] => behindTerms(termsOf(page), page.after);

const keysOf = (terms: readonly Term[]): RawBuilder<unknown> =>
  sql.join(
    terms.map(({ by }, at) => sql`, ${by} as ${sql.id(`k${at}`)}`),
    sql``,
  );

/** The order of rows that carry their keys; `first`: where the first of them is known without looking at the row. */
export const orderByKeys = ({ keys }: Source, alias: string, first?: string): RawBuilder<unknown> =>
  orderByTerms(
    keys.map((term, at) => ({ ...term, by: sql.ref(at === 0 && first ? first : `${alias}.k${at}`) })),
  );

export const orderBy = (page: ListPage): RawBuilder<unknown> => orderByTerms(termsOf(page));

export const recordColumns = sql`c.id, c.unit_id as "unitId", c.commune_id as "communeId"`;

/** The table in whose order a page is read. */
export interface Source {
  /** What its rows are put in order by; each row carries them as `k0`, `k1` …, for those who gather pages of several. */
  keys: readonly Term[];
  alias: 'c' | 'r';
  /** Every row in the order of the page that is asked for; `places` are said of `alias`. */
  rows(places: readonly RawBuilder<boolean>[]): RawBuilder<unknown>;
}

interface Asked {
  state: RawBuilder<boolean>;
  /** Further conditions on the child. */
  asked: readonly RawBuilder<boolean>[];
  /** Only children who are followed now, whose order of changes is kept. */
  followed: boolean;
  /** Every one of them: nothing is asked of the state beyond that. */
  all: boolean;
}

export function sourceOf(actor: Actor, page: ListPage, of: Asked): Source {
  const recency = of.followed ? recencyTermsOf(page) : undefined;
  if (!recency) return byRecord(actor, page, [of.state, ...of.asked]);
  return byRecency(actor, recency, {
    ...{ after: page.after, asked: of.all ? of.asked : [of.state, ...of.asked] },
  });
}

function byRecord(actor: Actor, page: ListPage, asked: readonly RawBuilder<boolean>[]): Source {
  const all = [inScopeOfMany(actor, 'c'), ...asked, ...behind(page)];
  const keys = termsOf(page);
  return {
    ...{ alias: 'c', keys },
    rows: (places) => sql`select ${recordColumns}${keysOf(keys)} from children c
      where ${sql.join([...all, ...places], sql` and `)} order by ${orderByTerms(keys)}`,
  };
}

/** Each child is looked at by its key and only if it is asked about: under row policies a join would be planned over all. */
function byRecency(
  actor: Actor,
  terms: readonly Term[],
  { after, asked }: { after: ListPage['after']; asked: readonly RawBuilder<boolean>[] },
): Source {
  const all = [inScopeOfMany(actor, 'r'), ...behindTerms(terms, after)];
  if (asked.length > 0)
    all.push(sql<boolean>`exists (select from children c where c.locality_id = r.locality_id and c.id = r.child_id
      and ${inScope(actor, 'c')} and ${sql.join([...asked], sql` and `)} offset 0)`);
  return {
    ...{ alias: 'r', keys: terms },
    rows: (
      places,
    ) => sql`select r.child_id as id, r.unit_id as "unitId", r.commune_id as "communeId"${keysOf(terms)}
      from child_recency r where ${sql.join([...all, ...places], sql` and `)} order by ${orderByTerms(terms)}`,
  };
}
