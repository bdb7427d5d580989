import type { Act, PlacedUnit } from '../contract.ts';
import {
  alter,
  type Drafting,
  endApparatus,
  endUnit,
  fittingParent,
  found,
  link,
  movableChildren,
  moveTo,
  object,
  resolveTarget,
  standing,
} from './drafting.ts';
import { inForce, subtreeOf } from './tree.ts';

type ActOf<K extends Act['kind']> = Extract<Act, { kind: K }>;

export function draftAct(draft: Drafting, act: Act): void {
  switch (act.kind) {
    case 'create':
      found(draft, act, '');
      return;
    case 'rename':
      return rename(draft, act);
    case 'merge':
      return merge(draft, act);
    case 'split':
      return split(draft, act);
    case 're-parent':
      return reParent(draft, act);
    case 'end':
      return end(draft, act);
  }
}

function rename(draft: Drafting, act: ActOf<'rename'>): void {
  const unit = standing(draft, act.unitId, 'unitId');
  if (!unit) return;
  const { name, shortName, typeCode, officialCode, aliases } = act;
  const type = draft.tree.types.get(typeCode);
  if (!type || (typeCode !== unit.typeCode && !inForce(type, draft.on)))
    return object(draft, 'typeCode', 'units.type-not-in-force', { type: type?.name ?? typeCode });
  if (type.kind !== unit.kind || type.level !== unit.level)
    return object(draft, 'typeCode', 'units.kind-mismatch', { name: unit.name, other: type.name });
  const before = [unit.name, unit.shortName, unit.typeCode, unit.officialCode, ...unit.aliases];
  if (JSON.stringify(before) === JSON.stringify([name, shortName, typeCode, officialCode, ...aliases]))
    return object(draft, 'name', 'units.nothing-changes', { name });
  alter(draft, unit, { name, shortName, typeCode, officialCode, aliases });
}

function merge(draft: Drafting, act: ActOf<'merge'>): void {
  const distinct = new Set(act.unitIds);
  if (distinct.size < act.unitIds.length) return object(draft, 'unitIds', 'units.merged-with-itself');
  if (distinct.size < 2) return object(draft, 'unitIds', 'units.fewer-than-two');
  if (act.into.as === 'existing' && !distinct.has(act.into.unitId))
    return object(draft, 'into.unitId', 'units.target-not-among');
  const units = act.unitIds.flatMap((unitId) => standing(draft, unitId, 'unitIds') ?? []);
  const first = units[0];
  if (!first || units.length < distinct.size) return;
  const odd = units.find((unit) => unit.kind !== first.kind || unit.level !== first.level);
  if (odd) return object(draft, 'unitIds', 'units.kind-mismatch', { name: odd.name, other: first.name });
  const target = resolveTarget(draft, act.into, first, 'into');
  if (!target) return;
  for (const unit of units) if (unit.unitId !== target.unitId) absorb(draft, unit, target);
}

function absorb(draft: Drafting, unit: PlacedUnit, target: PlacedUnit): void {
  if (unit.parentId === null) return object(draft, 'unitIds', 'units.root-stays', { name: unit.name });
  moveTo(draft, movableChildren(draft, unit), target, 'unitIds');
  endApparatus(draft, unit, target, 'unitIds');
  endUnit(draft, unit, 'unitIds');
  link(draft, unit, target, false);
}

function split(draft: Drafting, act: ActOf<'split'>): void {
  const unit = standing(draft, act.unitId, 'unitId');
  if (!unit) return;
  if (!act.keeps && act.parts.length < 2) return object(draft, 'parts', 'units.fewer-than-two');
  if (!act.keeps && unit.parentId === null)
    return object(draft, 'unitId', 'units.root-stays', { name: unit.name });
  const targets = act.parts.map((part) => part.to.unitId);
  if (new Set([...targets, unit.unitId]).size <= targets.length)
    return object(draft, 'parts', 'units.merged-with-itself');
  if (!childrenDivide(draft, act, unit)) return;
  for (const [index, part] of act.parts.entries()) {
    const target = resolveTarget(draft, part.to, unit, `parts.${index}.to`);
    if (!target) continue;
    const children = part.children.flatMap((unitId) => draft.at.units.get(unitId) ?? []);
    moveTo(draft, children, target, `parts.${index}.children`);
    link(draft, unit, target, true);
  }
  if (act.keeps) return;
  endApparatus(draft, unit, undefined, 'unitId');
  endUnit(draft, unit, 'unitId');
}

/** Every child named once and truly below; none forgotten when the unit itself ends. */
function childrenDivide(draft: Drafting, act: ActOf<'split'>, unit: PlacedUnit): boolean {
  const open = new Map(movableChildren(draft, unit).map((child) => [child.unitId, child]));
  for (const [index, part] of act.parts.entries())
    for (const unitId of part.children) {
      if (open.delete(unitId)) continue;
      const name = draft.at.units.get(unitId)?.name ?? '?';
      object(draft, `parts.${index}.children`, 'units.child-not-below', { name, parent: unit.name });
    }
  if (!act.keeps && open.size > 0) {
    const names = [...open.values()].map((child) => child.name).join(', ');
    object(draft, 'parts', 'units.children-unassigned', { count: String(open.size), names });
  }
  return draft.problems.length === 0;
}

function reParent(draft: Drafting, act: ActOf<'re-parent'>): void {
  for (const unitId of new Set(act.unitIds)) {
    const unit = standing(draft, unitId, 'unitIds');
    if (!unit) continue;
    if (unit.parentId === null) object(draft, 'unitIds', 'units.root-stays', { name: unit.name });
    else if (unit.parentId === act.parentId)
      object(draft, 'unitIds', 'units.nothing-changes', { name: unit.name });
    else if (subtreeOf(draft.at, unitId).some((below) => below.unitId === act.parentId))
      object(draft, 'parentId', 'units.parent-cycle', { name: unit.name });
    else if (fittingParent(draft, unit, act.parentId, 'parentId'))
      alter(draft, unit, { parentId: act.parentId });
  }
}

function end(draft: Drafting, act: ActOf<'end'>): void {
  const unit = standing(draft, act.unitId, 'unitId');
  if (!unit) return;
  if (unit.parentId === null) return object(draft, 'unitId', 'units.root-stays', { name: unit.name });
  const children = movableChildren(draft, unit);
  const [firstChild] = children;
  if (firstChild)
    return object(draft, 'unitId', 'units.has-children', {
      name: unit.name,
      child: firstChild.name,
      count: String(children.length),
    });
  endApparatus(draft, unit, undefined, 'unitId');
  endUnit(draft, unit, 'unitId');
}
