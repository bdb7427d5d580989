import { loadLocality } from '../../../src/features/units/server/public.ts';
import type { Child } from '../child.ts';
import { demonstration, people } from '../generate.ts';
import { type Places, placesOf, tanLam } from '../places.ts';

export const { on } = demonstration;

export const tanLamPlaces: Places = placesOf(loadLocality('tan-lam-2021'), tanLam);

/** Tân Lâm with about as many children as such a district has; the demonstration's own unless told. */
export const district = (
  seed: string = demonstration.seed,
  children: number = demonstration.children,
): Child[] => [...people({ seed, on, children, places: tanLamPlaces })];

/** How often each value occurs. */
export function counted<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, number> {
  const counts = new Map<K, number>();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return counts;
}

/** In percent. */
export const share = <T>(values: readonly T[], holds: (value: T) => boolean): number =>
  (100 * values.filter(holds).length) / values.length;

export const inForce = (one: { to: string | null }): boolean => one.to === null;
