import type { Face } from './font.ts';
import { fillLines } from './even-lines.ts';

/** What one line of the workbook's type (12 pt) takes, in points. */
const LINE = 16;
/** Excel takes no higher row. */
const HIGHEST = 409;
/** A column is as wide as so many digits of Excel's own type, in points; its edges take a little of that. */
const DIGIT = 5.25;
const EDGES = 4;
const INDENT = 7;

export interface WrappedCell {
  text: string;
  /** Width of the column (or of the columns merged) in characters. */
  width: number;
  face: Face;
  size: number;
}

/** Most letters are narrower than a digit, so that this many surely stand on one line. */
const surelyOneLine = ({ text, width }: WrappedCell): boolean =>
  text.length <= width * 0.6 && !text.includes('\n');

function linesOf(cell: WrappedCell): number {
  if (surelyOneLine(cell)) return 1;
  const { text, width, face, size } = cell;
  return fillLines(text, size, width * DIGIT - EDGES - INDENT, face).count;
}

/**
 * Points that a row needs for its wrapped cells; undefined where one line does, which every program gives by itself.
 * Programs do not agree on who measures a wrapped row in a file without heights: some let rows run into each other.
 */
export function rowHeight(cells: readonly WrappedCell[]): number | undefined {
  const needed = cells.map((cell) => ({ lines: linesOf(cell), line: (LINE * cell.size) / 12 }));
  if (needed.every(({ lines }) => lines === 1)) return undefined;
  return Math.min(HIGHEST, Math.max(...needed.map(({ lines, line }) => lines * line + 2)));
}
