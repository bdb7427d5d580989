import { LEXICON, LONE_WORDS } from './lexicon.ts';
import type { Passage } from './passage.ts';
import { PhraseBook } from './phrase-book.ts';
import { foldNoisy } from '../../../../../platform/shared/noisy-text.ts';
import type { Token } from './tokens.ts';
import { likeness } from './vocabulary.ts';

const book = new PhraseBook<string>(0.86, false);
for (const phrase of LEXICON) book.add(phrase, phrase);
const lone = new Map(LONE_WORDS.map((word) => [foldNoisy(word), word]));

/** Letters that only Vietnamese writes; a text that nearly lacks them was read without its marks. */
const vietnameseOnly = /[ăđơưĂĐƠƯẠ-ỹ]/gu;
const ENOUGH_MARKS = 0.04;

export function marksAreLost(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(vietnameseOnly)?.length ?? 0) / letters < ENOUGH_MARKS;
}

/** The passage with its marks, or undefined unless phrases of the lexicon cover every word of it. */
export function restored(passage: Passage): string | undefined {
  const { tokens, text } = passage;
  let out = '';
  let done = 0;
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    const found = token.kind === 'mark' || /^\d+$/.test(token.raw) ? undefined : reading(tokens, at);
    if (found === undefined && token.kind === 'word' && !/^\d+$/.test(token.raw)) return undefined;
    const to = found?.to ?? at + 1;
    const end = (tokens[to - 1] as Token).end;
    out +=
      text.slice(done, token.start) + (found ? inCase(found.words, text.slice(token.start, end)) : token.raw);
    done = end;
    at = to;
  }
  return out === text || out === '' ? undefined : out;
}

function reading(tokens: readonly Token[], at: number): { words: string; to: number } | undefined {
  const [hit] = book.at(tokens, at);
  if (hit) return { words: hit.value, to: hit.to };
  const fold = tokens[at]?.fold ?? '';
  const yearFollows = /^(19|20)\d\d$/.test(tokens[at + 1]?.raw ?? '');
  const word = yearFollows && likeness(fold, 'nam') >= 0.8 ? 'năm' : lone.get(fold);
  return word === undefined ? undefined : { words: word, to: at + 1 };
}

/** Capitals stay where the source has them: all of a heading, or the first letter. Abbreviations keep their own. */
function inCase(words: string, source: string): string {
  const share = (text: string): number => {
    const letters = text.match(/\p{L}/gu) ?? [];
    return letters.length <= 2 ? 0 : letters.filter((one) => /\p{Lu}/u.test(one)).length / letters.length;
  };
  if (share(source) > 0.75 && share(words) < 0.5) return words.toUpperCase();
  return /^\p{Lu}/u.test(source) ? words.charAt(0).toUpperCase() + words.slice(1) : words;
}
