import { room } from '../../platform/shared/endpoint.ts';
import { difficultyEndpoints } from './contract/difficulties.ts';
import { recordEndpoints } from './contract/records.ts';
import { unitPlanEndpoints } from './contract/unit-plans.ts';
import { activityPermissions } from './permissions.ts';

export * from './contract/difficulties.ts';
export * from './contract/records.ts';
export * from './contract/unit-plans.ts';

export const activityProblems = [
  'activities.plan-not-open',
  'activities.nothing-planned',
  'activities.not-submitted',
  'activities.ends-before-start',
  'activities.task-not-yours',
  'activities.task-of-other-plan',
  'activities.date-in-future',
  'activities.measure-of-other-task',
  'activities.file-kind-refused',
  'activities.report-already-accepted',
  'difficulties.closed',
  'difficulties.not-answered',
] as const;
export type ActivityProblem = (typeof activityProblems)[number];

export const activitiesContract = room('activities', activityPermissions, {
  ...unitPlanEndpoints,
  ...recordEndpoints,
  ...difficultyEndpoints,
});
