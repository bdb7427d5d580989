import { type Deed, deedsOf } from '../../content/deed.ts';
import { culture, education, health, police } from './offices-for-children.ts';

const district = 'Ngân sách huyện';
const sector = 'Kinh phí thường xuyên';

const labour = [
  ...deedsOf('lead', [
    [
      ['05-11', '05-14'],
      'Tập huấn công chức văn hóa - xã hội và cộng tác viên về quản lý trường hợp',
      'Trung tâm Chính trị huyện',
      'Mỗi xã, thị trấn có ít nhất bốn người dự',
      [
        'Hai lớp, mỗi lớp hai ngày; {trained} người dự, có bài tập xử lý tin báo và cách hỏi chuyện với trẻ em.',
      ],
      { trained: [86, 92] },
      [38, 42],
      district,
    ],
    [
      ['10-05', '10-15'],
      'Tập huấn lại cho cộng tác viên thôn bằng hình thức trực tuyến',
      'Phòng họp trực tuyến 18 xã, thị trấn',
      'Bù các buổi đã hoãn vì dịch',
      ['Nối 18 điểm cầu, {trained} cộng tác viên dự; phát tài liệu bỏ túi, cuối buổi có bài kiểm tra ngắn.'],
      { trained: [104, 110] },
      [12, 14],
      district,
    ],
  ]),
  ...deedsOf('swim-district', [
    [
      ['06-14', '08-06'],
      'Lớp dạy bơi cấp huyện tại hồ bơi Trung tâm Văn hóa - Thể thao',
      'Hồ bơi Trung tâm Văn hóa - Thể thao huyện',
      'Ưu tiên con hộ nghèo, trẻ mồ côi',
      [
        'Mở {classes} lớp với {swimmers} em, 61 em thuộc hộ nghèo học miễn phí; nghỉ từ 19/7 đến 2/8 vì dịch.',
      ],
      { classes: [6, 6], swimmers: [168, 176] },
      [54, 58],
      district,
    ],
  ]),
  ...deedsOf('policy', [
    [
      ['05-04', '11-05'],
      'Xét, điều chỉnh trợ cấp theo Nghị định 20/2021 từ ngày 01/7',
      'Phòng LĐTBXH',
      'Không hồ sơ nào quá 15 ngày làm việc',
      [
        'Chuyển mức hưởng theo quy định mới; đang chi trả cho {benefit} em, hồ sơ mới 37, không có hồ sơ trễ.',
      ],
      { benefit: [412, 418] },
      [0, 0],
      district,
    ],
  ]),
];

const finance = deedsOf('budget', [
  [
    ['04-20', '06-15'],
    'Trình phân bổ kinh phí công tác trẻ em; hướng dẫn các xã lập dự toán',
    'Phòng TC-KH',
    'Kinh phí về xã trước tháng hành động vì trẻ em',
    [
      'Đã bố trí {budget} triệu đồng, trong đó phân bổ về 18 xã, thị trấn trước 25/5; hướng dẫn mục chi bằng công văn.',
    ],
    { budget: [612, 612] },
    [0, 0],
    sector,
  ],
  [
    ['08-10', '10-29'],
    'Rà dự toán 10 tháng, điều chuyển phần chưa chi được vì dịch',
    'Phòng TC-KH',
    'Không để hủy dự toán',
    [
      'Sáu xã chi chậm do hoãn hoạt động đông người; bổ sung {budget} triệu đồng mua thiết bị học trực tuyến cho trẻ em hộ nghèo.',
    ],
    { budget: [85, 85] },
    [0, 0],
    sector,
  ],
  [
    ['10-11', '11-12'],
    'Kiểm tra việc sử dụng kinh phí tại một số xã',
    'Bốn xã chọn ngẫu nhiên',
    'Chấn chỉnh ngay chứng từ chưa đúng',
    ['Kiểm tra bốn xã; chứng từ quà 1/6 của một xã thiếu danh sách ký nhận, đã bổ sung trong tuần.'],
    {},
    [3, 4],
    sector,
  ],
]);

const justice = [
  ...deedsOf('law', [
    [
      ['05-10', '10-20'],
      'Phiên tòa giả định và hỏi đáp pháp luật tại các trường trung học cơ sở',
      'Sáu trường trung học cơ sở',
      'Học sinh biết quyền và nghĩa vụ của mình',
      [
        'Làm được {law-sessions} buổi trước khi trường học trực tuyến, hai buổi sau chuyển sang truyền hình trực tiếp.',
      ],
      { 'law-sessions': [8, 8] },
      [21, 24],
      sector,
    ],
    [
      ['05-04', '11-12'],
      'Trợ giúp pháp lý cho trẻ em và người chăm sóc trẻ em',
      'Chi nhánh Trợ giúp pháp lý và các xã',
      'Có yêu cầu là có người giúp trong ba ngày',
      [
        'Trợ giúp {legal-aid} em: phần lớn về cấp dưỡng sau ly hôn và thừa kế; một vụ cử trợ giúp viên bảo vệ tại tòa.',
      ],
      { 'legal-aid': [14, 14] },
      [6, 8],
      sector,
    ],
  ]),
  ...deedsOf('birth-guide', [
    [
      ['06-07', '09-30'],
      'Kiểm tra hộ tịch, giúp các xã giải quyết hồ sơ khai sinh quá hạn',
      'UBND các xã Đại Sơn, Ngọc Lĩnh, Hải Thịnh',
      'Giải quyết xong trước khai giảng',
      [
        'Cùng cán bộ xã xác minh, làm xong {late-births} trường hợp; còn hai em chờ xác nhận của nơi cha mẹ tạm trú.',
      ],
      { 'late-births': [31, 31] },
      [4, 5],
      sector,
    ],
  ]),
];

/** By the key of the unit. Offices have one work each: nothing is drawn by lot. */
export const officeDeeds: Readonly<Record<string, readonly Deed[]>> = {
  'phong-lao-dong': labour,
  'phong-tai-chinh': finance,
  'phong-tu-phap': justice,
  'phong-y-te': health,
  'phong-giao-duc': education,
  'phong-van-hoa': culture,
  'cong-an': police,
};
