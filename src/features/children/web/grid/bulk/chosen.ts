import type { ListFilter } from '../../../contract.ts';

/** The children that an act is about: what asks for them, and how many the person saw. */
export interface Chosen {
  filter: ListFilter;
  count: number;
}

interface Choosing {
  filter: ListFilter;
  /** How many match the filter; undefined while unknown. */
  total: number | undefined;
  checked: ReadonlySet<string>;
  /** All that match were chosen, also those that are not loaded. */
  all: boolean;
}

/** What was ticked: single rows by their ids, all of them by the filter itself. */
export function chosenOf({ filter, total, checked, all }: Choosing): Chosen | undefined {
  if (all && total !== undefined && total > 0) return { filter, count: total };
  if (checked.size === 0) return undefined;
  return { filter: { list: filter.list, ids: [...checked] }, count: checked.size };
}
