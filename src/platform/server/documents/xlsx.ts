import * as Excel from '@cj-tech-master/excelts';
import type { Book, BookColumn, BookSheet, BookValue, ColumnKind } from './book.ts';
import { printable } from './layout/text.ts';

const FONT = { name: 'Times New Roman', size: 12 };
const EDGE = { style: 'thin' as const };
const BORDER = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };
const WIDEST = 60;
const NARROWEST = 8;

const decimalPlaces = (decimals: number) => (decimals > 0 ? `.${'0'.repeat(decimals)}` : '');

/** `@` keeps a text a text, also after someone edits the cell: "=1+1" never becomes a formula. */
function numberFormat({ kind, decimals }: BookColumn): string {
  switch (kind) {
    case 'text':
      return '@';
    case 'number':
      return `#,##0${decimalPlaces(decimals ?? 0)}`;
    case 'percent':
      return `0${decimalPlaces(decimals ?? 1)}%`;
    case 'date':
      return 'dd/mm/yyyy';
    case 'money':
      return '#,##0';
  }
}

const ALIGN: Record<ColumnKind, 'left' | 'center' | 'right'> = {
  text: 'left',
  number: 'right',
  percent: 'right',
  date: 'center',
  money: 'right',
};

/** Excel's calendar does not reach before 1900; such a date, and what is no date, stays a text. */
function cellValue(value: BookValue, kind: ColumnKind): string | number | Date | null {
  if (value === null || typeof value === 'number') return value;
  const date =
    kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  return date && !Number.isNaN(date.getTime()) && date.getUTCFullYear() >= 1900 ? date : printable(value);
}

function writeRow(
  sheet: Excel.Worksheet,
  at: number,
  values: BookValue[],
  columns: BookColumn[],
  bold: boolean,
) {
  const row = sheet.getRow(at);
  for (const [index, column] of columns.entries()) {
    const cell = row.getCell(index + 1);
    const value = cellValue(values[index] ?? null, column.kind);
    cell.value = value;
    cell.numFmt = typeof value === 'string' ? '@' : numberFormat(column);
    cell.font = { ...FONT, bold };
    cell.border = BORDER;
    cell.alignment = { horizontal: ALIGN[column.kind], vertical: 'top', wrapText: column.kind === 'text' };
  }
}

function writeHeadCell(sheet: Excel.Worksheet, row: number, column: number, text: string): void {
  const cell = sheet.getCell(row, column);
  cell.value = printable(text);
  cell.numFmt = '@';
  cell.font = { ...FONT, bold: true };
  cell.border = BORDER;
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF5' } };
}

/** One header row, or two when columns are grouped. Returns the last header row. */
function writeHead(sheet: Excel.Worksheet, first: number, columns: BookColumn[]): number {
  const grouped = columns.some((column) => column.group !== undefined);
  const last = grouped ? first + 1 : first;
  let start = 0;
  for (const [index, column] of columns.entries()) {
    writeHeadCell(sheet, last, index + 1, column.header);
    if (!grouped) continue;
    writeHeadCell(sheet, first, index + 1, column.group ?? column.header);
    if (column.group === undefined) sheet.mergeCells(first, index + 1, last, index + 1);
    if (column.group !== columns[index - 1]?.group) start = index;
    const ends = column.group !== columns[index + 1]?.group;
    if (column.group !== undefined && ends && index > start)
      sheet.mergeCells(first, start + 1, first, index + 1);
  }
  return last;
}

/** Writes the title lines and an empty row under them; returns the first row of the header. */
function writeTitles(sheet: Excel.Worksheet, titleRows: string[], width: number): number {
  for (const [index, title] of titleRows.entries()) {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = printable(title);
    cell.numFmt = '@';
    cell.font = { ...FONT, bold: index === 0, italic: index > 0, size: index === 0 ? 14 : 12 };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    if (width > 1) sheet.mergeCells(index + 1, 1, index + 1, width);
  }
  return titleRows.length === 0 ? 1 : titleRows.length + 2;
}

function columnWidth(column: BookColumn, at: number, rows: BookValue[][]): number {
  if (column.width !== undefined) return column.width;
  const lengths = rows.slice(0, 500).map((row) => {
    const value = row[at] ?? '';
    return typeof value === 'number' ? new Intl.NumberFormat('vi-VN').format(value).length : value.length;
  });
  const longestWord = Math.max(0, ...column.header.split(/\s/).map((word) => word.length));
  const wanted = Math.max(
    NARROWEST,
    longestWord + 2,
    column.kind === 'date' ? 12 : 0,
    ...lengths.map((n) => n + 2),
  );
  return Math.min(WIDEST, wanted);
}

function setUpPrint(
  sheet: Excel.Worksheet,
  { landscape }: BookSheet,
  firstHead: number,
  lastHead: number,
): void {
  Object.assign(sheet.pageSetup, {
    paperSize: 9, // A4 in the format's list of papers
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    printTitlesRow: `${firstHead}:${lastHead}`,
    margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 },
  });
  sheet.headerFooter.oddFooter = '&C&P/&N';
}

function writeSheet(workbook: Excel.Workbook, book: BookSheet, name: string): void {
  const sheet = workbook.addWorksheet(name);
  const { columns, rows, total } = book;
  const firstHead = writeTitles(sheet, book.titleRows, columns.length);
  const lastHead = writeHead(sheet, firstHead, columns);
  for (const [index, row] of rows.entries()) writeRow(sheet, lastHead + 1 + index, row, columns, false);
  if (total) writeRow(sheet, lastHead + 1 + rows.length, total, columns, true);
  for (const [index, column] of columns.entries()) {
    sheet.getColumn(index + 1).width = columnWidth(column, index, total ? [...rows, total] : rows);
  }
  sheet.views = [{ state: 'frozen', ySplit: lastHead, topLeftCell: `A${lastHead + 1}` }];
  sheet.autoFilter = {
    from: { row: lastHead, col: 1 },
    to: { row: lastHead + Math.max(1, rows.length), col: columns.length },
  };
  setUpPrint(sheet, book, firstHead, lastHead);
}

/** Names that Excel takes: no reserved signs, 31 letters at most, no two alike. */
function sheetNames(sheets: BookSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const clean = printable(name)
      .replace(/[[\]:*?/\\\n]/g, ' ')
      .replace(/^'+|'+$/g, '')
      .trim()
      .slice(0, 31);
    const free =
      clean === '' || taken.has(clean.toLowerCase()) ? `${clean.slice(0, 26)} (${index + 1})`.trim() : clean;
    taken.add(free.toLowerCase());
    return free;
  });
}

/** The workbook as XLSX. Called by the drawing process; the server calls `renderXlsx`. */
export async function drawXlsx(book: Book): Promise<Uint8Array> {
  const workbook = new Excel.Workbook();
  workbook.title = printable(book.title);
  const names = sheetNames(book.sheets);
  for (const [index, sheet] of book.sheets.entries())
    writeSheet(workbook, sheet, names[index] ?? `${index + 1}`);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
