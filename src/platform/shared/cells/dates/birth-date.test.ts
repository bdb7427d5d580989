import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type PlainDate, partsOf } from '../../plain-date.ts';
import { type BirthDateNote, type DateCell, mayBeMonthFirst, readBirthDate } from './birth-date.ts';

const reference = '2026-11-27';
const read = (text: string, more: Partial<Parameters<typeof readBirthDate>[1]> = {}) =>
  readBirthDate({ text }, { reference, ...more });
const is = (date: PlainDate, precision = 'day', ...notes: BirthDateNote[]) => ({
  ...{ ok: true, value: { date, precision, notes } },
});

describe('a day', () => {
  test.each([
    ...[
      '15/3/2014',
      '15-3-2014',
      '15.03.2014',
      '15 3 2014',
      '15/03-2014',
      '15//3/2014',
      ' 15 / 3 / 2014. ',
      '15,3,2014',
    ],
    ...[
      '2014.3.15',
      '2014-03-15',
      '2014/3/15',
      '20140315',
      '15032014',
      '2014-03-15T00:00:00',
      '15/3/2014 00:00',
    ],
    ...[
      '15 tháng 3 năm 2014',
      'ngày 15 tháng 3 năm 2014',
      'Sinh ngày: 15/3/2014',
      '15 thg 3, 2014',
      '15 Mar 2014',
    ],
    ...[
      '15-March-2014',
      "'15/03/2014",
      '15\u00a0/3/2014',
      '(15/3/2014)',
      '15\\3\\2014',
      '15/3/2014'.normalize('NFD'),
    ],
  ])('%s', (text) => {
    expect(read(text)).toEqual(is('2014-03-15'));
  });

  test.each([
    ['15/3/14', is('2014-03-15', 'day', 'two-digit-year')],
    ['150314', is('2014-03-15', 'day', 'two-digit-year')],
    ['41713', is('2014-03-15', 'day', 'serial-number')],
    ['5032014', is('2014-03-05', 'day', 'lost-zero', 'day-month-swappable')],
    ['50314', is('2014-03-05', 'day', 'two-digit-year', 'lost-zero', 'day-month-swappable')],
    ['15/O3/2014', is('2014-03-15', 'day', 'letter-for-digit')],
    ['15/3/2014 (âm lịch)', is('2014-03-15', 'day', 'lunar')],
    ['5/3/2014', is('2014-03-05', 'day', 'day-month-swappable')],
    ['5/5/2014', is('2014-05-05')],
    ['1/1/2014', is('2014-01-01', 'day', 'maybe-year-only')],
    ['29/2/2016', is('2016-02-29')],
    ['27/11/2026', is('2026-11-27')],
    ['26/11/2010', is('2010-11-26', 'day', 'not-a-child')],
    ['28/11/2010', is('2010-11-28')],
    ['15/3/1975', is('1975-03-15', 'day', 'not-a-child')],
  ])('%s, with what is to be known of it', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe('less than a day', () => {
  test.each([
    ...[
      '3/2014',
      '03-2014',
      '2014/3',
      '032014',
      'tháng 3 năm 2014',
      'T3/2014',
      '?/3/2014',
      '00/03/2014',
      'xx/3/2014',
      'Mar-2014',
    ],
  ])('%s is a month', (text) => {
    expect(read(text)).toEqual(is('2014-03-01', 'month'));
  });
  test.each(['2014', 'năm 2014', 'Sinh năm 2014', '00/00/2014', '?/?/2014', '0/0/2014', 'khoảng năm 2014'])(
    '%s is a year',
    (text) => {
      expect(read(text)).toEqual(is('2014-01-01', 'year'));
    },
  );
});

test.each([
  ['', 'empty'],
  [' \u00a0 ', 'empty'],
  ['không nhớ', 'unreadable'],
  ['5/3', 'unreadable'],
  ['3/14', 'unreadable'],
  ['14', 'unreadable'],
  ['5/3/014', 'unreadable'],
  ['1/2/3/2014', 'unreadable'],
  ['123456789', 'unreadable'],
  ['999999999999999999999999', 'unreadable'],
  ['=TODAY()', 'unreadable'],
  ['3/25/2014', 'no-such-month'],
  ['30/2/2014', 'no-such-day'],
  ['29/2/2015', 'no-such-day'],
  ['31/4/2014', 'no-such-day'],
  ['45/4/2014', 'no-such-day'],
  ['5/3/0214', 'no-such-year'],
  ['1/1/1899', 'no-such-year'],
  ['28/11/2026', 'in-future'],
  ['2027', 'in-future'],
  ['12/2026', 'in-future'],
])('%j is refused: %s', (text, code) => {
  expect(read(text)).toEqual({ ok: false, code: `birth-date.${code}` });
});

describe('a year of two digits is the latest that has come', () => {
  test.each([
    ['27/11/26', '2026-11-27'],
    ['28/11/26', '1926-11-28'],
    ['15/3/27', '1927-03-15'],
    ['15/3/00', '2000-03-15'],
    ['15/3/11', '2011-03-15'],
  ])('%s is %s', (text, date) => {
    expect(read(text)).toMatchObject({ value: { date } });
  });
  test('never in the future, whatever the day of reference', () => {
    const day = fc.integer({ min: 0, max: 36_500 }).map((days) => addDays('2000-03-01', days));
    fc.assert(
      fc.property(day, day, (born, today) => {
        const { day: d, month, year } = partsOf(born);
        const reading = readBirthDate(
          { text: `${d}/${month}/${String(year).slice(2)}` },
          { reference: today },
        );
        if (reading.ok) expect(reading.value.date <= today).toBe(true);
        // The 29th of February is none in the other century.
        else expect(reading.code).toBe('birth-date.no-such-day');
      }),
    );
  });
});

describe('a cell for dates', () => {
  const cell = (raw: string, shows: DateCell['shows'] = 'day'): DateCell => ({
    kind: 'date',
    text: '',
    raw,
    shows,
  });
  test.each([
    [cell('2014-03-15'), is('2014-03-15')],
    [cell('2014-03-01', 'month'), is('2014-03-01', 'month')],
    [cell('2014-03-15', 'month'), is('2014-03-15')],
    [cell('2014-01-01', 'year'), is('2014-01-01', 'year')],
    [cell('1905-07-06'), is('2014-01-01', 'year', 'year-in-date-cell')],
    [cell('1905-12-31'), is('1905-12-31', 'day', 'not-a-child')],
    [cell('2027-03-01'), { ok: false, code: 'birth-date.in-future' }],
  ])('%o', (dateCell, expected) => {
    expect(readBirthDate(dateCell, { reference })).toEqual(expected);
  });
});

describe('the month before the day', () => {
  test('is taken only where a person said so', () => {
    expect(read('3/25/2014', { order: 'month-first' })).toEqual(is('2014-03-25'));
    expect(read('25/3/2014', { order: 'month-first' })).toEqual({
      ok: false,
      code: 'birth-date.no-such-month',
    });
    expect(read('2014', { order: 'month-first' })).toEqual(is('2014-01-01', 'year'));
  });

  test('is suspected where true dates have low days and texts have high ones', () => {
    const date = (day: number): DateCell => ({
      kind: 'date',
      text: '',
      raw: `2014-05-${String(day).padStart(2, '0')}`,
    });
    const dates = [3, 4, 5, 11, 12].map(date);
    expect(mayBeMonthFirst([...dates, { text: '25/3/2014' }])).toBe(true);
    expect(mayBeMonthFirst([...dates, { text: '5/3/2014' }])).toBe(false);
    expect(mayBeMonthFirst([...dates, date(13), { text: '25/3/2014' }])).toBe(false);
    expect(mayBeMonthFirst([date(3), { text: '25/3/2014' }])).toBe(false);
  });
});

test('every day comes back from every way of writing it in full', () => {
  const days = fc.integer({ min: 0, max: 46_000 }).map((after) => addDays('1900-01-01', after));
  const two = (part: number) => String(part).padStart(2, '0');
  fc.assert(
    fc.property(days, (date) => {
      const { year, month, day } = partsOf(date);
      for (const text of [
        ...[`${day}/${month}/${year}`, `${two(day)}-${two(month)}-${year}`, `${day}.${month}.${year}`],
        ...[
          `${year}.${month}.${day}`,
          `${two(day)}${two(month)}${year}`,
          `ngày ${day} tháng ${month} năm ${year}`,
        ],
      ])
        expect(read(text), text).toMatchObject({ ok: true, value: { date, precision: 'day' } });
    }),
  );
});

test('no text, however odd, is an error of ours', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(typeof read(text).ok).toBe('boolean');
    }),
    { numRuns: 3000 },
  );
});
