import { describe, expect, test } from 'vitest';
import { countsOf } from '../../../plans/rules/counts.ts';
import { actualText, figure, goalText, onTime, outcomeText, subjectOf, unitText } from './cells.ts';

describe('what the paper says', () => {
  test.each([
    ['ge', 98, '%', 'từ 98 % trở lên'],
    ['le', 0.5, '%', 'không quá 0,5 %'],
    ['lt', 3, 'vụ', 'dưới 3 vụ'],
    ['gt', 1200, 'trẻ em', 'trên 1.200 trẻ em'],
    ['eq', 100, '%', 'bằng 100 %'],
  ] as const)('of a target %s %d %s', (comparison, value, measureUnit, text) => {
    expect(goalText({ comparison, value, measureUnit })).toBe(text);
  });

  test('nothing is “–”, never 0 %', () => {
    expect(onTime(countsOf(['open', 'excused', 'not-applicable']))).toBe('–');
    expect(onTime(countsOf(['on-time', 'missing']))).toBe('50 %');
    expect(onTime(countsOf(['missing']))).toBe('0 %');
    const nothing = { measureUnit: '%', value: 100, numerator: null, denominator: null, actual: null };
    expect(actualText(nothing)).toBe('–');
    expect(actualText({ measureUnit: '%', value: 100, numerator: 0, denominator: 0, actual: null })).toBe(
      '–',
    );
    expect(
      actualText({ measureUnit: '%', value: 100, numerator: 2999, denominator: 3000, actual: 99.97 }),
    ).toBe('99,9 %');
    expect(actualText({ measureUnit: 'xã', value: 18, numerator: 4, denominator: 18, actual: 4 })).toBe(
      '4 xã',
    );
    expect(figure(null)).toMatchObject({ text: '–' });
    expect(figure(0)).toEqual({ kind: 'number', value: 0 });
    expect(outcomeText(null)).toBe('–');
    expect(outcomeText({ outcome: 'late', daysLate: 3 })).toBe('Trễ hạn (3 ngày)');
  });

  test('a unit that is no more is named with those that have its work', () => {
    const heir = (unitName: string) => ({ unitId: unitName, unitName });
    expect(unitText({ unitName: 'Xã A' })).toBe('Xã A');
    expect(unitText({ unitName: 'Xã A', carriedOnBy: [heir('Xã B'), heir('Xã C')] })).toBe(
      'Xã A (nay thuộc Xã B, Xã C)',
    );
  });

  test.each([
    ['Kế hoạch thực hiện công tác trẻ em năm 2021', 'Kết quả thực hiện công tác trẻ em năm 2021'],
    ['Thực hiện công tác trẻ em', 'Kết quả thực hiện công tác trẻ em'],
    ['Kế hoạch phòng, chống đuối nước', 'Kết quả thực hiện kế hoạch phòng, chống đuối nước'],
    ['Bảo vệ, chăm sóc trẻ em', 'Kết quả thực hiện bảo vệ, chăm sóc trẻ em'],
  ])('the subject of the report on “%s”', (title, subject) => {
    expect(subjectOf('Kết quả', title)).toBe(subject);
  });
});
