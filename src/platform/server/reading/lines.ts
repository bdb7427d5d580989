import { LETTERS, LINES } from './limits.ts';
import { UnreadableFile } from './problem.ts';

/** A line as the file has it: `no` counts from 1 through the whole file; an empty text is an empty line. */
export interface ReadLine {
  no: number;
  text: string;
  /** From 1; absent where the file has no fixed pages (text, Word). */
  page?: number;
}

/** How far the reading has come, in pages. */
export type ReadingProgress = (done: number, total: number) => void;

export interface ReadResult {
  lines: ReadLine[];
  /** 1 where the file has no fixed pages. */
  pages: number;
  /** `ocr` as soon as one page was read from its picture. */
  via: 'text' | 'docx' | 'pdf-text' | 'ocr';
  /** 0–100, mean over the letters that were read from pictures. */
  confidence?: number;
}

/** PDF readers report the hyphen of a broken word by one of these signs. */
const brokenWord = /[\u0002\ufffe]/g;
const invisible =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\uffff]/g;

const tidyLine = (line: string): string =>
  line.toWellFormed().normalize('NFC').replace(brokenWord, '-').replace(invisible, '').trimEnd();

/**
 * The lines of one page or of a file without pages: NFC, without signs that hide or turn the text; tabs stay.
 * Soft hyphens stay too, for in TCVN3 texts they are the letter ư.
 */
export const linesOf = (text: string): string[] =>
  text.split(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/).map(tidyLine);

/**
 * Numbers the lines of all pages, without the empty lines at the end.
 * @throws UnreadableFile `reading.too-long`
 */
export function numberLines(pages: readonly string[][], paged: boolean): ReadLine[] {
  const lines: ReadLine[] = [];
  let letters = 0;
  for (const [index, page] of pages.entries()) {
    for (const text of page) {
      letters += text.length;
      if (letters > LETTERS || lines.length >= LINES) throw new UnreadableFile('reading.too-long');
      lines.push({ no: lines.length + 1, text, ...(paged ? { page: index + 1 } : {}) });
    }
  }
  while (lines.at(-1)?.text === '') lines.pop();
  return lines;
}
