import { useState } from 'react';
import type { AnswerOf } from '../../../platform/shared/endpoint.ts';
import { type Command, useCommandOf } from '../../../platform/web/client/hooks.ts';
import { type Outcome, type ReviewItem, reviewsContract } from '../contract.ts';

type Recorded = AnswerOf<typeof reviewsContract.endpoints.recordOutcomes>;

/** Where a result stands on its way to the server. */
export type ItemState = 'saved' | 'saving' | 'stale' | 'absent';

/** What a child's line becomes. */
export interface Result {
  outcome: Outcome | null;
  note: string;
}

export interface Entry {
  items: readonly ReviewItem[];
  states: ReadonlyMap<string, ItemState>;
  /** Records one result for these children; answers those whose result is kept, as they stand now. */
  record(of: readonly ReviewItem[], result: Result): Promise<ReviewItem[]>;
  /** The officer has acted on the record. */
  settle(childId: string): void;
  command: Pick<Command<unknown, unknown>, 'problem' | 'busy' | 'retry'>;
}

const atOnce = 500;

const followUp = (outcome: Outcome | null): ReviewItem['followUp'] =>
  outcome === null || outcome === 'confirmed' ? 'none' : 'open';

/** The page's own copy of a hamlet's lines: a result appears under the finger, and the order does not jump. */
export function useEntry(roundId: string, first: readonly ReviewItem[]): Entry {
  const [items, setItems] = useState(first);
  const [states, setStates] = useState<ReadonlyMap<string, ItemState>>(new Map());
  const command = useCommandOf(reviewsContract.endpoints.recordOutcomes, { keepsOwnCopy: true });
  const replace = (changed: readonly ReviewItem[]) => {
    const byId = new Map(changed.map((item) => [item.childId, item]));
    setItems((old) => old.map((one) => byId.get(one.childId) ?? one));
  };
  const mark = (of: readonly ReviewItem[], state: (childId: string) => ItemState) =>
    setStates((old) => new Map([...old, ...of.map(({ childId }) => [childId, state(childId)] as const)]));
  const send = async (of: readonly ReviewItem[], result: Result): Promise<ReviewItem[]> => {
    const written = of.map((item) => ({ ...item, ...result, followUp: followUp(result.outcome) }));
    replace(written);
    mark(of, () => 'saving');
    const sent = of.map(({ childId, version }) => ({ childId, version, ...result }));
    const done = await command.run({ roundId, items: sent });
    const { kept, others } = sorted(of, written, done);
    replace([...kept, ...others]);
    const saved = new Set(kept.map(({ childId }) => childId));
    const absent = new Set(done?.absent);
    mark(of, (childId) => (saved.has(childId) ? 'saved' : absent.has(childId) ? 'absent' : 'stale'));
    return kept;
  };
  return {
    ...{ items, states, command },
    async record(of, result) {
      const kept: ReviewItem[] = [];
      for (let at = 0; at < of.length; at += atOnce)
        kept.push(...(await send(of.slice(at, at + atOnce), result)));
      return kept;
    },
    settle: (childId) =>
      setItems((old) => old.map((one) => (one.childId === childId ? { ...one, followUp: 'done' } : one))),
  };
}

/** Lines whose result is kept, and the others as somebody else left them or as they were. */
function sorted(before: readonly ReviewItem[], written: readonly ReviewItem[], done: Recorded | undefined) {
  const versions = new Map(done?.saved.map(({ childId, version }) => [childId, version]));
  const stale = new Map(done?.stale.map((item) => [item.childId, item]));
  const kept = written.flatMap((item) => {
    const version = versions.get(item.childId);
    return version === undefined ? [] : [{ ...item, version }];
  });
  const others = before
    .filter(({ childId }) => !versions.has(childId))
    .map((item) => stale.get(item.childId) ?? item);
  return { kept, others };
}
