import { type Deed, deedsOf } from '../../content/deed.ts';

const fees = 'Kinh phí hoạt động của tổ chức';
const gathered = 'Vận động xã hội';

const front = [
  ...deedsOf('org-mobilise', [
    [
      ['05-06', '10-29'],
      'Đưa nội dung chăm sóc trẻ em vào cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới”',
      'Ban công tác Mặt trận 108 thôn, khu phố',
      'Mỗi thôn có một lần bàn riêng về trẻ em',
      ['{meetings} buổi họp thôn có bàn về trẻ em; 17 thôn ghi thêm quy ước không để trẻ bỏ học.'],
      { meetings: [92, 92] },
      [7, 9],
      fees,
    ],
    [
      ['09-06', '11-15'],
      'Giám sát việc tặng quà và cấp thẻ bảo hiểm y tế cho trẻ em ở năm xã',
      'Năm xã',
      'Kiến nghị kịp thời nếu sót đối tượng',
      ['Giám sát năm xã, kiến nghị bổ sung 12 em; các xã đã trả lời và khắc phục.'],
      {},
      [3, 4],
      fees,
    ],
  ]),
  ...deedsOf('org-gifts', [
    [
      ['05-27', '09-22'],
      'Trích quỹ “Vì người nghèo” giúp trẻ em nghèo vượt khó',
      'Các xã miền núi, bãi ngang',
      'Một trăm suất',
      ['Trao {grants} suất, mỗi suất 500.000 đồng; nhận đỡ đầu {adopted} em đến hết lớp 12.'],
      { grants: [100, 100], adopted: [6, 6] },
      [52, 54],
      gathered,
    ],
  ]),
];

const women = [
  ...deedsOf('org-mobilise', [
    [
      ['05-10', '10-20'],
      'Câu lạc bộ “Mẹ là người bạn tin cậy của con”',
      '18 chi hội',
      'Mỗi chi hội sinh hoạt hai tháng một lần',
      ['{meetings} buổi sinh hoạt; từ tháng 7 chuyển sang nhóm trực tuyến, số người dự lại đông hơn.'],
      { meetings: [64, 64] },
      [12, 14],
      fees,
    ],
  ]),
  ...deedsOf('org-gifts', [
    [
      ['05-25', '06-05'],
      'Quà 1/6 cho con hội viên khó khăn',
      'Các chi hội',
      'Không trùng với danh sách của xã',
      ['{grants} suất sữa và vở; đối chiếu danh sách với từng xã trước khi trao.'],
      { grants: [126, 126] },
      [31, 33],
      gathered,
    ],
    [
      ['09-08', '11-10'],
      'Chương trình “Mẹ đỡ đầu” cho trẻ mồ côi',
      'Toàn huyện',
      'Mỗi trẻ mồ côi cả cha mẹ có một người mẹ đỡ đầu',
      ['Kết nối cho {adopted} em, trong đó bốn em mất người thân vì dịch ở nơi khác về sống với ông bà.'],
      { adopted: [21, 21] },
      [44, 47],
      gathered,
    ],
  ]),
];

const youth = [
  ...deedsOf('org-mobilise', [
    [
      ['06-02', '08-15'],
      'Sinh hoạt hè trên địa bàn dân cư, đội tình nguyện canh bến nước',
      'Các thôn ven sông, ven biển',
      'Bến nước nguy hiểm có người canh giờ cao điểm',
      [
        '{meetings} buổi sinh hoạt; 23 đội canh bến nước đến giữa tháng 7 thì chuyển sang trực chốt phòng dịch.',
      ],
      { meetings: [138, 138] },
      [22, 25],
      fees,
    ],
    [
      ['05-15', '06-25'],
      'Diễn đàn trẻ em cấp huyện',
      'Hội trường huyện',
      'Lãnh đạo huyện trả lời trực tiếp',
      ['72 em của 18 xã, thị trấn dự; 31 ý kiến, nhiều nhất về sân chơi và đường đến trường.'],
      {},
      [14, 15],
      fees,
    ],
  ]),
  ...deedsOf('org-gifts', [
    [
      ['06-20', '09-20'],
      'Học bổng “Tiếp bước đến trường” và góc học tập cho em',
      'Các xã, thị trấn',
      'Tám mươi suất',
      ['{grants} suất học bổng, làm 26 góc học tập; thêm 40 máy tính bảng cũ do đoàn viên góp.'],
      { grants: [83, 83], adopted: [0, 0] },
      [48, 52],
      gathered,
    ],
  ]),
];

const protection = [
  ...deedsOf('org-mobilise', [
    [
      ['05-18', '10-14'],
      'Thăm gia đình có trẻ khuyết tật, hướng dẫn chế độ',
      'Các xã có hội cơ sở',
      'Gia đình biết mình được hưởng gì, xin ở đâu',
      ['{meetings} lượt thăm có cán bộ xã đi cùng; giúp 11 gia đình làm hồ sơ xác định mức độ khuyết tật.'],
      { meetings: [47, 47] },
      [4, 5],
      fees,
    ],
  ]),
  ...deedsOf('org-gifts', [
    [
      ['06-15', '10-30'],
      'Tặng xe lăn, dụng cụ chỉnh hình; bảo trợ trẻ mồ côi',
      'Hội Bảo trợ và các xã',
      'Mười hai xe lăn',
      [
        'Nhận được 9 xe lăn, ba xe còn lại nhà tài trợ hoãn; {grants} suất quà, bảo trợ hằng tháng {adopted} em.',
      ],
      { grants: [58, 58], adopted: [17, 17] },
      [63, 66],
      gathered,
    ],
    [
      ['05-20', '07-09'],
      'Đưa trẻ đi khám, phẫu thuật nụ cười và dị tật vận động',
      'Bệnh viện tỉnh',
      'Chọn xong danh sách trong tháng 5',
      ['Đưa 6 em đi khám, 4 em đã phẫu thuật; hai em hẹn lại đợt sau vì bệnh viện giãn lịch.'],
      {},
      [16, 18],
      gathered,
    ],
  ]),
];

const study = [
  ...deedsOf('org-mobilise', [
    [
      ['05-11', '10-26'],
      'Gia đình, dòng họ hiếu học không để con cháu bỏ học',
      'Chi hội khuyến học các xã',
      'Mỗi dòng họ có quỹ khuyến học',
      ['{meetings} buổi họp họ, họp chi hội; 26 dòng họ lập quỹ, vận động 9 em trở lại lớp.'],
      { meetings: [39, 39] },
      [3, 4],
      fees,
    ],
  ]),
  ...deedsOf('org-gifts', [
    [
      ['08-23', '10-08'],
      'Học bổng đầu năm học cho học sinh nghèo vượt khó',
      'Các trường trong huyện',
      'Một trăm năm mươi suất',
      [
        'Trao {grants} suất, tiền chuyển khoản cho phụ huynh vì chưa đến trường; thêm 62 điện thoại để học trực tuyến.',
      ],
      { grants: [156, 156], adopted: [4, 4] },
      [92, 96],
      gathered,
    ],
    [
      ['06-03', '06-30'],
      'Tuyên dương học sinh khuyết tật, mồ côi học tốt',
      'Hội trường huyện',
      'Ba mươi em tiêu biểu',
      ['Tuyên dương 28 em; hai em ở xã xa gửi quà về trường.'],
      {},
      [11, 13],
      gathered,
    ],
  ]),
];

/** By the key of the unit. */
export const organisationDeeds: Readonly<Record<string, readonly Deed[]>> = {
  'mat-tran': front,
  'hoi-phu-nu': women,
  'huyen-doan': youth,
  'hoi-bao-tro': protection,
  'hoi-khuyen-hoc': study,
};
