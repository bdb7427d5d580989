import type { CellContent } from './row-state.ts';

export type ActKind = 'type' | 'paste' | 'cut' | 'clear' | 'fill' | 'toggle';

export interface CellChange {
  rowId: string;
  columnId: string;
  before: CellContent;
  after: CellContent;
}

/** One act of the person, however many cells it touched. */
export interface Act {
  kind: ActKind;
  changes: readonly CellChange[];
}

export interface History {
  /** Latest last. */
  done: readonly Act[];
  undone: readonly Act[];
}

export const emptyHistory: History = { done: [], undone: [] };

const remembered = 100;

/** A new act; what had been undone can no longer be redone. */
export const remember = (history: History, act: Act): History => ({
  done: [...history.done, act].slice(-remembered),
  undone: [],
});

const reversed = (act: Act): Act => ({
  kind: act.kind,
  changes: act.changes.map(({ before, after, ...cell }) => ({ ...cell, before: after, after: before })),
});

export interface Replay {
  history: History;
  /** The act to carry out: `before` is what should stand in the cells now, `after` what to put there. */
  act: Act;
}

export function undo({ done, undone }: History): Replay | undefined {
  const act = done.at(-1);
  return act && { history: { done: done.slice(0, -1), undone: [...undone, act] }, act: reversed(act) };
}

export function redo({ done, undone }: History): Replay | undefined {
  const act = undone.at(-1);
  return act && { history: { done: [...done, act], undone: undone.slice(0, -1) }, act };
}

/** The changes whose cell still holds what this act left there; others were changed by somebody else since. */
export function standing(
  act: Act,
  isStill: (change: CellChange) => boolean,
): { changes: CellChange[]; gone: number } {
  const changes = act.changes.filter(isStill);
  return { changes, gone: act.changes.length - changes.length };
}
