import { expect, test } from 'vitest';
import { addDays } from '../../plain-date.ts';
import { dateOfSerial } from './serial-date.ts';

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [41_703, '2014-03-05'],
  [41_703.75, '2014-03-05'],
  [2_958_465, '9999-12-31'],
])('the day %d of a workbook is %s', (serial, date) => {
  expect(dateOfSerial(serial)).toBe(date);
});

test.each([0, 0.5, -1, 60, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])('%d is no day', (serial) => {
  expect(dateOfSerial(serial)).toBeUndefined();
});

test('workbooks of old Macs count from 1904', () => {
  expect(dateOfSerial(0, true)).toBe('1904-01-01');
  expect(dateOfSerial(41_703 - 1462, true)).toBe('2014-03-05');
  for (const serial of [-1, 2_958_465 - 1461, Number.NaN]) expect(dateOfSerial(serial, true)).toBeUndefined();
  expect(dateOfSerial(2_958_465 - 1462, true)).toBe('9999-12-31');
});

test('days follow one another in both systems', () => {
  let day = dateOfSerial(61) as string;
  for (let serial = 62; serial < 60_000; serial += 1) {
    day = addDays(day, 1);
    expect(dateOfSerial(serial)).toBe(day);
    expect(dateOfSerial(serial - 1462 < 0 ? 0 : serial - 1462, true)).toBe(
      serial < 1462 ? '1904-01-01' : day,
    );
  }
});
