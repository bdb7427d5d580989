import { deedsOf } from '../../content/deed.ts';

const district = 'Ngân sách huyện';
const sector = 'Kinh phí thường xuyên';

export const health = deedsOf('health', [
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

export const education = [
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

export const culture = deedsOf('culture', [
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

export const police = deedsOf('police', [
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
