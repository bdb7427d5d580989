import { createContext, useContext, useSyncExternalStore } from 'react';
import type { GridModel } from './grid-model.ts';

/** Parts of the grid do not know what a row is: they only hand it back to the columns. */
export type AnyGrid = GridModel<unknown>;

const GridContext = createContext<AnyGrid | undefined>(undefined);

export const GridProvider = GridContext;

export function useModel(): AnyGrid {
  const model = useContext(GridContext);
  if (!model) throw new Error('outside a grid');
  return model;
}

/** Draws anew when what `look` sees has changed; it must give the same object while nothing has. */
export function useGrid<T>(look: (model: AnyGrid) => T): T {
  const model = useModel();
  return useSyncExternalStore(model.watch, () => look(model));
}
