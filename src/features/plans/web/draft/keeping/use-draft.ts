import type { z } from 'zod';
import { type Kept, useKeeper } from '../../../../../platform/web/keeping/use-keeper.ts';
import { type Plan as PlanSchema, plansContract } from '../../../contract.ts';
import { type Edited, savable } from './draft-content.ts';

export type Plan = z.output<typeof PlanSchema>;

export interface DraftInHand extends Omit<Kept<Edited>, 'draft'> {
  edited: Edited;
}

export const editedOf = ({ year, periodFrom, periodTo, content }: Plan): Edited => ({
  year,
  periodFrom,
  periodTo,
  content,
});

/** A draft under an officer's hands; what is blank in it stays on the screen and waits. */
export function useDraft(plan: Plan): DraftInHand {
  const { draft, ...kept } = useKeeper({
    endpoint: plansContract.endpoints.saveContent,
    start: { draft: editedOf(plan), version: plan.version, savedAt: plan.changedAt },
    inputOf: (edited: Edited, version) => ({ planId: plan.id, version, ...savable(edited) }),
    theirsOf: (current) => {
      const theirs = current as Plan;
      return { draft: editedOf(theirs), version: theirs.version };
    },
    stale: { left: ['plans'] },
  });
  return { ...kept, edited: draft };
}
