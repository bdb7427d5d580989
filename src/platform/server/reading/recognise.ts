import { type ImageSize, jpegSize, pngSize } from './content/image-header.ts';
import { compoundProblem, officeKind } from './content/office-file.ts';
import { decodeText, holdsNoControls } from './content/text-encoding.ts';
import { FILE_BYTES, PIXELS } from './limits.ts';
import type { ReadingProblem } from './problem.ts';

export type FileKind = 'text' | 'docx' | 'pdf' | 'png' | 'jpeg' | 'xlsx';

/** A file whose content is what `kind` says, whatever it was called. */
export interface RecognisedFile {
  kind: FileKind;
  /** Without folders, control signs and text direction marks; at most 200 signs. */
  name: string;
  mediaType: string;
  bytes: Uint8Array;
}

export type Verdict = { ok: true; file: RecognisedFile } | { ok: false; problem: ReadingProblem };

const mediaTypes: Record<FileKind, string> = {
  text: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
  png: 'image/png',
  jpeg: 'image/jpeg',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
const LONGEST_NAME = 200;

/** A file's name as it may be shown and kept. */
export function tidyName(name: string): string {
  const last = name.toWellFormed().normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const shown = last.replace(/[\p{Cc}\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '').trim();
  const signs = Array.from(/^\.*$/.test(shown) ? 'tệp' : shown);
  if (signs.length <= LONGEST_NAME) return signs.join('');
  const ending = /\.\w{1,5}$/.exec(shown)?.[0] ?? '';
  return signs.slice(0, LONGEST_NAME - ending.length).join('') + ending;
}

function imageKind(kind: 'png' | 'jpeg', size: ImageSize | undefined): FileKind | ReadingProblem {
  if (!size) return 'reading.corrupt';
  return size.width * size.height > PIXELS ? 'reading.too-many-pixels' : kind;
}

/** Markup that a browser would run is no text for us, whatever it is called. */
export const isMarkup = (text: string): boolean => /^\s*<\s*[!?a-z]/i.test(text.slice(0, 1000));

function textKind(bytes: Buffer): FileKind | ReadingProblem {
  if (bytes.toString('latin1', 0, 5) === '{\\rtf') return 'reading.old-word';
  const decoded = decodeText(bytes);
  if (!decoded) return holdsNoControls(bytes) ? 'reading.unknown-encoding' : 'reading.unknown-kind';
  if (isMarkup(decoded.text)) return 'reading.unknown-kind';
  return decoded.text.trim() === '' ? 'reading.empty' : 'text';
}

function kindOf(bytes: Buffer): FileKind | ReadingProblem {
  const begins = (signature: string): boolean => bytes.toString('latin1', 0, signature.length) === signature;
  if (begins('%PDF-')) return 'pdf';
  if (begins('PK\x03\x04')) return officeKind(bytes);
  if (begins('\x89PNG\r\n\x1a\n')) return imageKind('png', pngSize(bytes));
  if (begins('\xff\xd8\xff')) return imageKind('jpeg', jpegSize(bytes));
  if (begins('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return compoundProblem(bytes);
  return textKind(bytes);
}

const isKind = (found: FileKind | ReadingProblem): found is FileKind => found in mediaTypes;

/**
 * What a file from outside is, by its content and never by its name. Reads headers and directories only; a PDF that
 * needs a password or a damaged page shows itself when its lines are read.
 */
export function recogniseFile(name: string, bytes: Uint8Array): Verdict {
  if (bytes.length === 0) return { ok: false, problem: 'reading.empty' };
  if (bytes.length > FILE_BYTES) return { ok: false, problem: 'reading.too-large' };
  const found = kindOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (!isKind(found)) return { ok: false, problem: found };
  return { ok: true, file: { kind: found, name: tidyName(name), mediaType: mediaTypes[found], bytes } };
}
