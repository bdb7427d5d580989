import { nameKeyOf } from '../../../platform/shared/people-names/search-key.ts';
import type { Relative } from '../contract/child.ts';

/** How one name of a child is found: keys without accents for the index, one with accents for the order of hits. */
export interface NameRow {
  /** 0 birth name, 1–8 other names, 10 mother, 11 father, from 12 carers and further relatives. */
  slot: number;
  familyKey: string;
  givenKey: string;
  nameKey: string;
  exactKey: string;
}

function keysOf(name: string): Omit<NameRow, 'slot'> {
  const { family, given, text, exact } = nameKeyOf(name);
  return { familyKey: family, givenKey: given, nameKey: text, exactKey: exact };
}

interface Named {
  fullName: string;
  otherNames: readonly string[];
  relatives: readonly Relative[];
}

/** Every name under which the child is looked for. */
export function nameRowsOf({ fullName, otherNames, relatives }: Named): NameRow[] {
  const rows = [fullName, ...otherNames].map((name, slot) => ({ slot, ...keysOf(name) }));
  const taken = new Set<number>();
  let next = 12;
  for (const { kind, fullName: name } of relatives) {
    const own = kind === 'mother' ? 10 : kind === 'father' ? 11 : 12;
    const slot = own < 12 && !taken.has(own) ? own : next++;
    taken.add(slot);
    rows.push({ slot, ...keysOf(name) });
  }
  return rows.filter((row) => row.nameKey !== '');
}
