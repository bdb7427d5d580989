import type { ActName, CasePage } from '../../contract.ts';
import { rowsOf } from '../../rules/transitions.ts';

export interface ActGroups {
  /** Leads on to another stage. */
  next: ActName[];
  /** What this stage, and those around it, are for. */
  now: ActName[];
  /** What may be done at any time, and what ends a case that is none. */
  others: ActName[];
}

/** How the acts that are open to the caller stand on the case's page. */
export function groupsOf({ acts, stage, openActionIds }: Pick<CasePage, 'acts' | 'stage' | 'openActionIds'>) {
  const groups: ActGroups = { next: [], now: [], others: [] };
  for (const act of acts) {
    if (act === 'finish-action' && openActionIds.length === 0) continue;
    groups[groupOf(act, stage)].push(act);
  }
  return groups;
}

/** The one act that stands out: what leads on, unless the stage is there to choose between several; a plan is there to be approved. */
export const mainAct = ({ next }: Pick<ActGroups, 'next'>): ActName | undefined =>
  next.length === 1 ? next[0] : next.find((act) => act === 'approve-plan');

function groupOf(act: ActName, stage: CasePage['stage']): keyof ActGroups {
  if (act === 'dismiss') return 'others';
  const leadsOn = rowsOf(act, stage).some(({ to }) => to !== 'same' && to !== stage);
  // Leads back: the plan is changed where it does not help, and that is not what comes next.
  if (leadsOn && act !== 'change-plan') return 'next';
  const atAnyTime = rowsOf(act, 'initial-assessment').length > 0 && rowsOf(act, 'review').length > 0;
  return atAnyTime ? 'others' : 'now';
}
