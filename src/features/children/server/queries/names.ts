import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import type { NameRow } from '../../rules/name-keys.ts';

/** SQL on the index of names. */

export interface NamesOfChild {
  childId: string;
  unitId: string;
  communeId: string;
  birthYear: number;
  names: readonly NameRow[];
}

export async function insertNames(tx: Tx, localityId: string, of: readonly NamesOfChild[]): Promise<void> {
  const rows = of.flatMap(({ childId, unitId, communeId, birthYear, names }) =>
    names.map(({ slot, familyKey, givenKey, nameKey, exactKey }) => ({
      ...{ child_id: childId, slot, unit_id: unitId, commune_id: communeId, birth_year: birthYear },
      ...{ family_key: familyKey, given_key: givenKey, name_key: nameKey, exact_key: exactKey },
    })),
  );
  await sql`insert into child_names (locality_id, child_id, slot, unit_id, commune_id, family_key, given_key, name_key,
      exact_key, birth_year)
    select ${localityId}::uuid, child_id, slot, unit_id, commune_id, family_key, given_key, name_key, exact_key, birth_year
    from json_populate_recordset(null::child_names, ${JSON.stringify(rows)}::json)`.execute(tx);
}

/** Writes the names of children anew: after a change of a name, a birth year or a place. */
export async function replaceNames(tx: Tx, localityId: string, of: readonly NamesOfChild[]): Promise<void> {
  if (of.length === 0) return;
  await sql`delete from child_names where locality_id = ${localityId}
    and child_id = any(${of.map(({ childId }) => childId)}::uuid[])`.execute(tx);
  await insertNames(tx, localityId, of);
}
