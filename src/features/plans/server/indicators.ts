import type { Context } from '../../../platform/server/http/context.ts';
import type { IndicatorCode } from '../contract/content.ts';

/** A share as the system counts it for one unit. */
export interface Counted {
  numerator: number;
  denominator: number;
}

/**
 * Counts for units on a day (`from`: since when the plan's period runs, where a period is counted), in the caller's scope: units of which nothing is known are left out. What counts stands in
 * another room; the composition root introduces it.
 */
export type Indicator = (
  ctx: Context,
  of: { unitIds: readonly string[]; on: string; from: string },
) => Promise<ReadonlyMap<string, Counted>>;

const known = new Map<IndicatorCode, Indicator>();

export const introduceIndicator = (code: IndicatorCode, indicator: Indicator): void =>
  void known.set(code, indicator);

/** @throws Error when nobody introduced what counts: a mistake of the composition, not of a person */
export function indicatorOf(code: IndicatorCode): Indicator {
  const indicator = known.get(code);
  if (!indicator) throw new Error(`nothing counts ${code}`);
  return indicator;
}
