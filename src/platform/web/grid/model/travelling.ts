import { selectOne } from '../keys/selection.ts';
import { contentOf, textOfContent } from '../rows/row-state.ts';
import { type CellChange, type Replay, redo, standing, undo } from '../rows/undo.ts';
import type { GridModel } from './grid-model.ts';
import { carryOut, isInvalid, lockAt } from './writing.ts';

/** Does the cell still hold what the act left there, and may it be written? */
function isStill<R>(model: GridModel<R>, { rowId, columnId, before }: CellChange): boolean {
  const column = model.parts.byId.get(columnId);
  if (!column || !model.rows.has(rowId)) return false;
  const state = model.rows.get(rowId);
  const now = contentOf(column, state);
  return (
    textOfContent(column, now) === textOfContent(column, before) &&
    isInvalid(now) === isInvalid(before) &&
    lockAt(model, state.row, column) === undefined
  );
}

/** Goes to the first of the changed cells that is shown, so that one sees what happened. */
function showChanged<R>(model: GridModel<R>, [first]: readonly CellChange[]): void {
  if (!first) return;
  const row = model.order.indexOf(first.rowId);
  const col = model.columns.findIndex(({ id }) => id === first.columnId);
  if (row >= 0 && col >= 0) model.select(selectOne({ row, col }));
}

function replay<R>(model: GridModel<R>, found: Replay | undefined, say: 'undone' | 'redone'): void {
  const { told, acts } = model.parts.text;
  if (!found) return model.tell(say === 'undone' ? told.nothingToUndo : told.nothingToRedo);
  model.history = found.history;
  const { changes, gone } = standing(found.act, (change) => isStill(model, change));
  showChanged(model, changes);
  carryOut(model, changes);
  const left = gone > 0 ? ` ${told.gone(gone)}` : '';
  model.tell(`${told[say](acts[found.act.kind], changes.length)}${left}`);
}

export const undoLast = <R>(model: GridModel<R>): void => replay(model, undo(model.history), 'undone');

export const redoLast = <R>(model: GridModel<R>): void => replay(model, redo(model.history), 'redone');
