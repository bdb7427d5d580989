import { expect, test } from 'vitest';
import { builtInFormat, type NumberFormat, numberFormat } from './number-format.ts';

test.each([
  ['General', {}],
  ['0', {}],
  ['#,##0', {}],
  ['0.00E+00', {}],
  ['h:mm', {}],
  ['[h]:mm:ss', {}],
  ['mm:ss.0', {}],
  ['"ngày"0', {}],
  ['0" năm ddmmyy"', {}],
  ['[Red]0;[Yellow]-0', {}],
  ['_-* #,##0\\ "₫"_-', {}],
  ['dd/mm/yyyy', { shows: 'day' }],
  ['[$-42A]dd mmmm yyyy;@', { shows: 'day' }],
  ['m/d/yy h:mm', { shows: 'day' }],
  ['D\\-M\\-YY', { shows: 'day' }],
  ['mm/yyyy', { shows: 'month' }],
  ['"tháng "m"/"yyyy', { shows: 'month' }],
  ['yyyy', { shows: 'year' }],
  ['0%', { percent: true }],
  ['0.0%', { percent: true }],
  ['000000000000', { digits: 12 }],
  ['0##########', { digits: 11 }],
  ['0### ### ###', { digits: 10 }],
  ['0000\\-000\\-000', { digits: 10 }],
] as [string, NumberFormat][])('the format %s', (code, format) => {
  expect(numberFormat(code)).toEqual(format);
});

test.each([
  [0, {}],
  [1, {}],
  [9, { percent: true }],
  [14, { shows: 'day' }],
  [17, { shows: 'month' }],
  [20, {}],
  [49, {}],
  [57, { shows: 'day' }],
] as [number, NumberFormat][])('the built-in format %i', (id, format) => {
  expect(builtInFormat(id)).toEqual(format);
});
