import type { GridColumn } from '../column.ts';
import type { ColumnFilter } from './filters.ts';

export interface ViewColumn {
  id: string;
  /** Pixels. */
  width: number;
  hidden: boolean;
}

export interface SortKey {
  column: string;
  descending: boolean;
}

/** How one person looks at the list: plain JSON, to be saved, shared and put back. Holds no row and no value but filters'. */
export interface GridView {
  /** All columns in the order shown. */
  columns: readonly ViewColumn[];
  /** How many of the first shown columns stay in place while the others scroll. */
  frozen: number;
  /** The first key decides, the next ones break ties. */
  sort: readonly SortKey[];
  /** Column id → filter; a row is shown when it passes all. */
  filters: Readonly<Record<string, ColumnFilter>>;
}

type Columns = readonly Pick<GridColumn<unknown>, 'id' | 'width' | 'hidden'>[];

export const narrowest = 56;
export const widest = 640;

const withinLimits = (width: number): number => Math.round(Math.max(narrowest, Math.min(widest, width)));

/**
 * A saved view made to fit the columns of today: columns that are gone are left out with their filters and sort keys, new
 * ones stand last. Without a view: every column in its own order, the first `frozen` in place.
 */
export function completeView(view: GridView | undefined, columns: Columns, frozen: number): GridView {
  if (!view)
    return {
      columns: columns.map(({ id, width, hidden = false }) => ({ id, width, hidden })),
      frozen,
      sort: [],
      filters: {},
    };
  const known = new Map(columns.map((column) => [column.id, column]));
  const kept = view.columns.filter(({ id }) => known.delete(id));
  const added = [...known.values()].map(({ id, width, hidden = false }) => ({ id, width, hidden }));
  if (kept.length === view.columns.length && added.length === 0) return view;
  const ids = new Set(columns.map(({ id }) => id));
  return {
    columns: [...kept, ...added],
    frozen: view.frozen,
    sort: view.sort.filter(({ column }) => ids.has(column)),
    filters: Object.fromEntries(Object.entries(view.filters).filter(([id]) => ids.has(id))),
  };
}

export const shownIds = (view: GridView): string[] =>
  view.columns.filter(({ hidden }) => !hidden).map(({ id }) => id);

const changeColumn = (view: GridView, id: string, change: Partial<ViewColumn>): GridView => ({
  ...view,
  columns: view.columns.map((column) => (column.id === id ? { ...column, ...change } : column)),
});

export const resizeColumn = (view: GridView, id: string, width: number): GridView =>
  changeColumn(view, id, { width: withinLimits(width) });

/** Hides or shows a column. The last one that is shown stays; a hidden one neither filters nor sorts unseen. */
export function hideColumn(view: GridView, id: string, hidden: boolean): GridView {
  if (!hidden) return changeColumn(view, id, { hidden });
  if (shownIds(view).length <= 1) return view;
  const { [id]: _, ...filters } = view.filters;
  const sort = view.sort.filter(({ column }) => column !== id);
  const frozen = shownIds(view).indexOf(id) < view.frozen ? view.frozen - 1 : view.frozen;
  return { ...changeColumn(view, id, { hidden }), filters, sort, frozen };
}

/** Moves a column by one place among the shown ones: −1 to the left, 1 to the right. */
export function moveColumn(view: GridView, id: string, by: -1 | 1): GridView {
  const shown = shownIds(view);
  const neighbour = shown[shown.indexOf(id) + by];
  if (neighbour === undefined) return view;
  const columns = [...view.columns];
  const from = columns.findIndex((column) => column.id === id);
  const to = columns.findIndex((column) => column.id === neighbour);
  columns.splice(to, 0, ...columns.splice(from, 1));
  return { ...view, columns };
}

export const freeze = (view: GridView, frozen: number): GridView => ({
  ...view,
  frozen: Math.max(0, Math.min(frozen, shownIds(view).length)),
});

/** Sorts by one column alone, or (`adding`) by it after those that already sort. */
export function sortBy(view: GridView, key: SortKey, adding: boolean): GridView {
  if (!adding) return { ...view, sort: [key] };
  const present = view.sort.some(({ column }) => column === key.column);
  const sort = present
    ? view.sort.map((old) => (old.column === key.column ? key : old))
    : [...view.sort, key];
  return { ...view, sort };
}

/** What pressing a header does: ascending, then descending, then as the rows came. */
export function pressHeader(view: GridView, column: string, adding: boolean): GridView {
  const now = view.sort.find((key) => key.column === column);
  if (!now || (!adding && view.sort.length > 1)) return sortBy(view, { column, descending: false }, adding);
  if (!now.descending) return sortBy(view, { column, descending: true }, adding);
  return unsort(view, column);
}

export const unsort = (view: GridView, column: string): GridView => ({
  ...view,
  sort: view.sort.filter((key) => key.column !== column),
});

/** Sets a column's filter; undefined takes it away. */
export function setFilter(view: GridView, column: string, filter: ColumnFilter | undefined): GridView {
  const { [column]: _, ...others } = view.filters;
  return { ...view, filters: filter ? { ...others, [column]: filter } : others };
}

export const clearFilters = (view: GridView): GridView => ({ ...view, filters: {} });

/**
 * How many of the frozen columns (by width) may stay in place in `available` pixels: at least 55 % of the width is left
 * for what scrolls, else nothing could be read beside them.
 */
export function frozenThatFit(widths: readonly number[], frozen: number, available: number): number {
  let taken = 0;
  for (let count = 0; count < frozen; count++) {
    taken += widths[count] ?? 0;
    if (taken > available * 0.45) return count;
  }
  return Math.min(frozen, widths.length);
}
