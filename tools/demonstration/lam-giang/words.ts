import type { DutyToWord } from '../work/intake.ts';
import { type Deed, deedsOf } from '../content/deed.ts';

const own = 'Ngân sách xã, phường, đặc khu';
const province = 'Ngân sách tỉnh';

export const lamGiangDuties: readonly DutyToWord[] = [
  {
    key: 'lead',
    begins: 'Chủ trì, phối hợp với các sở',
    shortName: 'Hướng dẫn thực hiện, tập huấn công chức cấp xã',
    measures: [
      { key: 'trained', name: 'Số công chức được tập huấn', measureUnit: 'người', aggregation: 'sum' },
    ],
  },
  {
    key: 'school',
    begins: 'Dạy kỹ năng an toàn',
    shortName: 'Dạy kỹ năng an toàn và dạy bơi trong trường học',
    measures: [{ key: 'pupils', name: 'Số học sinh học bơi', measureUnit: 'em', aggregation: 'sum' }],
  },
  {
    key: 'mothers',
    begins: 'Duy trì chương trình đỡ đầu',
    shortName: 'Duy trì chương trình đỡ đầu trẻ em mồ côi',
    measures: [{ key: 'adopted', name: 'Số trẻ em được đỡ đầu', measureUnit: 'em', aggregation: 'latest' }],
  },
  {
    key: 'list',
    begins: 'Lập lại danh sách',
    shortName: 'Lập lại danh sách trẻ em có hoàn cảnh đặc biệt theo địa bàn mới',
    measures: [
      { key: 'special', name: 'Số trẻ em có hoàn cảnh đặc biệt', measureUnit: 'em', aggregation: 'latest' },
    ],
  },
  {
    key: 'gifts',
    begins: 'Thăm, tặng quà trẻ em',
    shortName: 'Tặng quà Tháng hành động vì trẻ em, sân chơi hè',
    measures: [{ key: 'gifts', name: 'Số trẻ em được tặng quà', measureUnit: 'em', aggregation: 'sum' }],
  },
];

export const lamGiangTargets = [
  {
    shortName: 'Trẻ em có hoàn cảnh đặc biệt được trợ giúp',
    numeratorName: 'Số trẻ em có hoàn cảnh đặc biệt được trợ giúp',
    denominatorName: 'Số trẻ em có hoàn cảnh đặc biệt',
  },
  {
    shortName: 'Trẻ em bị xâm hại được can thiệp',
    numeratorName: 'Số trẻ em được can thiệp',
    denominatorName: 'Số trẻ em bị xâm hại được phát hiện',
  },
];

export const communeDeeds: readonly Deed[] = [
  ...deedsOf('list', [
    [
      ['03-02', '04-20'],
      'Nhận bàn giao hồ sơ từ các xã cũ, lập lại danh sách theo thôn',
      'Phòng Văn hóa - Xã hội {noi}',
      'Không sót em nào khi chuyển địa bàn',
      [
        'Đối chiếu hồ sơ của ba xã cũ, bổ sung 5 em bị sót ở {thon}; danh sách hiện có {special} em.',
        'Rà cùng trạm y tế và nhà trường; {special} em, mỗi em một người theo dõi. Khó nhất là {thon2} vì mới sáp nhập.',
      ],
      {},
      [4, 9],
      own,
    ],
  ]),
  ...deedsOf('gifts', [
    [
      ['05-26', '06-12'],
      'Thăm, tặng quà trẻ em trong Tháng hành động vì trẻ em',
      'Các thôn, khu phố của {noi}',
      'Ưu tiên thôn xa trụ sở mới',
      [
        'Trao {gifts} suất quà tại chín điểm; {thon} lần đầu có đoàn của {xa} về tận nơi.',
        '{gifts} em được tặng quà, trong đó một nửa ở các thôn thuộc xã cũ; mượn sân trường {thon2} làm điểm trao.',
      ],
      { gifts: [140, 320] },
      [30, 68],
      own,
    ],
    [
      ['06-15', '08-10'],
      'Sân chơi hè tại nhà văn hóa thôn, thư viện lưu động',
      'Nhà văn hóa {thon}',
      'Mỗi tuần hai buổi',
      ['Mở được ở {thon} và {thon2}, mỗi tuần hai buổi; sách do trường trung học cơ sở cho mượn.'],
      {},
      [12, 24],
      own,
    ],
  ]),
];

export const officeDeeds: Readonly<Record<string, readonly Deed[]>> = {
  'so-y-te': deedsOf('lead', [
    [
      ['03-10', '04-24'],
      'Tập huấn công chức xã, phường, đặc khu về công tác trẻ em',
      'Trung tâm Hội nghị tỉnh',
      'Mỗi xã, phường, đặc khu hai người',
      ['Ba lớp, {trained} người dự; công chức mới nhận việc sau sáp nhập được kèm riêng một buổi.'],
      { trained: [26, 26] },
      [74, 78],
      province,
    ],
  ]),
  'so-giao-duc': deedsOf('school', [
    [
      ['06-01', '08-14'],
      'Dạy bơi trong hè tại trường có hồ bơi',
      '31 trường tiểu học, trung học cơ sở',
      'Bốn nghìn em',
      ['{pupils} em học tại 31 trường; hai trường miền núi dùng hồ lắp ghép.'],
      { pupils: [4180, 4180] },
      [310, 330],
      province,
    ],
  ]),
  'hoi-phu-nu-tinh': deedsOf('mothers', [
    [
      ['03-08', '10-20'],
      'Kết nối “Mẹ đỡ đầu” theo địa bàn mới',
      '12 xã, phường, đặc khu',
      'Không gián đoạn khi chi hội sáp nhập',
      ['{adopted} em có mẹ đỡ đầu, ba em được đổi người đỡ đầu vì chi hội cũ không còn.'],
      { adopted: [96, 96] },
      [88, 94],
      'Vận động xã hội',
    ],
  ]),
};
