import { toNfc } from '../../../../../platform/shared/vietnamese.ts';
import type { LineRange, SourceLine } from '../proposal.ts';
import { type Token, tokensOf } from './tokens.ts';

/** A piece of running text made of whole or part lines, which still knows the line each letter came from. */
export interface Passage {
  text: string;
  starts: { at: number; no: number }[];
  tokens: Token[];
  /** read without OCR errors: words are compared letter by letter. */
  exact: boolean;
}

const brokenWord = /[\p{L}\p{N}]-$/u;

/** Joins lines with a space; a word that a hyphen broke at the line's end is joined without one. */
export function passageOf(lines: readonly Pick<SourceLine, 'no' | 'text'>[], exact = false): Passage {
  let text = '';
  const starts: Passage['starts'] = [];
  for (const line of lines) {
    const words = tidy(line.text);
    if (words === '') continue;
    if (text !== '' && !brokenWord.test(text)) text += ' ';
    starts.push({ at: text.length, no: line.no });
    text += words;
  }
  return { text, starts, tokens: tokensOf(text, exact), exact };
}

/** NFC and single spaces; nothing else is changed, for this is what the source says. */
export const tidy = (text: string): string => toNfc(text).replace(/\s+/g, ' ').trim();

/** Source lines of the letters from `from` (in) to `to` (out). */
export function linesAt(passage: Passage, from: number, to: number): LineRange {
  const at = (offset: number): number => {
    let no = passage.starts[0]?.no ?? 0;
    for (const start of passage.starts) if (start.at <= offset) no = start.no;
    return no;
  };
  return { from: at(from), to: at(Math.max(from, to - 1)) };
}

export const wholeRange = (passage: Passage): LineRange => linesAt(passage, 0, passage.text.length);

/** The words of tokens `from` (in) to `to` (out) as they are written. */
export function wordsOf(passage: Passage, from: number, to: number): string {
  const first = passage.tokens[from];
  const last = passage.tokens[to - 1];
  return first && last ? passage.text.slice(first.start, last.end) : '';
}

export function linesOfTokens(passage: Passage, from: number, to: number): LineRange {
  return linesAt(passage, passage.tokens[from]?.start ?? 0, passage.tokens[to - 1]?.end ?? 0);
}

/** Part of a passage, with its own tokens; `from` and `to` are letters. */
export function part(passage: Passage, from: number, to: number): Passage {
  const raw = passage.text.slice(from, to);
  const text = raw.trim();
  const shift = from + (raw.length - raw.trimStart().length);
  const starts = passage.starts
    .filter(
      (start, i) =>
        start.at < shift + text.length && (passage.starts[i + 1]?.at ?? Number.POSITIVE_INFINITY) > shift,
    )
    .map((start) => ({ at: Math.max(0, start.at - shift), no: start.no }));
  return { text, starts, tokens: tokensOf(text, passage.exact), exact: passage.exact };
}
