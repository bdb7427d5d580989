/** A place in the grid as shown: rows and columns from 0; row −1 is the header, column −1 the checkboxes. */
export interface Spot {
  row: number;
  col: number;
}

export const headerRow = -1;
export const checkColumn = -1;

/** A rectangle of cells, both ends included. */
export interface Block {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface Selection {
  /** Where the focus is and typing goes. */
  active: Spot;
  /** Opposite corners of the selected block; the active cell lies in it. */
  anchor: Spot;
  head: Spot;
  /** Column in which a run of Tabs began: Enter goes back to it, as in Excel. */
  tabbedFrom?: number;
}

export interface GridSize {
  rows: number;
  cols: number;
}

export const selectOne = (spot: Spot): Selection => ({ active: spot, anchor: spot, head: spot });

export const inBody = ({ row, col }: Spot): boolean => row >= 0 && col >= 0;

export const sameSpot = (one: Spot, other: Spot): boolean => one.row === other.row && one.col === other.col;

/** The selected cells; undefined while the focus is on the header or on a checkbox. */
export function blockOf({ anchor, head, active }: Selection): Block | undefined {
  if (!inBody(active)) return undefined;
  return {
    top: Math.min(anchor.row, head.row),
    bottom: Math.max(anchor.row, head.row),
    left: Math.min(anchor.col, head.col),
    right: Math.max(anchor.col, head.col),
  };
}

export const cellCount = ({ top, left, bottom, right }: Block): number =>
  (bottom - top + 1) * (right - left + 1);

export const contains = (block: Block, { row, col }: Spot): boolean =>
  row >= block.top && row <= block.bottom && col >= block.left && col <= block.right;

const between = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** The block grown or shrunk so that `spot` becomes its moving corner. */
export function extendTo(selection: Selection, spot: Spot, size: GridSize): Selection {
  if (!inBody(selection.active)) return selectOne(spot);
  const head = { row: between(spot.row, 0, size.rows - 1), col: between(spot.col, 0, size.cols - 1) };
  return { active: selection.active, anchor: selection.anchor, head };
}

export const selectAll = (active: Spot, { rows, cols }: GridSize): Selection => ({
  active: { row: Math.max(active.row, 0), col: Math.max(active.col, 0) },
  anchor: { row: 0, col: 0 },
  head: { row: rows - 1, col: cols - 1 },
});

/** Whole rows of the selection. */
export function selectRows(selection: Selection, { cols }: GridSize): Selection {
  const block = blockOf(selection);
  if (!block) return selection;
  return {
    active: selection.active,
    anchor: { row: block.top, col: 0 },
    head: { row: block.bottom, col: cols - 1 },
  };
}

/** Whole columns of the selection. */
export function selectColumns(selection: Selection, { rows }: GridSize): Selection {
  const block = blockOf(selection);
  if (!block) return selection;
  return {
    active: selection.active,
    anchor: { row: 0, col: block.left },
    head: { row: rows - 1, col: block.right },
  };
}

export interface NextCell {
  /** Tab goes across, Enter goes down. */
  way: 'across' | 'down';
  back: boolean;
}

/** Position of the next cell when the cells of a block are counted along `way`, round and round. */
function cycled(block: Block, { row, col }: Spot, { way, back }: NextCell): Spot {
  const height = block.bottom - block.top + 1;
  const width = block.right - block.left + 1;
  const count = height * width;
  const step = back ? count - 1 : 1;
  if (way === 'across') {
    const at = ((row - block.top) * width + (col - block.left) + step) % count;
    return { row: block.top + Math.floor(at / width), col: block.left + (at % width) };
  }
  const at = ((col - block.left) * height + (row - block.top) + step) % count;
  return { row: block.top + (at % height), col: block.left + Math.floor(at / height) };
}

/**
 * Tab, Shift+Tab, Enter, Shift+Enter: round inside a selected block; else Tab runs on to the next line and Enter returns
 * to the column where the Tabs began. Undefined when Tab would leave the grid.
 */
export function nextCell(selection: Selection, next: NextCell, size: GridSize): Selection | undefined {
  const block = blockOf(selection);
  if (block && cellCount(block) > 1) return { ...selection, active: cycled(block, selection.active, next) };
  const { row, col } = selection.active;
  const step = next.back ? -1 : 1;
  if (next.way === 'down') {
    const down = between(row + step, 0, size.rows - 1);
    return selectOne({ row: down, col: next.back ? col : (selection.tabbedFrom ?? col) });
  }
  const at = Math.max(row, 0) * size.cols + col + step;
  if (at < 0 || at >= size.rows * size.cols || row < 0) return undefined;
  const spot = { row: Math.floor(at / size.cols), col: at % size.cols };
  return { ...selectOne(spot), tabbedFrom: selection.tabbedFrom ?? col };
}
