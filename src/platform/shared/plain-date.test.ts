import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  compareDates,
  dateOfDayNumber,
  dayNumberOf,
  daysBetween,
  formatDate,
  formatDateInWords,
  isValid,
  parseDate,
  partsOf,
  weekday,
} from './plain-date.ts';

const someDate = fc.integer({ min: -60_000, max: 60_000 }).map(dateOfDayNumber);

describe('a date as people type it', () => {
  test.each([
    ['5/3/21', '2021-03-05'],
    ['05032014', '2014-03-05'],
    ['050314', '2014-03-05'],
    ['5-3-2014', '2014-03-05'],
    ['5.3.2014', '2014-03-05'],
    ['5.3.2014.', '2014-03-05'],
    ['05/03/2014', '2014-03-05'],
    [' 5 / 3 / 2014 ', '2014-03-05'],
    ['5 3 2014', '2014-03-05'],
    ['ngày 5 tháng 3 năm 2021', '2021-03-05'],
    ['Ngày 05 tháng 03 năm 2021', '2021-03-05'],
    ['5 tháng 3, 2021', '2021-03-05'],
    ['ngày 5 tháng 3 năm 2021'.normalize('NFD'), '2021-03-05'],
    ['2021-03-05', '2021-03-05'],
    ['29/02/2024', '2024-02-29'],
    ['1/6/49', '2049-06-01'],
    ['1/6/50', '1950-06-01'],
  ])('%s is %s', (typed, date) => expect(parseDate(typed)).toEqual({ ok: true, date }));

  test.each([
    ['', 'date.empty'],
    ['   ', 'date.empty'],
    ['31/02/2021', 'date.no-such-day'],
    ['29/02/2023', 'date.no-such-day'],
    ['31/4/2021', 'date.no-such-day'],
    ['03/25/2014', 'date.no-such-day'],
    ['0/3/2014', 'date.no-such-day'],
    ['5/3', 'date.unreadable'],
    ['5/3-2014', 'date.unreadable'],
    ['5/3/201', 'date.unreadable'],
    ['tháng 3 năm 2021', 'date.unreadable'],
    ['hôm qua', 'date.unreadable'],
  ])('%s is refused with %s', (typed, code) => expect(parseDate(typed)).toEqual({ ok: false, code }));

  test('a year of two digits follows the last short year that is given', () => {
    expect(parseDate('5/3/30', 2031)).toEqual({ ok: true, date: '2030-03-05' });
    expect(parseDate('5/3/32', 2031)).toEqual({ ok: true, date: '1932-03-05' });
  });

  test('what is printed is read back as the same date', () => {
    fc.assert(
      fc.property(someDate, (date) => {
        expect(parseDate(formatDate(date))).toEqual({ ok: true, date });
        expect(parseDate(formatDateInWords(date))).toEqual({ ok: true, date });
      }),
    );
  });
});

describe('a date as it is printed', () => {
  test.each([
    ['2021-03-05', '05/03/2021', 'ngày 05 tháng 3 năm 2021'],
    ['2021-01-15', '15/01/2021', 'ngày 15 tháng 01 năm 2021'],
    ['2021-02-01', '01/02/2021', 'ngày 01 tháng 02 năm 2021'],
    ['2021-10-10', '10/10/2021', 'ngày 10 tháng 10 năm 2021'],
  ])('%s: %s, %s', (date, short, words) => {
    expect(formatDate(date)).toBe(short);
    expect(formatDateInWords(date)).toBe(words);
  });
});

describe('counting days and months', () => {
  test.each([
    ['2021-01-31', 1, '2021-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2021-03-31', -1, '2021-02-28'],
    ['2021-12-15', 1, '2022-01-15'],
    ['2021-01-15', -13, '2019-12-15'],
  ])('%s plus %i months is %s', (from, months, to) => expect(addMonths(from, months)).toBe(to));

  test.each([
    ['2021-02-12', 5],
    ['2026-02-17', 2],
    ['1970-01-01', 4],
    ['1969-12-28', 7],
    ['2021-12-12', 7],
  ])('%s is ISO weekday %i', (date, day) => expect(weekday(date)).toBe(day));

  test('adding days and taking the difference undo each other; text order is time order', () => {
    fc.assert(
      fc.property(someDate, fc.integer({ min: -5000, max: 5000 }), (date, days) => {
        const later = addDays(date, days);
        expect(daysBetween(date, later)).toBe(days);
        expect(Math.sign(compareDates(later, date))).toBe(Math.sign(days));
        expect(dateOfDayNumber(dayNumberOf(date))).toBe(date);
      }),
    );
  });

  test('what is no date is refused, not guessed', () => {
    for (const text of ['2021-02-29', '2021-13-01', '2021-1-1', '0999-01-01', '']) {
      expect(isValid(text)).toBe(false);
      expect(() => partsOf(text)).toThrow(RangeError);
    }
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError);
  });
});
