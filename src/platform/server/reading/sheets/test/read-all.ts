import type { SheetRow, WorkbookSummary } from '../../../../shared/sheets/cell.ts';
import { readSheets } from '../read-sheets.ts';

/** All rows of a small workbook, sheet by sheet. */
export async function readAll(
  bytes: Uint8Array,
  name = 'danh sách.xlsx',
): Promise<{ book: WorkbookSummary; sheets: SheetRow[][] }> {
  const sheets: SheetRow[][] = [];
  const book = await readSheets(
    { name, bytes },
    {
      onRows(sheet, rows) {
        sheets[sheet] = [...(sheets[sheet] ?? []), ...rows];
      },
    },
  );
  return { book, sheets: book.sheets.map(({ index }) => sheets[index] ?? []) };
}
