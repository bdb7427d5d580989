import { z } from 'zod';
import { endOfDay } from '../../../platform/shared/instant.ts';
import { addDays } from '../../../platform/shared/plain-date.ts';
import type { Actor } from '../../../platform/shared/actor.ts';

/** `db/reference/case-numbers.json`. */
export const NumberRules = z.object({
  /** Limits by which help is in time: one kept and none run out. */
  helpedInTime: z.object({ clocks: z.array(z.string()).min(1) }),
  /** The first year of each band, rising. */
  ageBands: z.array(z.number().int().min(0)).min(1),
  repeatMonths: z.number().int().min(1).max(120),
  smallCells: z.object({ k: z.number().int().min(2) }),
});
export type NumberRules = z.output<typeof NumberRules>;

/** The chain of Decree 56/2017: the commune that works, its leaders who decide, those above who oversee and consolidate. */
const chain = ['commune-officer', 'consolidating-officer', 'leader'] as const;

/** Is every unit inside what the reader works for or oversees by law? Others see no small counts. */
export function readsExactly(actor: Pick<Actor, 'assignments'>, unitIds: readonly string[]): boolean {
  const own = new Set(
    actor.assignments.flatMap((held) =>
      (chain as readonly string[]).includes(held.function) ? [...held.unitIds] : [],
    ),
  );
  return unitIds.every((id) => own.has(id));
}

export interface FiguresPeriod {
  from: string;
  to: string;
  asOf: string;
}

/** The asked period, from the first of the year to today where nothing is said; as of now, or of the period's end. */
export function periodAsked(
  asked: { from?: string | undefined; to?: string | undefined },
  { today, now }: { today: string; now: string },
): FiguresPeriod {
  const to = asked.to ?? today;
  const from = asked.from ?? `${to.slice(0, 4)}-01-01`;
  return { from, to, asOf: to < today ? endOfDay(to) : now };
}

/** Which quarter of its year the day lies in, 1 to 4. */
export const quarterOf = (day: string): number => Math.ceil(Number(day.slice(5, 7)) / 3);

/** The last day of the last quarter that is over. */
export const lastQuarterEnd = (today: string): string =>
  addDays(`${today.slice(0, 4)}-${String(3 * quarterOf(today) - 2).padStart(2, '0')}-01`, -1);

/**
 * What is published for whoever stands outside the chain when a quarter has ended: the calendar year up to then. Windows of one's own
 * choice, laid over each other, would tell the small counts by their difference.
 */
export const periodPublished = (until: string): FiguresPeriod => ({
  ...{ from: `${until.slice(0, 4)}-01-01`, to: until, asOf: endOfDay(until) },
});
