import { Writable } from 'node:stream';
import { WorkbookWriter, type WorksheetWriter } from '@cj-tech-master/excelts';
import type { Book, BookColumn, BookSheet, BookValue, ColumnKind, FileProperties } from './book.ts';
import { rowHeight, type WrappedCell } from './layout/row-height.ts';
import { printable } from './layout/text.ts';

const FONT = { name: 'Times New Roman', size: 12 };
const EDGE = { style: 'thin' as const };
const BORDER = { top: EDGE, left: EDGE, bottom: EDGE, right: EDGE };
const toFill = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb: 'FFFFF8DC' } };
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
  return date && !Number.isNaN(date.getTime()) && date.getUTCFullYear() >= 1900 ? date : cellText(value);
}

/** A tab inside a cell stays what was written: the cell is read back as it is. */
const cellText = (text: string): string => text.split('\t').map(printable).join('\t');

function writeRow(
  sheet: WorksheetWriter,
  at: number,
  values: BookValue[],
  columns: BookColumn[],
  bold: boolean,
) {
  const row = sheet.getRow(at);
  const wrapped: WrappedCell[] = [];
  for (const [index, column] of columns.entries()) {
    const cell = row.getCell(index + 1);
    const value = cellValue(values[index] ?? null, column.kind);
    cell.value = value;
    cell.numFmt = typeof value === 'string' ? '@' : numberFormat(column);
    cell.font = { ...FONT, bold };
    cell.border = BORDER;
    cell.alignment = {
      horizontal: ALIGN[column.kind],
      vertical: 'top',
      wrapText: column.kind === 'text',
      indent: column.kind === 'text' ? 1 : 0,
    };
    if (column.open) cell.protection = { locked: false };
    if (column.open) cell.fill = toFill;
    if (typeof value === 'string' && column.kind === 'text') wrapped.push(cellIn(sheet, index, value, bold));
  }
  setHeight(row, wrapped);
  row.commit();
}

const cellIn = (sheet: WorksheetWriter, index: number, text: string, bold: boolean): WrappedCell => ({
  ...{ text, size: FONT.size, face: bold ? 'bold' : 'regular' },
  width: sheet.getColumn(index + 1).width ?? NARROWEST,
});

function setHeight(row: { height?: number | undefined }, wrapped: readonly WrappedCell[]): void {
  const height = rowHeight(wrapped);
  if (height !== undefined) row.height = height;
}

function writeHeadCell(sheet: WorksheetWriter, row: number, column: number, text: string): void {
  const cell = sheet.getCell(row, column);
  cell.value = printable(text);
  cell.numFmt = '@';
  cell.font = { ...FONT, bold: true };
  cell.border = BORDER;
  cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF5' } };
}

/** First and last row of the header, counted from 1: two rows when columns are grouped. */
type HeadRows = { first: number; last: number };

/** The header stands under the titles and an empty row. */
function headRows({ titleRows, columns }: BookSheet): HeadRows {
  const first = titleRows.length === 0 ? 1 : titleRows.length + 2;
  return { first, last: columns.some((column) => column.group !== undefined) ? first + 1 : first };
}

function writeHead(sheet: WorksheetWriter, { first, last }: HeadRows, columns: BookColumn[]): void {
  let start = 0;
  const wrapped = columns.map(({ header }, index) => cellIn(sheet, index, printable(header), true));
  setHeight(sheet.getRow(last), wrapped);
  for (const [index, column] of columns.entries()) {
    writeHeadCell(sheet, last, index + 1, column.header);
    if (first === last) continue;
    writeHeadCell(sheet, first, index + 1, column.group ?? column.header);
    if (column.group === undefined) sheet.mergeCells(first, index + 1, last, index + 1);
    if (column.group !== columns[index - 1]?.group) start = index;
    const ends = column.group !== columns[index + 1]?.group;
    if (column.group !== undefined && ends && index > start)
      sheet.mergeCells(first, start + 1, first, index + 1);
  }
}

function writeTitles(sheet: WorksheetWriter, titleRows: string[], width: number): void {
  const columns = Array.from({ length: width }, (_, index) => sheet.getColumn(index + 1).width ?? NARROWEST);
  const across = columns.reduce((all, one) => all + one, 0);
  for (const [index, title] of titleRows.entries()) {
    const cell = sheet.getCell(index + 1, 1);
    cell.value = printable(title);
    cell.numFmt = '@';
    cell.font = { ...FONT, bold: index === 0, italic: index > 0, size: index === 0 ? 14 : 12 };
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    if (width > 1) sheet.mergeCells(index + 1, 1, index + 1, width);
    const size = index === 0 ? 14 : 12;
    const face = index === 0 ? 'bold' : 'italic';
    setHeight(sheet.getRow(index + 1), [{ text: printable(title), width: across, size, face }]);
  }
}

function columnWidth(column: BookColumn, at: number, rows: BookValue[][]): number {
  if (column.width !== undefined) return column.width;
  const lengths = rows.map((row) => {
    const value = row[at] ?? '';
    return typeof value === 'number' ? new Intl.NumberFormat('vi-VN').format(value).length : value.length;
  });
  const longestWord = Math.max(0, ...column.header.split(/\s/).map((word) => word.length));
  const wanted = Math.max(
    NARROWEST,
    longestWord + 2,
    column.kind === 'date' ? 12 : 0,
    ...lengths.map((n) => n + 3),
  );
  return Math.min(WIDEST, wanted);
}

/** Excel takes 255 signs; `&` opens its own words for page and date. A digit behind the size would belong to it. */
function footerOf(footer: string | undefined): string {
  if (footer === undefined) return '&C&P/&N';
  const line = printable(footer).replace(/\n/g, ' ').slice(0, 200).replaceAll('&', '&&');
  return `&L&8 ${line}&R&8 &P/&N`;
}

/** Everything about a sheet that a streamed file says before its rows. */
function sheetSettings({ landscape, footer }: BookSheet, head: HeadRows) {
  return {
    views: [{ state: 'frozen' as const, ySplit: head.last, topLeftCell: `A${head.last + 1}` }],
    pageSetup: {
      paperSize: 9, // A4 in the format's list of papers
      orientation: landscape ? ('landscape' as const) : ('portrait' as const),
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${head.first}:${head.last}`,
      margins: { left: 0.6, right: 0.6, top: 0.8, bottom: 0.8, header: 0.4, footer: 0.4 },
    },
    headerFooter: { oddFooter: footerOf(footer) },
  };
}

const lockedSheet = { formatColumns: false, formatRows: false, sort: false, autoFilter: false };

/** Widths come first and rows are let go as they are written: a streamed sheet cannot go back. */
async function writeSheet(workbook: WorkbookWriter, book: BookSheet, name: string): Promise<void> {
  const { columns, rows, total } = book;
  const head = headRows(book);
  // Enough rows to judge how wide the contents are.
  const sample = rows.slice(0, 500);
  const below = head.last + 1;
  const sheet = workbook.addWorksheet(name, sheetSettings(book, head));
  if (book.locked) await sheet.protect('', lockedSheet);
  for (const [index, column] of columns.entries()) {
    sheet.getColumn(index + 1).width = columnWidth(column, index, total ? [...sample, total] : sample);
  }
  writeTitles(sheet, book.titleRows, columns.length);
  writeHead(sheet, head, columns);
  sheet.autoFilter = {
    from: { row: head.last, col: 1 },
    to: { row: head.last + Math.max(1, rows.length), col: columns.length },
  };
  for (const [index, row] of rows.entries()) writeRow(sheet, below + index, row, columns, false);
  if (total) writeRow(sheet, below + rows.length, total, columns, true);
  sheet.commit();
}

const mapTexts = (properties: FileProperties) =>
  Object.fromEntries(Object.entries(properties).map(([key, text]) => [key, printable(text)]));

/** Names that Excel takes: no reserved signs, 31 letters at most, no two alike. */
function sheetNames(sheets: BookSheet[]): string[] {
  const taken = new Set<string>();
  return sheets.map(({ name }, index) => {
    const clean = printable(name)
      .replace(/[[\]:*?/\\\n]/g, ' ')
      .trim()
      .slice(0, 31)
      .replace(/^['\s]+|['\s]+$/g, '');
    const free =
      clean === '' || taken.has(clean.toLowerCase()) ? `${clean.slice(0, 26)} (${index + 1})`.trim() : clean;
    taken.add(free.toLowerCase());
    return free;
  });
}

/**
 * The workbook as XLSX. Called by the drawing process; the server calls `renderXlsx`.
 * Written as a stream: 20,000 rows of 12 columns held whole would take more memory than the process has.
 */
export async function drawXlsx(book: Book): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const stream = new Writable({
    write(chunk: Uint8Array, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const workbook = new WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  if (book.properties) Object.assign(workbook, mapTexts(book.properties));
  const names = sheetNames(book.sheets);
  for (const [index, sheet] of book.sheets.entries())
    await writeSheet(workbook, sheet, names[index] ?? `${index + 1}`);
  await workbook.commit();
  return new Uint8Array(Buffer.concat(chunks));
}
