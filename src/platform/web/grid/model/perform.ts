import type { Command } from '../keys/keyboard.ts';
import {
  checkColumn,
  headerRow,
  inBody,
  nextCell,
  selectAll,
  selectColumns,
  selectRows,
} from '../keys/selection.ts';
import { stepped } from '../keys/steps.ts';
import { pressHeader } from '../view/view.ts';
import { checkShown, toggleChecked } from './checking.ts';
import { fillFromEdge } from './filling.ts';
import type { GridModel } from './grid-model.ts';
import { redoLast, undoLast } from './travelling.ts';
import { clearCells, commit, fillSelection, lockAt, toggle } from './writing.ts';

type Of<D extends Command['do']> = Extract<Command, { do: D }>;

function step<R>(model: GridModel<R>, { step: by, extend }: Of<'step'>): void {
  commit(model);
  const { active, head } = model.selection;
  if (extend && inBody(active)) model.extendTo(stepped(head, by, model.ground));
  else model.goTo(stepped(active, by, model.ground));
}

/** False when the key belongs to the browser: Tab after the last cell, or after Esc. */
function next<R>(model: GridModel<R>, { next: wanted }: Of<'next'>): boolean {
  commit(model);
  if (model.leaving && wanted.way === 'across') return false;
  const selection = nextCell(model.selection, wanted, model.ground);
  if (selection) model.select(selection);
  return selection !== undefined;
}

function edit<R>(model: GridModel<R>): void {
  const cell = model.activeCell;
  if (!cell) return;
  if (cell.state.edits.get(cell.column.id)?.state === 'conflict') return model.open({ what: 'conflict' });
  const lock = lockAt(model, cell.state.row, cell.column);
  if (lock === undefined) model.startEditing('edit');
  else model.tell(model.parts.text.lockedBecause(lock));
}

function cancel<R>(model: GridModel<R>): void {
  if (model.mode !== 'no') return model.stopEditing();
  model.filling = undefined;
  model.leaving = true;
  model.tell(model.parts.text.told.leaving);
}

function select<R>(model: GridModel<R>, { what }: Of<'select'>): void {
  const { selection, ground } = model;
  const wider =
    what === 'all'
      ? selectAll(selection.active, ground)
      : what === 'rows'
        ? selectRows(selection, ground)
        : selectColumns(selection, ground);
  model.select(wider);
}

/** Enter or Space on a header sorts, on a checkbox checks. */
function press<R>(model: GridModel<R>, { adding }: Of<'press'>): void {
  const { row, col } = model.selection.active;
  if (col === checkColumn) return row === headerRow ? checkShown(model) : toggleChecked(model, row);
  const column = model.columns[col];
  if (column?.sorts === false) model.open({ what: 'menu', column: column.id });
  else if (column) model.parts.onView(pressHeader(model.parts.view, column.id, adding));
}

function openMenu<R>(model: GridModel<R>): void {
  const column = model.columns[model.selection.active.col];
  if (column) model.open({ what: 'menu', column: column.id });
}

/** Alt+↓: the list of a choice, else the column's menu. */
function choices<R>(model: GridModel<R>): void {
  if (model.activeCell?.column.kind === 'choice') edit(model);
  else openMenu(model);
}

function openRow<R>(model: GridModel<R>): void {
  const cell = model.stateAt(model.selection.active.row);
  if (cell) model.parts.onOpenRow?.(cell.row);
}

/** Carries out what a key asks; false when the key is to be left to the browser after all. */
export function perform<R>(model: GridModel<R>, command: Command): boolean {
  switch (command.do) {
    case 'step':
      step(model, command);
      return true;
    case 'next':
      return next(model, command);
    case 'toggle':
      return toggle(model);
    case 'edit':
      edit(model);
      return true;
    case 'select':
      select(model, command);
      return true;
    case 'press':
      press(model, command);
      return true;
    case 'fill':
      fillFromEdge(model, command.way);
      return true;
    default:
      simple[command.do](model);
      return true;
  }
}

type Simple = Exclude<Command['do'], 'step' | 'next' | 'toggle' | 'edit' | 'select' | 'press' | 'fill'>;

const simple: Readonly<Record<Simple, <R>(model: GridModel<R>) => void>> = {
  'fill-selection': fillSelection,
  cancel,
  clear: (model) => clearCells(model),
  undo: undoLast,
  redo: redoLast,
  find: (model) => model.finder?.(),
  keys: (model) => model.open({ what: 'keys' }),
  menu: openMenu,
  choices,
  open: openRow,
  rearrange: (model) => {
    model.rearrangeNow();
    model.tell(model.parts.text.told.rearranged);
  },
};
