import type { CellRange, SheetCell, SheetRow } from '../sheets/cell.ts';
import { type Grid, gridOf } from './grid.ts';
import { isHeading, isTitle, namesPerson, shownText } from './words.ts';

/** A header is looked for in so many rows from the top. */
const LOOKED_AT = 60;
const TALLEST = 3;

export interface HeaderBlock {
  top: number;
  bottom: number;
}

const isValue = ({ kind }: SheetCell, text: string): boolean => kind !== 'text' || /\d{2}/.test(text);

/** How much a row looks like a header: its headings, against what only rows of values hold. */
function headingScore(row: SheetRow): number {
  let score = 0;
  let headings = 0;
  for (const cell of row.cells) {
    const text = shownText(cell);
    if (text === '') continue;
    if (isTitle(text)) score -= 3;
    else if (isValue(cell, text)) score -= 1.5;
    else if (isHeading(text)) headings += 1;
    else score -= 0.3;
  }
  if (headings >= 2) return score + headings;
  // A list of names alone.
  return headings === 1 && row.cells.length === 1 && namesPerson(shownText(row.cells[0] as SheetCell))
    ? 0.5
    : 0;
}

function bestRow(rows: readonly SheetRow[]): SheetRow | undefined {
  let best: { row: SheetRow; score: number } | undefined;
  for (const row of rows) {
    const score = headingScore(row);
    if (score > (best?.score ?? 0)) best = { row, score };
  }
  return best?.row;
}

const spansOf = (merged: readonly CellRange[], top: number, bottom: number): CellRange[] =>
  merged.filter((range) => range.top <= bottom && range.bottom >= top);

/** Cells merged over rows of the header belong to it whole. */
function withMerged({ top, bottom }: HeaderBlock, merged: readonly CellRange[]): HeaderBlock {
  const tall = spansOf(merged, top, bottom).filter((range) => range.bottom - range.top < TALLEST);
  const grown = {
    top: Math.min(top, ...tall.map((range) => range.top)),
    bottom: Math.max(bottom, ...tall.map((range) => range.bottom)),
  };
  return grown.bottom - grown.top < TALLEST ? grown : { top, bottom };
}

/** Whether a heading spreads over the columns to its right: by being merged, or with nothing beside it. */
function spreads(grid: Grid, row: number, column: number): boolean {
  const range = grid.rangeAt(row, column);
  if (range) return range.right > range.left && range.bottom === row;
  return grid.own(row, column + 1) === '' && grid.rangeAt(row, column + 1) === undefined;
}

/** A row of headings under groups: each stands under one that spreads, or under nothing. */
function goesOnBelow(row: SheetRow, above: number, grid: Grid): boolean {
  const cells = row.cells.filter((cell) => shownText(cell) !== '');
  const headings = cells.filter((cell) => !isValue(cell, shownText(cell)) && isHeading(shownText(cell)));
  if (cells.length === 0 || headings.length < cells.length * 0.6) return false;
  let group = false;
  for (const { column } of cells) {
    const isUnderGroup = grid.own(above, column) !== '' && spreads(grid, above, column);
    if (isUnderGroup) group = true;
    if (!isUnderGroup && grid.shown(above, column) !== '' && grid.own(above, column) !== '') return false;
  }
  return group;
}

/** A row of groups above: fewer headings, each over several of those below, and no title of the list. */
function goesOnAbove(row: SheetRow, below: SheetRow, grid: Grid): boolean {
  const cells = row.cells.filter((cell) => shownText(cell) !== '');
  if (cells.length === 0 || cells.some((cell) => isTitle(shownText(cell)) || isValue(cell, shownText(cell))))
    return false;
  const columns = below.cells.map(({ column }) => column);
  const [left = 0, right = 0] = [columns[0], columns.at(-1)];
  return cells.every(({ column }) => {
    const range = grid.rangeAt(row.number, column);
    const isWhole = range !== undefined && range.left <= left && range.right >= right;
    return column >= left && column <= right && !isWhole && isHeading(grid.own(row.number, column));
  });
}

/** The rows of the header, by what its cells say and how they are merged; undefined where none is found. */
export function findHeader(rows: readonly SheetRow[], merged: readonly CellRange[]): HeaderBlock | undefined {
  const head = rows.slice(0, LOOKED_AT);
  const best = bestRow(head);
  if (!best) return undefined;
  const grid = gridOf(head, merged);
  const at = (number: number) => head.find((row) => row.number === number);
  let block = withMerged({ top: best.number, bottom: best.number }, merged);
  const above = at(block.top - 1);
  const first = at(block.top);
  if (block.bottom - block.top + 1 < TALLEST && above && first && goesOnAbove(above, first, grid))
    block = withMerged({ ...block, top: above.number }, merged);
  const below = at(block.bottom + 1);
  if (block.bottom - block.top + 1 < TALLEST && below && goesOnBelow(below, block.bottom, grid))
    block = withMerged({ ...block, bottom: below.number }, merged);
  return block;
}
