import type { Unsealer } from '../../../platform/server/sealed/index.ts';
import { type ShownEvent, wordsToldBy, workingWords } from '../contract.ts';
import type { EventRow } from './queries-history.ts';
import { wordsOf } from './words-of.ts';

/**
 * The acts of a case. Unless `open`, of what was written only that with which the work goes on (`workingWords`): nothing else is
 * even unsealed.
 */
export function shownHistory(
  unsealer: Unsealer,
  history: readonly EventRow[],
  { names, open }: { names: ReadonlyMap<string, string>; open: boolean },
): ShownEvent[] {
  return history.map((event) => {
    const { id, at, recordedAt, by, facts, lateReasonGiven } = event;
    const told = wordsToldBy[facts.act];
    const all = (): Record<string, unknown> => JSON.parse(unsealer.unseal(wordsOf(event), event.words));
    const words = open ? all : told.works ? () => working(all()) : () => ({});
    return {
      ...{ id, act: facts.act, at, recordedAt, by: names.get(by) ?? '', facts: { ...facts } },
      words: unsealer.destroyed ? null : words(),
      covered: !open && !unsealer.destroyed && (told.covers || lateReasonGiven),
    };
  });
}

const working = (words: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(workingWords.flatMap((key) => (key in words ? [[key, words[key]]] : [])));
