import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { MatchableChild } from './matching.ts';

export interface MatchablePage {
  communeIds: readonly string[];
  bornFrom: string;
  bornTo: string;
  /** Only who came or changed since, a batch left out. */
  since?: { changedAt: string; butOf: string };
  after: string;
  size: number;
}

/** The children of some communes in the caller's area, page after page by id, for whoever compares them all. */
export async function pageOfMatchable(tx: Tx, actor: Actor, of: MatchablePage): Promise<MatchableChild[]> {
  const { since } = of;
  const fresh = since
    ? sql`c.changed_at >= ${since.changedAt}::timestamptz and c.batch_id is distinct from ${since.butOf}::uuid`
    : sql`true`;
  const { rows } =
    await sql<MatchableChild>`select c.id, c.unit_id as "unitId", c.commune_id as "communeId", c.state,
      c.full_name as "fullName", c.other_names as "otherNames", c.sex, c.birth_date as "birthDate",
      c.birth_precision as "birthPrecision", c.personal_id as "personalId", c.relatives, c.household_id as "householdId",
      coalesce(h.number, '') as "householdNumber", coalesce(h.head_name, '') as "householdHead"
    from children c left join households h on h.locality_id = c.locality_id and h.id = c.household_id
    where ${inScope(actor, 'c')} and c.commune_id = any(${[...of.communeIds]}::uuid[])
      and ${fresh} and c.birth_date between ${of.bornFrom}::date and ${of.bornTo}::date
      and c.state not in ('merged', 'withdrawn') and c.id > ${of.after}::uuid
    order by c.id limit ${of.size}`.execute(tx);
  return rows;
}
