import type { Place, Unsealer } from '../../../platform/server/sealed/index.ts';
import type { WordsTold } from '../contract.ts';

/** An act of a case, or of a room above it, as it is kept. */
interface KeptEvent<A extends string> {
  id: string;
  at: string;
  recordedAt: string;
  by: string;
  facts: { act: A };
  lateReasonGiven: boolean;
  words: Uint8Array;
}

interface Shown<A extends string> {
  names: ReadonlyMap<string, string>;
  open: boolean;
  told: Readonly<Record<A, WordsTold>>;
  /** Written words with which the work goes on. */
  working?: readonly string[];
  placeOf: (event: { id: string }) => Place;
}

/**
 * The acts of a history. Unless `open`, of what was written only that with which the work goes on: nothing else is even unsealed.
 */
export function shownHistory<A extends string>(
  unsealer: Unsealer,
  history: readonly KeptEvent<A>[],
  { names, open, told: toldBy, working = [], placeOf }: Shown<A>,
) {
  return history.map((event) => {
    const { id, at, recordedAt, by, facts, lateReasonGiven } = event;
    const told = toldBy[facts.act];
    const all = (): Record<string, unknown> => JSON.parse(unsealer.unseal(placeOf(event), event.words));
    const words = open ? all : told.works ? () => only(working, all()) : () => ({});
    return {
      ...{ id, act: facts.act, at, recordedAt, by: names.get(by) ?? '', facts: { ...facts } },
      words: unsealer.destroyed ? null : words(),
      covered: !open && !unsealer.destroyed && (told.covers || lateReasonGiven),
    };
  });
}

const only = (keys: readonly string[], words: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(keys.flatMap((key) => (key in words ? [[key, words[key]]] : [])));
