import { foldNoisy } from '../../../../../platform/shared/noisy-text.ts';

/** One word or one punctuation mark of a passage, with where it stands in the text. */
export interface Token {
  kind: 'word' | 'mark';
  raw: string;
  /** letters only, folded; for a mark the mark itself. */
  fold: string;
  start: number;
  end: number;
  /** folded letters when the word is written in capitals ("TB&XH" → "tbxh"), else ''. */
  acronym: string;
  /** the text keeps its Vietnamese marks, so its letters are taken at their word. */
  exact: boolean;
}

const piece = /[\p{L}\p{N}\p{M}¢€§&'’]+|[^\s]/gu;
const capitals = /^[\p{Lu}&]{2,}$/u;

export function tokensOf(text: string, exact = false): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(piece)) {
    const raw = match[0];
    const word = /[\p{L}\p{N}]/u.test(raw);
    tokens.push({
      kind: word ? 'word' : 'mark',
      raw,
      fold: word ? foldNoisy(raw) : raw,
      start: match.index,
      end: match.index + raw.length,
      acronym: word && capitals.test(raw) ? foldNoisy(raw.replaceAll('&', '')) : '',
      exact,
    });
  }
  return tokens;
}

/** The words that join two halves of one name or two names: they never decide a match. */
export const isJoiner = (token: Token): boolean =>
  token.fold === 'va' || token.raw === '&' || token.raw === '-' || token.raw === '–' || token.raw === '—';
