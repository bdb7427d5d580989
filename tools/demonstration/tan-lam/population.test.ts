import { expect, test } from 'vitest';
import { tanLamCommunes } from './communes.ts';
import { knownOn, tanLamCounts } from './population.ts';

test('30,000 children, about one in a hundred in special circumstances: some communes keep below 1 %, some do not', () => {
  const communes = tanLamCommunes();
  const sum = (of: (one: (typeof communes)[number]) => number) =>
    communes.reduce((total, one) => total + of(one), 0);
  expect([sum((one) => one.children), sum((one) => one.special), sum((one) => one.helped)]).toEqual([
    ...[30_000, 288, 285],
  ]);
  const below = communes.filter(({ special, children }) => special / children < 0.01);
  expect(below).toHaveLength(11);
  expect(communes).toHaveLength(18);
});

test('what an officer writes in autumn is what was known by then, of the same children', () => {
  const known = [...knownOn('2021-10-04', 'phu-lam')];
  const all = tanLamCounts().get('phu-lam')?.children ?? 0;
  expect(known.length).toBeGreaterThan(all * 0.95);
  expect(known.length).toBeLessThan(all);
  expect(known.every(({ birthDate }) => birthDate <= '2021-10-04')).toBe(true);
});
