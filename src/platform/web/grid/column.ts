/** What a typed or pasted text stands for; `reason` is a whole sentence with the way to mend it. */
export type Parsed<V> = { ok: true; value: V } | { ok: false; reason: string };

export type ColumnKind = 'text' | 'date' | 'choice' | 'yes-no' | 'number' | 'readonly';

export interface GridChoice {
  /** What is stored. */
  value: string;
  /** What a person reads and types. */
  label: string;
}

/** How the values of a column are read, written and put in order; the ready ones come from `useColumnKinds`. */
export interface ColumnKindRules<V> {
  kind: ColumnKind;
  /** The value as a person reads it, in the cell and on the clipboard; '' for a blank cell. */
  show(value: V): string;
  /** Takes whatever `show` gives, '' included. Values go to `save` as they come from here. */
  parse(text: string): Parsed<V>;
  /** Ascending order of two values that are not blank; blank cells stand last in either direction. */
  compare(a: V, b: V): number;
  /**
   * What filters and series look at, when it is not what is shown: a choice's stored value, a date as `yyyy-mm-dd`
   * (`yyyy-mm` or `yyyy` when only that much is known).
   */
  key?(value: V): string;
  choices?: readonly GridChoice[];
}

/** One column. The functions are methods so that a column of texts fits where columns of any value are asked for. */
export interface GridColumn<R, V = unknown> extends ColumnKindRules<V> {
  /** Stands in saved views and in changes: never changes its meaning. */
  id: string;
  title: string;
  /** Pixels, until the person changes it. */
  width: number;
  /** Hidden until the person shows it. */
  hidden?: boolean;
  /** `false`: the list is never put in order by this column. */
  sorts?: false;
  /** `false`: the column cannot be filtered. */
  filters?: false;
  read(row: R): V;
  /** Why this row's cell cannot be edited, as a sentence; undefined when it can. Columns of kind `readonly` never can. */
  locked?(row: R): string | undefined;
}

/** Checks a column's value type where it is written, then forgets it, so that columns of all kinds make one list. */
export const gridColumn = <R, V>(column: GridColumn<R, V>): GridColumn<R> => column;

/** What one person changed in one row since `version`. */
export interface RowChange<R> {
  rowId: string;
  version: number;
  /** The row as it was last known to be saved. */
  row: R;
  /** Column id → new value, as the column's `parse` gave it. */
  values: Readonly<Record<string, unknown>>;
}

/** What became of one row's change. A row that has no result counts as not saved. */
export type RowResult<R> =
  | { kind: 'saved'; rowId: string; row: R }
  /** Refused: `sentence` says why; with `columnId` only that cell is to blame, and the others are sent again without it. */
  | { kind: 'problem'; rowId: string; sentence: string; columnId?: string }
  /** Changed by another since `version`: `theirs` is the row as saved now, `by` may say who and when. */
  | { kind: 'conflict'; rowId: string; theirs: R; by?: string };

/**
 * Saves the changes of many rows, each for itself. `requestId` names this sending: when the answer is lost (the promise
 * rejects with an unknown outcome) the same array comes again under the same id, before anything else of its rows.
 */
export type SaveRows<R> = (
  changes: readonly RowChange<R>[],
  requestId: string,
) => Promise<readonly RowResult<R>[]>;

/** How the grid knows a row. */
export interface RowIdentity<R> {
  rowId(row: R): string;
  rowVersion(row: R): number;
}
