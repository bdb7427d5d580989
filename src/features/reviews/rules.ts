import { type Outcome, outcomes } from './contract.ts';

/** Progress of a review, out of counted children by outcome (null: not reviewed). */

interface CountedOutcome {
  outcome: Outcome | null;
  children: number;
}

export interface Progress {
  total: number;
  done: number;
}

export function progressOf(counted: readonly CountedOutcome[]): Progress {
  const total = counted.reduce((sum, one) => sum + one.children, 0);
  const open = counted.reduce((sum, one) => sum + (one.outcome === null ? one.children : 0), 0);
  return { total, done: total - open };
}

export function outcomesOf(counted: readonly CountedOutcome[]): Record<Outcome, number> {
  const found = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome, children } of counted) if (outcome) found[outcome] += children;
  return found;
}
