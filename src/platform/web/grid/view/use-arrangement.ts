import {
  columnFilteringFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnVisibilityFeature,
  createFilteredRowModel,
  createSortedRowModel,
  type ColumnDef,
  type FilterFn,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { GridColumn } from '../column.ts';
import { type RowState, valueOf } from '../rows/row-state.ts';
import { type ColumnFilter, type FilteredCell, testOf } from './filters.ts';
import type { GridView } from './view.ts';

const features = tableFeatures({
  columnVisibilityFeature,
  columnOrderingFeature,
  columnPinningFeature,
  columnFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});

type Features = typeof features;
type State = RowState<unknown>;
type Test = (cell: FilteredCell) => boolean;

/** A value of a column; undefined when it is blank, so that blank cells stand last. */
const filledValue = (column: GridColumn<unknown>, state: State): unknown => {
  const value = valueOf(column, state);
  return column.show(value) === '' ? undefined : value;
};

function filterOf(column: GridColumn<unknown>): FilterFn<Features, State> {
  const passes = (row: { getValue(id: string): unknown }, id: string, test: Test): boolean => {
    const value = row.getValue(id);
    if (value === undefined) return test({ shown: '', key: '', value });
    const shown = column.show(value);
    return test({ shown, key: column.key?.(value) ?? shown, value });
  };
  return Object.assign(passes, {
    resolveFilterValue: (filter: ColumnFilter) => testOf(filter),
    autoRemove: () => false,
  }) as FilterFn<Features, State>;
}

const definitionOf = (column: GridColumn<unknown>): ColumnDef<Features, State> => ({
  id: column.id,
  header: column.title,
  accessorFn: (state: State) => filledValue(column, state),
  sortUndefined: 'last',
  sortFn: (one, other, id) => column.compare(one.getValue(id), other.getValue(id)),
  filterFn: filterOf(column),
});

export interface ArrangementInput {
  columns: readonly GridColumn<unknown>[];
  /** The rows as they were when they were last put in order. */
  rows: readonly State[];
  view: GridView;
  /** Ids of the columns that stay in place. */
  frozen: readonly string[];
  /** `room`: the rows come sorted and filtered by the view already. */
  arrangedBy: 'grid' | 'room';
}

export interface Arrangement {
  /** Ids of the rows that pass the filters, in order. */
  order: readonly string[];
  /** The shown columns, frozen ones first. */
  columns: readonly GridColumn<unknown>[];
  /** Pixels, by column. */
  widths: readonly number[];
}

/** Sorts, filters and lays out by a view, with TanStack Table behind it. */
export function useArrangement(input: ArrangementInput): Arrangement {
  const { columns, rows, view, frozen, arrangedBy } = input;
  const definitions = useMemo(() => columns.map(definitionOf), [columns]);
  const state = useMemo(
    () => ({
      columnOrder: view.columns.map(({ id }) => id),
      columnVisibility: Object.fromEntries(view.columns.map(({ id, hidden }) => [id, !hidden])),
      columnPinning: { start: [...frozen], end: [] },
      sorting: view.sort.map(({ column, descending }) => ({ id: column, desc: descending })),
      columnFilters: Object.entries(view.filters).map(([id, value]) => ({ id, value })),
    }),
    [view, frozen],
  );
  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: ({ id }: State) => id,
    state,
    manualSorting: arrangedBy === 'room',
    manualFiltering: arrangedBy === 'room',
  });
  const arranged = table.getRowModel().rows;
  const order = useMemo(() => arranged.map(({ id }) => id), [arranged]);
  const start = table.getStartVisibleLeafColumns();
  const center = table.getCenterVisibleLeafColumns();
  return useMemo(() => {
    const byId = new Map(columns.map((column) => [column.id, column]));
    const widthOf = new Map(view.columns.map(({ id, width }) => [id, width]));
    const shown = [...start, ...center].flatMap(({ id }) => byId.get(id) ?? []);
    return { order, columns: shown, widths: shown.map((column) => widthOf.get(column.id) ?? column.width) };
  }, [order, start, center, columns, view]);
}
