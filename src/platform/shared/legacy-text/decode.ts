import type { TextRun } from '../sheets/cell.ts';
import { showsCapitals, type TextEncoding } from './fonts.ts';
import { decodeTcvn3 } from './tcvn3.ts';
import { decodeVni } from './vni.ts';

/** A cell's text as stored, with what is known of its fonts. */
export interface StoredText {
  text: string;
  font?: string;
  runs?: readonly TextRun[];
}

/** Vietnamese letters beyond Latin-1, and tones written apart: only Unicode has them. */
const onlyInUnicode = /[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]|[\u0300\u0301\u0303\u0309\u0323]/;

/** Whether a text can only be Unicode, whatever its column is. */
export const provesUnicode = (text: string): boolean => onlyInUnicode.test(text);

function decodePiece(
  text: string,
  encoding: TextEncoding,
  titles: boolean,
  font: string | undefined,
): string {
  switch (encoding) {
    case 'unicode':
      return text.normalize('NFC');
    case 'tcvn3':
      return decodeTcvn3(text, { capitals: showsCapitals(font), titles });
    case 'vni':
      return decodeVni(text);
  }
}

/**
 * The Unicode text (NFC) of a cell whose column is in `encoding`; nothing else of it is changed. A text that can only
 * be Unicode stays as it is: rows were added later, in another year. `titles`: the words of the column begin with
 * capitals.
 */
export function decodeText({ text, font, runs }: StoredText, encoding: TextEncoding, titles = false): string {
  if (encoding === 'unicode' || provesUnicode(text)) return text.normalize('NFC');
  if (!runs) return decodePiece(text, encoding, titles, font);
  return runs.map((run) => decodePiece(run.text, encoding, titles && run === runs[0], run.font)).join('');
}
