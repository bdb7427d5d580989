import type { Annex, Cell, OfficialDocument } from '../../src/platform/server/documents/index.ts';

const COMMUNES = [
  'Thị trấn Tân Lâm',
  'Xã An Phú Đông',
  'Xã Bình Khê',
  'Xã Cẩm Thượng',
  'Xã Đắk Ruộng',
  'Xã Đồng Kỵ',
  'Xã Gia Lễ',
  'Xã Hoà Quế',
  'Xã Khánh Vĩnh',
  'Xã Lộc Thuỷ',
  'Xã Mường Ẳng',
  'Xã Nghĩa Sỹ',
  'Xã Phước Ỷ',
  'Xã Quỳnh Giã',
  'Xã Sơn Lữ',
  'Xã Thượng Nẫm',
];

const figures = (index: number): Cell[] => {
  const children = 612 + ((index * 217) % 940);
  const special = 6 + ((index * 5) % 17);
  const helped = special - (index % 3);
  return [
    { kind: 'number', value: children },
    { kind: 'number', value: special },
    { kind: 'number', value: index % 4 },
    { kind: 'number', value: helped },
    { kind: 'percent', value: helped / special },
    { kind: 'money', value: helped * 1_350_000 },
    { kind: 'date', value: `2021-12-0${1 + (index % 9)}` },
    index % 5 === 0 ? 'Đã xác minh tại hộ' : '',
  ];
};

const byCommune: Annex = {
  title: 'Kết quả trợ giúp trẻ em có hoàn cảnh đặc biệt theo xã, thị trấn',
  landscape: true,
  blocks: [
    {
      type: 'table',
      unit: 'trẻ em, đồng',
      ordinal: true,
      columns: [
        { share: 3 },
        { share: 1.4 },
        { share: 1.4 },
        { share: 1.4 },
        { share: 1.4 },
        { share: 1.4 },
        { share: 2 },
        { share: 1.9 },
        { share: 2.4 },
      ],
      head: [
        [
          { text: 'Xã, thị trấn', rowSpan: 2 },
          { text: 'Trẻ em dưới 16 tuổi', rowSpan: 2 },
          { text: 'Trẻ em có hoàn cảnh đặc biệt', colSpan: 4 },
          { text: 'Kinh phí', rowSpan: 2 },
          { text: 'Ngày báo cáo', rowSpan: 2 },
          { text: 'Ghi chú', rowSpan: 2 },
        ],
        [{ text: 'Tổng số' }, { text: 'Mới trong năm' }, { text: 'Được trợ giúp' }, { text: 'Tỷ lệ' }],
      ],
      rows: [...COMMUNES, ...COMMUNES.map((name) => `${name} (cơ sở 2)`)].map((name, index) => [
        name,
        ...figures(index),
      ]),
      total: {
        label: 'Tổng cộng',
        cells: [
          { kind: 'number', value: 33_104 },
          { kind: 'number', value: 448 },
          { kind: 'number', value: 48 },
          { kind: 'number', value: 417 },
          { kind: 'percent', value: 417 / 448 },
          { kind: 'money', value: 562_950_000 },
          '',
          '',
        ],
      },
    },
  ],
};

const difficulties: Annex = {
  title: 'Khó khăn, vướng mắc và đề nghị',
  blocks: [
    {
      type: 'paragraph',
      number: '1',
      text: 'Người làm công tác trẻ em cấp xã kiêm nhiệm nhiều việc, thay đổi thường xuyên.',
    },
    {
      type: 'paragraph',
      number: '2',
      text: 'Đề nghị cấp trên tổ chức tập huấn về quản lý trường hợp ít nhất mỗi năm một lần.',
    },
  ],
};

/** A report to a department with a landscape annex that runs over pages, and a second annex. */
export const sampleReport: OfficialDocument = {
  agency: { parent: 'Ủy ban nhân dân huyện Tân Lâm', name: 'Phòng Lao động - Thương binh và Xã hội' },
  number: { number: '7', symbol: 'BC-LĐTBXH' },
  place: 'Tân Lâm',
  date: { year: 2021, month: 12, day: 9 },
  naming: { form: 'named', kind: 'Báo cáo', subject: 'Kết quả công tác bảo vệ, chăm sóc trẻ em năm 2021' },
  addressees: ['Ủy ban nhân dân huyện Tân Lâm', 'Sở Lao động - Thương binh và Xã hội'],
  body: [
    { type: 'part', label: 'Phần I', title: 'Kết quả đạt được' },
    {
      type: 'paragraph',
      text: 'Năm 2021, 16 xã, thị trấn đã rà soát 33.104 trẻ em dưới 16 tuổi; lập hồ sơ theo dõi 448 trẻ em có hoàn cảnh đặc biệt, trong đó 417 trẻ em được trợ giúp, đạt 93,1% (chi tiết tại Phụ lục I).',
    },
    { type: 'part', label: 'Phần II', title: 'Phương hướng năm 2022' },
    {
      type: 'paragraph',
      text: 'Tiếp tục trợ giúp 31 trẻ em còn lại trước ngày 31/3/2022; khắc phục các khó khăn nêu tại Phụ lục II.',
    },
  ],
  signature: { authority: ['Trưởng phòng'], name: 'Lữ Đình Quyết' },
  recipients: ['Như trên', 'Trưởng phòng, các Phó Trưởng phòng', 'Lưu: VT'],
  annexes: [byCommune, difficulties],
  confidentiality: 'Mật',
};
