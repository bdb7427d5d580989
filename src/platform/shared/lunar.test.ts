import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR, lunarToSolar, solarToLunar, tetOf } from './lunar.ts';
import { addDays, daysBetween } from './plain-date.ts';

describe('Tết Nguyên đán', () => {
  test.each([
    '1990-01-27',
    '1995-01-31',
    '2000-02-05',
    '2005-02-09',
    '2008-02-07',
    '2009-01-26',
    '2010-02-14',
    '2011-02-03',
    '2012-01-23',
    '2013-02-10',
    '2014-01-31',
    '2015-02-19',
    '2016-02-08',
    '2017-01-28',
    '2018-02-16',
    '2019-02-05',
    '2020-01-25',
    '2021-02-12',
    '2022-02-01',
    '2023-01-22',
    '2024-02-10',
    '2025-01-29',
    '2026-02-17',
  ])('falls on %s', (date) => expect(tetOf(Number(date.slice(0, 4)))).toBe(date));

  // The new moon of these years falls before midnight in Hà Nội and after midnight in Beijing (UTC+8). ICU's Chinese
  // calendar is no oracle here: it misses new moons near midnight, such as those of 2027 and 2030.
  test.each([
    ['2007-02-17', '2007-02-18'],
    ['2030-02-02', '2030-02-03'],
    ['2053-02-18', '2053-02-19'],
  ])('falls on %s, one day before the Chinese new year of %s', (tet, chinese) => {
    expect(tetOf(Number(tet.slice(0, 4)))).toBe(tet);
    expect(addDays(tet, 1)).toBe(chinese);
  });

  test('always falls between 20 January and 21 February', () => {
    for (let year = FIRST_LUNAR_YEAR; year <= LAST_LUNAR_YEAR; year++) {
      expect(tetOf(year) >= `${year}-01-20` && tetOf(year) <= `${year}-02-21`).toBe(true);
    }
  });
});

describe('days of the lunar year that the field works with', () => {
  test.each([
    ['Giỗ Tổ Hùng Vương', 2020, 3, 10, '2020-04-02'],
    ['Giỗ Tổ Hùng Vương', 2021, 3, 10, '2021-04-21'],
    ['Giỗ Tổ Hùng Vương', 2022, 3, 10, '2022-04-10'],
    ['Giỗ Tổ Hùng Vương', 2023, 3, 10, '2023-04-29'],
    ['Giỗ Tổ Hùng Vương', 2024, 3, 10, '2024-04-18'],
    ['Giỗ Tổ Hùng Vương', 2025, 3, 10, '2025-04-07'],
    ['Giỗ Tổ Hùng Vương', 2026, 3, 10, '2026-04-26'],
    ['Tết Trung thu', 2021, 8, 15, '2021-09-21'],
    ['Tết Trung thu', 2024, 8, 15, '2024-09-17'],
  ])('%s %i', (_name, year, month, day, date) => {
    expect(lunarToSolar({ year, month, day })).toBe(date);
    expect(solarToLunar(date)).toEqual({ year, month, day, leap: false });
  });

  test('the eve of Tết is the 29th or the 30th of tháng Chạp', () => {
    expect(solarToLunar('2021-02-11')).toEqual({ year: 2020, month: 12, leap: false, day: 30 });
    expect(solarToLunar('2022-01-31')).toEqual({ year: 2021, month: 12, leap: false, day: 29 });
  });
});

describe('leap months', () => {
  test.each([
    [2001, 4],
    [2004, 2],
    [2006, 7],
    [2009, 5],
    [2012, 4],
    [2014, 9],
    [2017, 6],
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2033, 11],
  ])('%i repeats month %i', (year, month) => {
    const months = Array.from({ length: 12 }, (_, index) => index + 1);
    expect(months.filter((m) => lunarToSolar({ year, month: m, day: 1, leap: true }))).toEqual([month]);
  });

  test('a day that the year does not have is undefined', () => {
    expect(lunarToSolar({ year: 2021, month: 4, day: 1, leap: true })).toBeUndefined();
    expect(lunarToSolar({ year: 2021, month: 12, day: 30 })).toBeUndefined();
    expect(lunarToSolar({ year: 2021, month: 13, day: 1 })).toBeUndefined();
  });
});

test('every day has one lunar date, leads back to itself, and follows the day before', () => {
  const days = daysBetween('1990-01-27', '2061-01-20');
  let before = solarToLunar('1990-01-27');
  for (let offset = 1; offset <= days; offset++) {
    const date = addDays('1990-01-27', offset);
    const lunar = solarToLunar(date);
    expect(lunar.day === before.day + 1 || (lunar.day === 1 && before.day >= 29)).toBe(true);
    before = lunar;
  }
  fc.assert(
    fc.property(fc.integer({ min: 0, max: days }), (offset) => {
      const date = addDays('1990-01-27', offset);
      expect(lunarToSolar(solarToLunar(date))).toBe(date);
    }),
  );
});

test('years that are not reckoned are refused', () => {
  expect(() => lunarToSolar({ year: 1989, month: 1, day: 1 })).toThrow(RangeError);
  expect(() => tetOf(2061)).toThrow(RangeError);
  expect(() => solarToLunar('1990-01-26')).toThrow(RangeError);
  expect(() => solarToLunar('2062-01-01')).toThrow(RangeError);
});
