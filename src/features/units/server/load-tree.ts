import type { Database, Tx } from '../../../platform/server/database/connect.ts';
import { buildTree, type UnitTree } from '../rules.ts';
import { findTreeStamp, readTreeFacts } from './queries.ts';

/** Trees of the localities that this process serves, each as of the stamp under which it was read. */
const cache = new Map<string, { stamp: string; tree: UnitTree }>();
const localitiesKept = 64;

/** The tree as it was under that stamp, when this process read it and has it still. */
export function knownTree(localityId: string, stamp: string): UnitTree | undefined {
  const kept = cache.get(localityId);
  return kept?.stamp === stamp ? kept.tree : undefined;
}

/**
 * The locality's units over all time. Costs one look-up of the tree's version; the tree itself is read only after a change.
 * `stamp`: the state of the tree that the caller's rights were read from a moment ago; when it is at hand nothing is asked.
 * Call it inside `withActor` or `withoutActor`: the locality's row is guarded by a row policy.
 * @throws Error when the locality does not exist or the transaction's scope does not show it.
 */
export async function loadTree(db: Database | Tx, localityId: string, stamp?: string): Promise<UnitTree> {
  const known = stamp === undefined ? undefined : knownTree(localityId, stamp);
  if (known) return known;
  const seen = await findTreeStamp(db, localityId);
  if (!seen) throw new Error('locality not visible in this scope');
  const kept = knownTree(localityId, seen.stamp);
  if (kept) return kept;
  const tree = buildTree(await readTreeFacts(db, localityId, seen.treeVersion));
  const oldest = cache.keys().next().value;
  if (cache.size >= localitiesKept && oldest !== undefined) cache.delete(oldest);
  cache.set(localityId, { stamp: seen.stamp, tree });
  return tree;
}
