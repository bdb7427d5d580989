import type { GridColumn } from '../column.ts';

/** What stands in a cell: a value, or a text that the column could not read. */
export type CellContent = { value: unknown } | { text: string; reason: string };

/** A cell that is not as saved. `base` is the saved value that the person saw when changing it. */
export type CellEdit =
  /** Waits for its turn or is on its way to the server. */
  | { state: 'saving'; value: unknown; base: unknown }
  /** Not sent: the text is no value of this column. */
  | { state: 'invalid'; text: string; reason: string; base: unknown }
  /** Sent, and the server said why not. */
  | { state: 'refused'; value: unknown; reason: string; base: unknown }
  /** Another person saved a different value meanwhile; nothing is sent until somebody chooses. */
  | { state: 'conflict'; value: unknown; theirs: unknown; by?: string };

export type CellEdits = ReadonlyMap<string, CellEdit>;

/** A row as last saved, and what was changed in it since. Never altered in place. */
export interface RowState<R> {
  id: string;
  version: number;
  row: R;
  edits: CellEdits;
}

type Columns<R> = ReadonlyMap<string, GridColumn<R>>;

const noEdits: CellEdits = new Map();

export const freshState = <R>(id: string, version: number, row: R): RowState<R> => ({
  id,
  version,
  row,
  edits: noEdits,
});

/** Values count as equal when a person could not tell them apart. */
export const sameValue = <R>(column: GridColumn<R>, one: unknown, other: unknown): boolean =>
  Object.is(one, other) || column.show(one) === column.show(other);

export function contentOf<R>(column: GridColumn<R>, state: RowState<R>): CellContent {
  const edit = state.edits.get(column.id);
  if (!edit) return { value: column.read(state.row) };
  return edit.state === 'invalid' ? { text: edit.text, reason: edit.reason } : { value: edit.value };
}

/** The value in a cell; the saved one while the text in it cannot be read. */
export function valueOf<R>(column: GridColumn<R>, state: RowState<R>): unknown {
  const content = contentOf(column, state);
  return 'value' in content ? content.value : column.read(state.row);
}

export const textOfContent = <R>(column: GridColumn<R>, content: CellContent): string =>
  'value' in content ? column.show(content.value) : content.text;

export const textOf = <R>(column: GridColumn<R>, state: RowState<R>): string =>
  textOfContent(column, contentOf(column, state));

export function readText<R>(column: GridColumn<R>, text: string): CellContent {
  const parsed = column.parse(text);
  return parsed.ok ? { value: parsed.value } : { text, reason: parsed.reason };
}

/** Why a cell cannot be edited; `readonlyReason` for columns that nobody edits here. */
export const lockOf = <R>(column: GridColumn<R>, row: R, readonlyReason: string): string | undefined =>
  column.kind === 'readonly' ? readonlyReason : column.locked?.(row);

const withEdits = <R>(state: RowState<R>, edits: Map<string, CellEdit>): RowState<R> => ({
  ...state,
  edits: edits.size > 0 ? edits : noEdits,
});

/**
 * Puts a content into a cell. What equals the saved value is no edit, unless another value is on its way (`sent`). A new
 * value also sends the row's refused ones again: what was wrong may have been the two together.
 */
export function writeCell<R>(
  state: RowState<R>,
  column: GridColumn<R>,
  content: CellContent,
  sent: CellEdits | undefined,
): RowState<R> {
  const edits = new Map(state.edits);
  const base = column.read(state.row);
  if (!('value' in content)) {
    edits.set(column.id, { state: 'invalid', ...content, base });
    return withEdits(state, edits);
  }
  if (sameValue(column, content.value, base) && !sent?.has(column.id)) edits.delete(column.id);
  else edits.set(column.id, { state: 'saving', value: content.value, base });
  return resendRefused(withEdits(state, edits));
}

/** Lets the refused cells of a row be sent once more. */
export function resendRefused<R>(state: RowState<R>): RowState<R> {
  const edits = new Map(state.edits);
  for (const [id, edit] of edits)
    if (edit.state === 'refused') edits.set(id, { state: 'saving', value: edit.value, base: edit.base });
  return withEdits(state, edits);
}

/** The edits to be sent now, all but those already on their way. */
export function unsentEdits<R>(
  state: RowState<R>,
  sent?: CellEdits,
): Map<string, CellEdit & { value: unknown }> {
  const unsent = new Map<string, CellEdit & { value: unknown }>();
  for (const [id, edit] of state.edits)
    if (edit.state === 'saving' && sent?.get(id) !== edit) unsent.set(id, edit);
  return unsent;
}

/** What an edit becomes when the saved value under it is `saved` now; undefined when nothing is left to save. */
function rebased<R>(
  column: GridColumn<R>,
  edit: CellEdit,
  saved: unknown,
  by?: string,
): CellEdit | undefined {
  if (edit.state === 'invalid') return { ...edit, base: saved };
  if (sameValue(column, saved, edit.value)) return undefined;
  if (edit.state !== 'conflict' && sameValue(column, saved, edit.base)) return edit;
  return { state: 'conflict', value: edit.value, theirs: saved, ...(by && { by }) };
}

/**
 * The row as somebody saved it meanwhile: other cells are simply renewed, a cell changed on both sides becomes a conflict.
 * Edits on their way (`sent`) are left to the server's answer. An older row than the one held changes nothing.
 */
export function renewRow<R>(
  state: RowState<R>,
  fresh: { row: R; version: number; by?: string },
  columns: Columns<R>,
  sent?: CellEdits,
): RowState<R> {
  if (fresh.version < state.version) return state;
  const edits = new Map<string, CellEdit>();
  for (const [id, edit] of state.edits) {
    const column = columns.get(id);
    if (!column || sent?.get(id) === edit) edits.set(id, edit);
    else {
      const kept = rebased(column, edit, column.read(fresh.row), fresh.by);
      if (kept) edits.set(id, kept);
    }
  }
  return withEdits({ ...state, row: fresh.row, version: fresh.version }, edits);
}

/** Ends a conflict: `mine` is sent over theirs, `theirs` stays as saved. */
export function settleConflict<R>(
  state: RowState<R>,
  columnId: string,
  side: 'mine' | 'theirs',
): RowState<R> {
  const edit = state.edits.get(columnId);
  if (edit?.state !== 'conflict') return state;
  const edits = new Map(state.edits);
  if (side === 'theirs') edits.delete(columnId);
  else edits.set(columnId, { state: 'saving', value: edit.value, base: edit.theirs });
  return withEdits(state, edits);
}
