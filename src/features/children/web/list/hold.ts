import { createContext, useContext, useEffect } from 'react';

/** Told by each open dialog once when it opens (1) and once when it closes (-1). */
export const HoldContext = createContext<(by: 1 | -1) => void>(() => {});

/**
 * For a dialog that a list's toolbar opened: while it is open the list stays a grid or cards, whatever becomes of the
 * screen, since the dialog and what was typed in it would go with the toolbar.
 */
export function useListHeld(open: boolean): void {
  const hold = useContext(HoldContext);
  useEffect(() => {
    if (!open) return;
    hold(1);
    return () => hold(-1);
  }, [open, hold]);
}
