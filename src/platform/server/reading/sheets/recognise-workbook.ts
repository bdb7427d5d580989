import { type SheetProblem, sheetLimits } from '../../../shared/sheets/problems.ts';
import { holdsWorkbook } from '../content/office-file.ts';
import { zipDirectory } from '../content/zip-directory.ts';
import type { ReadingProblem } from '../problem.ts';
import { isMarkup, recogniseFile, tidyName, type Verdict } from '../recognise.ts';

/** A workbook whose content is what `kind` says, whatever it was called. */
export interface RecognisedWorkbook {
  kind: 'xlsx' | 'xls' | 'text';
  /** Without folders, control signs and text direction marks; at most 200 signs. */
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

export type WorkbookVerdict = { ok: true; file: RecognisedWorkbook } | { ok: false; problem: SheetProblem };

const mediaTypes: Record<RecognisedWorkbook['kind'], string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  xls: 'application/vnd.ms-excel',
  text: 'text/csv',
};

const openDocument = 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet';

/** What the zip's directory alone gives away. */
function zipProblem(bytes: Buffer): SheetProblem | undefined {
  const entries = bytes.toString('latin1', 0, 2) === 'PK' ? zipDirectory(bytes) : undefined;
  if (!entries) return undefined;
  // The kind of an OpenDocument stands unpacked at the beginning of the file (ODF 1.2, part 3, §3.3).
  if (bytes.includes(openDocument) && entries.some(({ name }) => name === 'content.xml'))
    return 'reading.open-document';
  const sheets = entries.filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).length;
  if (sheets > sheetLimits.sheets) return 'reading.too-many-sheets';
  return entries.some(({ name }) => name === 'xl/workbook.bin') ? 'reading.binary-workbook' : undefined;
}

const isCompound = (bytes: Buffer): boolean => bytes.toString('hex', 0, 8) === 'd0cf11e0a1b11ae1';

/** Pages and XML that programs name `.xls`, and the archives that browsers make of pages. */
function isWebPage(bytes: Buffer): boolean {
  const start = bytes
    .toString(bytes[0] === 0xff ? 'utf16le' : 'latin1', 0, 2000)
    .replace(/^(\ufeff|ï»¿)/, '');
  return isMarkup(start) || /^\s*MIME-Version:/i.test(start);
}

const others: Partial<Record<ReadingProblem, SheetProblem>> = {
  'reading.old-word': 'reading.not-a-workbook',
  'reading.too-many-pixels': 'reading.not-a-workbook',
};

function kindOf(verdict: Verdict, bytes: Buffer): RecognisedWorkbook['kind'] | SheetProblem {
  const problem = verdict.ok ? undefined : verdict.problem;
  if (problem === 'reading.empty' || problem === 'reading.too-large') return problem;
  const told = zipProblem(bytes);
  if (told) return told;
  if (isCompound(bytes) && problem !== 'reading.encrypted' && holdsWorkbook(bytes)) return 'xls';
  if (isWebPage(bytes)) return 'reading.web-page';
  if (problem === 'reading.unknown-encoding') return 'text';
  if (problem) return others[problem] ?? (problem as SheetProblem);
  const kind = verdict.ok ? verdict.file.kind : 'pdf';
  return kind === 'xlsx' || kind === 'text' ? kind : 'reading.not-a-workbook';
}

/**
 * What a workbook from outside is, by its content and never by its name: XLSX, XLS, or a text of cells (CSV). Reads
 * headers and directories only.
 */
export function recogniseWorkbook(name: string, bytes: Uint8Array): WorkbookVerdict {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found = kindOf(recogniseFile(name, bytes), buffer);
  if (found !== 'xlsx' && found !== 'xls' && found !== 'text') return { ok: false, problem: found };
  return { ok: true, file: { kind: found, name: tidyName(name), mediaType: mediaTypes[found], bytes } };
}
