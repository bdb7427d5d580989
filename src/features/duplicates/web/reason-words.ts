import type { PairRow } from '../contract.ts';
import type { duplicatesText } from './text.ts';

type Words = (typeof duplicatesText)['vi'];

/** Why, in words, the weightiest first; a code that no table names is left out rather than shown raw. */
export const reasonWords = ({ reasons }: Pick<PairRow, 'reasons'>, words: Words): string[] =>
  reasons.flatMap(({ code }) => (words.reasons as Record<string, string>)[code] ?? []);
