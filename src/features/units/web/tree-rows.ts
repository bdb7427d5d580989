import type { PlacedUnit } from '../contract.ts';

/** One visible line of the tree. */
export interface TreeRow {
  unit: PlacedUnit;
  /** 1 for a root, as `aria-level` counts. */
  depth: number;
  /** Undefined for a unit without children. */
  open: boolean | undefined;
  place: number;
  siblings: number;
}

export type ChildrenOf = ReadonlyMap<string | null, readonly PlacedUnit[]>;

/** Children by parent, in the order in which the server lists them. */
export function groupByParent(units: readonly PlacedUnit[]): ChildrenOf {
  const groups = new Map<string | null, PlacedUnit[]>();
  for (const unit of units) {
    const group = groups.get(unit.parentId);
    if (group) group.push(unit);
    else groups.set(unit.parentId, [unit]);
  }
  return groups;
}

/** The lines that are in sight when the units in `open` are unfolded. */
export function visibleRows(children: ChildrenOf, open: ReadonlySet<string>): TreeRow[] {
  const rows: TreeRow[] = [];
  const walk = (parentId: string | null, depth: number) => {
    const group = children.get(parentId) ?? [];
    for (const [index, unit] of group.entries()) {
      const isOpen = children.has(unit.unitId) ? open.has(unit.unitId) : undefined;
      rows.push({ unit, depth, open: isOpen, place: index + 1, siblings: group.length });
      if (isOpen) walk(unit.unitId, depth + 1);
    }
  };
  walk(null, 1);
  return rows;
}

/** Unfolded at first: everything above the communes. */
export const openAtFirst = (units: readonly PlacedUnit[]): Set<string> =>
  new Set(units.filter((unit) => unit.level < 3 && unit.kind === 'authority').map((unit) => unit.unitId));

export type TreeMove =
  | { focus: string }
  | { unfold: string }
  | { fold: string }
  | { choose: string }
  | undefined;

/** What a key does in the tree, by the ARIA pattern: up, down, right unfolds or enters, left folds or leaves. */
export function moveBy(key: string, rows: readonly TreeRow[], focused: string): TreeMove {
  const index = rows.findIndex((row) => row.unit.unitId === focused);
  const row = rows[index];
  if (!row) return undefined;
  const focus = (at: number): TreeMove => {
    const target = rows[at];
    return target && { focus: target.unit.unitId };
  };
  switch (key) {
    case 'ArrowDown':
      return focus(index + 1);
    case 'ArrowUp':
      return focus(index - 1);
    case 'Home':
      return focus(0);
    case 'End':
      return focus(rows.length - 1);
    case 'ArrowRight':
      return row.open === false ? { unfold: focused } : row.open ? focus(index + 1) : undefined;
    case 'ArrowLeft':
      if (row.open) return { fold: focused };
      return row.unit.parentId === null ? undefined : { focus: row.unit.parentId };
    case 'Enter':
    case ' ':
      return { choose: focused };
    default:
      return undefined;
  }
}
