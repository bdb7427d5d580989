import { decodeText, type StoredText } from './decode.ts';
import type { TextEncoding } from './fonts.ts';
import { isSyllable, wordsOf } from './syllables.ts';

export interface Decision {
  encoding: TextEncoding;
  /** See `ColumnEncoding`. */
  certainty: number;
}

/** Unicode first: a stable sort leaves it before those it ties with. */
const encodings: readonly TextEncoding[] = ['unicode', 'tcvn3', 'vni'];

type Votes = Record<TextEncoding, number> & { words: number };

/** How many words each encoding reads as syllables, of the words that they do not all read alike. */
function votesOf(cells: readonly StoredText[]): Votes {
  const votes = { unicode: 0, tcvn3: 0, vni: 0, words: 0 };
  for (const cell of cells) {
    const read = encodings.map((encoding) => wordsOf(decodeText(cell, encoding)));
    const [plain = [], ...others] = read;
    for (const [at, word] of plain.entries()) {
      if (others.every((words) => words[at] === word)) continue;
      votes.words += 1;
      for (const [index, encoding] of encodings.entries())
        if (isSyllable(read[index]?.[at] ?? '')) votes[encoding] += 1;
    }
  }
  return votes;
}

const shareOf = (lead: number, { words }: Votes): number => (words === 0 ? 1 : lead / words);

/** What a handful of odd words in a list of Unicode reaches by chance. */
const CHANCE_WORDS = 2;
const CHANCE_SHARE = 0.5;

/**
 * By votes alone; a tie is Unicode, which is what today's files are. `amongUnicode`: other texts of the column can only
 * be Unicode, so an old encoding must win clearly.
 */
export function decideByVotes(cells: readonly StoredText[], amongUnicode: boolean): Decision {
  const votes = votesOf(cells);
  const [first = 'unicode', second = 'tcvn3'] = encodings.toSorted((one, other) => votes[other] - votes[one]);
  const lead = votes[first] - votes.unicode;
  if (amongUnicode && lead > 0 && (lead <= CHANCE_WORDS || shareOf(lead, votes) <= CHANCE_SHARE))
    return { encoding: 'unicode', certainty: 1 - shareOf(lead, votes) };
  return { encoding: first, certainty: shareOf(votes[first] - votes[second], votes) };
}

/**
 * In a font of an old encoding, unless what stands there is clearly Unicode that was pasted in. `amongUnicode`: most of
 * what stands in that font can only be Unicode.
 */
export function decideByFont(
  cells: readonly StoredText[],
  told: 'tcvn3' | 'vni',
  amongUnicode: boolean,
): Decision {
  const votes = votesOf(cells);
  const against = votes.unicode - votes[told];
  const isClear = against > CHANCE_WORDS && shareOf(against, votes) > CHANCE_SHARE;
  if (isClear || (amongUnicode && against >= 0))
    return { encoding: 'unicode', certainty: amongUnicode ? 1 : shareOf(against, votes) };
  return { encoding: told, certainty: votes.words === 0 ? 1 : 1 - Math.max(0, shareOf(against, votes)) };
}
