import { confusableInitials, noisyDistance } from '../../../../../platform/shared/noisy-text.ts';

/** A word of the field that a word of the text may stand for, with its likeness in [0, 1]. */
export interface Reading {
  word: string;
  score: number;
}

const ENOUGH = 0.5;
const REMEMBERED = 20_000;

/**
 * The words that phrases are made of. Asks of a text word which of them it may be; answers are remembered because
 * a plan says the same few hundred words again and again, and forgotten when there are too many of them.
 */
export class Vocabulary {
  readonly #byInitial = new Map<string, string[]>();
  readonly #known = new Set<string>();
  readonly #answers = new Map<string, readonly Reading[]>();

  add(word: string): void {
    if (this.#known.has(word)) return;
    this.#known.add(word);
    const initial = word.charAt(0);
    this.#byInitial.set(initial, [...(this.#byInitial.get(initial) ?? []), word]);
    this.#answers.clear();
  }

  readings(fold: string): readonly Reading[] {
    const seen = this.#answers.get(fold);
    if (seen) return seen;
    const found: Reading[] = [];
    for (const initial of new Set(confusableInitials(fold.charAt(0)))) {
      for (const word of this.#byInitial.get(initial) ?? []) {
        const score = likeness(fold, word);
        if (score >= ENOUGH) found.push({ word, score });
      }
    }
    if (this.#answers.size > REMEMBERED) this.#answers.clear();
    this.#answers.set(fold, found);
    return found;
  }
}

/** Likeness of two folded words; words whose lengths are far apart are not compared at all. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  const longest = Math.max(a.length, b.length);
  if (longest - Math.min(a.length, b.length) > 2) return 0;
  return Math.max(0, 1 - noisyDistance(a, b) / longest);
}
