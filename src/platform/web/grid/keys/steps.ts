import { checkColumn, type GridSize, headerRow, type Spot } from './selection.ts';

type Direction = 'up' | 'down' | 'left' | 'right';

/** How far one key goes. `edge-…` is Ctrl with an arrow: to the end of the filled or of the blank cells. */
export type Step =
  | Direction
  | `edge-${Direction}`
  | 'page-up'
  | 'page-down'
  | 'row-start'
  | 'row-end'
  | 'grid-start'
  | 'grid-end';

export interface Ground extends GridSize {
  /** Rows that fit on the screen. */
  page: number;
  /** Is there a column of checkboxes? */
  checks: boolean;
  isBlank(spot: Spot): boolean;
}

const vectors: Readonly<Record<Direction, Spot>> = {
  up: { row: -1, col: 0 },
  down: { row: 1, col: 0 },
  left: { row: 0, col: -1 },
  right: { row: 0, col: 1 },
};

const isInside = ({ row, col }: Spot, { rows, cols }: GridSize): boolean =>
  row >= 0 && col >= 0 && row < rows && col < cols;

const added = (spot: Spot, by: Spot): Spot => ({ row: spot.row + by.row, col: spot.col + by.col });

/** Excel's Ctrl+arrow: along filled cells to the last of them, else over blanks to the next filled one or the rim. */
function edgeFrom(from: Spot, by: Spot, ground: Ground): Spot {
  let here = from;
  let next = added(here, by);
  if (!isInside(next, ground)) return here;
  const overBlanks = ground.isBlank(here) || ground.isBlank(next);
  while (isInside(next, ground)) {
    if (!overBlanks && ground.isBlank(next)) return here;
    here = next;
    if (overBlanks && !ground.isBlank(here)) return here;
    next = added(here, by);
  }
  return here;
}

const clamped = ({ row, col }: Spot, { rows, cols, checks }: Ground): Spot => ({
  row: Math.max(headerRow, Math.min(rows - 1, row)),
  col: Math.max(checks ? checkColumn : 0, Math.min(cols - 1, col)),
});

const isDirection = (step: Step): step is Direction => Object.hasOwn(vectors, step);

/** Where a step leads; the header is reached upwards from the first row, the checkboxes leftwards from the first column. */
export function stepped(from: Spot, step: Step, ground: Ground): Spot {
  if (isDirection(step)) return clamped(added(from, vectors[step]), ground);
  const row = Math.max(from.row, 0);
  const col = Math.max(from.col, 0);
  switch (step) {
    case 'page-up':
      return { row: Math.max(0, row - ground.page), col: from.col };
    case 'page-down':
      return clamped({ row: row + ground.page, col: from.col }, ground);
    case 'row-start':
      return { row: from.row, col: 0 };
    case 'row-end':
      return { row: from.row, col: ground.cols - 1 };
    case 'grid-start':
      return { row: 0, col: 0 };
    case 'grid-end':
      return { row: ground.rows - 1, col: ground.cols - 1 };
    default:
      return edgeFrom({ row, col }, vectors[step.slice('edge-'.length) as Direction], ground);
  }
}
