import type { Block, OfficialDocument } from '../model.ts';

/** The least that a plan holds, around the given body. */
export const planOf = (body: Block[], more: Partial<OfficialDocument> = {}): OfficialDocument => ({
  agency: { name: 'Ủy ban nhân dân huyện Tân Lâm' },
  number: { number: '', symbol: 'KH-UBND' },
  place: 'Tân Lâm',
  date: { year: 2021 },
  naming: { form: 'named', kind: 'Kế hoạch', subject: 'Bảo vệ, chăm sóc trẻ em năm 2021' },
  body,
  signature: {
    authority: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'],
    name: 'Nguyễn Thị Hải Yến',
  },
  recipients: ['UBND các xã, thị trấn', 'Lưu: VT'],
  ...more,
});

/** A table of two columns with a count for each commune. */
export const tableOf = (rows: number): Block => ({
  type: 'table',
  caption: 'Số trẻ em',
  unit: 'trẻ em',
  ordinal: true,
  columns: [{ share: 3 }, { share: 1 }],
  head: [[{ text: 'Đơn vị' }, { text: 'Số trẻ em' }]],
  rows: Array.from({ length: rows }, (_, index) => [
    `Xã thứ ${index + 1}`,
    { kind: 'number', value: 1000 + index },
  ]),
  total: { label: 'Tổng cộng', cells: [{ kind: 'number', value: 1_234_567 }] },
});
