import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, compareDates } from '../../../platform/shared/plain-date.ts';
import type { BirthPrecision } from '../contract/child.ts';
import { ageOn, birthProblem, countedInterval, earliestDay, sixteenthBirthday } from './birth.ts';

const birth = (birthDate: string, birthPrecision: BirthPrecision = 'day') => ({ birthDate, birthPrecision });

test.each([
  ['2005-06-01', 'day', '2005-06-01', '2021-06-01'],
  ['2008-02-29', 'day', '2008-02-29', '2024-02-29'],
  ['2084-02-29', 'day', '2084-02-29', '2100-02-28'],
  ['2012-05-17', 'month', '2012-05-01', '2028-05-31'],
  ['2012-02-17', 'month', '2012-02-01', '2028-02-29'],
  ['2011-02-17', 'month', '2011-02-01', '2027-02-28'],
  ['2012-05-17', 'year', '2012-01-01', '2028-12-31'],
  ['2012-05-17', 'estimated', '2012-05-17', '2028-05-17'],
] as const)(
  'a birth on %s known to the %s is sorted under %s and 16 on %s',
  (date, precision, first, sixteenth) => {
    expect(earliestDay(birth(date, precision))).toBe(first);
    expect(sixteenthBirthday(birth(date, precision))).toBe(sixteenth);
  },
);

test('the first possible day of a birth says of it what any other of its days does', () => {
  const days = fc.integer({ min: 0, max: 365 * 120 }).map((n) => addDays('1950-01-01', n));
  const precisions = fc.constantFrom<BirthPrecision>('day', 'month', 'year', 'estimated');
  fc.assert(
    fc.property(days, precisions, (date, precision) => {
      const first = earliestDay(birth(date, precision));
      expect(compareDates(first, date)).toBeLessThanOrEqual(0);
      expect(sixteenthBirthday(birth(first, precision))).toBe(sixteenthBirthday(birth(date, precision)));
      expect(ageOn(first, sixteenthBirthday(birth(date, precision)))).toBeGreaterThanOrEqual(16);
      expect(ageOn(date, addDays(sixteenthBirthday(birth(date, 'day')), -1))).toBe(15);
    }),
  );
});

test.each([
  ['2005-06-01', '2021-05-31', 15],
  ['2005-06-01', '2021-06-01', 16],
  ['2008-02-29', '2021-02-28', 13],
  ['2021-11-29', '2021-11-29', 0],
  ['2021-11-29', '2020-11-29', -1],
])('who was born on %s is on %s in their whole years %i', (born, on, age) => {
  expect(ageOn(born, on)).toBe(age);
});

describe('a birth is refused', () => {
  const on = { today: '2021-11-29', childOn: '2021-11-29' };
  test.each([
    ['1899-12-31', 'day', 'children.birth-implausible'],
    ['0001-01-01', 'day', 'children.birth-implausible'],
    ['2021-11-30', 'day', 'children.born-in-future'],
    ['2022-05-01', 'year', 'children.born-in-future'],
    ['2021-12-24', 'month', 'children.born-in-future'],
    ['2005-11-29', 'day', 'children.already-sixteen'],
    ['2005-11-30', 'day', undefined],
    ['2021-12-24', 'year', undefined],
  ] as const)('%s known to the %s: %s', (date, precision, problem) => {
    expect(birthProblem(birth(date, precision), on)).toBe(problem);
  });

  test('only as of the day of entry when a record is corrected later', () => {
    const later = { today: '2028-06-01', childOn: '2021-11-29' };
    expect(birthProblem(birth('2012-05-02'), later)).toBeUndefined();
    expect(birthProblem(birth('2005-11-29'), later)).toBe('children.already-sixteen');
  });
});

test.each([
  ['2013-01-01', null, '2013-01-01', '2028-05-01'],
  ['2010-01-01', null, '2012-05-01', '2028-05-01'],
  ['2013-01-01', '2015-01-01', '2013-01-01', '2015-01-01'],
  ['2013-01-01', '2030-01-01', '2013-01-01', '2028-05-01'],
  ['2029-01-01', null, '2029-01-01', '2029-01-01'],
  ['2010-01-01', '2011-01-01', '2012-05-01', '2012-05-01'],
])('a stay from %s to %s counts from %s to %s', (from, to, first, last) => {
  const child = { birthDate: '2012-05-01', sixteenthOn: '2028-05-01' };
  expect(countedInterval({ from, to }, child)).toEqual({ from: first, to: last });
});
