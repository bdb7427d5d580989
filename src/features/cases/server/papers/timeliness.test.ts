import { expect, test } from 'vitest';
import { casePapers } from '../../../../../tools/office/sample-case.ts';
import { spanText } from './timeliness.ts';

test.each([
  ['2021-02-05T12:00:00Z', '2021-02-05T12:00:20Z', '1 phút'],
  ['2021-02-05T12:00:00Z', '2021-02-05T13:00:00Z', '1 giờ'],
  ['2021-02-05T12:50:00Z', '2021-02-08T14:10:00Z', '3 ngày 1 giờ 20 phút'],
])('from %s to %s it is %s', (from, to, said) => {
  expect(spanText(from, to)).toBe(said);
});

const wordsOf = (name: string): string =>
  JSON.stringify(casePapers.find(([each]) => each === name)?.[1] ?? '').normalize('NFC');

test('over Tết the proof names the days off that were left out, and both T0 with their clocks', () => {
  const proof = wordsOf('kip-thoi');
  for (const word of [
    ...['10/02/2021 (Tết Nguyên đán)', 'thứ Bảy, Chủ nhật', '05/02/2021 20:05', '05/02/2021 19:50'],
    ...['Đã tính lại, giữ làm dấu vết', 'Trễ 1 giờ 20 phút', 'Đường vào thôn bị sạt', 'Lê Văn Đức'],
  ])
    expect([word, proof.includes(word)]).toEqual([word, true]);
});

test('for those who oversee there is no child, no worker and no word that anybody wrote', () => {
  const proof = wordsOf('kip-thoi-theo-doi');
  for (const word of ['05/02/2021 20:05', 'Trễ 1 giờ 20 phút', 'Đã ghi lý do', '10/02/2021 (Tết Nguyên đán)'])
    expect([word, proof.includes(word)]).toEqual([word, true]);
  for (const secret of ['Thử Nghiệm', 'Lê Văn Đức', 'Đường vào thôn', 'Sổ trực ban', 'Hàng xóm'])
    expect([secret, proof.includes(secret)]).toEqual([secret, false]);
});
