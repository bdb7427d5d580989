import type { CellRange, SheetCell, SheetRow } from '../../../../shared/sheets/cell.ts';
import { sheetLimits } from '../../../../shared/sheets/problems.ts';
import type { Element, XmlListener } from '../../content/xml.ts';
import { UnreadableFile } from '../../problem.ts';
import { cellListener, columnOf, type SheetSurroundings } from './cell.ts';

/** What a sheet says outside its rows. */
export interface SheetFrame {
  hiddenColumns: Set<number>;
  merged: CellRange[];
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true';

function rangeOf(reference: string): CellRange | undefined {
  const [from, to = from] = reference.split(':') as [string, string?];
  const rowOf = (cell: string) => Number(/\d+$/.exec(cell)?.[0]);
  const range = { top: rowOf(from), left: columnOf(from), bottom: rowOf(to), right: columnOf(to) };
  const { top, left, bottom, right } = range;
  return top >= 1 && bottom >= top && left >= 1 && right >= left ? range : undefined;
}

/** Columns are looked up in order, and only odd programs leave them out of it; of two in one place the later stays. */
function inOrder(cells: SheetCell[]): SheetCell[] {
  if (cells.every(({ column }, at) => at === 0 || column > (cells[at - 1]?.column ?? 0))) return cells;
  const last = new Map(cells.map((cell) => [cell.column, cell]));
  return [...last.values()].sort((one, other) => one.column - other.column);
}

function openFrame({ name, attribute }: Element, frame: SheetFrame, around: SheetSurroundings): void {
  if (name === 'x:col' && isTrue(attribute('hidden'))) {
    const last = Math.min(Number(attribute('max')), sheetLimits.columns);
    for (let column = Number(attribute('min')); column <= last; column += 1) frame.hiddenColumns.add(column);
  } else if (name === 'x:mergeCell') {
    around.tally.cell();
    const range = rangeOf(attribute('ref') ?? '');
    if (range) frame.merged.push(range);
  }
}

function rowFrom({ attribute }: Element, before: number): SheetRow {
  const number = Number(attribute('r') ?? before + 1);
  if (!(Number.isInteger(number) && number > before)) throw new UnreadableFile('reading.corrupt');
  return { number, ...(isTrue(attribute('hidden')) ? { hidden: true } : {}), cells: [] };
}

/** Tells `onRow` every row of a worksheet that holds something, in order, and fills the frame. */
export function sheetListener(
  around: SheetSurroundings,
  frame: SheetFrame,
  onRow: (row: SheetRow) => void,
): XmlListener {
  const cell = cellListener(around);
  let row: SheetRow = { number: 0, cells: [] };
  let lastColumn = 0;
  return {
    open(element) {
      if (element.name === 'x:c') lastColumn = cell.begin(element, lastColumn);
      else if (cell.isOpen()) cell.open(element);
      else if (element.name === 'x:row') {
        row = rowFrom(element, row.number);
        lastColumn = 0;
      } else openFrame(element, frame, around);
    },
    text: cell.text,
    close(name) {
      if (name === 'x:c') {
        const found = cell.end();
        if (found) row.cells.push(found);
      } else if (cell.isOpen()) cell.close(name);
      else if (name === 'x:row' && row.cells.length > 0) onRow({ ...row, cells: inOrder(row.cells) });
    },
  };
}
