import type { Block, OfficialDocument } from '../../src/platform/server/documents/index.ts';

// Tân Lâm is a made-up district; every name and figure is made up too.

const goals: Block[] = [
  { type: 'section', number: 'I', title: 'Mục đích, yêu cầu' },
  { type: 'heading', number: '1', title: 'Mục đích' },
  {
    type: 'paragraph',
    text: 'Bảo đảm mọi trẻ em trên địa bàn huyện được sống trong môi trường an toàn, lành mạnh; kịp thời phát hiện, hỗ trợ trẻ em có hoàn cảnh đặc biệt và trẻ em có nguy cơ rơi vào hoàn cảnh đặc biệt; từng bước thu hẹp khoảng cách giữa các xã vùng cao và thị trấn trong việc tiếp cận dịch vụ y tế, giáo dục, vui chơi của trẻ em.',
  },
  { type: 'heading', number: '2', title: 'Yêu cầu' },
  {
    type: 'lettered',
    letter: 'a',
    text: 'Mỗi xã, thị trấn có một người làm công tác trẻ em chịu trách nhiệm cập nhật sổ theo dõi trước ngày 25 hằng tháng.',
  },
  {
    type: 'lettered',
    letter: 'b',
    text: 'Các vụ việc xâm hại, bạo lực trẻ em được tiếp nhận trong ngày và đánh giá nguy cơ ban đầu trong 12 giờ.',
  },
  {
    type: 'lettered',
    letter: 'c',
    text: 'Số liệu báo cáo lấy từ hồ sơ đang quản lý, không ước tính; nơi nào chưa rà soát thì ghi rõ là chưa rà soát.',
  },
  { type: 'section', number: 'II', title: 'Chỉ tiêu' },
  {
    type: 'table',
    caption: 'Chỉ tiêu chủ yếu năm 2021',
    unit: '%',
    ordinal: true,
    columns: [{ share: 5 }, { share: 1.6 }, { share: 1.6 }, { share: 2.4 }],
    head: [
      [
        { text: 'Chỉ tiêu', rowSpan: 2 },
        { text: 'Mức', colSpan: 2 },
        { text: 'Đơn vị chủ trì', rowSpan: 2 },
      ],
      [{ text: 'Năm 2020' }, { text: 'Năm 2021' }],
    ],
    rows: [
      [
        'Tỷ lệ trẻ em có hoàn cảnh đặc biệt được trợ giúp',
        { kind: 'percent', value: 0.964 },
        { kind: 'percent', value: 1 },
        'UBND các xã, thị trấn',
      ],
      [
        'Tỷ lệ xã, thị trấn đạt tiêu chuẩn phù hợp với trẻ em',
        { kind: 'percent', value: 0.875 },
        { kind: 'percent', value: 0.9375 },
        'Phòng Lao động - Thương binh và Xã hội',
      ],
      [
        'Tỷ lệ học sinh tiểu học biết bơi',
        { kind: 'percent', value: 0.318 },
        { kind: 'percent', value: 0.45 },
        'Phòng Giáo dục và Đào tạo',
      ],
      [
        'Tỷ lệ trẻ em dưới 6 tuổi có thẻ bảo hiểm y tế',
        { kind: 'percent', value: 0.987 },
        { kind: 'percent', value: null },
        'Phòng Y tế',
      ],
    ],
  },
];

const duties: Block[] = [
  { type: 'section', number: 'III', title: 'Nội dung thực hiện' },
  {
    type: 'paragraph',
    number: '1',
    text: 'Truyền thông: tổ chức 16 buổi nói chuyện tại các thôn, khu phố về phòng, chống đuối nước và tai nạn thương tích; mỗi trường tiểu học, trung học cơ sở có một buổi ngoại khóa về kỹ năng tự bảo vệ trước ngày 31/5/2021.',
  },
  {
    type: 'paragraph',
    number: '2',
    text: 'Rà soát, lập danh sách trẻ em theo 14 nhóm hoàn cảnh đặc biệt; xác minh tại hộ gia đình đối với các trường hợp mới phát hiện, trường hợp chuyển đến, chuyển đi trong quý.',
  },
  {
    type: 'paragraph',
    number: '3',
    text: [
      { text: 'Tháng hành động vì trẻ em: ', bold: true },
      {
        text: 'chọn chủ đề phù hợp với địa phương, thăm và tặng quà trẻ em thuộc hộ nghèo, cận nghèo, trẻ em mắc bệnh hiểm nghèo; ',
      },
      { text: 'không tổ chức tập trung đông người khi có dịch', italic: true },
      { text: '.' },
    ],
  },
  { type: 'section', number: 'IV', title: 'Kinh phí' },
  {
    type: 'paragraph',
    text: 'Kinh phí thực hiện do ngân sách huyện bảo đảm theo phân cấp, lồng ghép từ các chương trình mục tiêu và nguồn vận động hợp pháp khác; dự toán được lập cùng thời gian với dự toán chi thường xuyên của cơ quan, đơn vị.',
  },
  { type: 'section', number: 'VI', title: 'Tổ chức thực hiện' },
  { type: 'heading', number: '1', title: 'Phòng Lao động - Thương binh và Xã hội' },
  {
    type: 'bullet',
    text: 'Chủ trì, hướng dẫn nghiệp vụ cho người làm công tác trẻ em cấp xã; đôn đốc, kiểm tra việc thực hiện Kế hoạch tại ít nhất 8 xã, thị trấn.',
  },
  {
    type: 'bullet',
    text: 'Tổng hợp kết quả, tham mưu Ủy ban nhân dân huyện báo cáo cấp trên trước ngày 15/12/2021.',
  },
  { type: 'heading', number: '2', title: 'Ủy ban nhân dân các xã, thị trấn' },
  {
    type: 'bullet',
    text: 'Xây dựng kế hoạch của địa phương trước ngày 15/4/2021; bố trí kinh phí, phân công người theo dõi từng trẻ em có hồ sơ đang mở.',
  },
  { type: 'bullet', text: 'Báo cáo kết quả thực hiện trước ngày 10/12/2021.' },
  {
    type: 'paragraph',
    text: 'Trên đây là Kế hoạch công tác bảo vệ, chăm sóc trẻ em năm 2021 trên địa bàn huyện Tân Lâm. Trong quá trình thực hiện, nếu có khó khăn, vướng mắc, các đơn vị phản ánh về Phòng Lao động - Thương binh và Xã hội để tổng hợp, báo cáo Ủy ban nhân dân huyện xem xét, giải quyết.',
  },
];

/** A plan that waits for its number: two or three pages with a small table. */
export const samplePlan: OfficialDocument = {
  agency: { name: 'Ủy ban nhân dân huyện Tân Lâm' },
  number: { number: '', symbol: 'KH-UBND' },
  place: 'Tân Lâm',
  date: { year: 2021, month: 3 },
  naming: {
    form: 'named',
    kind: 'Kế hoạch',
    subject: 'Thực hiện công tác bảo vệ, chăm sóc trẻ em năm 2021 trên địa bàn huyện Tân Lâm',
  },
  legalBases: [
    'Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016',
    'Căn cứ Nghị định số 56/2017/NĐ-CP ngày 09 tháng 5 năm 2017 của Chính phủ quy định chi tiết một số điều của Luật Trẻ em',
    'Theo đề nghị của Trưởng phòng Lao động - Thương binh và Xã hội huyện',
  ],
  body: [...goals, ...duties],
  signature: {
    authority: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'],
    name: 'Nguyễn Thị Hải Yến',
  },
  recipients: [
    'Sở Lao động - Thương binh và Xã hội (để b/c)',
    'TT. Huyện ủy, HĐND huyện',
    'CT, các PCT UBND huyện',
    'Các phòng, ban, ngành, đoàn thể huyện',
    'UBND các xã, thị trấn',
    'Lưu: VT, LĐTBXH',
  ],
  digest: 'Số liệu chốt ngày 28/02/2021. Mã đối chiếu: 7f3a 91c2 5d0e 44b8',
};
