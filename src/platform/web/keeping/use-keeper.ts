import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useNow } from '../shell/session/now.ts';
import { useText } from '../text/language.tsx';
import { writingText } from '../text/writing.ts';
import { tellDone } from '../ui/feedback/toasts.tsx';
import type { ProblemError } from '../client/problem-error.ts';
import { Keeper, type KeeperParts, type SavingEndpoint, type Stand } from './keeper.ts';

export interface Kept<D> extends Stand<D> {
  change(update: (draft: D) => D): void;
  /** Saves now; resolves with the saved version, undefined when it could not. */
  save(): Promise<number | undefined>;
  settle(side: 'mine' | 'theirs'): void;
  /** What keeps the draft from being saved as it stands. */
  wrong(): ProblemError | undefined;
}

type Given<D, E extends SavingEndpoint> = Omit<
  KeeperParts<D, E>,
  'now' | 'onStand' | 'onSaved' | 'onMerged'
> & {
  /** Areas (first word of the path) that a save makes stale; those of the screen itself only when it is left. */
  stale?: { saved?: readonly string[]; left?: readonly string[] };
};

/** A draft under a person's hands; see `Keeper` for when it is saved. */
export function useKeeper<D, E extends SavingEndpoint>({ stale, ...given }: Given<D, E>): Kept<D> {
  const moment = useNow();
  const client = useQueryClient();
  const { merged } = useText(writingText);
  const [, setStand] = useState<Stand<D>>();
  const forget = (areas: readonly string[] = []) =>
    Promise.all(areas.map((area) => client.invalidateQueries({ queryKey: [area] })));
  const parts: KeeperParts<D, E> = {
    ...given,
    now: () => moment,
    onStand: setStand,
    onSaved: () => void forget(stale?.saved),
    onMerged: () => tellDone(merged),
  };
  const [keeper] = useState(() => new Keeper(parts));
  useEffect(() => keeper.hears(parts));
  useSaveOnLeaving(keeper, () => void forget(stale?.left));
  return {
    ...keeper.stand,
    change: (update) => keeper.change(update),
    save: () => keeper.save(),
    settle: (side) => keeper.settle(side),
    wrong: () => keeper.wrong(),
  };
}

/** What was typed in the last second must not be lost with the page, the tab or the phone's screen. */
function useSaveOnLeaving(
  keeper: Pick<Keeper<unknown, SavingEndpoint>, 'save' | 'unsaved'>,
  onLeft: () => void,
): void {
  const left = useRef(onLeft);
  useEffect(() => {
    left.current = onLeft;
  });
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
      void keeper.save().finally(() => left.current());
    };
  }, [keeper]);
}
