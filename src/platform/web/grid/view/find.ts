import { fold } from '../../../shared/vietnamese.ts';
import type { GridSize, Spot } from '../keys/selection.ts';

/** Cells whose folded text contains the wanted one (accents and case aside), in reading order. */
export function findSpots(
  wanted: string,
  { rows, cols }: GridSize,
  foldedAt: (row: number, col: number) => string,
): Spot[] {
  const key = fold(wanted);
  const found: Spot[] = [];
  if (key === '') return found;
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++) if (foldedAt(row, col).includes(key)) found.push({ row, col });
  return found;
}

const order = (one: Spot, other: Spot): number => one.row - other.row || one.col - other.col;

/** Index of the find after `from` (`back`: before it), going round at the ends; −1 when there is none. */
export function nextFind(found: readonly Spot[], from: Spot, back: boolean): number {
  if (found.length === 0) return -1;
  if (back) {
    const before = found.findLastIndex((spot) => order(spot, from) < 0);
    return before < 0 ? found.length - 1 : before;
  }
  return Math.max(
    0,
    found.findIndex((spot) => order(spot, from) > 0),
  );
}
