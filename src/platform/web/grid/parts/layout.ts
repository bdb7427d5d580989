import type { GridColumn } from '../column.ts';

/** Pixels. */
export interface Measures {
  row: number;
  head: number;
  /** The column of checkboxes. */
  check: number;
}

export const officeMeasures: Measures = { row: 34, head: 40, check: 44 };
/** Rows that a thumb can hit. */
export const phoneMeasures: Measures = { row: 48, head: 48, check: 48 };

export interface ShownColumn {
  column: GridColumn<unknown>;
  /** Place among the shown columns, from 0. */
  index: number;
  /** Pixels from the start of the row; frozen columns stay there while the others scroll. */
  left: number;
  width: number;
}

export interface Layout {
  measures: Measures;
  columns: readonly ShownColumn[];
  /** How many of the first columns stay in place. */
  frozen: number;
  /** Width of what stays in place, checkboxes included. */
  frozenWidth: number;
  /** Width of a whole row. */
  width: number;
  checks: boolean;
}

interface LayoutInput {
  measures: Measures;
  columns: readonly GridColumn<unknown>[];
  widths: readonly number[];
  frozen: number;
  checks: boolean;
}

/** Where each column stands. */
export function layoutOf({ measures, columns, widths, frozen, checks }: LayoutInput): Layout {
  let left = checks ? measures.check : 0;
  let frozenWidth = left;
  const shown = columns.map((column, index): ShownColumn => {
    const width = widths[index] ?? column.width;
    const placed = { column, index, left, width };
    left += width;
    if (index < frozen) frozenWidth = left;
    return placed;
  });
  return { measures, columns: shown, frozen, frozenWidth, width: left, checks };
}

/** The scroll offset that brings `start`…`start + size` into a view of `extent` pixels, moving as little as possible. */
export function revealedOffset(offset: number, start: number, size: number, extent: number): number {
  if (start < offset) return start;
  return start + size > offset + extent ? start + size - extent : offset;
}
