import { expect, test } from 'vitest';
import { detailText } from './detail-text.ts';

const table: Readonly<Record<string, string>> = {
  ...{ rows: 'Số dòng', searched: 'Tìm theo tên', filter: 'Lọc', from: 'từ ngày', granted: 'Giao' },
  ...{ function: 'chức năng', 'function.leader': 'Lãnh đạo', decision: 'Quyết định' },
  'decision.approved': 'phê duyệt',
};
const words = { yes: 'có', no: 'không', wordOf: (key: string) => table[key] };
const id = '01a21b61-8512-7e49-b2d1-d327b154dd54';

test.each([
  [{ rows: 1236, searched: false }, 'Số dòng: 1.236; Tìm theo tên: không'],
  [{ decision: 'approved' }, 'Quyết định: phê duyệt'],
  [{ filter: {}, rows: 50 }, 'Số dòng: 50'],
  [{ filter: { from: '2021-11-29', accountId: id } }, 'Lọc: từ ngày: 29/11/2021'],
  [
    { granted: [{ unitId: id, function: 'leader', validTo: null, from: '2021-10-18' }] },
    'Giao: chức năng: Lãnh đạo, từ ngày: 18/10/2021',
  ],
  [{ at: '2021-11-29T02:18:58.551Z' }, 'at: 29/11/2021 09:18'],
  [{}, ''],
])('%j is said as “%s”', (detail, text) => {
  expect(detailText(detail, words)).toBe(text);
});
