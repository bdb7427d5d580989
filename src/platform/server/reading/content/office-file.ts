import { INFLATED_BYTES, SWELLING, SWELLING_FROM_BYTES, ZIP_ENTRIES } from '../limits.ts';
import type { ReadingProblem } from '../problem.ts';
import { claimedEntries, inflateText, type ZipEntry, zipDirectory } from './zip-directory.ts';

const CONTENT_TYPES = '[Content_Types].xml';
const CONTENT_TYPES_BYTES = 1024 * 1024;

const swells = (entry: ZipEntry): boolean =>
  entry.inflatedBytes > SWELLING_FROM_BYTES && entry.inflatedBytes > entry.packedBytes * SWELLING;

function isBomb(entries: readonly ZipEntry[]): boolean {
  const inflated = entries.reduce((sum, entry) => sum + entry.inflatedBytes, 0);
  return inflated > INFLATED_BYTES || entries.some(swells);
}

/** What a zip is, judged from its directory and its list of content types; nothing else is inflated. */
export function officeKind(zip: Buffer): 'docx' | 'xlsx' | ReadingProblem {
  if ((claimedEntries(zip) ?? 0) > ZIP_ENTRIES) return 'reading.bomb';
  const entries = zipDirectory(zip);
  if (!entries) return 'reading.corrupt';
  if (isBomb(entries)) return 'reading.bomb';
  if (entries.some((entry) => entry.encrypted)) return 'reading.encrypted';
  const [list, twin] = entries.filter(({ name }) => name === CONTENT_TYPES);
  if (!list) return 'reading.unknown-kind';
  const types = twin ? undefined : inflateText(zip, list, CONTENT_TYPES_BYTES);
  if (types === undefined) return 'reading.corrupt';
  if (/macroEnabled|vbaProject/i.test(types) || entries.some(({ name }) => /vbaProject\.bin$/i.test(name)))
    return 'reading.macro';
  if (types.includes('wordprocessingml.document.main+xml')) return 'docx';
  if (types.includes('spreadsheetml.sheet.main+xml')) return 'xlsx';
  return 'reading.unknown-kind';
}

const holds = (compound: Buffer, stream: string): boolean =>
  compound.includes(Buffer.from(stream, 'utf16le'));

/** Whether a compound file holds a workbook of Excel 97 (`Workbook`) or 95 (`Book`), be it inside a Word file. */
export const holdsWorkbook = (compound: Buffer): boolean =>
  holds(compound, 'Workbook') || holds(compound, 'Book');

/** The compound files of Office before 2007, which also wrap the encrypted ones of today. */
export function compoundProblem(compound: Buffer): ReadingProblem {
  if (holds(compound, 'EncryptedPackage')) return 'reading.encrypted';
  if (holds(compound, 'WordDocument')) return 'reading.old-word';
  if (holdsWorkbook(compound)) return 'reading.old-excel';
  return 'reading.unknown-kind';
}
