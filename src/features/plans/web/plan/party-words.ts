import { useText } from '../../../../platform/web/text/language.tsx';
import type { Party } from '../../contract/content.ts';
import type { Plan } from '../draft/keeping/use-draft.ts';
import { plansText } from '../text.ts';

/** What a party is called on the plan's page: the unit's name as the server gave it, or the group. */
export function usePlanPartyName(plan: Pick<Plan, 'unitNames'>): (party: Party) => string {
  const { common } = useText(plansText);
  return (party) => {
    if (party.kind === 'unit') return plan.unitNames[party.unitId] ?? party.asWritten;
    return party.kind === 'group' ? common.groups[party.group] : party.asWritten;
  };
}
