import type { SheetCell, WorkbookSummary } from '../../../../shared/sheets/cell.ts';
import { decodeText } from '../../content/text-encoding.ts';
import type { Handover } from '../handover.ts';
import { openTally, summaryOf, type Tally } from '../tally.ts';
import { delimitedRows, guessSeparator, type Separator } from './rows.ts';

/** Texts of the old fonts are in no encoding that can be told; every byte stays the letter that Windows showed. */
function decoded(bytes: Uint8Array): { text: string; encoding: WorkbookSummary['encoding'] } {
  return (
    decodeText(bytes) ?? { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' }
  );
}

/** Excel's own hint in the first line: `sep=;`. */
const hint = /^sep=([,;\t])(\r\n|\r|\n)/i;
/** How programs keep zeros from Excel: `="012"`. */
const keptText = /^="([^"]*)"$/;

function cellsOf(fields: readonly string[], tally: Tally): SheetCell[] {
  const cells: SheetCell[] = [];
  for (const [index, field] of fields.entries()) {
    tally.cell();
    tally.letters(field.length);
    if (field !== '')
      cells.push({ column: index + 1, kind: 'text', text: keptText.exec(field)?.[1] ?? field });
  }
  return cells;
}

/** Reads a text of cells between separators (CSV, TSV, Excel's "Unicode Text") as a workbook of one sheet. */
export async function readDelimited(bytes: Uint8Array, handover: Handover): Promise<WorkbookSummary> {
  const { text: whole, encoding } = decoded(bytes);
  const told = hint.exec(whole);
  const text = told ? whole.slice(told[0].length) : whole;
  const separator = (told?.[1] as Separator | undefined) ?? guessSeparator(text);
  const tally = openTally();
  const found = tally.openSheet();
  let number = 0;
  let read = 0;
  for (const fields of delimitedRows(text, separator)) {
    number += 1;
    for (const field of fields) read += field.length + 1;
    const cells = cellsOf(fields, tally);
    if (cells.length === 0) continue;
    const row = { number, cells };
    found.row(row);
    handover.progress(Math.min(read, text.length), text.length);
    handover.row(0, row);
    const pause = handover.pause();
    if (pause) await pause;
  }
  const sheet = summaryOf({ index: 0, name: '', visibility: 'visible' }, found);
  return { kind: 'text', encoding, separator, sheets: [sheet] };
}
