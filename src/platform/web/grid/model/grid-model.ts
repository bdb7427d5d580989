import { newId } from '../../../shared/id.ts';
import { outcomeUnknown } from '../../client/act.ts';
import type { Block, Selection, Spot } from '../keys/selection.ts';
import { blockOf, extendTo, inBody, sameSpot, selectOne } from '../keys/selection.ts';
import type { EditMode } from '../keys/keyboard.ts';
import type { Ground } from '../keys/steps.ts';
import type { GridColumn, RowChange, RowIdentity, RowResult } from '../column.ts';
import type { FillPlan } from '../block/fill.ts';
import { GridRows } from '../rows/grid-rows.ts';
import { type RowState, textOf } from '../rows/row-state.ts';
import { SaveLoop } from '../rows/save-loop.ts';
import { emptyHistory } from '../rows/undo.ts';
import type { GridView } from '../view/view.ts';
import type { GridParts } from './grid-parts.ts';
import { GridScreen } from './grid-screen.ts';

const wait = (millis: number) => new Promise<void>((done) => setTimeout(done, millis));

/**
 * The grid under one person's hands: rows and edits, where the focus is, what is selected, what waits to be saved. Lives
 * outside React, so that a key redraws the few rows it concerns; parts of the screen watch it by `useGrid`.
 */
export class GridModel<R> extends GridScreen {
  parts: GridParts<R>;
  readonly rows: GridRows<R>;
  readonly loop: SaveLoop<RowChange<R>, readonly RowResult<R>[]>;
  /** Row ids and columns as shown. */
  order: readonly string[] = [];
  columns: readonly GridColumn<R>[] = [];
  selection: Selection = selectOne({ row: 0, col: 0 });
  mode: EditMode = 'no';
  history = emptyHistory;
  /** What would be filled if the mouse let the handle go now. */
  filling: FillPlan | undefined;
  /** An edit since then would put a row elsewhere. */
  unarranged = false;
  /** The cell to be brought into view; a new object each time. */
  revealed: Spot = { row: 0, col: 0 };
  #arrangeLater = false;
  #inOrder: { view: GridView; rows: readonly RowState<R>[] } | undefined;

  constructor(identity: RowIdentity<R>, parts: GridParts<R>, rows: readonly R[]) {
    super();
    this.parts = parts;
    this.rows = new GridRows(identity);
    this.loop = new SaveLoop({
      take: (ids) => this.rows.takeChanges(ids),
      save: (changes, requestId) => this.parts.save(changes, requestId),
      settle: (changes, results) => this.#settle(changes, results),
      release: (changes) => this.rows.release(changes),
      outcomeUnknown,
      newId,
      wait,
      onChange: () => this.changed(),
    });
    this.rows.take(rows, parts.byId);
  }

  /** What the screen gives, after each time that it was drawn. */
  hears(parts: GridParts<R>): void {
    this.parts = parts;
  }

  /** The rows as the screen has them now. */
  take(rows: readonly R[]): void {
    if (this.rows.take(rows, this.parts.byId)) this.rearrange();
    this.changed();
  }

  /** Puts rows in order anew; while somebody writes in a cell, not before that is finished. */
  rearrange(): void {
    if (this.mode !== 'no') {
      this.#arrangeLater = true;
      return;
    }
    this.#inOrder = undefined;
    this.changed();
  }

  /** The person asks for the order anew: where the room arranges, it gives the rows again. */
  rearrangeNow(): void {
    if (!this.parts.onRearrange) return this.rearrange();
    this.unarranged = false;
    this.parts.onRearrange();
    this.changed();
  }

  /** The rows as they were when they were last put in order by this view: edits since then move no row. */
  rowsFor(view: GridView): readonly RowState<R>[] {
    const kept = this.#inOrder;
    if (kept?.view.sort === view.sort && kept.view.filters === view.filters) return kept.rows;
    this.#inOrder = { view, rows: this.rows.all() };
    return this.#inOrder.rows;
  }

  /** The rows stand in order again. */
  arranged(): void {
    if (!this.unarranged) return;
    this.unarranged = false;
    this.changed();
  }

  /** Rows and columns are shown in this order now; the focus stays on the same row and column where they are still shown. */
  layOut(order: readonly string[], columns: readonly GridColumn<R>[]): void {
    const { active } = this.selection;
    const rowId = this.order[active.row];
    const columnId = this.columns[active.col]?.id;
    const multiple = !sameSpot(this.selection.anchor, this.selection.head);
    const moved = order !== this.order && !order.every((id, i) => id === this.order[i]);
    this.order = order;
    this.columns = columns;
    const row = rowId === undefined ? active.row : order.indexOf(rowId);
    const col = columnId === undefined ? active.col : columns.findIndex(({ id }) => id === columnId);
    const spot = this.#within({ row: row < 0 ? active.row : row, col: col < 0 ? active.col : col });
    if (!multiple || moved || !sameSpot(spot, active)) this.selection = selectOne(spot);
    this.changed();
  }

  #within({ row, col }: Spot): Spot {
    return { row: Math.min(row, this.order.length - 1), col: Math.min(col, this.columns.length - 1) };
  }

  get ground(): Ground {
    return {
      rows: this.order.length,
      cols: this.columns.length,
      page: this.page,
      checks: this.parts.checking !== undefined,
      isBlank: (spot) => this.textAt(spot) === '',
    };
  }

  stateAt(row: number): RowState<R> | undefined {
    const id = this.order[row];
    return id !== undefined && this.rows.has(id) ? this.rows.get(id) : undefined;
  }

  textAt({ row, col }: Spot): string {
    const state = this.stateAt(row);
    const column = this.columns[col];
    return state && column ? textOf(column, state) : '';
  }

  /** The selected cells; undefined while the focus is on the header, on a checkbox, or there are no rows. */
  get block(): Block | undefined {
    return this.order.length > 0 ? blockOf(this.selection) : undefined;
  }

  /** The column of the active cell and its row, when the focus is on a cell. */
  get activeCell(): { state: RowState<R>; column: GridColumn<R> } | undefined {
    const { active } = this.selection;
    const state = inBody(active) ? this.stateAt(active.row) : undefined;
    const column = this.columns[active.col];
    return state && column && { state, column };
  }

  /** Changes the selection and brings a cell of it into view: the active one, or the corner that moved. */
  select(selection: Selection, revealed: Spot = selection.active): void {
    const before = this.order[this.selection.active.row];
    this.selection = selection;
    this.revealed = { ...revealed };
    this.told = '';
    this.leaving = false;
    const now = this.stateAt(selection.active.row);
    if (now?.id !== before) this.parts.onActiveRow?.(now?.row);
    this.changed();
  }

  goTo(spot: Spot): void {
    this.select(selectOne(spot));
  }

  extendTo(spot: Spot): void {
    const selection = extendTo(this.selection, spot, this.ground);
    this.select(selection, selection.head);
  }

  startEditing(mode: 'type' | 'edit'): void {
    this.mode = mode;
    this.told = '';
    this.leaving = false;
    this.revealed = { ...this.selection.active };
    this.changed();
  }

  stopEditing(): void {
    this.mode = 'no';
    if (this.#arrangeLater) this.#inOrder = undefined;
    this.#arrangeLater = false;
    this.changed();
  }

  /** Rows were changed: they are sent, and may stand in the wrong place now. */
  edited(rowIds: Iterable<string>, columnIds: ReadonlySet<string>): void {
    const { sort, filters } = this.parts.view;
    if (
      sort.some(({ column }) => columnIds.has(column)) ||
      Object.keys(filters).some((id) => columnIds.has(id))
    )
      this.unarranged = true;
    this.loop.add(rowIds);
    this.changed();
  }

  /** Ends the conflicts in these cells of a row by one side. */
  choose(rowId: string, columnIds: readonly string[], side: 'mine' | 'theirs'): void {
    this.rows.choose(rowId, columnIds, side);
    this.edited([rowId], new Set(columnIds));
  }

  /** Goes on saving after a failure, and sends once more what the server refused. */
  saveAgain(): void {
    this.loop.add(this.rows.resendRefused());
    this.loop.resume();
    this.changed();
  }

  #settle(changes: readonly RowChange<R>[], results: readonly RowResult<R>[]): string[] {
    const words = { columns: this.parts.byId, unanswered: this.parts.text.unanswered };
    const { saved, again } = this.rows.settle(changes, results, words);
    if (saved.length > 0) this.parts.onSaved?.(saved);
    return again;
  }
}
