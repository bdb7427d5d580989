import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import {
  CodeEntry,
  codeListOf,
  findByCode,
  findByName,
  PlainCodeList,
} from '../../src/platform/shared/code-list.ts';

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../db/reference/${name}.json`, import.meta.url), 'utf8'));
const codesOf = (list: { entries: { code: string }[] }): string[] => list.entries.map((entry) => entry.code);

const today = '2021-11-29';
const ethnicGroups = PlainCodeList.parse(read('ethnic-groups'));
const disability = z.strictObject({ types: PlainCodeList, levels: PlainCodeList }).parse(read('disability'));
const householdClasses = PlainCodeList.parse(read('household-classes'));
const parentStates = PlainCodeList.parse(read('parent-states'));
const residenceStates = codeListOf(CodeEntry.extend({ listed: z.boolean() })).parse(read('residence-states'));
const stages = ['none', 'preschool', 'primary', 'lower-secondary', 'upper-secondary', 'vocational'] as const;
const schoolingStates = codeListOf(
  CodeEntry.extend({ stage: z.enum(stages), grade: z.int().min(1).max(12).optional() }),
).parse(read('schooling-states'));

describe('ethnic groups', () => {
  test('are the 54 peoples and the foreigner, codes 01 to 55', () => {
    const expected = Array.from({ length: 55 }, (_, index) => String(index + 1).padStart(2, '0'));
    expect(codesOf(ethnicGroups)).toEqual(expected);
    expect(findByCode(ethnicGroups, '55')?.name).toBe('Người nước ngoài');
  });

  test.each([
    ['Kinh', '01'],
    ['Việt', '01'],
    ['KHMER', '05'],
    ['khơ me', '05'],
    ["H'Mông", '08'],
    ['Mông', '08'],
    ['Ê Đê', '12'],
    ['Cơ Ho', '16'],
    ["K'Ho", '16'],
    ['Bru - Vân Kiều', '23'],
    ['Tà-ôi', '31'],
    ['Rơ Măm', '54'],
  ])('"%s" in a file is %s', (written, code) => {
    expect(findByName(ethnicGroups, written, today)?.code).toBe(code);
  });
});

describe('disability', () => {
  test('has six types and three levels', () => {
    expect(codesOf(disability.types)).toHaveLength(6);
    expect(disability.levels.entries.map((level) => level.name)).toEqual(['Đặc biệt nặng', 'Nặng', 'Nhẹ']);
  });
});

describe('what a list of children says of household, parents, residence and school', () => {
  test('a household is poor, near-poor, of merit or other', () => {
    expect(codesOf(householdClasses)).toEqual(['poor', 'near-poor', 'merit', 'other']);
    expect(findByName(householdClasses, 'cận nghèo', today)?.code).toBe('near-poor');
  });

  test('a parent may be in each of the states that article 5 of Decree 56 weighs, away, divorced or not known', () => {
    expect(codesOf(parentStates)).toEqual([
      ...['alive', 'dead', 'missing', 'in-social-facility', 'detained', 'unable', 'under-16'],
      ...['rights-restricted', 'working-away', 'divorced', 'unknown'],
    ]);
  });

  test('a child present or away is on the list; one that moved, died or turned 16 is not', () => {
    expect(residenceStates.entries.filter((state) => state.listed).map((state) => state.code)).toEqual([
      ...['present', 'away'],
    ]);
    expect(codesOf(residenceStates)).toEqual(['present', 'away', 'moved', 'died', 'turned-16']);
  });

  test('school runs from the nursery to grade 12; who is out of it is out in one of four ways', () => {
    const grades = schoolingStates.entries.flatMap((state) => state.grade ?? []);
    expect(grades).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(findByCode(schoolingStates, 'grade-9')?.stage).toBe('lower-secondary');
    expect(
      schoolingStates.entries.filter((state) => state.stage === 'none').map((state) => state.code),
    ).toEqual([...['not-yet', 'dropped-out', 'never-attended', 'finished']]);
  });
});

test('every list of this folder is written in composed letters', () => {
  for (const name of [
    'ethnic-groups',
    'circumstance-groups',
    'disability',
    'parent-states',
    'schooling-states',
  ]) {
    const text = readFileSync(new URL(`../../db/reference/${name}.json`, import.meta.url), 'utf8');
    expect(text).toBe(text.normalize('NFC'));
  }
});
