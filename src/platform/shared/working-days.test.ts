import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atLocal } from './instant.ts';
import { addDays, daysBetween, type PlainDate, weekday } from './plain-date.ts';
import {
  addWorkingDays,
  addWorkingHours,
  findNonWorkingDay,
  HolidayCalendar,
  isCovered,
  isWorkingDay,
  nearestWorkingDay,
  nonWorkingDaysBetween,
  workingDaysBetween,
  workingHoursBetween,
} from './working-days.ts';

const file = new URL('../../../db/reference/holidays.json', import.meta.url);
const official = HolidayCalendar.parse(JSON.parse(readFileSync(file, 'utf8')));

/** The working-week days that offices did not work, year by year, as the notices announced them. */
const announced: Record<number, PlainDate[]> = {
  2021: ['01-01', '02-10', '02-11', '02-12', '02-15', '02-16', '04-21', '04-30', '05-03', '09-02', '09-03'],
  2022: ['01-03', '01-31', '02-01', '02-02', '02-03', '02-04', '04-11', '05-02', '05-03', '09-01', '09-02'],
  2023: ['01-02', '01-20', '01-23', '01-24', '01-25', '01-26', '05-01', '05-02', '05-03', '09-01', '09-04'],
  2024: [
    ...[
      '01-01',
      '02-08',
      '02-09',
      '02-12',
      '02-13',
      '02-14',
      '04-18',
      '04-29',
      '04-30',
      '05-01',
      '09-02',
      '09-03',
    ],
  ],
  2025: [
    '01-01',
    '01-27',
    '01-28',
    '01-29',
    '01-30',
    '01-31',
    '04-07',
    '04-30',
    '05-01',
    '05-02',
    '09-01',
    '09-02',
  ],
  2026: [
    ...['01-01', '01-02', '02-16', '02-17', '02-18', '02-19', '02-20', '04-27', '04-30', '05-01'],
    ...['08-31', '09-01', '09-02'],
  ],
};

describe('the official calendar', () => {
  test.each(Object.entries(announced))(
    '%s: offices rest on the announced weekdays and on no other',
    (year, days) => {
      const weekdays = nonWorkingDaysBetween(`${Number(year) - 1}-12-31`, `${year}-12-31`, official)
        .map(({ date }) => date)
        .filter((date) => weekday(date) <= 5);
      expect(weekdays).toEqual(days.map((day) => `${year}-${day}`));
    },
  );

  test('the Saturdays worked in lieu are working days, and no other weekend day is', () => {
    const worked: PlainDate[] = [];
    for (let date = '2021-01-01'; date <= '2026-12-31'; date = addDays(date, 1)) {
      if (weekday(date) > 5 && isWorkingDay(date, official)) worked.push(date);
    }
    expect(worked).toEqual(['2024-05-04', '2025-04-26', '2026-01-10', '2026-08-22']);
  });

  test('each day off says what it is', () => {
    expect(findNonWorkingDay('2022-05-02', official)).toEqual({
      date: '2022-05-02',
      kind: 'substitute',
      name: 'Ngày Chiến thắng',
      inLieuOf: '2022-04-30',
      provisional: false,
    });
    expect(findNonWorkingDay('2022-05-03', official)).toMatchObject({ inLieuOf: '2022-05-01' });
    expect(findNonWorkingDay('2021-02-12', official)).toMatchObject({
      kind: 'holiday',
      name: 'Tết Nguyên đán',
    });
    expect(findNonWorkingDay('2024-04-29', official)).toMatchObject({ kind: 'one-off' });
    expect(findNonWorkingDay('2021-03-06', official)).toMatchObject({ kind: 'weekly', name: '' });
    expect(findNonWorkingDay('2021-03-05', official)).toBeUndefined();
  });

  test('a year without a notice has its Tết marked as provisional', () => {
    expect(findNonWorkingDay('2027-02-05', official)).toMatchObject({ kind: 'holiday', provisional: true });
    expect(isCovered('2027-02-05', official)).toBe(false);
    expect(isCovered('2021-02-12', official)).toBe(true);
  });

  test('every year of the law has eleven days of holiday on working days or in lieu', () => {
    for (let year = 2021; year <= 2059; year++) {
      const off = nonWorkingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`, official);
      const paid = off.filter(
        ({ date, kind }) => kind === 'substitute' || (kind === 'holiday' && weekday(date) <= 5),
      );
      expect([year, paid.length]).toEqual([year, 11]);
    }
  });
});

describe('working days of the child-protection procedure', () => {
  test.each([
    ['2021-03-05', 5, '2021-03-12'],
    ['2021-02-09', 2, '2021-02-18'],
    ['2021-02-13', 1, '2021-02-17'],
    ['2024-04-26', 2, '2024-05-03'],
    ['2024-05-03', 1, '2024-05-04'],
    ['2021-02-17', -1, '2021-02-09'],
    ['2021-02-13', 0, '2021-02-13'],
  ])('%s plus %i working days is %s', (from, n, to) => expect(addWorkingDays(from, n, official)).toBe(to));

  test('the nearest working day of a Tết day is before or after the whole holiday', () => {
    expect(nearestWorkingDay('2021-02-12', 1, official)).toBe('2021-02-17');
    expect(nearestWorkingDay('2021-02-12', -1, official)).toBe('2021-02-09');
    expect(nearestWorkingDay('2021-02-09', 1, official)).toBe('2021-02-09');
  });

  test('office hours stop at noon, at night and over Tết', () => {
    const start = atLocal('2021-02-09', '16:30');
    expect(addWorkingHours(start, 2, official)).toBe(atLocal('2021-02-17', '08:30'));
    expect(workingHoursBetween(start, atLocal('2021-02-17', '08:30'), official)).toBe(2);
    expect(
      workingHoursBetween(atLocal('2021-03-05', '11:00'), atLocal('2021-03-05', '14:00'), official),
    ).toBe(1);
    expect(workingHoursBetween(start, atLocal('2021-02-08', '08:30'), official)).toBe(0);
    expect(addWorkingHours(atLocal('2021-03-05', '07:30'), 4, official)).toBe(atLocal('2021-03-05', '11:30'));
    expect(() => addWorkingHours(start, 0, official)).toThrow(RangeError);
  });
});

describe('a calendar', () => {
  const source = { source: 'x', certainty: 'found' };
  const base = {
    ...{ title: '', sources: [], coveredFrom: '2021-01-01', coveredTo: '2021-12-31', weeklyDaysOff: [7] },
    ...{ officeHours: [{ from: '08:00', to: '12:00' }], rules: [], daysOff: [], makeUpDays: [] },
  };
  test('may have a six-day week, and a holiday without a day in lieu', () => {
    const rule = { key: 'k', name: 'Lễ', kind: 'fixed', month: 3, day: 7, substituted: false, ...source };
    const calendar = HolidayCalendar.parse({ ...base, rules: [rule] });
    expect(isWorkingDay('2021-03-06', calendar)).toBe(true);
    expect(isWorkingDay('2021-03-07', calendar)).toBe(false);
    expect(isWorkingDay('2021-03-08', calendar)).toBe(true);
  });

  test.each([
    ['never works in the week', { weeklyDaysOff: [1, 2, 3, 4, 5, 6, 7] }],
    [
      'has office hours that overlap',
      {
        officeHours: [
          { from: '08:00', to: '12:00' },
          { from: '11:00', to: '13:00' },
        ],
      },
    ],
    ['closes before it opens', { officeHours: [{ from: '12:00', to: '08:00' }] }],
    ['has a holiday without a source', { daysOff: [{ date: '2021-03-05', name: 'Lễ' }] }],
    ['has a day that does not exist', { daysOff: [{ date: '2021-02-30', name: 'Lễ', ...source }] }],
  ])('is refused when it %s', (_what, wrong) => {
    expect(HolidayCalendar.safeParse({ ...base, ...wrong }).success).toBe(false);
  });

  test('adding and counting working days undo each other', () => {
    const someDay = fc.integer({ min: 0, max: 2190 }).map((offset) => addDays('2021-01-01', offset));
    fc.assert(
      fc.property(someDay, fc.integer({ min: -60, max: 60 }), (from, n) => {
        const to = addWorkingDays(from, n, official);
        expect(workingDaysBetween(from, to, official)).toBe(n);
        expect(Math.abs(daysBetween(from, to))).toBeGreaterThanOrEqual(Math.abs(n));
      }),
    );
  });
});
