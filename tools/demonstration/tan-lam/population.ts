import { loadLocality } from '../../../src/features/units/server/public.ts';
import type { PlainDate } from '../../../src/platform/shared/plain-date.ts';
import type { Child } from '../../people/child.ts';
import { demonstration, people, peopleOf, type Population } from '../../people/generate.ts';
import { placesOf, tanLam } from '../../people/places.ts';

/**
 * The children of Tân Lâm: the one definition from which the register is filled and every figure that people typed in this
 * story is counted. 30,000 on the day the demonstration opens; the same ones on every machine.
 */
export const tanLamPopulation = (): Population => ({
  ...demonstration,
  places: placesOf(loadLocality('tan-lam-2021'), tanLam),
});

export interface CommuneCount {
  children: number;
  /** In at least one of the 14 groups, each child once (Law on Children art. 10). */
  special: number;
}

let counted: ReadonlyMap<string, CommuneCount> | undefined;

/** By commune. Counted at the first asking: a server that loads no demonstration pays nothing. */
export function tanLamCounts(): ReadonlyMap<string, CommuneCount> {
  counted ??= countOf(tanLamPopulation());
  return counted;
}

function countOf(population: Population): Map<string, CommuneCount> {
  const found = new Map<string, CommuneCount>();
  for (const child of people(population)) {
    const count = found.get(child.communeKey) ?? { children: 0, special: 0 };
    count.children++;
    if (child.circumstances.some(({ to }) => to === null)) count.special++;
    found.set(child.communeKey, count);
  }
  return found;
}

/** Children of a commune whom an officer can write down on a day: born by then, with papers and facts of that day. */
export function* knownOn(on: PlainDate, communeKey: string): Generator<Child> {
  for (const child of peopleOf(tanLamPopulation(), communeKey)) {
    const facts = [...child.circumstances, ...child.atRisk, ...child.tags];
    const known = child.birthDate <= on && (child.birthRegistration?.date ?? '') <= on;
    if (known && facts.every(({ from }) => from <= on)) yield child;
  }
}
