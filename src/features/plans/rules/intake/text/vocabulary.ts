import { confusableInitials, noisyDistance } from '../../../../../platform/shared/noisy-text.ts';

/** Words of the field that a word of the text may stand for, with their likeness in [0, 1]. */
export type Readings = ReadonlyMap<string, number>;

const ENOUGH = 0.55;
const REMEMBERED = 20_000;

/**
 * The words that phrases are made of. Asks of a text word which of them it may be; answers are remembered because
 * a plan says the same few hundred words again and again, and forgotten when there are too many of them.
 */
export class Vocabulary {
  readonly #byInitial = new Map<string, string[]>();
  readonly #known = new Set<string>();
  readonly #near = new Map<string, readonly string[]>();
  readonly #answers = new Map<string, Readings>();

  add(word: string): void {
    if (this.#known.has(word)) return;
    this.#known.add(word);
    const initial = word.charAt(0);
    this.#byInitial.set(initial, [...(this.#byInitial.get(initial) ?? []), word]);
    this.#answers.clear();
    this.#near.clear();
  }

  /** Words whose first letter may have been read as this one. */
  #candidates(initial: string): readonly string[] {
    const seen = this.#near.get(initial);
    if (seen) return seen;
    const words = [...new Set(confusableInitials(initial))].flatMap(
      (letter) => this.#byInitial.get(letter) ?? [],
    );
    this.#near.set(initial, words);
    return words;
  }

  readings(fold: string): Readings {
    const seen = this.#answers.get(fold);
    if (seen) return seen;
    const found = new Map<string, number>();
    for (const word of this.#candidates(fold.charAt(0))) {
      const score = likeness(fold, word);
      if (score >= ENOUGH) found.set(word, score);
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
  return Math.max(0, 1 - noisyDistance(a, b, longest * (1 - ENOUGH)) / longest);
}
