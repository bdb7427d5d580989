import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { z } from 'zod';
import { type ActMemory, outcomeUnknown, requestIdFor } from '../../../../platform/web/client/act.ts';
import { callEndpoint } from '../../../../platform/web/client/api.ts';
import { checkInput } from '../../../../platform/web/client/check-input.ts';
import {
  type CallProblem,
  callProblemOf,
  ProblemError,
} from '../../../../platform/web/client/problem-error.ts';
import { useNow } from '../../../../platform/web/shell/session/now.ts';
import { type Plan as PlanSchema, plansContract } from '../../contract.ts';
import { type Edited, savable } from './draft-content.ts';
import { type MergedDrafts, mergeDrafts } from './merge-drafts.ts';

export type Plan = z.output<typeof PlanSchema>;
const endpoint = plansContract.endpoints.saveContent;
const pauseMillis = 1500;
const retryMillis = 10_000;

export type Saving =
  | { kind: 'saved'; at: string }
  | { kind: 'unsaved' | 'saving' }
  | { kind: 'incomplete' | 'failed'; problem: CallProblem };

export interface DraftInHand {
  edited: Edited;
  version: number;
  saving: Saving;
  conflict: MergedDrafts | undefined;

  change(update: (edited: Edited) => Edited): void;
  /** Saves now; resolves with the saved version, undefined when it could not. */
  save(): Promise<number | undefined>;
  settle(side: 'mine' | 'theirs'): void;
}

const editedOf = ({ year, periodFrom, periodTo, content }: Plan): Edited => ({
  year,
  periodFrom,
  periodTo,
  content,
});

/** A draft under an officer's hands: saved 1.5 s after the last change, when the page is left, and on demand. */
export function useDraft(plan: Plan, onMerged: () => void): DraftInHand {
  const [edited, setEdited] = useState(() => editedOf(plan));
  const [saving, setSaving] = useState<Saving>({ kind: 'saved', at: plan.changedAt });
  const [conflict, setConflict] = useState<MergedDrafts>();
  const [version, setVersion] = useState(plan.version);
  const now = useRef('');
  now.current = useNow();
  const hand = useRef({
    latest: editedOf(plan),
    base: editedOf(plan),
    version: plan.version,
    stopped: false,
  });
  const memory = useRef<ActMemory>(undefined);
  const running = useRef<Promise<number | undefined>>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const take = useCallback((next: Edited) => {
    hand.current.latest = next;
    setEdited(next);
  }, []);

  const later = useCallback((millis: number, save: () => void) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(save, millis);
  }, []);

  const save = useCallback(async (): Promise<number | undefined> => {
    clearTimeout(timer.current);
    while (running.current) await running.current;
    const { latest, base, version: seen, stopped } = hand.current;
    if (stopped) return undefined;
    if (latest === base) return seen;
    const input = { planId: plan.id, version: seen, ...savable(latest) };
    const problem = checkInput(endpoint.input, input);
    if (problem) {
      setSaving({ kind: 'incomplete', problem });
      return undefined;
    }
    running.current = sendDraft(input);
    const saved = await running.current;
    running.current = undefined;
    if (saved !== undefined && hand.current.latest !== hand.current.base)
      later(pauseMillis, () => void save());
    return saved;

    async function sendDraft(content: typeof input): Promise<number | undefined> {
      setSaving({ kind: 'saving' });
      memory.current = requestIdFor(memory.current, JSON.stringify(content));
      try {
        const answer = await callEndpoint(endpoint, content, { requestId: memory.current.requestId });
        memory.current = undefined;
        Object.assign(hand.current, { base: latest, version: answer.version });
        setVersion(answer.version);
        setSaving(hand.current.latest === latest ? { kind: 'saved', at: now.current } : { kind: 'unsaved' });
        return answer.version;
      } catch (error) {
        if (!outcomeUnknown(error)) memory.current = undefined;
        meet(callProblemOf(error));
        return undefined;
      }
    }

    function meet(problem: CallProblem): void {
      const stale = problem instanceof ProblemError && problem.body.status === 409 && problem.body.current;
      if (!stale) {
        setSaving({ kind: 'failed', problem });
        if (outcomeUnknown(problem)) later(retryMillis, () => void save());
        return;
      }
      const theirs = problem.body.current as Plan;
      const merged = mergeDrafts(hand.current.base, hand.current.latest, editedOf(theirs));
      Object.assign(hand.current, { base: editedOf(theirs), version: theirs.version });
      setSaving({ kind: 'unsaved' });
      if (merged.conflicts.length > 0) {
        hand.current.stopped = true;
        setConflict(merged);
        return;
      }
      take(merged.mineFirst);
      onMerged();
      later(0, () => void save());
    }
  }, [plan.id, take, later, onMerged]);

  const change = useCallback(
    (update: (edited: Edited) => Edited) => {
      take(update(hand.current.latest));
      setSaving({ kind: 'unsaved' });
      later(pauseMillis, () => void save());
    },
    [take, later, save],
  );

  const settle = useCallback(
    (side: 'mine' | 'theirs') => {
      if (!conflict) return;
      hand.current.stopped = false;
      setConflict(undefined);
      take(side === 'mine' ? conflict.mineFirst : conflict.theirsFirst);
      later(0, () => void save());
    },
    [conflict, take, later, save],
  );

  useSaveOnLeaving(hand, save);
  return { edited, version, saving, conflict, change, save, settle };
}

type Hand = { current: { latest: Edited; base: Edited } };

/** What was typed in the last second must not be lost with the page, the tab or the phone's screen. */
function useSaveOnLeaving(hand: Hand, save: () => Promise<number | undefined>): void {
  const client = useQueryClient();
  useEffect(() => {
    const hidden = () => {
      if (document.visibilityState === 'hidden') void save();
    };
    const leaving = (event: BeforeUnloadEvent) => {
      if (hand.current.latest === hand.current.base) return;
      event.preventDefault();
      void save();
    };
    document.addEventListener('visibilitychange', hidden);
    window.addEventListener('beforeunload', leaving);
    return () => {
      document.removeEventListener('visibilitychange', hidden);
      window.removeEventListener('beforeunload', leaving);
      void save().finally(() => client.invalidateQueries({ queryKey: ['plans'] }));
    };
  }, [client, hand, save]);
}
