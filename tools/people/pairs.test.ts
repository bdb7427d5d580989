import { describe, expect, test } from 'vitest';
import { fold, normaliseToneKey } from '../../src/platform/shared/vietnamese.ts';
import { labelledPairs } from './pairs.ts';
import { otherKinds } from './pairs/other-child.ts';
import { sameKinds } from './pairs/same-child.ts';
import { counted, district } from './test/small-places.ts';

const children = district('pairs', 40_000);
const pairs = labelledPairs({ seed: 'pairs', children, each: 64 });
const of = (kind: string) => pairs.filter((pair) => pair.kind === kind);

describe('the labelled pairs', () => {
  test('are more than two thousand, half of them duplicates, each kind as often as the others of its half', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(2000);
    const duplicates = pairs.filter((pair) => pair.duplicate);
    expect(Math.abs(duplicates.length - pairs.length / 2)).toBeLessThan(10);
    const counts = counted(pairs, (pair) => pair.kind);
    expect(sameKinds.map((kind) => counts.get(kind))).toEqual(sameKinds.map(() => 64));
    expect(new Set(otherKinds.map((kind) => counts.get(kind)))).toEqual(new Set([218]));
  });

  test('are the same from the same seed', () => {
    const again = labelledPairs({ seed: 'pairs', children, each: 64 });
    expect(again.slice(0, 50)).toEqual(pairs.slice(0, 50));
  });

  test('have two records each, and no kind tells itself by which of them is the first', () => {
    expect(pairs.filter(({ a, b }) => a.id === b.id)).toEqual([]);
    const written = of('no-accents').filter(
      ({ a }) => a.fullName === fold(a.fullName).replace(/\b\p{L}/gu, (l) => l.toUpperCase()),
    );
    expect(written.length).toBeGreaterThan(15);
    expect(written.length).toBeLessThan(50);
  });

  test('the number does not tell the duplicates: it is missing from many', () => {
    const told = pairs.filter(
      ({ duplicate, a, b }) => duplicate && a.personalId !== null && a.personalId === b.personalId,
    );
    expect(told.length / (pairs.length / 2)).toBeLessThan(0.5);
  });
});

describe('two records of one child', () => {
  test.each([
    ['tone-place', normaliseToneKey],
    ['i-for-y', normaliseToneKey],
    ['icelandic-d', normaliseToneKey],
    ['no-accents', fold],
    ['no-tones', fold],
    ['other-tone', fold],
    ['word-order', (name: string) => fold(name).split(' ').sort().join(' ')],
  ] as const)('%s: the names are equal under the key that was made for it', (kind, key) => {
    for (const { a, b } of of(kind)) {
      expect(a.fullName).not.toBe(b.fullName);
      expect(key(a.fullName)).toBe(key(b.fullName));
    }
  });

  test('dates: day and month exchanged, or the year alone', () => {
    const turned = (date: string) => date.replace(/-(..)-(..)$/, '-$2-$1');
    expect(of('day-as-month').filter(({ a, b }) => turned(a.birthDate) !== b.birthDate)).toEqual([]);
    for (const { a, b } of of('first-of-january')) {
      expect([a, b].filter((child) => child.birthDate.endsWith('-01-01'))).toHaveLength(1);
      expect(a.birthDate.slice(0, 4)).toBe(b.birthDate.slice(0, 4));
    }
  });

  test('a moved family lives in another hamlet of the commune', () => {
    for (const { a, b } of of('other-hamlet')) {
      expect(a.hamletKey).not.toBe(b.hamletKey);
      expect(a.communeKey).toBe(b.communeKey);
      expect(a.fullName).toBe(b.fullName);
    }
  });

  test('numbers: one digit wrong, or none written', () => {
    for (const { a, b } of of('wrong-digit'))
      expect([...(a.personalId ?? '')].filter((digit, at) => digit !== b.personalId?.[at])).toHaveLength(1);
    expect(of('no-number').filter(({ a, b }) => (a.personalId === null) === (b.personalId === null))).toEqual(
      [],
    );
  });
});

describe('two children', () => {
  test('twins and siblings share their parents; the others do not', () => {
    for (const kind of ['twins', 'siblings'])
      expect(of(kind).filter(({ a, b }) => a.mother !== b.mother || a.fullName === b.fullName)).toEqual([]);
    for (const kind of ['namesakes-of-a-year', 'same-name-and-date', 'near-names'])
      expect(of(kind).filter(({ a, b }) => a.household.id === b.household.id)).toEqual([]);
    expect(of('twins').filter(({ a, b }) => a.birthDate !== b.birthDate)).toEqual([]);
  });

  test('share the name and the birth date in one commune', () => {
    for (const { a, b } of of('same-name-and-date'))
      expect([a.fullName, a.birthDate, a.communeKey]).toEqual([b.fullName, b.birthDate, b.communeKey]);
    for (const { a, b } of of('namesakes-of-a-year'))
      expect([a.fullName, a.birthDate.slice(0, 4)]).toEqual([b.fullName, b.birthDate.slice(0, 4)]);
  });

  test('have names that differ in the last word by a letter or an accent', () => {
    for (const { a, b } of of('near-names')) {
      expect(a.fullName).not.toBe(b.fullName);
      expect(Math.abs(a.fullName.length - b.fullName.length)).toBeLessThanOrEqual(1);
    }
  });

  test('never have one number', () => {
    const others = pairs.filter(({ duplicate, a }) => !duplicate && a.personalId !== null);
    expect(others.filter(({ a, b }) => a.personalId === b.personalId)).toEqual([]);
  });
});
