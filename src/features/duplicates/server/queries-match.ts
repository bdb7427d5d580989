import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { inScope } from '../../../platform/server/database/where.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { LikenessReason } from '../../../platform/shared/people-names/likeness.ts';
import type { FoundBy, PairState } from '../contract/pair.ts';
import { seesBoth } from './queries.ts';

/** SQL of the matcher: keys, candidates, and what it writes of pairs. Everything within the scope of who runs it. */

export type MatchScope = Pick<Actor, 'localityId' | 'unitIds' | 'wholeLocality'>;

export interface KeyedChild {
  id: string;
  unitId: string;
  keys: readonly string[];
}

/** Which of the children were compared before. */
export async function findKeyed(tx: Tx, scope: MatchScope, ids: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`select asked.id from unnest(${[...ids]}::uuid[]) as asked (id),
      lateral (select from duplicate_keys k where ${inScope(scope, 'k')} and k.child_id = asked.id limit 1) k`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}

export async function dropKeys(tx: Tx, scope: MatchScope, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await sql`delete from duplicate_keys k using unnest(${[...ids]}::uuid[]) as gone (id)
    where ${inScope(scope, 'k')} and k.child_id = gone.id`.execute(tx);
}

export async function insertKeys(tx: Tx, localityId: string, children: readonly KeyedChild[]): Promise<void> {
  const flat = children.flatMap(({ id, unitId, keys }) => keys.map((key) => ({ id, unitId, key })));
  if (flat.length === 0) return;
  await sql`insert into duplicate_keys (locality_id, key, child_id, unit_id)
    select ${localityId}::uuid, key, child_id, unit_id
    from unnest(${flat.map(({ key }) => key)}::int8[], ${flat.map(({ id }) => id)}::uuid[],
      ${flat.map(({ unitId }) => unitId)}::uuid[]) as made (key, child_id, unit_id)
    on conflict do nothing`.execute(tx);
}

/** Of a key that more children share than this, only so many are looked at: it tells too little. */
const mostOfOneKey = 50;

/** Children that share a key with one of these: each couple once. */
export async function findSharing(
  tx: Tx,
  scope: MatchScope,
  children: readonly KeyedChild[],
): Promise<{ one: string; other: string }[]> {
  const flat = children.flatMap(({ id, keys }) => keys.map((key) => ({ id, key })));
  if (flat.length === 0) return [];
  const { rows } = await sql<{
    one: string;
    other: string;
  }>`select distinct least(m.child_id, o.child_id) as one,
      greatest(m.child_id, o.child_id) as other
    from unnest(${flat.map(({ key }) => key)}::int8[], ${flat.map(({ id }) => id)}::uuid[]) as m (key, child_id),
      lateral (select k.child_id from duplicate_keys k
        where ${inScope(scope, 'k')} and k.key = m.key and k.child_id <> m.child_id limit ${mostOfOneKey}) o`.execute(
    tx,
  );
  return rows;
}

export interface StoredPair {
  id: string;
  childA: string;
  childB: string;
  state: PairState;
  score: number;
  reasons: LikenessReason[];
  judgedFacts: string;
}

/** Pairs in which one of the children stands. */
export async function findPairsOf(tx: Tx, scope: MatchScope, ids: readonly string[]): Promise<StoredPair[]> {
  const columns = sql`p.id, p.child_a as "childA", p.child_b as "childB", p.state, p.score, p.reasons,
    p.judged_facts as "judgedFacts"`;
  const { rows } = await sql<StoredPair>`
    select ${columns} from duplicate_pairs p where ${seesBoth(scope)} and p.child_a = any(${[...ids]}::uuid[])
    union
    select ${columns} from duplicate_pairs p where ${seesBoth(scope)} and p.child_b = any(${[...ids]}::uuid[])`.execute(
    tx,
  );
  return rows;
}

export interface NewPair {
  id: string;
  childA: string;
  childB: string;
  unitA: string;
  unitB: string;
  communeA: string;
  communeB: string;
  score: number;
  reasons: readonly LikenessReason[];
  foundBy: FoundBy;
}

/** New pairs; one that somebody else found at the same moment is there already. */
export async function insertPairs(
  tx: Tx,
  by: { localityId: string; now: string },
  pairs: readonly NewPair[],
): Promise<void> {
  if (pairs.length === 0) return;
  await sql`insert into duplicate_pairs (locality_id, id, child_a, child_b, unit_a, unit_b, commune_a, commune_b, score,
      reasons, found_by, found_at)
    select ${by.localityId}::uuid, id, "childA", "childB", "unitA", "unitB", "communeA", "communeB", score, reasons,
      "foundBy", ${by.now}::timestamptz
    from json_to_recordset(${JSON.stringify(pairs)}::json) as made (id uuid, "childA" uuid, "childB" uuid, "unitA" uuid,
      "unitB" uuid, "communeA" uuid, "communeB" uuid, score smallint, reasons jsonb, "foundBy" text)
    on conflict on constraint duplicate_pairs_once do nothing`.execute(tx);
}

export interface ChangedPair {
  id: string;
  state: PairState;
  score: number;
  reasons: readonly LikenessReason[];
}

export async function updatePairs(tx: Tx, localityId: string, pairs: readonly ChangedPair[]): Promise<void> {
  if (pairs.length === 0) return;
  await sql`update duplicate_pairs p set state = n.state, score = n.score, reasons = n.reasons, version = p.version + 1
    from json_to_recordset(${JSON.stringify(pairs)}::json) as n (id uuid, state text, score smallint, reasons jsonb)
    where p.locality_id = ${localityId} and p.id = n.id`.execute(tx);
}
