import { expect, test } from 'vitest';
import { guessFields } from './guess-fields.ts';

/** Guesses for columns with these headings, the outer first. */
function fieldsOf(headings: readonly (readonly string[])[]): (string | null)[] {
  const columns = headings.map((parts, at) => ({ column: at + 1, parts, ordinal: false, samples: [] }));
  return [...guessFields(columns, new Map()).values()].map(({ field }) => field);
}

test.each([
  [['Học tập', 'Trình độ'], 'schooling'],
  [['Học tập', 'Lớp'], 'grade'],
  [['Học tập', 'Trường'], 'school'],
  [['Giấy khai sinh', 'Số'], 'birthCertificateNumber'],
  [['Giấy khai sinh', 'Ngày đăng ký'], 'birthCertificateOn'],
  [['Ấp'], 'hamlet'],
  [['Thôn, khu phố'], 'hamlet'],
  [['Số TT'], null],
])('a column under %j is %s', (parts, field) => {
  expect(fieldsOf([['Họ và tên'], parts])).toEqual(['fullName', field]);
});
