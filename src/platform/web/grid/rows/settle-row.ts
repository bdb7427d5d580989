import type { GridColumn, RowResult } from '../column.ts';
import { type CellEdit, type CellEdits, type RowState, renewRow } from './row-state.ts';

/** A row result with the version that its row carries. */
export type Outcome<R> =
  | { kind: 'saved'; row: R; version: number }
  | { kind: 'conflict'; row: R; version: number; by?: string }
  | { kind: 'problem'; sentence: string; columnId?: string };

/** The outcome of a result; a row that the server did not speak of is refused with `unanswered`. */
export function outcomeOf<R>(
  result: RowResult<R> | undefined,
  versionOf: (row: R) => number,
  unanswered: string,
): Outcome<R> {
  if (!result) return { kind: 'problem', sentence: unanswered };
  if (result.kind === 'saved') return { kind: 'saved', row: result.row, version: versionOf(result.row) };
  if (result.kind === 'conflict') {
    const { theirs, by } = result;
    return { kind: 'conflict', row: theirs, version: versionOf(theirs), ...(by && { by }) };
  }
  return result;
}

type Columns<R> = ReadonlyMap<string, GridColumn<R>>;

function refused<R>(state: RowState<R>, sent: CellEdits, sentence: string, columnId?: string): RowState<R> {
  const blamed = columnId !== undefined && sent.has(columnId) ? [columnId] : [...sent.keys()];
  const edits = new Map(state.edits);
  for (const id of blamed) {
    const edit = edits.get(id);
    if (edit?.state === 'saving' && edit === sent.get(id))
      edits.set(id, { state: 'refused', value: edit.value, base: edit.base, reason: sentence });
  }
  return { ...state, edits };
}

/** Takes the edits that were sent away: they are saved. What was typed into the same cells since then stays. */
function withoutSent<R>(state: RowState<R>, sent: CellEdits): RowState<R> {
  const edits = new Map<string, CellEdit>();
  for (const [id, edit] of state.edits) if (sent.get(id) !== edit) edits.set(id, edit);
  return { ...state, edits };
}

/** Newer typing over a cell that has just been saved builds on the saved value: no conflict with oneself. */
function basedOn<R>(state: RowState<R>, sent: CellEdits, row: R, columns: Columns<R>): RowState<R> {
  const edits = new Map(state.edits);
  for (const id of sent.keys()) {
    const edit = edits.get(id);
    const column = columns.get(id);
    if (edit && column && edit.state !== 'conflict') edits.set(id, { ...edit, base: column.read(row) });
  }
  return { ...state, edits };
}

/** A conflict that names no newer version would be sent for ever: every sent cell is then put before the person. */
function allInConflict<R>(state: RowState<R>, sent: CellEdits, row: R, columns: Columns<R>): RowState<R> {
  const edits = new Map(state.edits);
  for (const [id, edit] of sent) {
    const column = columns.get(id);
    if (column && edit.state === 'saving' && edits.get(id) === edit)
      edits.set(id, { state: 'conflict', value: edit.value, theirs: column.read(row) });
  }
  return { ...state, edits };
}

/** The row after the server's answer to the edits `sent` of it, which no longer count as on their way. */
export function settleRow<R>(
  state: RowState<R>,
  sent: CellEdits,
  outcome: Outcome<R>,
  columns: Columns<R>,
): RowState<R> {
  if (outcome.kind === 'problem') return refused(state, sent, outcome.sentence, outcome.columnId);
  if (outcome.kind === 'saved') {
    const settled = basedOn(withoutSent(state, sent), sent, outcome.row, columns);
    return renewRow(settled, outcome, columns);
  }
  if (outcome.version <= state.version) return allInConflict(state, sent, outcome.row, columns);
  return renewRow(state, outcome, columns);
}
