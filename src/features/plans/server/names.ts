import type { Tx } from '../../../platform/server/database/connect.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { loadTree } from '../../units/server/public.ts';
import { treeAt, type UnitTree, versionNear } from '../../units/rules.ts';
import type { Directory } from '../rules/parties.ts';

/** The tree behind one request: names of units and the directory of one day. */
export interface Names {
  tree: UnitTree;
  today: string;
  nameOf(unitId: string): string;
  shortNameOf(unitId: string): string;
  kindOf(unitId: string): string;
  directoryOn(date: string): Directory;
  /** The units that have a unit's work today: itself, or those it went into, however often that happened. */
  heirsOf(unitId: string): string[];
}

/** What of a request, or of a job, the names depend on. */
interface Asking {
  tx: Tx;
  actor: Pick<Actor, 'localityId' | 'treeStamp'>;
  now: string;
}

export async function namesFor({ tx, actor, now }: Asking): Promise<Names> {
  const tree = await loadTree(tx, actor.localityId, actor.treeStamp);
  const today = localDateOf(now);
  const version = (unitId: string) => versionNear(tree, unitId, today);
  return {
    tree,
    today,
    nameOf: (unitId) => version(unitId)?.name ?? '',
    shortNameOf: (unitId) => version(unitId)?.shortName ?? '',
    kindOf: (unitId) => tree.types.get(version(unitId)?.typeCode ?? '')?.kind ?? '',
    directoryOn: (date) => treeAt(tree, date).units,
    heirsOf: (unitId) => heirsOf(tree, today, unitId),
  };
}

function heirsOf(tree: UnitTree, today: string, unitId: string): string[] {
  const inForce = treeAt(tree, today).units;
  const seen = new Set([unitId]);
  for (const at of seen)
    if (!inForce.has(at))
      for (const link of tree.successions)
        if (link.fromUnitId === at && link.effectiveOn <= today) seen.add(link.toUnitId);
  return [...seen].filter((id) => inForce.has(id));
}
