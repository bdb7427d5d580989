import type { Succession, UnitVersion } from '../contract.ts';
import { ancestorsOf, buildTree, treeAt, type UnitTree } from './tree.ts';

/** What a change does to the recorded versions. A version is known by its unit and its first day. */
export interface TreeEdits {
  /** Versions that stop counting from `validTo`. */
  ends: { unitId: string; validFrom: string; validTo: string }[];
  /** Versions that began on the very day of the change and are replaced: no day of theirs ever counted. */
  removes: { unitId: string; validFrom: string }[];
  inserts: UnitVersion[];
  successions: Succession[];
  /** Units that exist in no version yet. */
  newUnitIds: string[];
}

export const noEdits = (): TreeEdits => ({
  ends: [],
  removes: [],
  inserts: [],
  successions: [],
  newUnitIds: [],
});

const keyOf = (version: { unitId: string; validFrom: string }): string =>
  `${version.unitId} ${version.validFrom}`;

/** The tree as it will be once the edits are recorded, one tree version later. */
export function applyEdits(tree: UnitTree, edits: TreeEdits): UnitTree {
  const ends = new Map(edits.ends.map((end) => [keyOf(end), end.validTo]));
  const removed = new Set(edits.removes.map(keyOf));
  const kept = tree.versions
    .filter((version) => !removed.has(keyOf(version)))
    .map((version) => {
      const validTo = ends.get(keyOf(version));
      return validTo === undefined ? version : { ...version, validTo };
    });
  return buildTree({
    localityId: tree.localityId,
    sectors: tree.sectors,
    treeVersion: tree.treeVersion + 1,
    types: [...tree.types.values()],
    versions: [...kept, ...edits.inserts],
    successions: [...tree.successions, ...edits.successions],
  });
}

export interface TreeFault {
  kind: 'parent-missing' | 'circle' | 'code-twice';
  on: string;
  unitId: string;
  /** The unit that the fault is about besides `unitId`: the missing parent, the other holder of the code. */
  otherId: string | null;
}

/** What is wrong with the tree on `from` and on every later day on which something begins or ends. */
export function faultsOf(tree: UnitTree, from: string): TreeFault[] {
  const turns = new Set([from]);
  for (const version of tree.versions)
    for (const day of [version.validFrom, version.validTo]) if (day !== null && day > from) turns.add(day);
  return [...turns].sort().flatMap((on) => faultsOn(tree, on));
}

function faultsOn(tree: UnitTree, on: string): TreeFault[] {
  const at = treeAt(tree, on);
  const faults: TreeFault[] = [];
  const holders = new Map<string, string>();
  for (const unit of at.units.values()) {
    const { unitId, parentId, officialCode } = unit;
    if (parentId !== null && !at.units.has(parentId))
      faults.push({ kind: 'parent-missing', on, unitId, otherId: parentId });
    if (ancestorsOf(at, unitId).some((ancestor) => ancestor.unitId === unitId))
      faults.push({ kind: 'circle', on, unitId, otherId: parentId });
    if (officialCode === null) continue;
    const holder = holders.get(officialCode);
    if (holder) faults.push({ kind: 'code-twice', on, unitId, otherId: holder });
    holders.set(officialCode, unitId);
  }
  return faults;
}
