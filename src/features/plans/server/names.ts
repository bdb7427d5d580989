import type { Tx } from '../../../platform/server/database/connect.ts';
import type { Actor } from '../../../platform/shared/actor.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { loadTree } from '../../units/server/public.ts';
import { treeAt, type UnitTree, versionNear } from '../../units/rules.ts';
import type { CarriedOnBy } from '../contract/ledger.ts';
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
  /** The same without the unit itself, by name: what a reader is told beside the name of a unit that is no more. */
  carriedOnBy(unitId: string): CarriedOnBy;
  /** Who signs on a date for what a unit owes: itself, or the one unit it went into. One split among several is still named. */
  signerFor(unitId: string, on: string): string;
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
  const shortNameOf = (unitId: string) => version(unitId)?.shortName ?? '';
  return {
    tree,
    today,
    nameOf: (unitId) => version(unitId)?.name ?? '',
    shortNameOf,
    kindOf: (unitId) => tree.types.get(version(unitId)?.typeCode ?? '')?.kind ?? '',
    directoryOn: (date) => treeAt(tree, date).units,
    heirsOf: (unitId) => heirsOf(tree, today, unitId),
    carriedOnBy: (unitId) =>
      heirsOf(tree, today, unitId)
        .filter((id) => id !== unitId)
        .map((id) => ({ unitId: id, unitName: shortNameOf(id) })),
    signerFor: (unitId, on) => {
      const heirs = heirsOf(tree, on, unitId);
      return heirs.length === 1 ? (heirs[0] as string) : unitId;
    },
  };
}

function heirsOf(tree: UnitTree, on: string, unitId: string): string[] {
  const inForce = treeAt(tree, on).units;
  if (inForce.has(unitId)) return [unitId];
  const seen = new Set([unitId]);
  for (const at of seen)
    if (!inForce.has(at))
      for (const link of tree.successions)
        if (link.fromUnitId === at && link.effectiveOn <= on) seen.add(link.toUnitId);
  return [...seen].filter((id) => inForce.has(id));
}
