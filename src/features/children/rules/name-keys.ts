import { type NameForm, nameForms } from '../../../platform/shared/people-names/search-key.ts';
import type { Relative } from '../contract/child.ts';

/** How one name of a child is found: keys without accents for the index, one with accents for the order of hits. */
export interface NameRow {
  /** 0 birth name, 1–8 other names, 10 mother, 11 father, from 12 carers and further relatives; a name divided: −1 − slot, or slot + 20 of a relative. */
  slot: number;
  familyKey: string;
  givenKey: string;
  nameKey: string;
  exactKey: string;
}

const rowOf = (slot: number, { keys, exact }: NameForm): NameRow => ({
  slot,
  familyKey: keys.length > 1 ? (keys[0] as string) : '',
  givenKey: keys.at(-1) ?? '',
  nameKey: keys.join(' '),
  exactKey: exact.join(' '),
});

/** A highland name stands in the index both ways: "H'Hen Niê" as hhen nie and as h hen nie. */
const rowsOf = (name: string, slot: number, divided: number): NameRow[] =>
  nameForms(name).map((form, at) => rowOf(at === 0 ? slot : divided, form));

interface Named {
  fullName: string;
  otherNames: readonly string[];
  relatives: readonly Relative[];
}

/** Every name under which the child is looked for. */
export function nameRowsOf({ fullName, otherNames, relatives }: Named): NameRow[] {
  const rows = [fullName, ...otherNames].flatMap((name, at) => rowsOf(name, at, -1 - at));
  const taken = new Set<number>();
  let next = 12;
  for (const { kind, fullName: name } of relatives) {
    const own = kind === 'mother' ? 10 : kind === 'father' ? 11 : 12;
    const slot = own < 12 && !taken.has(own) ? own : next++;
    taken.add(slot);
    rows.push(...rowsOf(name, slot, slot + 20));
  }
  return rows.filter((row) => row.nameKey !== '');
}
