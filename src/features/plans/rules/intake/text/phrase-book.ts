import { isJoiner, type Token, tokensOf } from './tokens.ts';
import { likeness, Vocabulary } from './vocabulary.ts';

/** A phrase found: tokens `from` (in) to `to` (out), likeness in [0, 1], and how many letters of the text it covers. */
export interface Hit<T> {
  value: T;
  from: number;
  to: number;
  score: number;
  letters: number;
}

interface Branch<T> {
  next: Map<string, Branch<T>>;
  /** what the phrases that end here stand for. */
  values: T[];
  /** punctuation that some phrase writes after this word, so a text may write it too. */
  marksAfter: string;
}

interface Step<T> {
  branch: Branch<T>;
  at: number;
  earned: number;
  letters: number;
}

const newBranch = <T>(): Branch<T> => ({ next: new Map(), values: [], marksAfter: '' });
const byCover = <T>(a: Hit<T>, b: Hit<T>): number => b.letters * b.score - a.letters * a.score || a.to - b.to;
const ACRONYM_SCORE = 0.98;
/** a path may be this much worse than the book asks while it is still short. */
const SLACK = 0.2;

/**
 * Finds many phrases at once in noisy text. Words are compared by likeness; "-", "&" and "và" never count; capitals
 * may stand for the first letters of several words ("LĐTBXH", "GD-ĐT"); words may have run together or come apart.
 */
export class PhraseBook<T> {
  readonly #root: Branch<T> = newBranch();
  readonly #vocabulary = new Vocabulary();
  readonly #enough: number;

  readonly #acronyms: boolean;

  constructor(enough = 0.8, acronyms = true) {
    this.#enough = enough;
    this.#acronyms = acronyms;
  }

  add(phrase: string, value: T): void {
    let branch = this.#root;
    for (const token of tokensOf(phrase)) {
      if (token.kind === 'mark') branch.marksAfter += token.raw;
      if (token.kind === 'mark' || isJoiner(token)) continue;
      this.#vocabulary.add(token.fold);
      let next = branch.next.get(token.fold);
      if (!next) branch.next.set(token.fold, (next = newBranch()));
      branch = next;
    }
    if (branch !== this.#root && !branch.values.includes(value)) branch.values.push(value);
  }

  /** Every phrase that begins at token `at`; the one that covers most letters first. */
  at(tokens: readonly Token[], at: number): Hit<T>[] {
    const hits: Hit<T>[] = [];
    const walk = (step: Step<T>): void => {
      const score = step.letters === 0 ? 1 : step.earned / step.letters;
      if (score < this.#enough - SLACK) return;
      if (score >= this.#enough) {
        for (const value of step.branch.values) {
          hits.push({ value, from: at, to: step.at, score, letters: lettersOf(tokens, at, step.at) });
        }
      }
      for (const next of this.#onward(tokens, step)) walk(next);
    };
    walk({ branch: this.#root, at, earned: 0, letters: 0 });
    return hits.sort(byCover);
  }

  /** Phrases of the whole text that do not overlap; the one that covers more letters wins. */
  all(tokens: readonly Token[]): Hit<T>[] {
    const hits = tokens.flatMap((token, at) => (token.kind === 'word' ? this.at(tokens, at) : []));
    const taken = new Uint8Array(tokens.length);
    const kept = hits.sort(byCover).filter((hit) => {
      if (taken.subarray(hit.from, hit.to).includes(1)) return false;
      taken.fill(1, hit.from, hit.to);
      return true;
    });
    return kept.sort((a, b) => a.from - b.from);
  }

  #onward(tokens: readonly Token[], step: Step<T>): Step<T>[] {
    if (step.branch.next.size === 0) return [];
    const onward = this.#word(tokens, step);
    if (step.letters > 0) {
      const skipped = tokens[step.at];
      if (skipped && (isJoiner(skipped) || step.branch.marksAfter.includes(skipped.raw))) {
        onward.push(...this.#onward(tokens, { ...step, at: step.at + 1 }));
      }
    }
    return onward;
  }

  #word(tokens: readonly Token[], step: Step<T>): Step<T>[] {
    const token = tokens[step.at];
    if (token?.kind !== 'word') return [];
    const found: Step<T>[] = [];
    if (token.exact) {
      const same = step.branch.next.get(token.fold);
      if (same) found.push(earn(step, same, 1, 1, token.fold.length));
    } else this.#alike(token.fold, step, found);
    if (this.#acronyms && token.acronym.length >= 2) {
      for (const letters of new Set([token.acronym, token.acronym.replace(/dp|pd/g, 'd')]))
        initials(step, letters, found);
    }
    if (found.length === 0 && step.letters > 0 && !token.exact) joinedOrApart(tokens, step, found);
    return found;
  }

  /** Walks the shorter of the two lists: the words that may come, or the words that this one may be. */
  #alike(fold: string, step: Step<T>, found: Step<T>[]): void {
    const readings = this.#vocabulary.readings(fold);
    const { next } = step.branch;
    if (next.size < readings.size) {
      for (const [word, branch] of next) {
        const score = readings.get(word);
        if (score !== undefined) found.push(earn(step, branch, 1, score, word.length));
      }
      return;
    }
    for (const [word, score] of readings) {
      const branch = next.get(word);
      if (branch) found.push(earn(step, branch, 1, score, word.length));
    }
  }
}

function lettersOf(tokens: readonly Token[], from: number, to: number): number {
  let letters = 0;
  for (let at = from; at < to; at++) letters += tokens[at]?.fold.length ?? 0;
  return letters;
}

function earn<T>(step: Step<T>, branch: Branch<T>, words: number, score: number, letters: number): Step<T> {
  return {
    branch,
    at: step.at + words,
    earned: step.earned + score * letters,
    letters: step.letters + letters,
  };
}

/** Capitals that are the first letters of the coming words; OCR reads Đ as D or P. */
function initials<T>(start: Step<T>, acronym: string, found: Step<T>[]): void {
  const walk = (branch: Branch<T>, done: number, letters: number): void => {
    if (done === acronym.length) {
      found.push(earn(start, branch, 1, ACRONYM_SCORE, letters));
      return;
    }
    const letter = acronym.charAt(done);
    for (const [word, next] of branch.next) {
      if (word.startsWith(letter) || (letter === 'p' && word.startsWith('d')))
        walk(next, done + 1, letters + word.length);
    }
  };
  walk(start.branch, 0, 0);
}

/** "thôngtin" for two words, "th ông" for one. */
function joinedOrApart<T>(tokens: readonly Token[], step: Step<T>, found: Step<T>[]): void {
  const fold = (tokens[step.at] as Token).fold;
  const after = tokens[step.at + 1];
  for (const [word, branch] of step.branch.next) {
    if (word.charAt(0) !== fold.charAt(0)) continue;
    if (after?.kind === 'word' && fold.length < word.length) {
      const score = likeness(fold + after.fold, word);
      if (score >= 0.8) found.push(earn(step, branch, 2, score, word.length));
    }
    if (fold.length <= word.length) continue;
    for (const [second, end] of branch.next) {
      const score = likeness(fold, word + second);
      if (score >= 0.8) found.push(earn(step, end, 1, score, word.length + second.length));
    }
  }
}
