import { describe, expect, test } from 'vitest';
import { fold, normaliseToneKey } from '../../src/platform/shared/vietnamese.ts';
import { queryKinds, searchTable } from './queries.ts';
import { counted, tanLamPlaces } from './test/small-places.ts';

const { population, queries } = searchTable(tanLamPlaces);
const of = (kind: string) => queries.filter((query) => query.kind === kind);
const expectedOf = ({ expected }: { expected: number }) => {
  const child = population[expected];
  if (!child) throw new Error(`no child ${expected}`);
  return child;
};

describe('the table of searches', () => {
  test('has at least sixty queries of every kind into three thousand children, the same each time', () => {
    expect(population).toHaveLength(3000);
    expect(queries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(queries.map((query) => query.kind))).toEqual(new Set(queryKinds));
    expect(searchTable(tanLamPlaces).queries).toEqual(queries);
  });

  test('means one child by each query, at a place that a good search can reach', () => {
    for (const { within } of queries) {
      expect(within).toBeGreaterThanOrEqual(1);
      expect(within).toBeLessThanOrEqual(10);
    }
    expect(queries.filter((query) => query.within === 1).length).toBeGreaterThan(48);
  });

  test('asks for a name that nobody else has without its accents, except where accents, year or hamlet decide', () => {
    const sharing = counted(population, (child) => fold(child.fullName));
    const shared = (kinds: string[]) =>
      queries
        .filter((query) => kinds.includes(query.kind))
        .map((query) => sharing.get(fold(expectedOf(query).fullName)) ?? 0);
    const decided = ['exact-accents-first', 'name-and-year', 'name-and-hamlet'];
    expect(Math.min(...shared(decided))).toBeGreaterThan(1);
    const free = [...decided, 'parent', 'number', 'no-middle-name'];
    expect(Math.max(...shared(queryKinds.filter((kind) => !free.includes(kind))))).toBe(1);
  });

  test.each([
    ['no-accents', /^[a-z' ]+$/],
    ['telex', /^[a-z' ]+$/],
    ['vni', /^[a-z0-9' ]*\d[a-z0-9' ]*$/],
    ['icelandic-d', /[Ðð]/],
    ['capitals', /^[^\p{Ll}]+$/u],
    ['name-and-year', / \d{4}$/],
    ['number', /^999\d{9}$/],
  ])('%s looks like what is typed', (kind, form) => {
    for (const { text } of of(kind)) expect(text).toMatch(form);
  });

  test.each(['tone-place', 'i-for-y', 'icelandic-d'])('%s is the same name, otherwise spelt', (kind) => {
    for (const query of of(kind)) {
      const { fullName } = expectedOf(query);
      expect(query.text).not.toBe(fullName);
      expect(normaliseToneKey(query.text)).toBe(normaliseToneKey(fullName));
    }
  });

  test('a query with one error is nobody’s name', () => {
    const names = new Set(population.map((child) => fold(child.fullName)));
    for (const { text } of of('one-error')) expect(names).not.toContain(fold(text));
  });

  test('a parent’s name is no child’s', () => {
    for (const query of of('parent')) {
      expect(fold(expectedOf(query).mother?.fullName ?? '')).toBe(query.text);
      expect(population.some((child) => fold(child.fullName) === query.text)).toBe(false);
    }
  });
});
