import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { initials } from '../../../platform/shared/vietnamese.ts';
import { findChildNames } from '../../children/server/public.ts';
import type { CaseTask } from '../contract/tasks.ts';
import { templatesOn } from '../rules/plan-templates.ts';
import { openActions, stateOf } from '../rules/state.ts';
import { findSubjects } from './queries-cases.ts';
import { findHistoriesAhead } from './queries-tasks.ts';
import { planTemplates, urgencyRules } from './reference.ts';

/** Follow-ups and open actions of the caller's cases, the nearest first (Decree 56/2017 Đ.29). */
export async function listTasks(ctx: Context, { limit }: { limit: number }) {
  const histories = await findHistoriesAhead(ctx.tx, ctx.actor, limit);
  const children = await findSubjects(ctx.tx, ctx.actor, [...histories.keys()]);
  const names = await findChildNames(ctx.tx, ctx.actor, [...children.values()]);
  const rows = [...histories].flatMap(([caseId, history]): CaseTask[] => {
    const state = stateOf(history);
    const of = { caseId, childInitials: initials(names.get(children.get(caseId) ?? '') ?? '') };
    const { nextFollowUpOn } = state;
    return [
      ...(nextFollowUpOn === null
        ? []
        : [{ ...of, kind: 'follow-up' as const, dueOn: nextFollowUpOn, measure: null, actionId: null }]),
      ...openActions(state).map(({ id: actionId, endsOn, measure }) => ({
        ...{ ...of, kind: 'action' as const, dueOn: endsOn, measure, actionId },
      })),
    ];
  });
  rows.sort((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1));
  ctx.audit({ detail: { rows: Math.min(rows.length, limit) } });
  const more = rows.length > limit || histories.size === limit;
  return { rows: rows.slice(0, limit), on: localDateOf(ctx.now), more };
}

export async function getAids({ now }: Context) {
  return { urgency: urgencyRules, templates: templatesOn(planTemplates, localDateOf(now)) };
}
