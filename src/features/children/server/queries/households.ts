import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { Household } from '../../rules/households.ts';

/** SQL on households. */

/**
 * Until the act ends nobody else looks for or makes households in these communes; taken in one order, so that two batches
 * never wait on each other. Children's locks come before.
 */
export async function lockCommunes(tx: Tx, localityId: string, communeIds: readonly string[]): Promise<void> {
  const keys = [...new Set(communeIds)].sort().map((communeId) => `households ${localityId} ${communeId}`);
  await sql`select pg_advisory_xact_lock(hashtextextended(key, 0)) from unnest(${keys}::text[]) as keys (key)`.execute(
    tx,
  );
}

const columns = sql`h.id, h.unit_id as "unitId", h.commune_id as "communeId", h.number, h.head_name as "headName", h.phone,
  h.classes, h.version`;

/** Households of the communes that bear one of the numbers; the oldest first. How many children stand in them is not asked. */
export async function findByNumbers(
  tx: Tx,
  actor: Actor,
  sought: { communeIds: readonly string[]; numbers: readonly string[] },
): Promise<Household[]> {
  const { rows } = await sql<Household>`select ${columns}, 0 as members
    from unnest(${[...sought.communeIds]}::uuid[]) as place (commune_id)
      cross join unnest(${[...sought.numbers]}::text[]) as written (number)
      join households h on h.commune_id = place.commune_id and h.number = written.number
    where ${inScope(actor, 'h')} order by h.id`.execute(tx);
  return rows;
}

/** Households by id, with how many children stand in each. */
export async function findHouseholds(tx: Tx, actor: Actor, ids: readonly string[]): Promise<Household[]> {
  const { rows } = await sql<Household>`select ${columns},
      (select count(*)::int from children c where c.locality_id = h.locality_id and c.household_id = h.id
        and c.state = 'living-here') as members
    from households h where ${inScope(actor, 'h')} and h.id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

interface By {
  localityId: string;
  accountId: string;
  now: string;
}

const rowOf = ({ id, unitId, communeId, number, headName, phone, classes, version }: Household) => ({
  ...{ id, unit_id: unitId, commune_id: communeId, number, head_name: headName, phone, classes, version },
});

export async function insertHouseholds(tx: Tx, by: By, made: readonly Household[]): Promise<void> {
  if (made.length === 0) return;
  await sql`insert into households (locality_id, created_at, created_by, id, unit_id, commune_id, number, head_name, phone,
      classes)
    select ${by.localityId}::uuid, ${by.now}::timestamptz, ${by.accountId}::uuid, id, unit_id, commune_id, number, head_name,
      phone, classes
    from json_populate_recordset(null::households, ${JSON.stringify(made.map(rowOf))}::json)`.execute(tx);
}

export async function updateHouseholds(
  tx: Tx,
  localityId: string,
  changed: readonly Household[],
): Promise<void> {
  if (changed.length === 0) return;
  await sql`update households h set number = n.number, head_name = n.head_name, phone = n.phone, classes = n.classes,
      version = h.version + 1
    from json_populate_recordset(null::households, ${JSON.stringify(changed.map(rowOf))}::json) n
    where h.locality_id = ${localityId} and h.id = n.id and h.version = n.version`.execute(tx);
}
