import { sql } from 'kysely';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { prepared } from '../../../../platform/server/database/prepared.ts';
import { inScope } from '../../../../platform/server/database/where.ts';
import type { Actor } from '../../../../platform/shared/actor.ts';
import type { BirthPrecision, ChildState, Relative, Sex } from '../../contract/child.ts';

type ScopedActor = Pick<Actor, 'localityId' | 'unitIds' | 'wholeLocality'>;

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

/** A child with what the matcher needs to know beside: whether it was compared before, and when it changed. */
export interface ComparedChild extends MatchableChild {
  source: 'typed' | 'import' | 'transfer';
  version: number;
  changedAt: string;
}

const comparedColumns = sql`${columns}, c.source, c.version, c.changed_at as "changedAt"`;

export async function findComparable(
  tx: Tx,
  actor: ScopedActor,
  ids: readonly string[],
): Promise<ComparedChild[]> {
  const { rows } = await sql<ComparedChild>`select ${comparedColumns} from children c
      left join households h on h.locality_id = c.locality_id and h.id = c.household_id
    where ${inScope(actor, 'c')} and c.id = any(${[...ids]}::uuid[])`.execute(tx);
  return rows;
}

/**
 * Children that changed in what they are known by since they were last compared; the oldest records first, behind `after`:
 * who goes through all of them does not walk again over those that were just marked.
 */
export async function findWaiting(
  tx: Tx,
  actor: ScopedActor,
  of: { after: string | undefined; limit: number },
): Promise<string[]> {
  const behind = of.after === undefined ? sql`true` : sql`c.id > ${of.after}`;
  const { rows } = await sql<{ id: string }>`select c.id from children c
    where ${inScope(actor, 'c')} and c.duplicate_check = 'waiting' and ${behind}
    order by c.id limit ${of.limit}`.execute(tx);
  return rows.map(({ id }) => id);
}

/** Compared now; who has changed since stays waiting. Nobody's version moves: no person wrote anything. */
export async function markCompared(
  tx: Tx,
  actor: ScopedActor,
  seen: readonly { id: string; version: number }[],
): Promise<void> {
  await sql`update children c set duplicate_check = 'done'
    from unnest(${seen.map(({ id }) => id)}::uuid[], ${seen.map(({ version }) => version)}::int[]) as seen (id, version)
    where ${inScope(actor, 'c')} and c.id = seen.id and c.version = seen.version
      and c.duplicate_check = 'waiting'`.execute(tx);
}

/** From scratch: every record in the area waits to be compared again. */
export async function markAllWaiting(tx: Tx, actor: ScopedActor): Promise<void> {
  await sql`update children c set duplicate_check = 'waiting'
    where ${inScope(actor, 'c')} and c.duplicate_check <> 'waiting'`.execute(tx);
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
  }>`${prepared} select c.id, c.full_name as "fullName" from children c
    where ${inScope(actor, 'c')} and c.id = any(${[...ids]}::uuid[])`.execute(tx);
  return new Map(rows.map(({ id, fullName }) => [id, fullName]));
}
