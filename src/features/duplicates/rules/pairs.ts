import { type LikenessReason, reviewFrom } from '../../../platform/shared/people-names/likeness.ts';
import type { Relative, Sex } from '../../children/contract.ts';
import { fatherOf, motherOf } from '../../children/rules/relatives.ts';
import type { PairState } from '../contract/pair.ts';

/** What becomes of a pair when its two records are compared again. */

export interface KnownPair {
  state: PairState;
  score: number;
  reasons: readonly LikenessReason[];
  /** By what the two were known when a person judged them; '' where nobody has. */
  judgedFacts: string;
}

export interface Comparison {
  score: number;
  reasons: readonly LikenessReason[];
  /** Of both records, as they stand (`factsOfPair`). */
  facts: string;
}

export interface PairWrite {
  state: PairState;
  score: number;
  reasons: readonly LikenessReason[];
}

const waitingStates: readonly PairState[] = ['open', 'unsure', 'moved'];

/**
 * A pair worth a look is shown; one that is no longer alike fades. What a person judged to be two children never comes
 * back, unless one of the records has changed in what it is known by since. Undefined: it stays as it is.
 */
export function nextPair(
  known: KnownPair | undefined,
  compared: Comparison | undefined,
): PairWrite | undefined {
  const alike = compared !== undefined && compared.score >= reviewFrom;
  if (!known) return alike ? { state: 'open', score: compared.score, reasons: compared.reasons } : undefined;
  if (!alike)
    return waitingStates.includes(known.state)
      ? { state: 'faded', score: known.score, reasons: known.reasons }
      : undefined;
  const { score, reasons } = compared;
  const again =
    known.state === 'faded' || (known.state === 'not-same' && known.judgedFacts !== compared.facts);
  if (again) return { state: 'open', score, reasons };
  const told = waitingStates.includes(known.state);
  return told && !sameReasons(known, compared) ? { state: known.state, score, reasons } : undefined;
}

const sameReasons = (a: Comparison | KnownPair, b: Comparison | KnownPair): boolean =>
  a.score === b.score &&
  a.reasons.map(({ code }) => code).join() === b.reasons.map(({ code }) => code).join();

interface Identified {
  id: string;
  fullName: string;
  otherNames: readonly string[];
  sex: Sex;
  birthDate: string;
  birthPrecision: string;
  personalId: string | null;
  relatives: readonly Relative[];
}

/** The fields by which a child is known, as one text: who moves house or school is the same child as before. */
const factsOf = (child: Identified): string =>
  JSON.stringify([
    ...[child.fullName, child.otherNames, child.sex, child.birthDate, child.birthPrecision],
    ...[child.personalId, motherOf(child.relatives), fatherOf(child.relatives)],
  ]);

/** Both records' facts, in the order of their ids. */
export const factsOfPair = (one: Identified, other: Identified): string =>
  one.id < other.id ? factsOf(one) + factsOf(other) : factsOf(other) + factsOf(one);
