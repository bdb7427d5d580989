import type { Book, BookValue } from '../../src/platform/server/documents/index.ts';

const rows: BookValue[][] = Array.from({ length: 60 }, (_, index) => [
  index + 1,
  index === 3 ? '=HYPERLINK("http://vi.du")' : `Xã Đồng Kỵ ${index + 1}`,
  `2021-${String(1 + (index % 12)).padStart(2, '0')}-15`,
  612 + index,
  (index + 1) / 64,
  1_350_000 * (index + 1),
  index % 7 === 0 ? null : 'Đã nhận đủ',
]);

/** A register as a workbook: a hostile text among the names, a missing value, two header rows. */
export const sampleBook: Book = {
  sheets: [
    {
      name: 'Trợ giúp 2021',
      titleRows: ['Sổ theo dõi trợ giúp trẻ em năm 2021', 'Huyện Tân Lâm, số liệu đến ngày 09/12/2021'],
      columns: [
        { header: 'STT', kind: 'number' },
        { header: 'Đơn vị', kind: 'text' },
        { header: 'Ngày trợ giúp', kind: 'date' },
        { header: 'Trẻ em', group: 'Kết quả', kind: 'number' },
        { header: 'Tỷ lệ', group: 'Kết quả', kind: 'percent' },
        { header: 'Kinh phí (đồng)', group: 'Kết quả', kind: 'money' },
        { header: 'Ghi chú', kind: 'text' },
      ],
      rows,
      total: [null, 'Tổng cộng', null, 38_490, null, 2_470_500_000, null],
      landscape: true,
    },
  ],
};
