import { describe, expect, it } from 'vitest';
import { dateText, parseTypedDate } from './dates.ts';

describe('a date field', () => {
  it('reads a short year as the latest one not more than ten years ahead', () => {
    expect(parseTypedDate('5/3/14', 2021)).toBe('2014-03-05');
    expect(parseTypedDate('1/6/98', 2021)).toBe('1998-06-01');
    expect(parseTypedDate('1/6/31', 2021)).toBe('2031-06-01');
    expect(parseTypedDate('1/6/32', 2021)).toBe('1932-06-01');
  });

  it('shows a date as dd/MM/yyyy and leaves unfinished typing alone', () => {
    expect(dateText('2021-04-05')).toBe('05/04/2021');
    expect(dateText('5/3')).toBe('5/3');
    expect(parseTypedDate('31/04/2021', 2021)).toBeUndefined();
  });
});
