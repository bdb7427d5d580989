import { type Deed, deedsOf } from '../../work/deed.ts';

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

const health = deedsOf('health', [
  [
    ['06-21', '10-22'],
    'Khám sàng lọc, phục hồi chức năng cho trẻ em khuyết tật theo cụm xã',
    'Bốn cụm: Tân Lâm, Cửa Sa, Đại Sơn, Yên Thủy',
    'Mỗi em có phiếu theo dõi và người hướng dẫn tập tại nhà',
    [
      'Khám {examined} em ở ba cụm; cụm Yên Thủy phải lùi sang tháng 10. Có 19 em được hẹn làm nẹp chỉnh hình.',
    ],
    { examined: [143, 143] },
    [62, 66],
    district,
  ],
  [
    ['05-17', '11-10'],
    'Theo dõi cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi; cân, đo định kỳ',
    '18 trạm y tế',
    'Trẻ sinh ra có thẻ trong vòng 30 ngày',
    [
      'Đối chiếu với Bảo hiểm xã hội huyện: {insured} em có thẻ; tỷ lệ suy dinh dưỡng thấp còi giảm nhẹ ở các xã miền núi.',
    ],
    { insured: [12846, 12846] },
    [18, 20],
    sector,
  ],
  [
    ['05-24', '06-18'],
    'Tập huấn y tế thôn về sơ cứu tai nạn thương tích trẻ em',
    'Trung tâm Y tế huyện',
    'Mỗi thôn có một người biết sơ cứu',
    ['Tập huấn 108 nhân viên y tế thôn, khu phố, chia bốn buổi; phát túi sơ cứu cho 40 thôn xa trạm.'],
    {},
    [15, 17],
    district,
  ],
]);

const education = [
  ...deedsOf('school', [
    [
      ['05-04', '10-29'],
      'Giờ học kỹ năng tự bảo vệ ở tiểu học và trung học cơ sở',
      '41 trường trong huyện',
      'Mỗi lớp ít nhất hai tiết một học kỳ',
      [
        'Thực hiện {school-sessions} buổi, một phần ba là bài giảng ghi hình do học trực tuyến; có bộ bài riêng về an toàn trên mạng.',
      ],
      { 'school-sessions': [318, 318] },
      [24, 26],
      sector,
    ],
    [
      ['08-16', '10-15'],
      'Rà soát học sinh khuyết tật học hòa nhập, lập kế hoạch giáo dục cá nhân',
      'Các trường có học sinh hòa nhập',
      'Mỗi em có kế hoạch và giáo viên theo dõi',
      ['Toàn huyện có {inclusive} em học hòa nhập, đều có kế hoạch cá nhân; cấp học phẩm cho 96 em.'],
      { inclusive: [187, 187] },
      [19, 21],
      sector,
    ],
  ]),
  ...deedsOf('school-swim', [
    [
      ['06-07', '08-13'],
      'Dạy bơi cho học sinh lớp 3 đến lớp 5 tại trường có hồ bơi',
      'Tám trường tiểu học',
      'Sáu trăm em biết bơi',
      [
        '{pupils} em học ở tám trường; sáu trường dạy xong, hai trường ở Hải Thịnh và Cát Sơn dừng giữa chừng vì giãn cách.',
      ],
      { pupils: [534, 534] },
      [86, 92],
      'Ngân sách huyện và phụ huynh đóng góp',
    ],
  ]),
];

const culture = deedsOf('culture', [
  [
    ['05-04', '11-12'],
    'Chuyên mục “Trẻ em hôm nay” trên đài huyện và trang tin điện tử',
    'Trung tâm Văn hóa, Thông tin, Thể thao',
    'Mỗi tuần một tin, mỗi tháng một chuyên mục',
    ['Đăng, phát {articles} tin, bài; bài về lớp học bơi của xã Phú Lâm được đài tỉnh dùng lại.'],
    { articles: [74, 74] },
    [11, 13],
    sector,
  ],
  [
    ['05-20', '09-25'],
    'Kiểm tra điểm trò chơi điện tử gần trường học, cửa hàng đồ chơi',
    'Hai thị trấn và sáu xã',
    'Không còn điểm mở cửa quá giờ gần trường',
    ['Kiểm tra {inspected} điểm, nhắc nhở 9, xử phạt 2 điểm mở quá 22 giờ; thu hồi một lô đồ chơi bạo lực.'],
    { inspected: [36, 36] },
    [5, 6],
    sector,
  ],
  [
    ['06-01', '06-20'],
    'Hội thi “Vui khỏe tuổi thơ” theo cụm',
    'Nhà thi đấu huyện',
    'Mỗi xã có một đội',
    ['Tổ chức được hai cụm với 11 đội; hai cụm còn lại hoãn rồi bỏ vì dịch, kinh phí trả lại ngân sách.'],
    {},
    [17, 19],
    district,
  ],
]);

const police = deedsOf('police', [
  [
    ['05-04', '11-12'],
    'Tiếp nhận, xác minh tin báo về xâm hại, bạo lực trẻ em',
    'Công an huyện, công an các xã',
    'Tin báo nào cũng được xác minh ngay trong ngày',
    [
      'Tiếp nhận và xử lý {incidents} vụ: ba vụ bạo lực trong gia đình xử phạt hành chính, hai vụ đã khởi tố; các em đều có người bảo vệ quyền lợi.',
    ],
    { incidents: [5, 5] },
    [0, 0],
    sector,
  ],
  [
    ['06-14', '10-08'],
    'Kiểm tra việc sử dụng lao động chưa thành niên',
    'Cơ sở may, chế biến hải sản, quán ăn',
    'Phát hiện sớm, nhắc nhở trước khi phạt',
    [
      'Cùng phòng LĐTBXH kiểm tra {checked} cơ sở; hai cơ sở cho người dưới 15 tuổi làm buổi tối đã cam kết chấm dứt.',
    ],
    { checked: [23, 23] },
    [4, 5],
    sector,
  ],
  [
    ['05-12', '10-27'],
    'Nói chuyện về phòng ngừa xâm hại, an toàn giao thông tại trường học',
    '14 trường',
    'Học sinh lớp 6 đến lớp 9 được nghe ít nhất một lần',
    ['Làm được 14 buổi, năm buổi trực tuyến; lập nhóm số điện thoại giữa công an xã và tổng phụ trách Đội.'],
    {},
    [6, 7],
    sector,
  ],
]);

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
