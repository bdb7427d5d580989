import type { GridColumn } from '../column.ts';
import type { GridWords } from '../text/text.ts';
import { lockOf, type RowState, textOf } from '../rows/row-state.ts';

export type CellMark = 'saving' | 'invalid' | 'refused' | 'conflict' | 'locked';

export interface CellLook {
  text: string;
  /** Undefined for a cell that is simply saved. */
  mark: CellMark | undefined;
  /** The mark in words, with its reason. */
  words: string;
  locked: boolean;
  /** Not saved, and not on its way. */
  wrong: boolean;
}

/** How a cell looks and what is said of it. */
export function lookOf(column: GridColumn<unknown>, state: RowState<unknown>, words: GridWords): CellLook {
  const text = textOf(column, state);
  const lock = lockOf(column, state.row, words.readonlyColumn);
  const edit = state.edits.get(column.id);
  const locked = lock !== undefined;
  if (!edit) {
    const mark = locked ? 'locked' : undefined;
    return { text, mark, locked, wrong: false, words: locked ? words.lockedBecause(lock) : '' };
  }
  if (edit.state === 'saving')
    return { text, mark: 'saving', locked, wrong: false, words: words.cell.saving };
  const said =
    edit.state === 'conflict'
      ? words.conflictCell(text || words.blank, column.show(edit.theirs) || words.blank, edit.by ?? '')
      : `${words.cell[edit.state]}: ${edit.reason}`;
  return { text, mark: edit.state, locked, wrong: true, words: said };
}
