import { expect, test } from 'vitest';
import { nameAs, secretMarkIn, secretsLawOn } from './state-secrets.ts';

test.each([
  ['MẬT', 'mat'],
  ['  TỐI MẬT  ', 'toi-mat'],
  ['TUYỆT MẬT', 'tuyet-mat'],
  ['T U Y Ệ T  M Ậ T', 'tuyet-mat'],
  ['[MẬT]', 'mat'],
  ['MẬT\tĐộc lập - Tự do - Hạnh phúc', 'mat'],
  ['Số: 12/CV-CSĐT\tTỐI MẬT', 'toi-mat'],
  ['Độ mật: Mật', 'mat'],
  ['ĐỘ MẬT: TỐI  MẬT', 'toi-mat'],
  ['Độ mật : tuyệt mật', 'tuyet-mat'],
])('“%s” is the mark of a state secret', (line, mark) => {
  expect(secretMarkIn(['CÔNG AN HUYỆN', line, 'Nội dung'])).toBe(mark);
});

test.each([
  'Độ mật: không',
  'Độ mật: Thường',
  'Mức độ bảo mật: Mật, chỉ trong nhóm phụ trách (Nghị định số 56/2017/NĐ-CP, Điều 24).',
  'giữ bí mật đời sống riêng tư của trẻ em',
  'BÍ MẬT',
  'Mật',
  'MẬT ONG',
  'HẠN CHẾ',
  '',
])('“%s” is none', (line) => {
  expect(secretMarkIn([line])).toBeUndefined();
});

test('a file goes by the ending of what it is', () => {
  expect(nameAs('Kết luận.pdf', 'pdf')).toBe('Kết luận.pdf');
  expect(nameAs('Ảnh.JPG', 'jpeg')).toBe('Ảnh.JPG');
  expect(nameAs('anh.pdf', 'png')).toBe('anh.png');
  expect(nameAs('setup.exe', 'pdf')).toBe('setup.pdf');
  expect(nameAs('khong-duoi', 'docx')).toBe('khong-duoi.docx');
});

test('the law on state secrets is the one in force', () => {
  const rules = {
    ...{ megabytes: 10, sources: [] },
    secretsLaws: [
      { validFrom: '2020-07-01', name: 'cũ' },
      { validFrom: '2026-03-01', name: 'mới' },
    ],
  };
  expect(['2019-01-01', '2021-11-29', '2026-03-01'].map((on) => secretsLawOn(rules, on))).toEqual([
    ...['cũ', 'cũ', 'mới'],
  ]);
});
