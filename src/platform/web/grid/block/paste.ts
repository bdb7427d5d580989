import type { Block, GridSize } from '../keys/selection.ts';
import type { TextBlock } from './tsv.ts';

export interface PlacedCell {
  row: number;
  col: number;
  text: string;
}

export interface Placed {
  cells: readonly PlacedCell[];
  /** What is covered afterwards, and becomes the selection. */
  area: Block;
  /** Rows of the clipboard for which the grid has no row left, whole. */
  rowsBeyond: TextBlock;
  /** How many columns of the clipboard lie right of the last column. */
  columnsBeyond: number;
}

const isTile = (whole: number, part: number): boolean => whole > part && whole % part === 0;

/**
 * Where each cell of the clipboard goes. As in Excel the clipboard starts at the top left of the selection, and is
 * repeated when the selection is a whole multiple of it.
 */
export function placePaste(clipboard: TextBlock, selected: Block, { rows, cols }: GridSize): Placed {
  const height = clipboard.length;
  const width = clipboard[0]?.length ?? 0;
  const selectedRows = selected.bottom - selected.top + 1;
  const selectedCols = selected.right - selected.left + 1;
  const repeats =
    (isTile(selectedRows, height) && (isTile(selectedCols, width) || selectedCols === width)) ||
    (selectedRows === height && isTile(selectedCols, width));
  const bottom = Math.min(selected.top + (repeats ? selectedRows : height), rows);
  const right = Math.min(selected.left + (repeats ? selectedCols : width), cols);
  const cells: PlacedCell[] = [];
  for (let row = selected.top; row < bottom; row++) {
    const line = clipboard[(row - selected.top) % height] ?? [];
    for (let col = selected.left; col < right; col++)
      cells.push({ row, col, text: line[(col - selected.left) % width] ?? '' });
  }
  return {
    cells,
    area: { top: selected.top, left: selected.left, bottom: bottom - 1, right: right - 1 },
    rowsBeyond: clipboard.slice(rows - selected.top),
    columnsBeyond: Math.max(0, selected.left + width - cols),
  };
}
