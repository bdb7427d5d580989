import type { SheetSummary } from '../../../../shared/sheets/cell.ts';
import { sheetLimits } from '../../../../shared/sheets/problems.ts';
import { UnreadableFile } from '../../problem.ts';
import { BIFF, cellRecords, recordsOf } from './records.ts';

// The library that reads the values of XLS says nothing of fonts, of what is a formula and of what is hidden. Those
// stand in few and simple records, read here (MS-XLS 2.4; fonts of BIFF5 differ only in their names' letters).

/** How the cells of one sheet look. */
export interface SheetLooks extends Pick<SheetSummary, 'name' | 'visibility'> {
  hiddenColumns: Set<number>;
  hiddenRows: Set<number>;
  /** The style of a cell; row and column from 0. */
  styleAt(row: number, column: number): CellLook | undefined;
}

export interface CellLook {
  font?: string;
  /** The number of its format. */
  format: number;
  formula: boolean;
}

const COLUMNS = 256;
const FORMULA = 0x8000;
/** Kinds of sheets (MS-XLS 2.4.28). */
const WORKSHEET = 0;
const MACRO_SHEET = 1;
/** Fonts are counted without the number 4 (MS-XLS 2.5.129). */
const NO_FONT = 4;

const visibilities = ['visible', 'hidden', 'very-hidden'] as const;

function shortText(body: Buffer, at: number, isBiff8: boolean): string {
  const count = body.readUInt8(at);
  if (!isBiff8) return body.toString('latin1', at + 1, at + 1 + count);
  const wide = (body.readUInt8(at + 1) & 1) === 1;
  return body.toString(wide ? 'utf16le' : 'latin1', at + 2, at + 2 + count * (wide ? 2 : 1));
}

interface ListedSheet extends Pick<SheetSummary, 'name' | 'visibility'> {
  at: number;
}

function listedSheet(body: Buffer, isBiff8: boolean): ListedSheet | undefined {
  const kind = body.readUInt8(5);
  if (kind === MACRO_SHEET) throw new UnreadableFile('reading.macro');
  if (kind !== WORKSHEET) return undefined;
  const visibility = visibilities[(body.readUInt8(4) & 3) as 0 | 1 | 2] ?? 'hidden';
  return { name: shortText(body, 6, isBiff8), visibility, at: body.readUInt32LE(0) };
}

interface Workbook {
  sheets: ListedSheet[];
  fonts: string[];
  styles: { font: number; format: number }[];
}

function readWorkbook(stream: Buffer): Workbook {
  const found: Workbook = { sheets: [], fonts: [], styles: [] };
  let isBiff8 = true;
  if (stream.length < 8 || stream.readUInt16LE(0) !== BIFF.beginning)
    throw new UnreadableFile('reading.corrupt');
  for (const { type, body } of recordsOf(stream)) {
    if (type === BIFF.password) throw new UnreadableFile('reading.encrypted');
    if (type === BIFF.end) break;
    if (type === BIFF.beginning) isBiff8 = body.readUInt16LE(0) === 0x0600;
    else if (type === BIFF.font) found.fonts.push(shortText(body, 14, isBiff8));
    else if (type === BIFF.style)
      found.styles.push({ font: body.readUInt16LE(0), format: body.readUInt16LE(2) });
    else if (type === BIFF.sheet) {
      const sheet = listedSheet(body, isBiff8);
      if (sheet) found.sheets.push(sheet);
      if (found.sheets.length > sheetLimits.sheets) throw new UnreadableFile('reading.too-many-sheets');
    }
  }
  return found;
}

/** Styles by row: most rows have few cells, and there are 65,536 rows at most. */
function styleTable() {
  const rows = new Map<number, Uint16Array>();
  return {
    set(row: number, column: number, style: number) {
      let styles = rows.get(row);
      if (!styles) {
        styles = new Uint16Array(COLUMNS);
        rows.set(row, styles);
      }
      if (column < COLUMNS) styles[column] = style;
    },
    get: (row: number, column: number) => rows.get(row)?.[column],
  };
}

function readSheet(stream: Buffer, sheet: ListedSheet, { fonts, styles }: Workbook): SheetLooks {
  const [hiddenColumns, hiddenRows, table] = [new Set<number>(), new Set<number>(), styleTable()];
  // Charts inside a sheet are streams inside its stream.
  let depth = 0;
  for (const { type, body } of recordsOf(stream, sheet.at)) {
    if (type === BIFF.beginning) depth += 1;
    if (type === BIFF.end) depth -= 1;
    if (depth === 0) break;
    if (depth > 1) continue;
    if (type === BIFF.columns && (body.readUInt16LE(8) & 1) === 1) {
      const last = Math.min(body.readUInt16LE(2), COLUMNS - 1);
      for (let column = body.readUInt16LE(0); column <= last; column += 1) hiddenColumns.add(column + 1);
    } else if (type === BIFF.row) {
      if ((body.readUInt16LE(12) & 0x20) !== 0) hiddenRows.add(body.readUInt16LE(0) + 1);
    } else if (type === BIFF.numbers) {
      for (let at = 4, column = body.readUInt16LE(2); at + 8 <= body.length; at += 6, column += 1)
        table.set(body.readUInt16LE(0), column, body.readUInt16LE(at));
    } else if (type === BIFF.formula || cellRecords.has(type)) {
      const style = body.readUInt16LE(4) | (type === BIFF.formula ? FORMULA : 0);
      table.set(body.readUInt16LE(0), body.readUInt16LE(2), style);
    }
  }
  const styleAt = (row: number, column: number): CellLook | undefined => {
    const marked = table.get(row, column);
    const style = marked === undefined ? undefined : styles[marked & ~FORMULA];
    if (marked === undefined || !style) return undefined;
    const font = fonts[style.font > NO_FONT ? style.font - 1 : style.font];
    return { font, format: style.format, formula: (marked & FORMULA) !== 0 };
  };
  return { name: sheet.name, visibility: sheet.visibility, hiddenColumns, hiddenRows, styleAt };
}

/** @throws UnreadableFile `reading.encrypted`, `reading.macro`, `reading.too-many-sheets`, `reading.corrupt` */
export function readLooks(stream: Buffer): SheetLooks[] {
  const workbook = readWorkbook(stream);
  return workbook.sheets.map((sheet) => readSheet(stream, sheet, workbook));
}
