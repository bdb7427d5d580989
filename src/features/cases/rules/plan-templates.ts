import { z } from 'zod';
import { addDays, type PlainDate } from '../../../platform/shared/plain-date.ts';
import type { DeedOf } from '../contract/deeds.ts';
import { measures } from '../contract/stages.ts';

/**
 * Plans that are written often (Mẫu 04, Decree 56/2017 Đ.28.3), as data: `db/reference/case-plan-templates.json`. One fills the
 * form, the worker changes what is different.
 */
const days = z.int().min(0).max(366);
const TemplateAction = z.strictObject({
  measure: z.enum(measures),
  service: z.string().min(1).max(500),
  responsible: z.string().min(1).max(300),
  coordination: z.string().max(500),
  /** From the day of writing. */
  startsInDays: days,
  lastsDays: days,
  /** Whole đồng. */
  cost: z.int().min(0),
});
export const PlanTemplate = z.strictObject({
  code: z.string().min(1),
  name: z.string().min(1),
  validFrom: z.iso.date(),
  validTo: z.iso.date().optional(),
  certainty: z.enum(['found', 'from-memory', 'proposed']),
  source: z.string().min(1),
  goal: z.string().min(1).max(4000),
  actions: z.array(TemplateAction).min(1).max(60),
});
export type PlanTemplate = z.output<typeof PlanTemplate>;
export const PlanTemplates = z.strictObject({
  ...{ title: z.string(), readOn: z.iso.date(), note: z.string() },
  templates: z.array(PlanTemplate).min(1),
});

export const templatesOn = (templates: readonly PlanTemplate[], on: PlainDate): PlanTemplate[] =>
  templates.filter(({ validFrom, validTo }) => validFrom <= on && (validTo === undefined || on < validTo));

/** The plan as the template has it, written on the day. `newActionId` is asked once for each action. */
export function planFrom(
  { goal, actions }: PlanTemplate,
  on: PlainDate,
  newActionId: () => string,
): Omit<DeedOf<'submit-plan'>, 'act'> {
  const withIds = actions.map((action) => ({ ...action, id: newActionId() }));
  return {
    goal,
    actions: withIds.map(({ id, measure, startsInDays, lastsDays, cost }) => {
      const startsOn = addDays(on, startsInDays);
      return { id, measure, startsOn, endsOn: addDays(startsOn, lastsDays), cost };
    }),
    wording: withIds.map(({ id, service, responsible, coordination }) => ({
      ...{ actionId: id, service, responsible, coordination },
    })),
  };
}
