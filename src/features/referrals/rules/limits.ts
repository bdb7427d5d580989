import { z } from 'zod';
import { evaluateDueRule } from '../../../platform/shared/due-rule.ts';
import { addHours, localDateOf } from '../../../platform/shared/instant.ts';
import type { HolidayCalendar } from '../../../platform/shared/working-days.ts';
import type { Pace } from '../contract/states.ts';

/** Time limits of a referral: dated data (`db/reference/referral-limits.json`); no law has them. */
const Limit = z.union([
  z.strictObject({ hours: z.number().positive() }),
  z.strictObject({ workingDays: z.number().int().positive() }),
]);
type Limit = z.output<typeof Limit>;
const Pair = z.strictObject({ accept: Limit, answer: Limit });

export const ReferralLimitTable = z.strictObject({
  title: z.string(),
  readOn: z.iso.date(),
  note: z.string(),
  entries: z
    .array(
      z.strictObject({
        validFrom: z.iso.date(),
        ordinary: Pair,
        urgent: Pair,
        source: z.string().min(1),
        certainty: z.enum(['found', 'from-memory', 'own']),
      }),
    )
    .min(1),
});
export type ReferralLimitTable = z.output<typeof ReferralLimitTable>;

/** When the limit runs out that begins at the instant; hours run through nights, working days end with the day. */
export function dueAfter(
  { entries }: ReferralLimitTable,
  of: { limit: 'accept' | 'answer'; pace: Pace; from: string; calendar: HolidayCalendar },
): string {
  const on = localDateOf(of.from);
  const inForce = entries
    .filter(({ validFrom }) => validFrom <= on)
    .sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const limit = ((inForce.at(-1) ?? entries[0]) as (typeof entries)[number])[of.pace][of.limit];
  if ('hours' in limit) return addHours(of.from, limit.hours);
  const rule = {
    kind: 'after-event',
    amount: limit.workingDays,
    unit: 'working-days',
    whenNotWorking: 'keep',
  } as const;
  const verdict = evaluateDueRule(rule, { eventAt: of.from }, of.calendar);
  if (!verdict.ok) throw new RangeError(verdict.code);
  return verdict.dueAt;
}
