import { type Deed, deedsOf } from '../../content/deed.ts';

const commune = 'Ngân sách xã';
const shared = 'Ngân sách xã và vận động';
const gathered = 'Vận động';

const june = deedsOf('gifts', [
  [
    ['05-28', '06-04'],
    'Thăm, tặng quà trẻ em nghèo, trẻ em có hoàn cảnh đặc biệt nhân ngày 1/6',
    'Tại gia đình các em',
    'Mọi em trong danh sách đều được tặng quà',
    [
      'Ba đoàn của {xa} đến tận nhà {gifts} em; mỗi suất gồm sữa, vở và 200.000 đồng. Xa nhất là {thon}, phải đi từ sáng sớm.',
      'Do dịch, quà được giao cho trưởng thôn và cộng tác viên trao tại nhà: {gifts} em đã nhận, có ký nhận.',
    ],
    { gifts: [52, 110] },
    [14, 30],
    shared,
  ],
  [
    ['05-29', '06-02'],
    'Gặp mặt trẻ em nhân ngày 1/6, trao quà và xe đạp',
    'Hội trường {noi}',
    'Trẻ em mồ côi, khuyết tật được tặng quà riêng',
    [
      'Trao {gifts} suất quà và 3 xe đạp cho các em nhà xa trường ở {thon2}; tổ chức gọn trong một buổi sáng, đo thân nhiệt ở cửa.',
      'Chia hai nhóm để giãn cách; {gifts} em được tặng quà, riêng trẻ khuyết tật không đến được thì mang đến nhà.',
    ],
    { gifts: [60, 124] },
    [16, 34],
    shared,
  ],
]);

const moon = deedsOf('gifts', [
  [
    ['09-16', '09-23'],
    'Tặng quà Tết Trung thu cho trẻ em có hoàn cảnh khó khăn',
    'Các thôn của {noi}',
    'Mỗi thôn có điểm trao quà, không tập trung đông',
    [
      'Trung thu không múa lân; các chi hội phụ nữ mang bánh, đèn đến {gifts} em. {thon} tự góp thêm mỗi em một cặp sách.',
      'Trao {gifts} suất bánh và sữa; ưu tiên gia đình có người mất việc trở về từ vùng dịch, nhiều nhất ở {thon}.',
    ],
    { gifts: [70, 150] },
    [9, 19],
    gathered,
  ],
  [
    ['09-15', '09-22'],
    'Trung thu tại nhà: gói quà và thi làm đèn ông sao qua ảnh',
    'Tại gia đình',
    'Trẻ em vẫn có Trung thu trong thời gian giãn cách',
    [
      '{gifts} gói quà đến tay các em; 46 chiếc đèn dự thi, giải nhất về {thon2}.',
      'Gửi {gifts} gói quà; ảnh đèn treo ở nhà văn hóa {thon} đến cuối tháng.',
    ],
    { gifts: [64, 132] },
    [8, 16],
    shared,
  ],
]);

const review = deedsOf('review', [
  [
    ['05-05', '06-30'],
    'Rà soát đợt một: trẻ em có hoàn cảnh đặc biệt theo từng nhóm',
    'Các thôn của {noi}',
    'Danh sách có chữ ký của trưởng thôn',
    [
      'Rà xong {hamlets} thôn, đang theo dõi {special} em; hai em mới được bổ sung ở {thon} vì cha mẹ ly hôn, ở với bà.',
      'Cộng tác viên đi từng nhà trong mười ngày; danh sách {special} em đã gửi phòng LĐTBXH.',
    ],
    {},
    [2, 4],
    commune,
  ],
  [
    ['08-20', '10-20'],
    'Rà soát đợt hai, chú ý trẻ có nguy cơ bỏ học và trẻ trở về từ vùng dịch',
    'Trường học và các thôn',
    'Không em nào bỏ học mà {xa} không biết',
    [
      'Đối chiếu với danh sách lớp đầu năm: 5 em có nguy cơ bỏ học, đã vận động 4 em trở lại, 1 em theo mẹ chuyển nơi ở. Số đang theo dõi: {special} em.',
      'Phối hợp nhà trường gặp gia đình ở {thon} và {thon2}; cho mượn 7 điện thoại để học trực tuyến. Danh sách hiện có {special} em.',
    ],
    {},
    [1, 3],
    commune,
  ],
  [
    ['06-10', '10-31'],
    'Lập kế hoạch trợ giúp từng trẻ em có hoàn cảnh đặc biệt',
    'UBND {noi}',
    'Mỗi em có một kế hoạch và một người theo dõi',
    [
      'Đã lập kế hoạch trợ giúp cho {special} em, phân công cán bộ đoàn thể theo từng thôn; xem lại mỗi quý.',
      'Ban bảo vệ trẻ em họp hai lần, thống nhất cách trợ giúp cho {special} em; việc khó nhất là đưa đón đi tập phục hồi ở huyện.',
    ],
    {},
    [2, 5],
    commune,
  ],
]);

const fund = deedsOf('fund', [
  [
    ['05-10', '11-12'],
    'Vận động Quỹ Bảo trợ trẻ em {noi}',
    '{noi}',
    'Vận động được ít nhất bằng năm trước',
    [
      'Vận động được {raised} triệu đồng từ hộ kinh doanh, con em xa quê và cán bộ; công khai ở bảng tin {xa}.',
      'Thu được {raised} triệu đồng; một cơ sở chế biến và hai chủ cửa hàng ủng hộ nhiều nhất.',
    ],
    { raised: [14, 48] },
    [1, 2],
    commune,
  ],
  [
    ['06-01', '10-28'],
    'Kêu gọi nhận đỡ đầu trẻ em mồ côi, trẻ em khuyết tật',
    '{noi}',
    'Mỗi em mồ côi có một người hoặc nhóm nhận đỡ đầu',
    [
      'Nhóm giáo viên hưu trí và chi hội phụ nữ {thon} nhận đỡ đầu 3 em; tổng số tiền và hiện vật quy ra {raised} triệu đồng.',
      'Một doanh nghiệp may nhận đỡ đầu 4 em ở {thon} và {thon2} đến hết lớp 9; cộng các khoản khác được {raised} triệu đồng.',
    ],
    { raised: [10, 36] },
    [1, 2],
    commune,
  ],
  [
    ['07-01', '11-05'],
    'Góp gạo, góp sách: “Hũ gạo tình thương” và tủ sách dùng lại',
    '{thon}, {thon2}',
    'Giúp đều hằng tháng cho gia đình khó khăn nhất',
    [
      'Hũ gạo của {thon} giúp 9 hộ mỗi tháng 10 kg; tủ sách nhận 420 cuốn. Quy ra tiền khoảng {raised} triệu đồng.',
      'Bà con {thon2} góp gạo từ tháng 7, đến nay quy ra {raised} triệu đồng, giúp các hộ có con nhỏ bị ảnh hưởng dịch.',
    ],
    { raised: [8, 24] },
    [0, 1],
    gathered,
  ],
]);

export const communeGiftsOfJune: readonly Deed[] = june;
export const communeGiftsOfAutumn: readonly Deed[] = moon;
export const communeDeedsOfAutumn: readonly Deed[] = [...review, ...fund];
