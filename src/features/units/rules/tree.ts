import type { PlacedUnit, Succession, UnitKind, UnitSector, UnitType, UnitVersion } from '../contract.ts';

/** All that is known of a locality's units, over all time. Built once per tree version and never changed. */
export interface UnitTree {
  localityId: string;
  /** `localities.tree_version`: goes up by one with every change. */
  treeVersion: number;
  types: ReadonlyMap<string, UnitType>;
  versions: readonly UnitVersion[];
  /** Each unit's versions, the oldest first. */
  versionsOf: ReadonlyMap<string, readonly UnitVersion[]>;
  successions: readonly Succession[];
  /** Of offices and organisations; who is not here has none. */
  sectors: ReadonlyMap<string, UnitSector>;
}

/** The tree on one date. */
export interface TreeAt {
  on: string;
  units: ReadonlyMap<string, PlacedUnit>;
  /** Children in the order in which lists show them; the key `null` holds the roots. */
  childrenOf: ReadonlyMap<string | null, readonly PlacedUnit[]>;
}

export interface TreeFacts {
  localityId: string;
  treeVersion: number;
  types: readonly UnitType[];
  versions: readonly UnitVersion[];
  successions: readonly Succession[];
  sectors?: ReadonlyMap<string, UnitSector>;
}

export function buildTree(facts: TreeFacts): UnitTree {
  const versions = [...facts.versions].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const versionsOf = new Map<string, UnitVersion[]>();
  for (const version of versions) {
    const own = versionsOf.get(version.unitId);
    if (own) own.push(version);
    else versionsOf.set(version.unitId, [version]);
  }
  const types = new Map(facts.types.map((type) => [type.code, type]));
  const { localityId, treeVersion, successions, sectors = new Map() } = facts;
  return { localityId, treeVersion, types, versions, versionsOf, successions, sectors };
}

/** Is the period in force on the date? `validTo` itself no longer counts. */
export const inForce = (period: { validFrom: string; validTo: string | null }, on: string): boolean =>
  period.validFrom <= on && (period.validTo === null || on < period.validTo);

const kindOrder: Readonly<Record<UnitKind, number>> = { office: 0, organisation: 1, authority: 2, hamlet: 3 };
const collator = new Intl.Collator('vi', { numeric: true });

/** Offices, then organisations, then the authorities below, then hamlets; each by name as Vietnamese sorts it. */
export const byPlace = (a: PlacedUnit, b: PlacedUnit): number =>
  kindOrder[a.kind] - kindOrder[b.kind] || collator.compare(a.name, b.name);

const remembered = new WeakMap<UnitTree, Map<string, TreeAt>>();
/** A screen asks for today and now and then for another day: a few dates are worth keeping, not all that anyone ever asks. */
const datesKept = 8;

/** The tree as it stood, stands or will stand on `on` (yyyy-mm-dd). */
export function treeAt(tree: UnitTree, on: string): TreeAt {
  const kept = remembered.get(tree) ?? new Map<string, TreeAt>();
  remembered.set(tree, kept);
  const known = kept.get(on);
  if (known) return known;
  const oldest = kept.keys().next().value;
  if (kept.size >= datesKept && oldest !== undefined) kept.delete(oldest);
  const made = placeUnits(tree, on);
  kept.set(on, made);
  return made;
}

function placeUnits(tree: UnitTree, on: string): TreeAt {
  const units = new Map<string, PlacedUnit>();
  const childrenOf = new Map<string | null, PlacedUnit[]>();
  for (const version of tree.versions) {
    if (!inForce(version, on)) continue;
    const unit = placed(tree, version);
    units.set(unit.unitId, unit);
    const siblings = childrenOf.get(unit.parentId);
    if (siblings) siblings.push(unit);
    else childrenOf.set(unit.parentId, [unit]);
  }
  for (const siblings of childrenOf.values()) siblings.sort(byPlace);
  return { on, units, childrenOf };
}

/** @throws Error when the version's type is not in the list of types: the database does not let that be. */
export function placed(tree: UnitTree, version: UnitVersion): PlacedUnit {
  const type = tree.types.get(version.typeCode);
  if (!type) throw new Error(`unit type ${version.typeCode} is not in the list`);
  return { ...version, kind: type.kind, level: type.level, typeName: type.name };
}

export const childrenOf = (at: TreeAt, unitId: string | null): readonly PlacedUnit[] =>
  at.childrenOf.get(unitId) ?? [];

/** The unit and all below it, depth first; empty when it is not in force on that date. */
export function subtreeOf(at: TreeAt, unitId: string): PlacedUnit[] {
  const root = at.units.get(unitId);
  if (!root) return [];
  const found: PlacedUnit[] = [];
  const walk = (unit: PlacedUnit) => {
    found.push(unit);
    for (const child of childrenOf(at, unit.unitId)) walk(child);
  };
  walk(root);
  return found;
}

/** Every unit of that date, depth first from the roots. */
export const allUnits = (at: TreeAt): PlacedUnit[] =>
  childrenOf(at, null).flatMap((root) => subtreeOf(at, root.unitId));

/** The nearest first; empty for a root or a unit not in force. */
export function ancestorsOf(at: TreeAt, unitId: string): PlacedUnit[] {
  const found: PlacedUnit[] = [];
  let parentId = at.units.get(unitId)?.parentId ?? null;
  // A circle cannot be recorded; should one stand in the data all the same, the walk ends where it began.
  while (parentId !== null && found.length <= at.units.size) {
    const parent = at.units.get(parentId);
    if (!parent) break;
    found.push(parent);
    parentId = parent.parentId;
  }
  return found;
}

/** The nearest authority (Ủy ban nhân dân) at or above the unit. */
export function authorityOf(at: TreeAt, unitId: string): PlacedUnit | undefined {
  const self = at.units.get(unitId);
  if (!self) return undefined;
  return self.kind === 'authority' ? self : ancestorsOf(at, unitId).find((unit) => unit.kind === 'authority');
}

/** What the unit is called on the date; for one that has ended its last name, for one to come its first. */
export function nameOn(tree: UnitTree, unitId: string, on: string): string | undefined {
  return versionNear(tree, unitId, on)?.name;
}

/** The version in force on the date, else the last before it, else the first after it. */
export function versionNear(tree: UnitTree, unitId: string, on: string): UnitVersion | undefined {
  const versions = tree.versionsOf.get(unitId) ?? [];
  return versions.findLast((version) => version.validFrom <= on) ?? versions[0];
}
