import type { GridColumn, RowChange, RowIdentity, RowResult } from '../column.ts';
import {
  type CellContent,
  type CellEdit,
  type CellEdits,
  freshState,
  renewRow,
  resendRefused,
  type RowState,
  settleConflict,
  unsentEdits,
  writeCell,
} from './row-state.ts';
import { outcomeOf, settleRow } from './settle-row.ts';

type Columns<R> = ReadonlyMap<string, GridColumn<R>>;

const has = (edits: CellEdits, wanted: CellEdit['state']): boolean =>
  [...edits.values()].some(({ state }) => state === wanted);

const isTrouble = (edits: CellEdits): boolean => [...edits.values()].some(({ state }) => state !== 'saving');

const sameIds = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((id, i) => id === other[i]);

/** All rows that the grid holds, each as saved and as edited, and which edits are on their way. */
export class GridRows<R> {
  readonly #identity: RowIdentity<R>;
  readonly #states = new Map<string, RowState<R>>();
  readonly #sent = new Map<string, CellEdits>();
  /** Rows with a cell that is invalid, refused or in conflict. */
  readonly troubled = new Set<string>();
  /** Ids in the order in which the screen gave the rows. */
  ids: readonly string[] = [];
  #shown: ReadonlySet<string> = new Set();

  constructor(identity: RowIdentity<R>) {
    this.#identity = identity;
  }

  /** Throws for an id that the grid never had. */
  get(id: string): RowState<R> {
    const state = this.#states.get(id);
    if (!state) throw new RangeError(`no such row: ${id}`);
    return state;
  }

  /** Every row of the screen as it is now, in the screen's order. */
  all(): RowState<R>[] {
    return this.ids.map((id) => this.get(id));
  }

  has(id: string): boolean {
    return this.#states.has(id);
  }

  /** Takes the screen's rows: newer ones renew those held. True when rows came, went or stand in another order. */
  take(rows: readonly R[], columns: Columns<R>): boolean {
    const ids = rows.map((row) => this.#identity.rowId(row));
    for (const [i, row] of rows.entries()) this.#renew(ids[i] as string, row, columns);
    if (sameIds(ids, this.ids)) return false;
    this.ids = ids;
    this.#shown = new Set(ids);
    this.#forgetGone();
    return true;
  }

  #renew(id: string, row: R, columns: Columns<R>): void {
    const version = this.#identity.rowVersion(row);
    const held = this.#states.get(id);
    if (!held) this.#states.set(id, freshState(id, version, row));
    else if (held.row !== row) this.#put(renewRow(held, { row, version }, columns, this.#sent.get(id)));
  }

  /** A row that the screen took away stays as long as something in it is not saved: a filter drops no edit. */
  #forgetGone(): void {
    for (const [id, { edits }] of this.#states)
      if (!this.#shown.has(id) && edits.size === 0) this.#states.delete(id);
  }

  #put(state: RowState<R>): void {
    this.#states.set(state.id, state);
    if (isTrouble(state.edits)) this.troubled.add(state.id);
    else this.troubled.delete(state.id);
  }

  write(id: string, column: GridColumn<R>, content: CellContent): void {
    this.#put(writeCell(this.get(id), column, content, this.#sent.get(id)));
  }

  choose(id: string, columnIds: readonly string[], side: 'mine' | 'theirs'): void {
    this.#put(columnIds.reduce((state, columnId) => settleConflict(state, columnId, side), this.get(id)));
  }

  /** Lets refused cells be sent again; gives their rows. */
  resendRefused(): string[] {
    const rowIds = [...this.troubled].filter((id) => has(this.get(id).edits, 'refused'));
    for (const id of rowIds) this.#put(resendRefused(this.get(id)));
    return rowIds;
  }

  /** What is to be sent of these rows; from now on it counts as on its way. */
  takeChanges(ids: readonly string[]): RowChange<R>[] {
    const changes: RowChange<R>[] = [];
    for (const id of ids) {
      const { version, row, ...state } = this.get(id);
      const edits = unsentEdits({ version, row, ...state });
      if (edits.size === 0) continue;
      this.#sent.set(id, edits);
      const values = Object.fromEntries([...edits].map(([columnId, { value }]) => [columnId, value]));
      changes.push({ rowId: id, version, row, values });
    }
    return changes;
  }

  /** Merges the answer to these changes. */
  settle(
    changes: readonly RowChange<R>[],
    results: readonly RowResult<R>[],
    { columns, unanswered }: { columns: Columns<R>; unanswered: string },
  ): { saved: R[]; again: string[] } {
    const byId = new Map(results.map((result) => [result.rowId, result]));
    const saved: R[] = [];
    const again: string[] = [];
    for (const { rowId } of changes) {
      const result = byId.get(rowId);
      const outcome = outcomeOf(result, this.#identity.rowVersion, unanswered);
      const state = settleRow(this.get(rowId), this.#sent.get(rowId) ?? new Map(), outcome, columns);
      this.#sent.delete(rowId);
      this.#put(state);
      if (result?.kind === 'saved') saved.push(state.row);
      if (unsentEdits(state).size > 0) again.push(rowId);
    }
    this.#forgetGone();
    return { saved, again };
  }

  /** Nothing came of these changes: they wait again. */
  release(changes: readonly RowChange<R>[]): string[] {
    for (const { rowId } of changes) this.#sent.delete(rowId);
    return changes.map(({ rowId }) => rowId);
  }
}
