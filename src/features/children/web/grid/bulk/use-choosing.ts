import { useState } from 'react';
import type { Checking } from '../../../../../platform/web/grid/model/grid-parts.ts';
import type { ListFilter } from '../../../contract.ts';
import { type Chosen, chosenOf } from './chosen.ts';

interface Choosing {
  checking: Checking;
  chosen: Chosen | undefined;
  clear(): void;
}

/** Ticks before the rows; another filter begins with none. */
export function useChoosing(filter: ListFilter, total: number | undefined): Choosing {
  const [ticks, setTicks] = useState<{ of: ListFilter; checked: ReadonlySet<string>; all: boolean }>();
  const own = ticks?.of === filter ? ticks : { of: filter, checked: new Set<string>(), all: false };
  const { checked, all } = own;
  return {
    checking: {
      checked,
      onChange: (changed) => setTicks({ of: filter, checked: changed, all: false }),
      ...(total !== undefined && {
        matching: { count: total, all, onAll: () => setTicks({ ...own, all: true }) },
      }),
    },
    chosen: chosenOf({ filter, total, checked, all }),
    clear: () => setTicks(undefined),
  };
}
