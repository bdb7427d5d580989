import type { FunctionName } from '../../../platform/shared/actor.ts';
import { authorityOf, subtreeOf, type TreeAt, treeAt, type UnitTree, versionNear } from './tree.ts';

/** These act for the whole authority, wherever in its apparatus they sit; the others for their own unit and below. */
const actsForAuthority: ReadonlySet<FunctionName> = new Set([
  'consolidating-officer',
  'leader',
  'administrator',
  'data-protection-officer',
]);

/** The unit whose part of the tree a function covers, when it is held at `unitId`. */
export function scopeRootOf(tree: UnitTree, held: FunctionName, unitId: string, on: string): string {
  const at = treeAt(tree, on);
  if (!actsForAuthority.has(held) || at.units.get(unitId)?.kind !== 'office') return unitId;
  return authorityOf(at, unitId)?.unitId ?? unitId;
}

/**
 * Ids of the units whose records belong to `rootUnitId` on the date: all at or under it, the ended ones that last stood
 * under it, and the ended ones that were merged, split or renamed into one of these. A predecessor that still lives
 * elsewhere keeps its records to itself. Empty when the root is not in force on that date: no one acts for a unit that has ended.
 */
export function scopeOf(tree: UnitTree, rootUnitId: string, on: string): readonly string[] {
  const at = treeAt(tree, on);
  const known = scopesOf.get(at) ?? new Map<string, readonly string[]>();
  scopesOf.set(at, known);
  const scope = known.get(rootUnitId) ?? gatherScope(tree, at, rootUnitId);
  known.set(rootUnitId, scope);
  return scope;
}

/** Asked at every request of every person: worked out once per tree, date and root. */
const scopesOf = new WeakMap<TreeAt, Map<string, readonly string[]>>();

function gatherScope(tree: UnitTree, at: TreeAt, rootUnitId: string): string[] {
  const found = new Set(subtreeOf(at, rootUnitId).map((unit) => unit.unitId));
  if (found.size === 0) return [];
  const leadTo = endedUnitsByWhereTheyLead(tree, at);
  const open = [...found];
  for (let unitId = open.pop(); unitId !== undefined; unitId = open.pop()) {
    for (const ended of leadTo.get(unitId) ?? []) {
      if (found.has(ended)) continue;
      found.add(ended);
      open.push(ended);
    }
  }
  return [...found];
}

/** From a unit to the ended ones whose last parent or successor it is. */
function endedUnitsByWhereTheyLead(tree: UnitTree, at: TreeAt): Map<string, string[]> {
  const { on } = at;
  const leadTo = new Map<string, string[]>();
  const note = (to: string, ended: string) => leadTo.set(to, [...(leadTo.get(to) ?? []), ended]);
  const hasEnded = (unitId: string) =>
    !at.units.has(unitId) && (versionNear(tree, unitId, on)?.validFrom ?? '9999') <= on;
  for (const unitId of tree.versionsOf.keys()) {
    const last = hasEnded(unitId) ? versionNear(tree, unitId, on) : undefined;
    if (last?.parentId) note(last.parentId, unitId);
  }
  for (const link of tree.successions)
    if (link.effectiveOn <= on && hasEnded(link.fromUnitId)) note(link.toUnitId, link.fromUnitId);
  return leadTo;
}

export interface HeldFunction {
  function: FunctionName;
  unitId: string;
}

export interface AssignedScope {
  assignments: (HeldFunction & { unitIds: readonly string[] })[];
  /** Union over the assignments. */
  unitIds: readonly string[];
  /** The scope holds every root of the tree: nothing of the locality lies outside. */
  wholeLocality: boolean;
}

/** What a person's functions cover on the date. */
export function scopeOfAssignments(tree: UnitTree, held: readonly HeldFunction[], on: string): AssignedScope {
  const assignments = held.map(({ function: name, unitId }) => ({
    function: name,
    unitId,
    unitIds: scopeOf(tree, scopeRootOf(tree, name, unitId, on), on),
  }));
  const union = new Set(assignments.flatMap((assignment) => assignment.unitIds));
  const roots = treeAt(tree, on).childrenOf.get(null) ?? [];
  const wholeLocality = roots.length > 0 && roots.every((root) => union.has(root.unitId));
  return { assignments, unitIds: [...union], wholeLocality };
}
