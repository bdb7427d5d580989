import { isValid } from '../../../../platform/shared/plain-date.ts';
import type { FieldProblem } from '../../../../platform/shared/problem.ts';
import type { PlannedActivity, UnitPlan } from '../../contract.ts';
import type { z } from 'zod';
import type { ObligationRow } from '../../../plans/contract.ts';

export type Plan = z.output<typeof UnitPlan>;

/** An activity as it is being typed: money and dates may be half written. */
export type DraftActivity = Omit<z.output<typeof PlannedActivity>, 'cost'> & { cost: number | string };

export interface UnitPlanDraft {
  title: string;
  introduction: string;
  number: string;
  issuedOn: string;
  activities: readonly DraftActivity[];
}

export const draftOf = (plan: Plan): UnitPlanDraft => ({
  title: plan.title,
  introduction: plan.introduction,
  number: plan.number,
  issuedOn: plan.issuedOn ?? '',
  activities: plan.activities,
});

/** What is sent: money left empty is none. */
export const sentDraft = (draft: UnitPlanDraft) => ({
  ...draft,
  issuedOn: draft.issuedOn === '' ? null : draft.issuedOn,
  activities: draft.activities.map((activity) => ({
    ...activity,
    cost: activity.cost === '' ? 0 : activity.cost,
  })),
});

/** An empty row; its dates are the year the plan is for. */
export const emptyActivity = (id: string, period: { from: string; to: string }): DraftActivity => ({
  id,
  obligationId: null,
  what: '',
  startsOn: period.from,
  endsOn: period.to,
  responsible: '',
  place: '',
  cost: '',
  costSource: '',
  expected: '',
});

export const uncoveredTasks = (
  activities: readonly Pick<DraftActivity, 'obligationId'>[],
  tasks: readonly ObligationRow[],
): ObligationRow[] => {
  const covered = new Set(activities.map((activity) => activity.obligationId));
  return tasks.filter((task) => !covered.has(task.id) && task.outcome !== 'not-applicable');
};

/** One row per duty without an activity: its title and its period, as the plan says them; the rest is the unit's to fill in. */
export const activitiesFromTasks = (
  activities: readonly DraftActivity[],
  tasks: readonly ObligationRow[],
  newId: () => string,
): DraftActivity[] => [
  ...activities,
  ...uncoveredTasks(activities, tasks).map((task) => ({
    ...emptyActivity(newId(), { from: task.periodFrom, to: task.periodTo }),
    obligationId: task.id,
    what: task.title,
  })),
];

/** Sum of the costs in đồng; what is half typed does not count yet. */
export const totalCost = (activities: readonly Pick<DraftActivity, 'cost'>[]): number =>
  activities.reduce((sum, { cost }) => sum + (typeof cost === 'number' ? cost : 0), 0);

/** Rows that end before they start, as the server would name them; half-typed dates are the schema's to refuse. */
export const endingTooEarly = (activities: readonly DraftActivity[]): FieldProblem[] =>
  activities.flatMap(({ startsOn, endsOn }, index) =>
    isValid(startsOn) && isValid(endsOn) && endsOn < startsOn
      ? [{ path: `activities.${index}.endsOn`, code: 'activities.ends-before-start' }]
      : [],
  );

/** Ids of the activities that a problem names by their place (`activities.3.what`). */
export const namedActivities = (
  activities: readonly DraftActivity[],
  fields: readonly FieldProblem[],
): string[] =>
  fields.flatMap(({ path }) => activities[Number(/^activities\.(\d+)\./.exec(path)?.[1])]?.id ?? []);
