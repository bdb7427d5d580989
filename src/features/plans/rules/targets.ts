import type { IndicatorCode } from '../contract/content.ts';
import { formatNumber, formatPercent } from '../../../platform/shared/numbers.ts';
import type { TargetStanding } from '../contract/ledger.ts';

export type Comparison = 'lt' | 'le' | 'eq' | 'ge' | 'gt';

/** Is the target met? A rate in per cent is numerator ÷ denominator × 100; other units compare the numerator itself. */
export function isMet(actual: number, comparison: Comparison, value: number): boolean {
  // Per cents are compared to a millionth: 3 of 3 is 100 % exactly, whatever the division says.
  const difference = Math.round((actual - value) * 1e6) / 1e6;
  if (comparison === 'lt') return difference < 0;
  if (comparison === 'le') return difference <= 0;
  if (comparison === 'eq') return difference === 0;
  if (comparison === 'ge') return difference >= 0;
  return difference > 0;
}

interface TargetFacts {
  id: string;
  planId: string;
  shortName: string;
  statement: string;
  comparison: Comparison;
  value: number;
  measureUnit: string;
  numeratorName: string;
  denominatorName: string;
  indicator: IndicatorCode | null;
}

interface Entry {
  numerator: number;
  denominator: number;
  asOf: string;
  enteredAt: string;
  /** Null for what the system counted. */
  enteredBy: string | null;
}

/** The value that a numerator and a denominator make; null when nothing was counted. */
export function actualOf(numerator: number, denominator: number, measureUnit: string): number | null {
  if (measureUnit !== '%') return numerator;
  return denominator === 0 ? null : (numerator / denominator) * 100;
}

interface Figure {
  measureUnit: string;
  /** What must be reached. */
  value: number;
  numerator: number;
  denominator: number;
}

const mostDigits = 4;

/**
 * What was reached, the same on every screen and every document: `99,2 %`, `4 xã`, `–` of nothing. One decimal; more only
 * where a rate would otherwise read like the goal that it misses or keeps: 0,96 % of a goal below 1 % is never "1 %".
 */
export function reachedText({ measureUnit, value, numerator, denominator }: Figure): string {
  if (measureUnit !== '%') return `${formatNumber(numerator)} ${measureUnit}`;
  const rate = (digits: number) => formatPercent(numerator, denominator, digits);
  const isGoal = denominator > 0 && isMet((numerator / denominator) * 100, 'eq', value);
  let digits = 1;
  while (digits < mostDigits && !isGoal && rate(digits) === `${formatNumber(value, digits)} %`) digits++;
  return rate(digits);
}

/** A rate always stands with its counts: `99,2 % (355/358)`. */
export const reachedOfText = (figure: Figure): string =>
  figure.measureUnit === '%'
    ? `${reachedText(figure)} (${formatNumber(figure.numerator)}/${formatNumber(figure.denominator)})`
    : reachedText(figure);

/** A target's standing over the latest entry of each unit: numerators and denominators add up, rates never do. */
export function standingOf(
  target: TargetFacts,
  entries: readonly Entry[],
  unitsExpected: number,
  nameOf: (accountId: string) => string | null,
): TargetStanding {
  const numerator = entries.reduce((sum, entry) => sum + entry.numerator, 0);
  const denominator = entries.reduce((sum, entry) => sum + entry.denominator, 0);
  const actual = entries.length === 0 ? null : actualOf(numerator, denominator, target.measureUnit);
  const newest = [...entries].sort((a, b) => (a.enteredAt < b.enteredAt ? 1 : -1))[0];
  return {
    ...target,
    numerator,
    denominator,
    actual,
    met: actual === null ? null : isMet(actual, target.comparison, target.value),
    unitsEntered: entries.length,
    unitsExpected,
    asOf: entries.map((entry) => entry.asOf).sort()[0] ?? null,
    origin: target.indicator === null ? 'manual' : 'counted',
    lastEnteredBy: newest?.enteredBy ? nameOf(newest.enteredBy) : null,
    lastEnteredAt: newest?.enteredAt ?? null,
  };
}
