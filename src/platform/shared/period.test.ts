import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { periodContaining, periodOf } from './period.ts';
import { addDays } from './plain-date.ts';

const dayIn2021 = fc.integer({ min: 0, max: 364 }).map((offset) => addDays('2021-01-01', offset));

describe('reporting periods', () => {
  test.each([
    ['month', 2021, 2, undefined, '2021-02-01', '2021-02-28'],
    ['quarter', 2021, 4, undefined, '2021-10-01', '2021-12-31'],
    ['half-year', 2021, 2, undefined, '2021-07-01', '2021-12-31'],
    ['year', 2021, 1, undefined, '2021-01-01', '2021-12-31'],
    ['month', 2021, 1, 14, '2020-12-15', '2021-01-14'],
    ['quarter', 2021, 1, 14, '2020-12-15', '2021-03-14'],
    ['half-year', 2021, 1, 14, '2020-12-15', '2021-06-14'],
    ['year', 2021, 1, 14, '2020-12-15', '2021-12-14'],
  ] as const)('%s %i/%i closing on %s runs %s to %s', (kind, year, ordinal, closingDay, start, end) => {
    expect(periodOf(kind, year, ordinal, closingDay)).toEqual({ kind, year, ordinal, start, end });
  });

  test('every day lies in one period of each kind, and the next one follows without a gap', () => {
    const kind = fc.constantFrom('month' as const, 'quarter' as const, 'half-year' as const, 'year' as const);
    const closing = fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined });
    fc.assert(
      fc.property(dayIn2021, kind, closing, (date, each, closingDay) => {
        const period = periodContaining(each, date, closingDay);
        expect(period.start <= date && date <= period.end).toBe(true);
        expect(periodContaining(each, addDays(period.end, 1), closingDay).start).toBe(addDays(period.end, 1));
        expect(periodOf(each, period.year, period.ordinal, closingDay)).toEqual(period);
      }),
    );
  });

  test('what does not exist is refused', () => {
    expect(() => periodOf('quarter', 2021, 5)).toThrow(RangeError);
    expect(() => periodOf('year', 2021, 0)).toThrow(RangeError);
    expect(() => periodOf('month', 2021, 1, 31)).toThrow(RangeError);
  });
});
