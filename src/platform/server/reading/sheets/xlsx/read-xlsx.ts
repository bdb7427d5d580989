import type { SheetSummary, WorkbookSummary } from '../../../../shared/sheets/cell.ts';
import {
  type OfficePackage,
  openPackage,
  type Relation,
  relatedParts,
  relationsOf,
} from '../../content/office-package.ts';
import { readXml } from '../../content/xml.ts';
import { UnreadableFile } from '../../problem.ts';
import type { Handover } from '../handover.ts';
import { openTally, summaryOf, type Tally } from '../tally.ts';
import { readSharedStrings } from './shared-strings.ts';
import type { SheetSurroundings } from './cell.ts';
import { type SheetFrame, sheetListener } from './sheet.ts';
import { readStyles } from './styles.ts';

interface ListedSheet extends Pick<SheetSummary, 'index' | 'name' | 'visibility'> {
  place: string;
}

interface Contents {
  since1904: boolean;
  sheets: ListedSheet[];
}

const visibilities: Record<string, SheetSummary['visibility']> = {
  hidden: 'hidden',
  veryHidden: 'very-hidden',
};

/** Sheets of cells as `workbook.xml` lists them; charts on sheets of their own are left out, macro sheets refused. */
async function readContents(file: OfficePackage, main: string, tally: Tally): Promise<Contents> {
  const part = file.part(main);
  if (!part) throw new UnreadableFile('reading.corrupt');
  const relations = new Map((await relationsOf(file, main)).map((relation) => [relation.id, relation]));
  if ([...relations.values()].some(isMacroSheet)) throw new UnreadableFile('reading.macro');
  const contents: Contents = { since1904: false, sheets: [] };
  await readXml(part, {
    open({ name, attribute }) {
      if (name === 'x:workbookPr') contents.since1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      if (name !== 'x:sheet') return;
      const relation = relations.get(attribute('id') ?? '');
      if (relation?.type !== 'worksheet') return;
      tally.sheets(contents.sheets.length + 1);
      contents.sheets.push({
        ...{ index: contents.sheets.length, name: attribute('name') ?? '', place: relation.place },
        visibility: visibilities[attribute('state') ?? ''] ?? 'visible',
      });
    },
  });
  return contents;
}

const isMacroSheet = ({ type }: Relation): boolean => /macrosheet/i.test(type);

/** How far all sheets together have been read, in bytes once inflated. */
function progressOf(file: OfficePackage, sheets: readonly ListedSheet[], handover: Handover) {
  const total = sheets.reduce((sum, { place }) => sum + file.bytesOf(place), 0);
  let done = 0;
  return async function* (part: AsyncIterable<Uint8Array>) {
    for await (const piece of part) {
      yield piece;
      done += piece.length;
      handover.progress(Math.min(done, total), total);
    }
  };
}

/**
 * Reads an XLSX workbook row by row. Values of formulas are those saved with the file; links, names, charts, pictures
 * and comments are not looked at.
 * @throws UnreadableFile; any other error means that the file is damaged
 */
export async function readXlsx(bytes: Uint8Array, handover: Handover): Promise<WorkbookSummary> {
  const file = await openPackage(bytes);
  const tally = openTally();
  const main = (await relatedParts(file, '')).get('officeDocument') ?? 'xl/workbook.xml';
  const { since1904, sheets } = await readContents(file, main, tally);
  const parts = await relatedParts(file, main);
  const stringsPart = file.part(parts.get('sharedStrings') ?? '');
  const stylesPart = file.part(parts.get('styles') ?? '');
  const around: SheetSurroundings = {
    strings: stringsPart ? await readSharedStrings(stringsPart, tally) : [],
    styles: stylesPart ? await readStyles(stylesPart) : [],
    ...{ since1904, tally },
  };
  const counted = progressOf(file, sheets, handover);
  const summaries: SheetSummary[] = [];
  for (const sheet of sheets) {
    const part = file.part(sheet.place);
    if (!part) throw new UnreadableFile('reading.corrupt');
    const frame: SheetFrame = { hiddenColumns: new Set(), merged: [] };
    const found = tally.openSheet();
    const listener = sheetListener(around, frame, (row) => {
      found.row(row);
      handover.row(sheet.index, row);
    });
    await readXml(counted(part), { ...listener, pause: handover.pause });
    summaries.push(summaryOf(sheet, found, frame));
  }
  return { kind: 'xlsx', sheets: summaries };
}
