import { type Actor, type FunctionName, holdsAt } from '../../platform/shared/actor.ts';
import { isOwnMatter, worksFor } from '../plans/permissions.ts';

const officers = ['commune-officer', 'sector-officer', 'consolidating-officer'] as const;

export const activityPermissions = {
  'unit-plan.read': [...officers, 'leader', 'data-protection-officer'],
  'unit-plan.write': [...officers],
  'unit-plan.decide': ['consolidating-officer', 'leader'],
  'task.read': [...officers, 'leader', 'data-protection-officer'],
  'task.record': [...officers],
  'difficulty.read': [...officers, 'leader', 'data-protection-officer'],
  'difficulty.raise': [...officers],
  'difficulty.answer': ['consolidating-officer', 'leader'],
} as const satisfies Record<string, readonly FunctionName[]>;

export type ActivityPermission = keyof typeof activityPermissions;

/** The unit writes while its plan is a draft or was returned; who leads the area receives or returns what was submitted. */
export function unitPlanAbilities(
  actor: Pick<Actor, 'assignments'>,
  plan: { unitId: string; state: 'draft' | 'submitted' | 'returned' | 'accepted' },
): { edit: boolean; submit: boolean; decide: boolean } {
  const own = worksFor(actor, plan.unitId);
  const open = plan.state === 'draft' || plan.state === 'returned';
  const decides =
    holdsAt(actor, activityPermissions['unit-plan.decide'], plan.unitId) && !isOwnMatter(actor, plan.unitId);
  return { edit: own && open, submit: own && open, decide: decides && plan.state === 'submitted' };
}

export function difficultyAbilities(
  actor: Pick<Actor, 'assignments'>,
  difficulty: { unitId: string; state: 'open' | 'answered' | 'closed' },
): { answer: boolean; close: boolean } {
  const own = worksFor(actor, difficulty.unitId);
  const leads = holdsAt(actor, activityPermissions['difficulty.answer'], difficulty.unitId);
  return {
    answer: leads && !isOwnMatter(actor, difficulty.unitId) && difficulty.state !== 'closed',
    close: (own || leads) && difficulty.state === 'answered',
  };
}
