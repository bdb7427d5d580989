import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPersonalNumber } from './personal-number.ts';
import { everyProvinceCode, ProvinceList, provincesOn } from './provinces.ts';

const file = new URL('../../../../db/reference/provinces.json', import.meta.url);
const list = ProvinceList.parse(JSON.parse(readFileSync(file, 'utf8')));
const provinces = everyProvinceCode(list);

describe('the provinces', () => {
  test('are 63 until 30/06/2025 and 34 from 01/07/2025, each code once', () => {
    for (const [day, count] of [
      ['2021-06-01', 63],
      ['2025-06-30', 63],
      ['2025-07-01', 34],
      ['2026-11-27', 34],
    ] as const) {
      const found = provincesOn(list, day);
      expect(found).toHaveLength(count);
      expect(new Set(found.map(({ code }) => code)).size).toBe(count);
      expect(new Set(found.map(({ name }) => name)).size).toBe(count);
    }
  });

  test('pass codes on: 24 was Bắc Giang and is Bắc Ninh, and every code of today is an old one', () => {
    const nameOn = (code: string, day: string) =>
      provincesOn(list, day).find((one) => one.code === code)?.name;
    expect([nameOn('24', '2024-01-01'), nameOn('24', '2025-07-01')]).toEqual(['Bắc Giang', 'Bắc Ninh']);
    expect([nameOn('15', '2024-01-01'), nameOn('15', '2025-07-01')]).toEqual(['Yên Bái', 'Lào Cai']);
    expect([nameOn('82', '2024-01-01'), nameOn('82', '2025-07-01')]).toEqual(['Tiền Giang', 'Đồng Tháp']);
    expect([nameOn('44', '2024-01-01'), nameOn('44', '2025-07-01')]).toEqual(['Quảng Bình', 'Quảng Trị']);
    expect(provinces.size).toBe(63);
  });
});

describe('a personal number', () => {
  test.each([
    ['001214000123', '001214000123', []],
    ['001 214 000 123', '001214000123', []],
    ['001.214.000.123', '001214000123', []],
    ["'001214000123", '001214000123', []],
    ['1214000123', '001214000123', ['lost-zeros-repaired']],
    ['38214000123', '038214000123', ['lost-zeros-repaired']],
    ['03214000123', '003214000123', ['wrong-length']],
    ['999214000123', '999214000123', ['maybe-abroad']],
    ['003214000123', '003214000123', ['unknown-province']],
    ['123456789', '123456789', ['old-identity-card']],
    ['12345', '12345', ['wrong-length']],
    ['0012140001234', '0012140001234', ['wrong-length']],
    ['1,23E+11', undefined, ['digits-lost']],
    ['1.23457E+11', undefined, ['digits-lost']],
    ['chưa có', undefined, ['not-digits']],
    ['001214O00123', undefined, ['not-digits']],
    ['', undefined, []],
  ])('%j', (text, value, warnings) => {
    const expected = warnings[0] === 'wrong-length' ? text : value;
    expect(readPersonalNumber(text, { provinces })).toEqual({
      ...(expected === undefined ? {} : { value: expected }),
      warnings,
    });
  });

  test.each([
    ['001214000123', 'male', 2014, []],
    ['001314000123', 'female', 2014, []],
    ['001314000123', 'male', 2014, ['sex-differs']],
    ['001214000123', 'male', 2015, ['birth-year-differs']],
    ['001099000123', 'male', 1999, []],
    ['001199000123', 'female', 1999, []],
    ['001014000123', 'male', 2014, ['birth-year-differs']],
    ['999314000123', 'male', 2010, ['maybe-abroad', 'sex-differs', 'birth-year-differs']],
  ] as const)('%s of a %s born in %i', (text, sex, birthYear, warnings) => {
    expect(readPersonalNumber(text, { provinces, sex, birthYear })).toEqual({ value: text, warnings });
  });
});
