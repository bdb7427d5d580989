import type { Database, Tx } from '../../../platform/server/database/connect.ts';
import { buildTree, type UnitTree } from '../rules.ts';
import { findTreeStamp, readTreeFacts } from './queries.ts';

/** Trees of the localities that this process serves, each as of the stamp under which it was read. */
const cache = new Map<string, { stamp: string; tree: UnitTree }>();
const localitiesKept = 64;

/**
 * The locality's units over all time. Costs one look-up of the tree's version; the tree itself is read only after a change.
 * Call it inside `withActor` or `withoutActor`: the locality's row is guarded by a row policy.
 * @throws Error when the locality does not exist or the transaction's scope does not show it.
 */
export async function loadTree(db: Database | Tx, localityId: string): Promise<UnitTree> {
  const seen = await findTreeStamp(db, localityId);
  if (!seen) throw new Error('locality not visible in this scope');
  const kept = cache.get(localityId);
  if (kept?.stamp === seen.stamp) return kept.tree;
  const tree = buildTree(await readTreeFacts(db, localityId, seen.treeVersion));
  const oldest = cache.keys().next().value;
  if (cache.size >= localitiesKept && oldest !== undefined) cache.delete(oldest);
  cache.set(localityId, { stamp: seen.stamp, tree });
  return tree;
}
