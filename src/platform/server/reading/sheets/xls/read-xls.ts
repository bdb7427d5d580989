import { CFB, type CellObject, read, type WorkBook } from '@e965/xlsx';
import type { SheetCell, SheetRow, SheetSummary, WorkbookSummary } from '../../../../shared/sheets/cell.ts';
import { UnreadableFile } from '../../problem.ts';
import type { Handover } from '../handover.ts';
import { openTally, summaryOf, type Tally } from '../tally.ts';
import { builtInFormat, type NumberFormat, numberFormat } from '../values/number-format.ts';
import { type CellValue, valueOfBoolean, valueOfNumber } from '../values/values.ts';
import { type CellLook, readLooks, type SheetLooks } from './looks.ts';

/** Of the compound file's container, only what is used here: the library does not describe it. */
interface Container {
  FullPaths: string[];
}
const container: {
  read(bytes: Uint8Array, options: { type: 'buffer' }): Container;
  find(from: Container, path: string): { content: Uint8Array } | null;
} = CFB;

const errors: Record<number, string> = {
  ...{ 0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!' },
  ...{ 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A' },
};

/** The stream of the workbook, under the name of Excel 97 or that of Excel 95. */
function workbookStream(bytes: Uint8Array): Buffer {
  const file = container.read(bytes, { type: 'buffer' });
  if (file.FullPaths.some((path) => /_VBA_PROJECT/i.test(path))) throw new UnreadableFile('reading.macro');
  const stream = container.find(file, '/Workbook') ?? container.find(file, '/Book');
  if (!stream) throw new UnreadableFile('reading.not-a-workbook');
  const { content } = stream;
  return Buffer.from(content.buffer, content.byteOffset, content.byteLength);
}

interface Surroundings {
  formatOf(id: number): NumberFormat;
  since1904: boolean;
  tally: Tally;
}

/** The formats' codes by number, which the library returns but does not describe. */
type FormattedBook = WorkBook & { SSF?: Record<number, unknown> };

function surroundings(book: FormattedBook): Surroundings {
  const codes = book.SSF ?? {};
  return {
    formatOf(id) {
      const code = codes[id];
      return typeof code === 'string' ? numberFormat(code) : builtInFormat(id);
    },
    since1904: book.Workbook?.WBProps?.date1904 === true,
    tally: openTally(),
  };
}

function valueOf(cell: CellObject, look: CellLook | undefined, around: Surroundings): CellValue | undefined {
  const { t: type, v: value } = cell;
  if (type === 'e') return { kind: 'error', text: errors[Number(value)] ?? '#N/A' };
  if (type === 'b') return valueOfBoolean(value === true);
  if (type === 'n' && Number.isFinite(value))
    return valueOfNumber(value as number, around.formatOf(look?.format ?? 0), around.since1904);
  const text = String(value ?? '');
  return text === '' && !look?.formula ? undefined : { kind: 'text', text };
}

function readRow(data: CellObject[], row: number, looks: SheetLooks, around: Surroundings): SheetRow {
  const cells: SheetCell[] = [];
  for (const [column, stored] of data.entries()) {
    if (!stored) continue;
    around.tally.cell();
    const look = looks.styleAt(row, column);
    const value = valueOf(stored, look, around);
    if (!value) continue;
    around.tally.letters(value.text.length);
    cells.push({
      column: column + 1,
      ...value,
      ...(look?.font === undefined ? {} : { font: look.font }),
      ...(look?.formula ? { formula: true } : {}),
    });
  }
  return { number: row + 1, ...(looks.hiddenRows.has(row + 1) ? { hidden: true } : {}), cells };
}

/**
 * Reads an XLS workbook (Excel 95 to 2003). Values of formulas are those saved with the file. The library keeps the
 * whole workbook in memory; the rows are handed over one by one.
 * @throws UnreadableFile; any other error means that the file is damaged
 */
export async function readXls(bytes: Uint8Array, handover: Handover): Promise<WorkbookSummary> {
  const looks = readLooks(workbookStream(bytes));
  const book = read(bytes, {
    ...{ type: 'buffer', dense: true, cellText: false, cellHTML: false, cellFormula: false },
    ...{ bookVBA: false, bookDeps: false, bookFiles: false },
  });
  const around = surroundings(book);
  const sheets: SheetSummary[] = [];
  for (const [index, sheet] of looks.entries()) {
    const found = around.tally.openSheet();
    const stored = book.Sheets[sheet.name];
    const rows = stored?.['!data'] ?? [];
    for (const [at, data] of rows.entries()) {
      const row = data && readRow(data, at, sheet, around);
      if (!row || row.cells.length === 0) continue;
      found.row(row);
      handover.row(index, row);
      const pause = handover.pause();
      if (pause) await pause;
    }
    handover.progress(index + 1, looks.length);
    const merged = (stored?.['!merges'] ?? []).map(({ s, e }) => ({
      ...{ top: s.r + 1, left: s.c + 1, bottom: e.r + 1, right: e.c + 1 },
    }));
    sheets.push(
      summaryOf({ index, name: sheet.name, visibility: sheet.visibility }, found, {
        ...{ hiddenColumns: sheet.hiddenColumns, merged },
      }),
    );
  }
  return { kind: 'xls', sheets };
}
