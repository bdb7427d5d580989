import type { GridColumn } from '../column.ts';
import type { Block } from '../keys/selection.ts';
import {
  type CellContent,
  contentOf,
  lockOf,
  readText,
  textOf,
  textOfContent,
  valueOf,
} from '../rows/row-state.ts';
import { type ActKind, type CellChange, remember } from '../rows/undo.ts';
import type { GridModel } from './grid-model.ts';

/** A content for one cell of the grid as shown. */
export interface CellWrite {
  row: number;
  col: number;
  content: CellContent;
}

export interface Written {
  /** Cells whose content changed. */
  cells: number;
  /** Of these: how many hold a text that their column cannot read. */
  invalid: number;
  /** Cells left alone because they are locked. */
  locked: number;
}

/** Why the cell cannot be edited; undefined when it can. */
export const lockAt = <R>(model: GridModel<R>, row: R, column: GridColumn<R>): string | undefined =>
  lockOf(column, row, model.parts.text.readonlyColumn);

export const isInvalid = (content: CellContent): boolean => !('value' in content);

function changeOf<R>(
  model: GridModel<R>,
  { row, col, content }: CellWrite,
): CellChange | 'locked' | undefined {
  const state = model.stateAt(row);
  const column = model.columns[col];
  if (!state || !column) return undefined;
  const before = contentOf(column, state);
  const same = textOfContent(column, before) === textOfContent(column, content);
  if (same && isInvalid(before) === isInvalid(content)) return undefined;
  if (lockAt(model, state.row, column) !== undefined) return 'locked';
  return { rowId: state.id, columnId: column.id, before, after: content };
}

/** Writes into many cells as one act: one undo, one round of saving. Locked cells are left alone and counted. */
export function writeCells<R>(model: GridModel<R>, kind: ActKind, writes: readonly CellWrite[]): Written {
  const found = writes.map((write) => changeOf(model, write));
  const changes = found.filter((change) => typeof change === 'object');
  const written = {
    cells: changes.length,
    invalid: changes.filter(({ after }) => isInvalid(after)).length,
    locked: found.filter((change) => change === 'locked').length,
  };
  if (changes.length === 0) return written;
  model.history = remember(model.history, { kind, changes });
  carryOut(model, changes);
  return written;
}

/** Puts the `after` of each change into its cell and has the rows saved. */
export function carryOut<R>(model: GridModel<R>, changes: readonly CellChange[]): void {
  for (const { rowId, columnId, after } of changes) {
    const column = model.parts.byId.get(columnId);
    if (column) model.rows.write(rowId, column, after);
  }
  model.edited(new Set(changes.map(({ rowId }) => rowId)), new Set(changes.map(({ columnId }) => columnId)));
}

/** Sentences about cells that a bulk act left alone or could not read; '' when there are none. */
export function sayLeftOver<R>(model: GridModel<R>, { invalid, locked }: Written): string {
  const { told } = model.parts.text;
  return `${invalid > 0 ? ` ${told.invalid(invalid)}` : ''}${locked > 0 ? ` ${told.locked(locked)}` : ''}`;
}

/** Every cell of a block, row by row. */
export function cellsOf({ top, left, bottom, right }: Block): { row: number; col: number }[] {
  const cells: { row: number; col: number }[] = [];
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) cells.push({ row, col });
  return cells;
}

const readAt = <R>(model: GridModel<R>, col: number, text: string): CellContent => {
  const column = model.columns[col];
  return column ? readText(column, text) : { value: text };
};

/** The writes that put one text into every cell of a block, each column reading it for itself. */
export const sameText = <R>(model: GridModel<R>, block: Block, text: string): CellWrite[] =>
  cellsOf(block).map(({ row, col }) => ({ row, col, content: readAt(model, col, text) }));

/** Ends writing in the active cell and keeps what was typed. */
export function commit<R>(model: GridModel<R>): void {
  const cell = model.activeCell;
  const typed = model.writer?.text();
  if (model.mode === 'no' || !cell || typed === undefined) return;
  const { row, col } = model.selection.active;
  if (typed !== textOf(cell.column, cell.state))
    writeCells(model, 'type', [{ row, col, content: readText(cell.column, typed) }]);
  model.stopEditing();
}

/** Ends writing and puts what was typed into every selected cell. */
export function fillSelection<R>(model: GridModel<R>): void {
  const { block, writer } = model;
  if (model.mode === 'no' || !block || !writer) return;
  const written = writeCells(model, 'fill', sameText(model, block, writer.text()));
  model.stopEditing();
  model.tell(`${model.parts.text.told.filled(written.cells)}${sayLeftOver(model, written)}`);
}

/** Delete: makes the selected cells blank. */
export function clearCells<R>(model: GridModel<R>, kind: 'clear' | 'cut' = 'clear'): void {
  if (!model.block) return;
  const written = writeCells(model, kind, sameText(model, model.block, ''));
  model.tell(`${model.parts.text.told.cleared(written.cells)}${sayLeftOver(model, written)}`);
}

/** Space on yes-no cells: all become what the active one is not. True when the active column is one of yes and no. */
export function toggle<R>(model: GridModel<R>): boolean {
  const { block, activeCell } = model;
  if (!block || activeCell?.column.kind !== 'yes-no') return false;
  const { column, state } = activeCell;
  const content = { value: valueOf(column, state) !== true };
  const writes = cellsOf(block)
    .filter(({ col }) => model.columns[col]?.kind === 'yes-no')
    .map((cell) => ({ ...cell, content }));
  const written = writeCells(model, 'toggle', writes);
  if (written.locked > 0) model.tell(model.parts.text.told.locked(written.locked));
  return true;
}
