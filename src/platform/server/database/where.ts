import { type RawBuilder, sql } from 'kysely';
import type { Actor } from '../../shared/actor.ts';
import { uuids } from './uuids.ts';

type ScopedActor = Pick<Actor, 'localityId' | 'unitIds' | 'wholeLocality'>;

/**
 * The first wall: rows of the caller's locality and units, said in the query itself. The row policies say it again.
 * `alias` is the table's alias in the query, `column` the unit the row belongs to.
 */
export function inScope(actor: ScopedActor, alias: string, column = 'unit_id'): RawBuilder<boolean> {
  const locality = sql.ref(`${alias}.locality_id`);
  if (actor.wholeLocality) return sql<boolean>`${locality} = ${actor.localityId}`;
  return sql<boolean>`(${locality} = ${actor.localityId}
    and ${sql.ref(`${alias}.${column}`)} = any(${uuids(actor.unitIds)}::uuid[]))`;
}

/**
 * The same where rows are read by the thousand: each row's unit is looked up in a hash in place of a list, which for a province
 * is 1,200 units long, and whatever the number of units the statement is planned once. No index answers it.
 */
export function inScopeOfMany(actor: ScopedActor, alias: string, column = 'unit_id'): RawBuilder<boolean> {
  if (actor.wholeLocality) return inScope(actor, alias, column);
  return sql<boolean>`(${sql.ref(`${alias}.locality_id`)} = ${actor.localityId}
    and (${sql.ref(`${alias}.${column}`)} in (select unnest(${uuids(actor.unitIds)}::uuid[]))) is true)`;
}

/** The same for rows that are addressed to several units (`audience uuid[]`). */
export function inAudience(actor: ScopedActor, alias: string): RawBuilder<boolean> {
  const locality = sql.ref(`${alias}.locality_id`);
  if (actor.wholeLocality) return sql<boolean>`${locality} = ${actor.localityId}`;
  return sql<boolean>`(${locality} = ${actor.localityId}
    and ${sql.ref(`${alias}.audience`)} && ${uuids(actor.unitIds)}::uuid[])`;
}
