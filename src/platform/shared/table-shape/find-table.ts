import type { CellRange, SheetRow } from '../sheets/cell.ts';
import { columnsOf } from './columns.ts';
import { hamletIn } from './hamlet.ts';
import { findHeader, type HeaderBlock } from './header.ts';
import { rowSorter } from './sort-rows.ts';
import type { RowVerdict, TableColumn, TableShape } from './table.ts';
import { keyOf, namesOrdinal, namesPerson, shownText } from './words.ts';

/** What a sheet says besides its rows: of a `SheetSummary`. */
export interface SheetFrame {
  merged: readonly CellRange[];
  hiddenColumns: readonly number[];
}

const bare: SheetFrame = { merged: [], hiddenColumns: [] };

/** Numbers that run 1, 2, 3 in a column without a title. */
function runsUp(rows: readonly SheetRow[], column: number): boolean {
  const numbers = rows
    .flatMap(({ cells }) => cells.filter((cell) => cell.column === column).map(shownText))
    .filter((text) => text !== '')
    .map(Number);
  return (
    numbers.length >= 3 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
  );
}

function ordinalColumnOf(columns: readonly TableColumn[], below: readonly SheetRow[]): number | undefined {
  const titled = columns.find(({ parts }) => parts.some(namesOrdinal));
  if (titled) return titled.column;
  const [first] = columns;
  return first && runsUp(below.slice(0, 20), first.column) ? first.column : undefined;
}

/** "Họ và tên", be it alone or under a heading of its own ("Trẻ em – Họ và tên"). */
const nameColumnOf = (columns: readonly TableColumn[]): number | undefined =>
  (
    columns.find(({ title }) => namesPerson(title)) ??
    columns.find(({ parts }) => parts.slice(0, -1).every(isOfChildren) && namesPerson(parts.at(-1) ?? ''))
  )?.column;

const isOfChildren = (heading: string): boolean =>
  /(^| )(tre|tre em|hoc sinh|chau)( |$)/.test(keyOf(heading));

/** The table whose header stands in the given rows, as a person pointed them out. */
export function tableWithHeader(
  rows: readonly SheetRow[],
  header: HeaderBlock,
  frame: SheetFrame = bare,
): TableShape {
  const columns = columnsOf(rows, header, frame.merged, frame.hiddenColumns);
  const titles = rows
    .filter(({ number }) => number < header.top)
    .map(({ number, cells }) => ({ row: number, text: cells.map(shownText).join(' ').trim() }))
    .filter(({ text }) => text !== '');
  const below = rows.filter(({ number }) => number > header.bottom);
  const hamlet = titles.map(({ text }) => hamletIn(text)).find((found) => found !== undefined);
  const ordinalColumn = ordinalColumnOf(columns, below);
  const nameColumn = nameColumnOf(columns);
  return {
    titles,
    headerRows: Array.from({ length: header.bottom - header.top + 1 }, (_, at) => header.top + at),
    columns,
    ...(ordinalColumn === undefined ? {} : { ordinalColumn }),
    ...(nameColumn === undefined ? {} : { nameColumn }),
    ...(hamlet === undefined ? {} : { hamlet }),
  };
}

/**
 * Where the table of a sheet is, from its first rows (some hundreds are enough); undefined where no row looks like a
 * header, and a person has to point it out. The rows below are then sorted with `rowSorter`.
 */
export function findTable(rows: readonly SheetRow[], frame: SheetFrame = bare): TableShape | undefined {
  const header = findHeader(rows, frame.merged);
  return header && tableWithHeader(rows, header, frame);
}

/** The table of a sheet whose rows are all at hand, with a verdict on every row. */
export function readTable(
  rows: readonly SheetRow[],
  frame: SheetFrame = bare,
): { shape: TableShape; verdicts: RowVerdict[] } | undefined {
  const shape = findTable(rows, frame);
  return shape && { shape, verdicts: rows.map(rowSorter(shape, { merged: frame.merged })) };
}
