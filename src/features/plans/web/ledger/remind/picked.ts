import { useState } from 'react';

/** An obligation chosen to be reminded of, with the unit that owes it. */
export interface PickedRow {
  obligationId: string;
  unitId: string;
  unitName: string;
}

export interface Picked {
  rows: readonly PickedRow[];
  has(obligationId: string): boolean;
  /** Takes all in, or takes all out when every one of them is in already. */
  toggle(rows: readonly PickedRow[]): void;
  clear(): void;
}

/** What is chosen on the ledger, by obligation. */
export function usePicked(): Picked {
  const [rows, setRows] = useState<ReadonlyMap<string, PickedRow>>(new Map());
  return {
    rows: [...rows.values()],
    has: (id) => rows.has(id),
    toggle: (some) =>
      setRows((old) => {
        const next = new Map(old);
        const allIn = some.every((row) => old.has(row.obligationId));
        for (const row of some) {
          if (allIn) next.delete(row.obligationId);
          else next.set(row.obligationId, row);
        }
        return next;
      }),
    clear: () => setRows(new Map()),
  };
}
