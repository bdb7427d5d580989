import { createContext, useContext } from 'react';
import type { UnitsOfDay } from '../use-directory.ts';
import type { Edited, ItemOf, ListName } from './keeping/draft-content.ts';

/** The item that is open: its lines are marked in the source. */
export interface Chosen {
  list: ListName;
  id: string;
}

export interface DraftDesk {
  edited: Edited;
  change(update: (edited: Edited) => Edited): void;
  changeItem<L extends ListName>(list: L, id: string, change: (item: ItemOf<L>) => ItemOf<L>): void;
  add<L extends ListName>(list: L, item: ItemOf<L>): void;
  /** Removes and offers to undo. */
  remove(list: ListName, id: string): void;
  confirm(list: ListName, ids: readonly string[]): void;
  chosen: Chosen | undefined;
  choose(chosen: Chosen | undefined): void;
  /** Brings the lines of the source into view; on a phone it turns to the source. */
  showLines(from: number): void;
  /** Codes of `issueBlockers` by item. */
  blockersOf(id: string): readonly string[];
  units: UnitsOfDay;
  hasSource: boolean;
}

export const DraftDeskContext = createContext<DraftDesk | undefined>(undefined);

export function useDesk(): DraftDesk {
  const desk = useContext(DraftDeskContext);
  if (!desk) throw new Error('useDesk outside the draft editor');
  return desk;
}
