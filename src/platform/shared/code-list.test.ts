import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  CodeEntry,
  codeListOf,
  entriesOn,
  findByCode,
  findByName,
  nameKey,
  PlainCodeList,
} from './code-list.ts';

const list = (entries: object[]) => ({
  title: 'Diện của hộ',
  readOn: '2026-11-27',
  validFrom: '2011-01-01',
  source: 'Quyết định',
  certainty: 'found',
  entries,
});
const poverty = PlainCodeList.parse(
  list([
    { code: 'poor', name: 'Hộ nghèo', aliases: ['Nghèo'] },
    { code: 'old', name: 'Hộ đói', validTo: '2016-01-01' },
    { code: 'multi', name: 'Hộ nghèo đa chiều', validFrom: '2022-01-01' },
  ]),
);

describe('a dated list of codes', () => {
  test('shows on a date what counts on that date', () => {
    const codesOn = (on: string) => entriesOn(poverty, on).map((entry) => entry.code);
    expect(codesOn('2010-12-31')).toEqual([]);
    expect(codesOn('2015-12-31')).toEqual(['poor', 'old']);
    expect(codesOn('2016-01-01')).toEqual(['poor']);
    expect(codesOn('2022-01-01')).toEqual(['poor', 'multi']);
  });

  test('is asked by name without accents, case, hyphens or apostrophes, and by alias', () => {
    expect(findByName(poverty, 'HO  NGHEO', '2021-01-01')?.code).toBe('poor');
    expect(findByName(poverty, 'nghèo', '2021-01-01')?.code).toBe('poor');
    expect(findByName(poverty, 'Hộ đói', '2021-01-01')).toBeUndefined();
    expect(['H’Mông', "H'Mông", 'H-mông', 'hmong'].map(nameKey)).toEqual(Array(4).fill('hmong'));
  });

  test('still names by its code what has ended', () => {
    expect(findByCode(poverty, 'old')?.name).toBe('Hộ đói');
    expect(findByCode(poverty, 'none')).toBeUndefined();
  });

  test('keeps what its own entries say more', () => {
    const withLetter = codeListOf(CodeEntry.extend({ letter: z.string() }));
    expect(withLetter.parse(list([{ code: 'a', name: 'A', letter: 'đ' }])).entries[0]?.letter).toBe('đ');
    expect(withLetter.safeParse(list([{ code: 'a', name: 'A' }])).success).toBe(false);
  });

  test.each([
    [
      'a code twice',
      [
        { code: 'a', name: 'A' },
        { code: 'a', name: 'B' },
      ],
    ],
    [
      'two names that fold alike',
      [
        { code: 'a', name: 'Cơ Ho' },
        { code: 'b', name: 'Cờ-hó' },
      ],
    ],
    [
      'an alias that is the name of another',
      [
        { code: 'a', name: 'Dao' },
        { code: 'b', name: 'Mán', aliases: ['đào'] },
      ],
    ],
    ['an unknown field', [{ code: 'a', name: 'A', colour: 'red' }]],
    ['a day that does not exist', [{ code: 'a', name: 'A', validFrom: '2021-02-30' }]],
    ['no entry', []],
  ])('refuses %s', (_, entries) => {
    expect(PlainCodeList.safeParse(list(entries)).success).toBe(false);
  });
});
