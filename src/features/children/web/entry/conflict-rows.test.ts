import { expect, test } from 'vitest';
import { childrenText } from '../words.ts';
import { conflictRows } from './conflict-rows.ts';

const codes = { nameOf: (_: string, code: string | null) => (code === 'poor' ? 'Hộ nghèo' : 'Hộ cận nghèo') };
const book = { words: childrenText.vi, codes };

test('only what two officers both changed is a question, in words and not in codes', () => {
  const mine = {
    householdClass: 'poor',
    presence: 'away' as const,
    birthCertificateOn: '2014-03-05',
    school: 'A',
  };
  const theirs = {
    householdClass: 'near-poor',
    presence: 'present' as const,
    birthCertificateOn: null,
    grade: '4',
  };
  expect(conflictRows(mine, theirs, book)).toEqual([
    { label: 'Diện hộ năm nay', mine: 'Hộ nghèo', theirs: 'Hộ cận nghèo' },
    { label: 'Tình trạng cư trú', mine: 'Vắng', theirs: 'Có mặt' },
    { label: 'Ngày đăng ký khai sinh', mine: '05/03/2014', theirs: '' },
  ]);
});

test('two officers who wrote the same, or other fields, are asked nothing', () => {
  expect(conflictRows({ grade: '4', school: 'A' }, { grade: '4', note: 'x' }, book)).toEqual([]);
});
