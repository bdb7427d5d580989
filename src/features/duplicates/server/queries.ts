import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import type { LikenessReason } from '../../../platform/shared/people-names/likeness.ts';
import type { FoundBy, PairState } from '../contract/pair.ts';

/** SQL on pairs. A pair exists for who sees both of its records, and for nobody else. */

type ScopedActor = Pick<Actor, 'localityId' | 'unitIds' | 'wholeLocality'>;

/** The first wall of a pair: both of its units in the caller's area. The row policy says it again. */
export function seesBoth(actor: ScopedActor): RawBuilder<boolean> {
  if (actor.wholeLocality) return sql<boolean>`p.locality_id = ${actor.localityId}`;
  const units = sql`any(${[...actor.unitIds]}::uuid[])`;
  // Communes beside the units: they lead the index, and a unit in somebody's area has its commune there too.
  return sql<boolean>`(p.locality_id = ${actor.localityId} and p.commune_a = ${units}
    and p.unit_a = ${units} and p.unit_b = ${units})`;
}

export interface PairRecord {
  id: string;
  childA: string;
  childB: string;
  unitA: string;
  unitB: string;
  communeA: string;
  communeB: string;
  score: number;
  reasons: LikenessReason[];
  state: PairState;
  foundBy: FoundBy;
  foundAt: string;
  note: string;
  decidedAt: string | null;
  decidedBy: string | null;
  mergeId: string | null;
  version: number;
}

const columns = sql`p.id, p.child_a as "childA", p.child_b as "childB", p.unit_a as "unitA", p.unit_b as "unitB",
  p.commune_a as "communeA", p.commune_b as "communeB", p.score, p.reasons, p.state, p.found_by as "foundBy",
  p.found_at as "foundAt", p.note, p.decided_at as "decidedAt", p.decided_by as "decidedBy", p.merge_id as "mergeId",
  p.version`;

export type Reach = 'all' | 'within' | 'across';

const reaching = (reach: Reach): RawBuilder<boolean> =>
  reach === 'all'
    ? sql<boolean>`true`
    : reach === 'within'
      ? sql<boolean>`p.commune_a = p.commune_b`
      : sql<boolean>`p.commune_a <> p.commune_b`;

/** A page of pairs, the likeliest first, behind the pair `after`. */
export async function findPairs(
  tx: Tx,
  actor: Actor,
  of: { state: PairState; reach: Reach; after: string | undefined; limit: number },
): Promise<PairRecord[]> {
  const behind = of.after
    ? sql<boolean>`(-p.score, p.id) > (select -p.score, p.id from duplicate_pairs p where ${seesBoth(actor)} and p.id = ${of.after})`
    : sql<boolean>`true`;
  const { rows } = await sql<PairRecord>`select ${columns} from duplicate_pairs p
    where ${seesBoth(actor)} and p.state = ${of.state} and ${reaching(of.reach)} and ${behind}
    order by p.score desc, p.id limit ${of.limit}`.execute(tx);
  return rows;
}

export async function countPairs(
  tx: Tx,
  actor: Actor,
  reach: Reach,
): Promise<{ state: PairState; pairs: number }[]> {
  const { rows } = await sql<{
    state: PairState;
    pairs: number;
  }>`select p.state, count(*)::int as pairs from duplicate_pairs p
    where ${seesBoth(actor)} and ${reaching(reach)} group by p.state`.execute(tx);
  return rows;
}

export async function findPair(tx: Tx, actor: Actor, id: string): Promise<PairRecord | undefined> {
  const { rows } = await sql<PairRecord>`select ${columns} from duplicate_pairs p
    where ${seesBoth(actor)} and p.id = ${id}`.execute(tx);
  return rows[0];
}

export interface Decision {
  id: string;
  version: number;
  state: PairState;
  note: string;
  judgedFacts: string;
  mergeId: string | null;
}

/** Answers the new version, or undefined when the pair has moved on. */
export async function decidePair(
  tx: Tx,
  by: { localityId: string; accountId: string; now: string },
  decision: Decision,
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`update duplicate_pairs set state = ${decision.state},
      note = ${decision.note}, judged_facts = ${decision.judgedFacts}, merge_id = ${decision.mergeId},
      decided_at = ${by.now}, decided_by = ${by.accountId}, version = version + 1
    where locality_id = ${by.localityId} and id = ${decision.id} and version = ${decision.version}
    returning version`.execute(tx);
  return rows[0]?.version;
}

/** A record that was merged away is compared with nobody: its other pairs fade. */
export async function fadeOthers(
  tx: Tx,
  localityId: string,
  of: { childId: string; except: string },
): Promise<void> {
  await sql`update duplicate_pairs p set state = 'faded', version = version + 1
    where p.locality_id = ${localityId} and (p.child_a = ${of.childId} or p.child_b = ${of.childId})
      and p.id <> ${of.except} and p.state in ('open', 'unsure', 'moved')`.execute(tx);
}

export async function findLocalities(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from localities order by id`.execute(tx);
  return rows.map((row) => row.id);
}
