import type { PlacedUnit, Target, UnitKind, UnitProblem, UnitVersion } from '../contract.ts';
import { type TreeEdits, noEdits } from './edits.ts';
import { childrenOf, inForce, subtreeOf, type TreeAt, treeAt, type UnitTree, versionNear } from './tree.ts';
import { foldName } from './search.ts';

export interface ChangeProblem {
  /** The field of the act that it is about. */
  path: string;
  code: UnitProblem;
  params: Record<string, string>;
}

/** A change while it is being worked out: the tree before it, what it has done so far, what stands in its way. */
export interface Drafting {
  tree: UnitTree;
  at: TreeAt;
  on: string;
  edits: TreeEdits;
  problems: ChangeProblem[];
}

export const startDrafting = (tree: UnitTree, on: string): Drafting => ({
  tree,
  at: treeAt(tree, on),
  on,
  edits: noEdits(),
  problems: [],
});

/** Notes what stands in the way. Answers undefined, so that a look-up that fails can return it. */
export function object(
  draft: Drafting,
  path: string,
  code: UnitProblem,
  params: Record<string, string> = {},
): undefined {
  draft.problems.push({ path, code, params });
  return undefined;
}

/** The unit as it stands on the day, if nothing later is recorded for it: history is written forward only. */
export function standing(draft: Drafting, unitId: string, path: string): PlacedUnit | undefined {
  const unit = draft.at.units.get(unitId);
  if (!unit) {
    object(draft, path, 'units.not-in-force', {
      name: versionNear(draft.tree, unitId, draft.on)?.name ?? '?',
    });
    return undefined;
  }
  if (unit.validTo !== null) {
    object(draft, path, 'units.later-change-exists', { name: unit.name, date: unit.validTo });
    return undefined;
  }
  return unit;
}

/** The parent under which a unit of this kind and level may stand on the day. */
export function fittingParent(
  draft: Drafting,
  unit: { kind: UnitKind; level: number; name: string },
  parentId: string,
  path: string,
): PlacedUnit | undefined {
  const parent = standing(draft, parentId, path);
  if (!parent) return undefined;
  const fits =
    parent.kind === 'authority' &&
    (unit.kind === 'authority'
      ? parent.level < unit.level
      : unit.kind !== 'hamlet' || parent.level === unit.level - 1);
  if (fits) return parent;
  object(draft, path, 'units.parent-unfit', { name: unit.name, parent: parent.name });
  return undefined;
}

/** Records a unit that begins on the day. Answers it, or undefined when something stands in the way. */
export function found(
  draft: Drafting,
  wanted: Omit<UnitVersion, 'validFrom' | 'validTo' | 'parentId'> & { parentId: string },
  path: string,
): PlacedUnit | undefined {
  const type = draft.tree.types.get(wanted.typeCode);
  if (!type || !inForce(type, draft.on))
    return object(draft, `${path}typeCode`, 'units.type-not-in-force', {
      type: type?.name ?? wanted.typeCode,
    });
  if (draft.tree.versionsOf.has(wanted.unitId) || draft.edits.newUnitIds.includes(wanted.unitId))
    return object(draft, `${path}unitId`, 'units.id-taken', { name: wanted.name });
  const { kind, level } = type;
  if (!fittingParent(draft, { kind, level, name: wanted.name }, wanted.parentId, `${path}parentId`))
    return undefined;
  const { unitId, name, shortName, typeCode, officialCode, parentId, aliases } = wanted;
  const version = {
    unitId,
    name,
    shortName,
    typeCode,
    officialCode,
    parentId,
    aliases,
    validFrom: draft.on,
    validTo: null,
  };
  draft.edits.newUnitIds.push(unitId);
  draft.edits.inserts.push(version);
  return { ...version, kind, level, typeName: type.name };
}

/** The unit that goes on: a new one, or one that exists; of the same kind and level as what it takes over. */
export function resolveTarget(
  draft: Drafting,
  target: Target,
  like: PlacedUnit,
  path: string,
): PlacedUnit | undefined {
  const unit =
    target.as === 'new' ? found(draft, target, `${path}.`) : standing(draft, target.unitId, `${path}.unitId`);
  if (!unit) return undefined;
  if (unit.kind === like.kind && unit.level === like.level) return unit;
  return object(draft, path, 'units.kind-mismatch', { name: unit.name, other: like.name });
}

/** The unit counts no more from the day on. */
export function endUnit(draft: Drafting, unit: PlacedUnit, path: string): void {
  const { unitId, validFrom } = unit;
  if (validFrom !== draft.on) draft.edits.ends.push({ unitId, validFrom, validTo: draft.on });
  else if ((draft.tree.versionsOf.get(unitId)?.length ?? 0) > 1)
    draft.edits.removes.push({ unitId, validFrom });
  else object(draft, path, 'units.first-day', { name: unit.name });
}

/** The unit goes on with other names or another parent from the day on. */
export function alter(draft: Drafting, unit: PlacedUnit, differently: Partial<UnitVersion>): void {
  const { unitId, validFrom, name, shortName, typeCode, officialCode, parentId, aliases } = unit;
  if (validFrom === draft.on) draft.edits.removes.push({ unitId, validFrom });
  else draft.edits.ends.push({ unitId, validFrom, validTo: draft.on });
  const same = { unitId, name, shortName, typeCode, officialCode, parentId, aliases };
  draft.edits.inserts.push({ ...same, ...differently, validFrom: draft.on, validTo: null });
}

export function link(draft: Drafting, from: PlacedUnit, to: PlacedUnit, partial: boolean): void {
  draft.edits.successions.push({
    effectiveOn: draft.on,
    fromUnitId: from.unitId,
    toUnitId: to.unitId,
    partial,
  });
}

/** Hamlets and lower authorities outlive their parent; its offices and organisations do not. */
export const outlivesParent = (unit: PlacedUnit): boolean =>
  unit.kind === 'hamlet' || unit.kind === 'authority';

export const movableChildren = (draft: Drafting, unit: PlacedUnit): PlacedUnit[] =>
  childrenOf(draft.at, unit.unitId).filter(outlivesParent);

/** Moves children under another unit; a child with a later recorded change stands in the way. */
export function moveTo(
  draft: Drafting,
  children: readonly PlacedUnit[],
  parent: PlacedUnit,
  path: string,
): void {
  for (const child of children)
    if (standing(draft, child.unitId, path)) alter(draft, child, { parentId: parent.unitId });
}

/** Ends the offices and organisations of a unit; each leads on to its like at the unit that goes on, where there is one. */
export function endApparatus(
  draft: Drafting,
  unit: PlacedUnit,
  successor: PlacedUnit | undefined,
  path: string,
): void {
  const likes = successor ? childrenOf(draft.at, successor.unitId) : [];
  for (const child of childrenOf(draft.at, unit.unitId)) {
    if (outlivesParent(child)) continue;
    for (const each of subtreeOf(draft.at, child.unitId))
      if (standing(draft, each.unitId, path)) endUnit(draft, each, path);
    const like = likes.find(
      (one) => one.typeCode === child.typeCode && roleOf(one, successor) === roleOf(child, unit),
    );
    if (like) link(draft, child, like, false);
  }
}

/** An office's name without its authority's: "Trạm Y tế xã Phú Lâm" and "Trạm Y tế xã Hải Thịnh" do the same work. */
const roleOf = (office: PlacedUnit, authority: PlacedUnit | undefined): string =>
  foldName(office.name)
    .replace(foldName(authority?.name ?? ''), '')
    .trim();
