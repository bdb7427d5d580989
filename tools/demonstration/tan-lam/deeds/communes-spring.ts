import { type Deed, deedsOf } from '../../content/deed.ts';

const commune = 'Ngân sách xã';
const shared = 'Ngân sách xã và vận động';
const district = 'Ngân sách huyện phân bổ';

const media = deedsOf('media', [
  [
    ['05-04', '11-12'],
    'Phát thanh chuyên mục “Vì trẻ em” trên loa truyền thanh {noi}',
    'Đài truyền thanh {noi}',
    'Mỗi tháng hai buổi phát, mọi thôn đều nghe được',
    [
      'Đã phát {sessions} buổi trên loa truyền thanh về quyền trẻ em và Tổng đài 111; phát lại vào buổi chiều ở {thon} và {thon2} vì buổi sáng bà con ra đồng.',
      'Chuyên mục phát {sessions} buổi, nội dung chính là nhận biết nguy cơ xâm hại và cách gọi 111; {listeners} lượt người nghe tại điểm sinh hoạt thôn.',
    ],
    { sessions: [10, 22], listeners: [380, 900] },
    [3, 6],
    commune,
  ],
  [
    ['05-20', '06-28'],
    'Diễn đàn trẻ em “Điều em muốn nói” cấp xã',
    'Hội trường UBND {noi}',
    'Ý kiến của trẻ em được trả lời bằng văn bản',
    [
      'Diễn đàn có {listeners} em dự; các em hỏi nhiều về sân chơi ở {thon} và đường đến trường mùa mưa. UBND đã giao công chức địa chính xem lại khu đất trống sau nhà văn hóa.',
      'Vì dịch nên chia {sessions} buổi nhỏ, đông nhất ở {thon}, mỗi buổi không quá 20 em; ý kiến được gom lại gửi HĐND trước kỳ họp giữa năm.',
    ],
    { sessions: [1, 4], listeners: [60, 140] },
    [8, 15],
    commune,
  ],
  [
    ['05-10', '10-25'],
    'Nói chuyện chuyên đề về an toàn trên mạng, phòng chống xâm hại cho phụ huynh',
    'Nhà văn hóa {thon}',
    'Ít nhất một nửa số hộ có con đi học cử người dự',
    [
      'Tổ chức {sessions} buổi tại nhà văn hóa {thon} và {thon2}, {listeners} lượt phụ huynh dự. Nhiều người lần đầu biết cách bật chế độ quản lý trên điện thoại của con.',
      'Mời cán bộ Hội Phụ nữ huyện về nói chuyện {sessions} buổi; {listeners} lượt người nghe, phát kèm tờ rơi có số điện thoại của {xa} và Tổng đài 111.',
    ],
    { sessions: [3, 8], listeners: [150, 420] },
    [5, 11],
    commune,
  ],
  [
    ['05-25', '06-30'],
    'Lễ phát động Tháng hành động vì trẻ em; treo băng rôn, cấp phát tờ rơi',
    'Trung tâm {noi} và các thôn',
    'Mỗi thôn có ít nhất một băng rôn, mỗi hộ có trẻ em nhận tờ rơi',
    [
      'Không làm lễ tập trung do dịch; xe lưu động chạy {sessions} lượt qua {thon}, {thon2} và chợ; cộng tác viên đưa tờ rơi tận nhà.',
      'Treo 9 băng rôn, phát tờ rơi tại trường và trạm y tế, {sessions} buổi nói chuyện đầu giờ họp thôn với {listeners} lượt người.',
    ],
    { sessions: [4, 9], listeners: [200, 520] },
    [6, 9],
    shared,
  ],
  [
    ['06-05', '08-20'],
    'Sinh hoạt hè, trò chơi dân gian và bóng đá mi ni cho thiếu nhi',
    'Sân thể thao {thon}',
    'Thiếu nhi các thôn có lịch sinh hoạt hằng tuần trong hè',
    [
      'Giữ được {sessions} buổi sinh hoạt hè, khoảng {listeners} lượt em; từ giữa tháng 7 phải nghỉ ba tuần theo chỉ đạo phòng dịch.',
      'Các chi đoàn thay nhau phụ trách {sessions} buổi ở {thon} và {thon2}; kết hợp hướng dẫn sơ cứu khi bạn bị ngã nước.',
    ],
    { sessions: [6, 14], listeners: [180, 460] },
    [7, 14],
    shared,
  ],
]);

const water = deedsOf('water', [
  [
    ['06-10', '08-10'],
    'Mở lớp dạy bơi cho trẻ từ 7 đến 12 tuổi tại hồ bơi lắp ghép',
    'Trường tiểu học {noi}',
    'Hết lớp, ít nhất tám phần mười các em bơi được 25 m',
    [
      'Mở {classes} lớp, {swimmers} em học, giáo viên thể dục của trường dạy; {passed} em bơi được 25 m khi kiểm tra cuối lớp. Cắm thêm {signs} biển ở bến nước {thon}.',
      'Thuê hồ lắp ghép sáu tuần, {classes} lớp với {swimmers} em; hộ nghèo, cận nghèo không phải đóng tiền. Làm mới {signs} biển cảnh báo.',
    ],
    { classes: [1, 3], swimmers: [24, 62], passed: [18, 22], signs: [2, 5] },
    [18, 36],
    shared,
  ],
  [
    ['05-05', '06-25'],
    'Khảo sát ao, hồ, hố công trình; cắm biển và rào chắn trước hè',
    '{thon}, {thon2}',
    'Mọi điểm nguy hiểm đã biết đều có biển hoặc rào',
    [
      'Trưởng thôn và công an viên đi rà từng điểm; cắm biển, rào lại {signs} điểm, trong đó hố lấy đất ở {thon} đã yêu cầu nhà thầu lấp.',
      'Rào lưới {signs} điểm dọc kênh và ao chung của {thon2}; dân góp tre và công, {xa} mua lưới, biển.',
    ],
    { signs: [6, 16] },
    [5, 12],
    commune,
  ],
  [
    ['06-15', '07-20'],
    'Dạy bơi ở bến nước an toàn, có phao và người trực cứu đuối',
    'Bến nước {thon}',
    'Các em biết tự nổi, biết kêu cứu đúng cách',
    [
      'Đoàn {xa} phối hợp công an {xa} dạy {classes} lớp cho {swimmers} em; buổi cuối diễn tập cứu bạn bằng sào, can nhựa.',
      'Học được {classes} lớp ({swimmers} em) thì tạm dừng vì dịch; phần còn lại chuyển sang hướng dẫn kỹ năng trên cạn ở {thon2}.',
    ],
    { classes: [1, 2], swimmers: [20, 45] },
    [9, 18],
    shared,
  ],
  [
    ['07-01', '08-25'],
    'Tập huấn sơ cứu đuối nước cho phụ huynh và tình nguyện viên',
    'Trạm y tế {noi}',
    'Mỗi thôn có hai người biết hồi sức cơ bản',
    [
      'Trạm y tế hướng dẫn trên người nộm, chia hai đợt để giãn cách; đặt thêm {signs} sào cứu đuối và phao ở {thon}, {thon2}.',
      'Mỗi thôn cử hai người học; sau buổi học {thon} tự làm {signs} điểm để phao và dây ném.',
    ],
    { signs: [3, 8] },
    [4, 8],
    district,
  ],
]);

const birth = deedsOf('birth', [
  [
    ['05-03', '11-10'],
    'Liên thông khai sinh, thường trú, thẻ bảo hiểm y tế tại bộ phận một cửa',
    'Bộ phận một cửa {noi}',
    'Không còn trẻ chưa khai sinh quá 60 ngày',
    [
      'Khai sinh cho {births} em, cấp {cards} thẻ; hồ sơ đủ thì gia đình nhận thẻ ngay trong tuần.',
      'Làm liên thông cho {births} em. Có trường hợp cha mẹ đi làm xa, cán bộ gọi điện xác minh rồi hẹn ông bà ở {thon} lên ký.',
    ],
    { births: [22, 58], cards: [30, 80] },
    [1, 2],
    commune,
  ],
  [
    ['06-01', '10-30'],
    'Rà từng thôn, lập danh sách trẻ dưới 6 tuổi chưa có giấy khai sinh, chưa có thẻ',
    'Các thôn của {noi}',
    'Danh sách được cập nhật mỗi quý',
    [
      'Cộng tác viên rà từng nhà, thấy 4 trường hợp quá hạn ở {thon} và {thon2}, đã làm xong cả. Tính chung khai sinh {births} em, {cards} thẻ.',
      'Đối chiếu sổ tiêm chủng của trạm y tế với sổ hộ tịch: khai sinh thêm {births} em, đề nghị cấp {cards} thẻ, còn lại là trẻ mới sinh trong tháng.',
    ],
    { births: [18, 46], cards: [24, 70] },
    [1, 3],
    commune,
  ],
  [
    ['07-05', '11-05'],
    'Khai sinh lưu động tại thôn xa trung tâm',
    'Nhà văn hóa {thon}',
    'Người dân không phải đi quá 5 km',
    [
      'Đi lưu động ba buổi ở {thon} và {thon2}: khai sinh {births} em, nhận hồ sơ cấp {cards} thẻ bảo hiểm y tế.',
      'Kết hợp buổi tiêm chủng ở {thon} để làm khai sinh: {births} em, {cards} thẻ; bà con đỡ một lần đi.',
    ],
    { births: [12, 34], cards: [18, 52] },
    [2, 4],
    commune,
  ],
]);

export const communeDeedsOfSpring: readonly Deed[] = [...media, ...water, ...birth];
