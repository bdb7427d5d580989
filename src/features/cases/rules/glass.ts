import { z } from 'zod';
import { type Actor, functionNames } from '../../../platform/shared/actor.ts';
import { evaluateDueRule } from '../../../platform/shared/due-rule.ts';
import { addHours, localDateOf } from '../../../platform/shared/instant.ts';
import type { HolidayCalendar } from '../../../platform/shared/working-days.ts';

/**
 * Break-glass: who may read a case without being of its team, for how long, and by when somebody looks at it. The numbers are
 * data, `db/reference/case-glass.json`; the database holds the hard limits of two hours and three a day.
 */
const Holder = z.strictObject({
  function: z.enum(functionNames),
  /** `own`: held at the commune of the case; `above`: held elsewhere and covering it. */
  at: z.enum(['own', 'above']),
});
const Version = z.strictObject({
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
  holders: z.array(Holder).min(1),
  hours: z.number().positive().max(2),
  mostPerDay: z.int().min(1).max(3),
  reviewWorkingDays: z.int().min(1).max(3),
  source: z.string().min(1),
  certainty: z.enum(['found', 'from-memory', 'proposed']),
});
export const GlassFile = z.strictObject({
  title: z.string(),
  readOn: z.iso.date(),
  note: z.string().optional(),
  rules: z.array(Version).min(1),
});
export type GlassRule = z.output<typeof Version>;

/** The version that counts on the local day of an instant; undefined: nobody may break a glass then. */
export const glassRuleAt = (rules: readonly GlassRule[], instant: string): GlassRule | undefined => {
  const on = localDateOf(instant);
  return rules.find(({ validFrom, validTo }) => validFrom <= on && (validTo === undefined || on < validTo));
};

/** Does a function of the person, where it is held, let them break the glass of a case of this commune? */
export const mayBreakGlass = (
  actor: Pick<Actor, 'assignments'>,
  unitId: string,
  { holders }: Pick<GlassRule, 'holders'>,
): boolean =>
  actor.assignments.some(
    (held) =>
      held.unitIds.includes(unitId) &&
      holders.some(
        (holder) => holder.function === held.function && (holder.at === 'own') === (held.unitId === unitId),
      ),
  );

export interface GlassTimes {
  until: string;
  reviewDueAt: string;
}

/** Until when a glass broken now stays broken, and by when it is reviewed: the end of the n-th working day after. */
export function glassTimes(rule: GlassRule, now: string, calendar: HolidayCalendar): GlassTimes {
  const counted = { kind: 'after-event', unit: 'working-days', whenNotWorking: 'keep' } as const;
  const verdict = evaluateDueRule({ ...counted, amount: rule.reviewWorkingDays }, { eventAt: now }, calendar);
  if (!verdict.ok) throw new Error('working days from a known instant are always known');
  return { until: addHours(now, rule.hours), reviewDueAt: verdict.dueAt };
}
