import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { BirthPrecision, ChildState, Relative, Sex } from '../../contract/child.ts';

/** A child with what tells whether it is the same as another. */
export interface MatchableChild {
  id: string;
  unitId: string;
  communeId: string;
  state: ChildState;
  fullName: string;
  otherNames: string[];
  sex: Sex;
  birthDate: string;
  birthPrecision: BirthPrecision;
  personalId: string | null;
  relatives: Relative[];
  householdId: string | null;
  householdNumber: string;
  householdHead: string;
}

/** Where candidates are looked for: by number, or by the last word of the name and the years of birth. */
export interface MatchBlock {
  /** Communes; left out: the caller's whole area. */
  communeIds?: readonly string[];
  /** Keys of given names (`nameRowsOf(…).givenKey`). */
  givenKeys: readonly string[];
  birthYears: readonly number[];
  personalIds: readonly string[];
}

const columns = sql`c.id, c.unit_id as "unitId", c.commune_id as "communeId", c.state, c.full_name as "fullName",
  c.other_names as "otherNames", c.sex, c.birth_date as "birthDate", c.birth_precision as "birthPrecision",
  c.personal_id as "personalId", c.relatives, c.household_id as "householdId", coalesce(h.number, '') as "householdNumber",
  coalesce(h.head_name, '') as "householdHead"`;

/** Children in the caller's area who might be the ones sought; merged and withdrawn records are none. At most 5,000. */
export async function findChildrenForMatching(
  tx: Tx,
  actor: Actor,
  block: MatchBlock,
): Promise<MatchableChild[]> {
  const { communeIds, givenKeys, birthYears, personalIds } = block;
  const inCommunes =
    communeIds === undefined ? sql`true` : sql`n.commune_id = any(${[...communeIds]}::uuid[])`;
  const { rows } = await sql<MatchableChild>`with sought as (
      select n.child_id as id from child_names n where ${inScope(actor, 'n')} and ${inCommunes} and n.slot < 10
        and n.given_key = any(${[...givenKeys]}) and n.birth_year = any(${[...birthYears]}::smallint[])
      union
      select c.id from children c where ${inScope(actor, 'c')} and c.personal_id = any(${[...personalIds]})
    )
    select ${columns} from sought join children c on c.locality_id = ${actor.localityId} and c.id = sought.id
      left join households h on h.locality_id = c.locality_id and h.id = c.household_id
    where c.state not in ('merged', 'withdrawn') limit 5000`.execute(tx);
  return rows;
}

/** Names by id, for headings and links; ids outside the caller's area are left out. */
export async function findChildNames(
  tx: Tx,
  actor: Actor,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const { rows } = await sql<{
    id: string;
    fullName: string;
  }>`select c.id, c.full_name as "fullName" from children c
    where ${inScope(actor, 'c')} and c.id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}
