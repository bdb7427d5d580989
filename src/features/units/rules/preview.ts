import type { ChangePreview, PlacedUnit } from '../contract.ts';
import type { TreeEdits } from './edits.ts';
import { childrenOf, nameOn, type TreeAt, treeAt, type UnitTree } from './tree.ts';

/** A change in names: what ends, begins, is renamed, moves, and how many hamlets follow. */
export function previewOf(before: UnitTree, after: UnitTree, edits: TreeEdits, on: string): ChangePreview {
  const [old, fresh] = [treeAt(before, on), treeAt(after, on)];
  const nameBefore = (unitId: string) => nameOn(before, unitId, on) ?? nameOn(after, unitId, on) ?? '';
  const nameAfter = (unitId: string | null) => (unitId && nameOn(after, unitId, on)) || '';
  const pairs = edits.inserts.flatMap((version) => {
    const was = old.units.get(version.unitId);
    return was ? [{ was, is: version }] : [];
  });
  const moved = pairs.filter(({ was, is }) => was.parentId !== is.parentId);
  const endedIds = [...edits.ends, ...edits.removes]
    .map((end) => end.unitId)
    .filter((id) => !fresh.units.has(id));
  return {
    ends: endedIds.map((unitId) => ({ unitId, name: nameBefore(unitId) })),
    begins: edits.inserts
      .filter((version) => !old.units.has(version.unitId))
      .map(({ unitId, name, parentId }) => ({ unitId, name, parentName: nameAfter(parentId) })),
    renames: pairs
      .filter(({ was, is }) => was.parentId === is.parentId)
      .map(({ was, is }) => ({ unitId: is.unitId, name: was.name, newName: is.name })),
    moves: moved.map(({ was, is }) => ({
      unitId: is.unitId,
      name: is.name,
      fromName: was.parentId ? nameBefore(was.parentId) : '',
      toName: nameAfter(is.parentId),
    })),
    hamlets: moved.filter(({ was }) => was.kind === 'hamlet').length,
    links: edits.successions.map(({ fromUnitId, toUnitId, partial }) => ({
      fromName: nameBefore(fromUnitId),
      toName: nameAfter(toUnitId),
      partial,
    })),
    sameNames: sharedNames(fresh, new Set(edits.inserts.map((version) => version.parentId))),
  };
}

function sharedNames(at: TreeAt, parents: ReadonlySet<string | null>): string[] {
  const shared = new Set<string>();
  for (const parentId of parents) {
    const seen = new Set<string>();
    for (const { name } of childrenOf(at, parentId) as readonly PlacedUnit[]) {
      if (seen.has(name)) shared.add(name);
      seen.add(name);
    }
  }
  return [...shared];
}
