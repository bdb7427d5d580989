import { describe, expect, it } from 'vitest';
import { type ColumnFilter, testOf } from './filters.ts';

const passes = (filter: ColumnFilter, shown: string, key = shown, value: unknown = key) =>
  testOf(filter)({ shown, key, value });

describe('a column filter', () => {
  it.each([
    ['nguyen duc', 'Nguyễn Đức', true],
    ['HOA', 'Nguyễn Thị Hoà', true],
    ['đức', 'NGUYỄN DUC', true],
    ['lan', 'Nguyễn Đức', false],
    ['x', '', false],
  ])('contains %s: "%s" %s', (text, shown, passed) => {
    expect(passes({ kind: 'contains', text }, shown)).toBe(passed);
  });

  it('takes one of several values, blank among them', () => {
    const filter: ColumnFilter = { kind: 'any-of', values: ['01', ''] };
    expect(passes(filter, 'Kinh', '01')).toBe(true);
    expect(passes(filter, 'Tày', '02')).toBe(false);
    expect(passes(filter, '', 'null')).toBe(true);
  });

  it.each([
    ['2014-05-03', true],
    ['2014-01-01', true],
    ['2014-12-31', true],
    ['2013-12-31', false],
    ['2015-01-01', false],
    ['', false],
  ])('dates of 2014: %s %s', (key, passed) => {
    expect(passes({ kind: 'dates', from: '2014-01-01', to: '2014-12-31' }, key)).toBe(passed);
  });

  it('lets a year or month alone pass when one of its days would', () => {
    const filter: ColumnFilter = { kind: 'dates', from: '2014-06-15', to: '2015-03-01' };
    expect(
      ['2014', '2014-06', '2015-03', '2014-05', '2013', '2016'].map((key) => passes(filter, key)),
    ).toEqual([true, true, true, false, false, false]);
  });

  it('takes numbers between two ends, either of them open', () => {
    expect(passes({ kind: 'numbers', from: 2 }, '2', '2', 2)).toBe(true);
    expect(passes({ kind: 'numbers', to: 1 }, '2', '2', 2)).toBe(false);
    expect(passes({ kind: 'numbers' }, '', '', null)).toBe(false);
  });

  it('tells blank from not blank', () => {
    expect([passes({ kind: 'blank' }, ''), passes({ kind: 'not-blank' }, '')]).toEqual([true, false]);
    expect([passes({ kind: 'blank' }, 'x'), passes({ kind: 'not-blank' }, 'x')]).toEqual([false, true]);
  });
});
