import type { CellRange, SheetRow } from '../sheets/cell.ts';
import { shownText } from './words.ts';

/** Texts of a few rows by place; a merged range has its text in every cell. */
export interface Grid {
  /** The cell's own text. */
  own(row: number, column: number): string;
  /** The cell's text, or that of the range it is merged into. */
  shown(row: number, column: number): string;
  rangeAt(row: number, column: number): CellRange | undefined;
}

const holds = (range: CellRange, row: number, column: number): boolean =>
  row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

export function gridOf(rows: readonly SheetRow[], merged: readonly CellRange[]): Grid {
  const texts = new Map(
    rows.flatMap(({ number, cells }) =>
      cells.map((cell): [string, string] => [`${number}:${cell.column}`, shownText(cell)]),
    ),
  );
  const [first = 0, last = 0] = [rows[0]?.number, rows.at(-1)?.number];
  const near = merged.filter(({ top, bottom }) => top <= last && bottom >= first);
  const own = (row: number, column: number): string => texts.get(`${row}:${column}`) ?? '';
  const rangeAt = (row: number, column: number) => near.find((range) => holds(range, row, column));
  return {
    own,
    rangeAt,
    shown(row, column) {
      const range = rangeAt(row, column);
      return range ? own(range.top, range.left) : own(row, column);
    },
  };
}
