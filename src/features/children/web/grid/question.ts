import { fold } from '../../../../platform/shared/vietnamese.ts';
import type { GridView } from '../../../../platform/web/grid/view/view.ts';
import {
  type AskedField,
  askedFields,
  type CellFilter,
  type ListFilter,
  type SortBy,
} from '../../contract.ts';

/** What the server is asked: the list's own filter, and what the grid's view adds to it. */
export interface Question {
  filter: ListFilter;
  sort: SortBy[];
}

const isAsked = (column: string): column is AskedField => (askedFields as readonly string[]).includes(column);
const most = { keys: 3, text: 100 };

function cellsOf(filters: GridView['filters']): CellFilter[] {
  return Object.entries(filters).flatMap(([field, filter]): CellFilter[] => {
    if (!isAsked(field)) return [];
    if (filter.kind === 'contains') {
      const text = filter.text.slice(0, most.text);
      return fold(text) === '' ? [] : [{ kind: 'contains', field, text }];
    }
    if (filter.kind === 'dates') {
      if (field !== 'birthDate' && field !== 'insuranceUntil' && field !== 'changedAt') return [];
      return [{ ...filter, field }];
    }
    if (filter.kind === 'any-of') return [{ kind: 'any-of', field, values: [...filter.values] }];
    if (filter.kind === 'blank') return [{ kind: 'blank', field }];
    return filter.kind === 'not-blank' ? [{ kind: 'not-blank', field }] : [];
  });
}

/** The question of a view over a list. */
export function questionOf(list: ListFilter, view: GridView | undefined): Question {
  const cells = cellsOf(view?.filters ?? {});
  const sort = (view?.sort ?? []).flatMap(({ column, descending }): SortBy[] =>
    isAsked(column) ? [{ field: column, descending }] : [],
  );
  return { filter: { ...list, ...(cells.length > 0 && { cells }) }, sort: sort.slice(0, most.keys) };
}
