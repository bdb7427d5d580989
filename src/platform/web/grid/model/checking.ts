import type { GridModel } from './grid-model.ts';
import type { Checking } from './grid-parts.ts';

/** Are all, some or none of these rows checked? */
export function standingOf(rowIds: readonly string[], { checked }: Checking): 'all' | 'some' | 'none' {
  const count = rowIds.filter((id) => checked.has(id)).length;
  if (count === 0) return 'none';
  return count === rowIds.length ? 'all' : 'some';
}

/** Checks every shown row, or none when all are. Rows that a filter hides keep their check. */
export function checkShown<R>({ order, parts: { checking } }: GridModel<R>): void {
  if (!checking) return;
  const checked = new Set(checking.checked);
  const uncheck = standingOf(order, checking) === 'all';
  for (const id of order) {
    if (uncheck) checked.delete(id);
    else checked.add(id);
  }
  checking.onChange(checked);
}

export function toggleChecked<R>({ order, parts: { checking } }: GridModel<R>, row: number): void {
  const id = order[row];
  if (id === undefined || !checking) return;
  const changed = new Set(checking.checked);
  if (!changed.delete(id)) changed.add(id);
  checking.onChange(changed);
}
