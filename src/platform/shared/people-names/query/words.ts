import { fold, repairDStroke } from '../../vietnamese.ts';
import { joinedWord } from '../search-key.ts';
import { decodeTyped } from '../typing.ts';

/** A word of the search text, or a sign between words. */
export interface TypedWord {
  /** As typed. */
  typed: string;
  /** Lower case, NFC, Telex or VNI keys decoded. */
  spoken: string;
  /** `spoken` without accents. */
  key: string;
  sign?: 'break' | 'colon';
}

const wordOrSign = new RegExp(String.raw`\d+(?:[/.-]\d+)+|${joinedWord}|[,;|\n()]|[:=]`, 'gu');

export function typedWords(text: string): TypedWord[] {
  return (text.match(wordOrSign) ?? []).map((typed) => {
    if (/^[:=]$/.test(typed)) return { typed, spoken: '', key: '', sign: 'colon' };
    if (/^[,;|\n()]$/.test(typed)) return { typed, spoken: '', key: '', sign: 'break' };
    const spoken = decodeTyped(typed) ?? repairDStroke(typed).toLowerCase();
    return { typed, spoken, key: fold(spoken) };
  });
}

/**
 * Whether the words from `at` on are the ones of `phrase`, accents as in it or left out: "to" and "tổ" are "tổ", "tô"
 * is not.
 */
export function saysAt(words: readonly TypedWord[], at: number, phrase: readonly string[]): boolean {
  return phrase.every((wanted, offset) => {
    const word = words[at + offset];
    return word !== undefined && (word.spoken === wanted || word.spoken === fold(wanted));
  });
}

/** The words before the first sign. */
export function untilSign(words: readonly TypedWord[]): readonly TypedWord[] {
  const end = words.findIndex((word) => word.sign);
  return end < 0 ? words : words.slice(0, end);
}
