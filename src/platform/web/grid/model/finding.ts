import { fold } from '../../../shared/vietnamese.ts';
import type { Spot } from '../keys/selection.ts';
import { findSpots, nextFind } from '../view/find.ts';
import { type RowState, textOf } from '../rows/row-state.ts';
import type { GridModel } from './grid-model.ts';

export interface Find {
  /** Place among the finds, from 1; 0 when nothing was found. */
  at: number;
  of: number;
}

// A row's state never changes in place, so that its folded texts can be kept with it.
const foldedRows = new WeakMap<object, Map<string, string>>();

function foldedText<R>(state: RowState<R>, column: GridModel<R>['columns'][number]): string {
  let row = foldedRows.get(state);
  if (!row) {
    row = new Map();
    foldedRows.set(state, row);
  }
  let text = row.get(column.id);
  if (text === undefined) {
    text = fold(textOf(column, state));
    row.set(column.id, text);
  }
  return text;
}

export function finds<R>(model: GridModel<R>, wanted: string): Spot[] {
  return findSpots(wanted, model.ground, (row, col) => {
    const state = model.stateAt(row);
    const column = model.columns[col];
    return state && column ? foldedText(state, column) : '';
  });
}

/** Goes to the next cell that contains the wanted text, or with `way` 'first' to the first from where one stands. */
export function find<R>(model: GridModel<R>, wanted: string, way: 'first' | 'next' | 'previous'): Find {
  const spots = finds(model, wanted);
  const { row, col } = model.selection.active;
  const from = way === 'first' ? { row, col: col - 1 } : { row, col };
  const index = nextFind(spots, from, way === 'previous');
  const spot = spots[index];
  if (!spot) return { at: 0, of: 0 };
  model.goTo(spot);
  return { at: index + 1, of: spots.length };
}

/** The next cell that somebody must look at, row by row and round at the end. */
export function nextTrouble<R>(model: GridModel<R>): Spot | undefined {
  const spots = model.order.flatMap((id, row) => {
    if (!model.rows.troubled.has(id)) return [];
    const { edits } = model.rows.get(id);
    return model.columns.flatMap((column, col) => {
      const edit = edits.get(column.id);
      return edit && edit.state !== 'saving' ? [{ row, col }] : [];
    });
  });
  return spots[nextFind(spots, model.selection.active, false)];
}
