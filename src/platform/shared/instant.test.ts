import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addHours,
  atLocal,
  endOfDay,
  formatInstant,
  instantOf,
  isInstant,
  localDateOf,
  localTimeOf,
  startOfDay,
  timeOf,
} from './instant.ts';

test.each([
  ['2021-12-10T16:59:59.000Z', '2021-12-10', '23:59'],
  ['2021-12-10T17:00:00.000Z', '2021-12-11', '00:00'],
  ['2021-12-31T18:30:00Z', '2022-01-01', '01:30'],
  ['2021-06-01T07:30:00+07:00', '2021-06-01', '07:30'],
])('%s is %s %s in Việt Nam', (instant, date, clock) => {
  expect(localDateOf(instant)).toBe(date);
  expect(localTimeOf(instant)).toBe(clock);
});

test('a day runs from 00:00:00 to 23:59:59 in Việt Nam', () => {
  expect(startOfDay('2021-12-10')).toBe('2021-12-09T17:00:00.000Z');
  expect(endOfDay('2021-12-10')).toBe('2021-12-10T16:59:59.000Z');
});

test('a wall clock becomes an instant, and is printed as dd/MM/yyyy HH:mm', () => {
  expect(atLocal('2021-03-05', '00:15')).toBe('2021-03-04T17:15:00.000Z');
  expect(formatInstant('2021-03-04T17:15:00.000Z')).toBe('05/03/2021 00:15');
  expect(() => atLocal('2021-03-05', '24:00')).toThrow(RangeError);
  expect(() => atLocal('2021-03-05', '7:30')).toThrow(RangeError);
});

test('twelve hours after the evening is the next morning', () => {
  expect(addHours(atLocal('2021-03-05', '20:00'), 12)).toBe(atLocal('2021-03-06', '08:00'));
});

test('a text without a zone is no instant', () => {
  for (const text of ['2021-03-05', '2021-03-05T07:00:00', 'hôm nay', '']) {
    expect(() => timeOf(text)).toThrow(RangeError);
    expect(isInstant(text)).toBe(false);
  }
  expect(isInstant('2021-02-30T07:00:00Z')).toBe(false);
  expect(isInstant('2021-03-05T07:00:00Z')).toBe(true);
});

test('the fixed +07:00 is what the tz database says for every instant of 1980 to 2060', () => {
  const zone = new Intl.DateTimeFormat('en-CA', {
    timeZone: 'Asia/Ho_Chi_Minh',
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  fc.assert(
    fc.property(fc.integer({ min: Date.UTC(1980), max: Date.UTC(2060) }), (time) => {
      const instant = instantOf(time);
      expect(zone.format(time)).toBe(`${localDateOf(instant)}, ${localTimeOf(instant)}`);
    }),
    { numRuns: 1000 },
  );
});
