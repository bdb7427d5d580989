import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useNow } from '../../../../../platform/web/shell/session/now.ts';
import type { Edited } from './draft-content.ts';
import { DraftKeeper, type DraftStand, type Plan } from './draft-keeper.ts';

export type { Plan } from './draft-keeper.ts';

export interface DraftInHand extends DraftStand {
  change(update: (edited: Edited) => Edited): void;
  save(): Promise<number | undefined>;
  settle(side: 'mine' | 'theirs'): void;
}

/** A draft under an officer's hands; see `DraftKeeper` for when it is saved. */
export function useDraft(plan: Plan, onMerged: () => void): DraftInHand {
  const moment = useNow();
  const [, setStand] = useState<DraftStand>();
  const facts = { now: () => moment, onStand: setStand, onMerged };
  const [keeper] = useState(() => new DraftKeeper(plan, facts));
  useEffect(() => keeper.hears(facts));
  useSaveOnLeaving(keeper);
  return {
    ...keeper.stand,
    change: (update) => keeper.change(update),
    save: () => keeper.save(),
    settle: (side) => keeper.settle(side),
  };
}

/** What was typed in the last second must not be lost with the page, the tab or the phone's screen. */
function useSaveOnLeaving(keeper: DraftKeeper): void {
  const client = useQueryClient();
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') void keeper.save();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (!keeper.unsaved) return;
      event.preventDefault();
      void keeper.save();
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('beforeunload', leaving);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('beforeunload', leaving);
      void keeper.save().finally(() => client.invalidateQueries({ queryKey: ['plans'] }));
    };
  }, [client, keeper]);
}
