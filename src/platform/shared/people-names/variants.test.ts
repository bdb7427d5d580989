import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldedSyllables } from './syllables.ts';
import {
  areRegionalSurnames,
  dialectKey,
  dialectSearch,
  dialectSpellings,
  isMistyped,
  isOneErrorApart,
  mistypedSearches,
  typingNeighbours,
} from './variants.ts';

/** The textbook table of the distance with exchanged neighbours, to compare with. */
function distance(a: string, b: string): number {
  const rows = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (__, j) => (i === 0 ? j : j === 0 ? i : 0)),
  );
  const at = (i: number, j: number): number => rows[i]?.[j] as number;
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const exchanged =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(i - 2, j - 2) + 1 : 99;
      (rows[i] as number[])[j] = Math.min(replaced, exchanged, at(i - 1, j) + 1, at(i, j - 1) + 1);
    }
  }
  return at(a.length, b.length);
}

describe('one typing error', () => {
  test.each([
    ['hoa', 'hao'],
    ['nguyen', 'nguyn'],
    ['nguyen', 'nguyeen'],
    ['trang', 'trsng'],
    ['an', 'anh'],
  ])('%s and %s', (a, b) => {
    expect(isMistyped(a, b)).toBe(true);
    expect(isMistyped(b, a)).toBe(true);
  });

  test.each([
    ['hoa', 'hoa'],
    ['vi', 'mi'],
    ['trang', 'thong'],
    ['abcd', 'badc'],
  ])('not %s and %s', (a, b) => expect(isMistyped(a, b)).toBe(false));

  test('agrees with the distance in full', () => {
    const word = fc.stringMatching(/^[abc]{0,5}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(isOneErrorApart(a, b)).toBe(distance(a, b) === 1);
      }),
      { numRuns: 1500 },
    );
  });

  test('the neighbours of a word are all words one error away, and no others', () => {
    const vocabulary = [...foldedSyllables];
    for (const word of ['hoa', 'hao', 'nguyen', 'nguyn', 'an', 'trinhh', 'x']) {
      expect(typingNeighbours(word)).toEqual(vocabulary.filter((each) => isMistyped(each, word)).sort());
    }
    expect(typingNeighbours('blong', new Set(['blog', 'blongs', 'long', 'blong', 'balong']))).toEqual([
      ...['balong', 'blog', 'blongs', 'long'],
    ]);
  });

  test('the question to an index replaces one word at a time', () => {
    expect(mistypedSearches(['hao', 'qq'], new Set(['hoa', 'hai']))).toEqual([[['hai', 'hoa'], ['qq']]]);
    expect(mistypedSearches(['le', 'xx'], new Set(['le']))).toEqual([]);
  });
});

describe('dialect spellings', () => {
  test.each([
    ['dung', ['giung', 'rung']],
    ['sinh', ['xinh']],
    ['trinh', ['chinh']],
    ['hai', ['hay']],
    ['thy', ['thi']],
    ['lan', []],
  ])('%s: %o', (word, spellings) => expect(dialectSpellings(word)).toEqual(spellings));

  test.each([
    ['dũng', 'giung'],
    ['rỡ', 'giỡ'],
    ['già', 'dà'],
    ['xuân', 'suan'],
    ['trâu', 'châu'],
    ['thy', 'thi'],
  ])('%s and %s have one key', (a, b) => expect(dialectKey(a)).toBe(dialectKey(b)));

  test.each([
    ['đung', 'dung'],
    ['đung', 'giung'],
    ['giang', 'gang'],
    ['tang', 'trang'],
  ])('%s and %s have not', (a, b) => expect(dialectKey(a)).not.toBe(dialectKey(b)));

  test('the spellings of a syllable are the other syllables of its key', () => {
    const byKey = Map.groupBy(foldedSyllables, (word) => dialectKey(word));
    for (const word of foldedSyllables) {
      const others = (byKey.get(dialectKey(word)) ?? []).filter((each) => each !== word);
      expect([word, dialectSpellings(word)]).toEqual([word, others.sort()]);
    }
  });

  test('the question to an index has every spelling of every word', () => {
    expect(dialectSearch(['tran', 'sung'])).toEqual([
      ['tran', 'chan'],
      ['sung', 'xung'],
    ]);
    expect(dialectSearch(['lan'])).toBeUndefined();
  });
});

test('family names of regions', () => {
  expect(areRegionalSurnames('hoang', 'huynh')).toBe(true);
  expect(areRegionalSurnames('vo', 'vu')).toBe(true);
  expect(areRegionalSurnames('pham', 'phan')).toBe(true);
  expect(areRegionalSurnames('hoang', 'hoang')).toBe(false);
  expect(areRegionalSurnames('hoang', 'vu')).toBe(false);
});
