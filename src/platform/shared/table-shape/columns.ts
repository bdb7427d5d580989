import type { CellRange, SheetRow } from '../sheets/cell.ts';
import { type Grid, gridOf } from './grid.ts';
import type { HeaderBlock } from './header.ts';
import type { TableColumn } from './table.ts';
import { namesRelative } from './words.ts';

/** A column without a title counts where so many of the looked-at rows fill it. */
const FILLED_SHARE = 0.2;
const LOOKED_AT = 200;

/** A heading with nothing to its right stands over those columns whose own headings come below it. */
function spreadFrom(grid: Grid, row: number, column: number, bottom: number): string {
  if (row === bottom || grid.shown(bottom, column) === '') return '';
  for (let left = column - 1; left >= 1; left -= 1) {
    const text = grid.shown(row, left);
    if (text === '') continue;
    const isGroup = grid.rangeAt(row, left) === undefined && grid.own(bottom, left) !== '';
    return isGroup ? text : '';
  }
  return '';
}

function partsOf(grid: Grid, { top, bottom }: HeaderBlock, column: number): string[] {
  const parts: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    const text = grid.shown(row, column) || spreadFrom(grid, row, column, bottom);
    if (text !== '' && text !== parts.at(-1)) parts.push(text);
  }
  return parts;
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1);
/** "HỌ TÊN" stays: in a header of capitals nothing is lowered letter by letter. */
const joined = (heading: string, group: string): string =>
  `${heading} ${group === group.toUpperCase() && group.length > 1 ? group.toLowerCase() : lowerFirst(group)}`;

function titleOf(parts: readonly string[]): string {
  const [first = '', ...rest] = parts;
  if (rest.length === 0) return first;
  const under = titleOf(rest);
  return namesRelative(first) ? joined(under, first) : `${first} – ${under}`;
}

/** The columns of a table from left to right: those with a title, and those that the rows fill all the same. */
export function columnsOf(
  rows: readonly SheetRow[],
  block: HeaderBlock,
  merged: readonly CellRange[],
  hidden: readonly number[],
): TableColumn[] {
  const grid = gridOf(
    rows.filter(({ number }) => number >= block.top && number <= block.bottom),
    merged,
  );
  const below = rows.filter(({ number }) => number > block.bottom).slice(0, LOOKED_AT);
  const filled = new Map<number, number>();
  for (const { cells } of below)
    for (const cell of cells)
      if (cell.text.trim() !== '') filled.set(cell.column, (filled.get(cell.column) ?? 0) + 1);
  const last = Math.max(0, ...rows.map(({ cells }) => cells.at(-1)?.column ?? 0));
  const columns: TableColumn[] = [];
  for (let column = 1; column <= last; column += 1) {
    const parts = partsOf(grid, block, column);
    const isUsed = (filled.get(column) ?? 0) > below.length * FILLED_SHARE;
    if (parts.length > 0 || isUsed)
      columns.push({ column, title: titleOf(parts), parts, hidden: hidden.includes(column) });
  }
  return columns;
}
