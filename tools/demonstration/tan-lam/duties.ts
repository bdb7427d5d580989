import type { PlanToIssue } from '../work/intake.ts';
/** How the officer words and counts each duty of the plan of Tân Lâm before issuing it. */
export interface DutyWords {
  key: string;
  /** How the duty begins in the plan's text. */
  begins: string;
  shortName: string;
  measures: readonly { key: string; name: string; measureUnit: string; aggregation: 'sum' | 'latest' }[];
}

const sum = (key: string, name: string, measureUnit: string) =>
  ({ key, name, measureUnit, aggregation: 'sum' }) as const;
const latest = (key: string, name: string, measureUnit: string) =>
  ({ key, name, measureUnit, aggregation: 'latest' }) as const;

export const tanLamDuties: readonly DutyWords[] = [
  {
    key: 'lead',
    begins: 'Chủ trì, phối hợp với các phòng, ban, ngành, UBND',
    shortName: 'Triển khai Kế hoạch, tập huấn công chức và cộng tác viên',
    measures: [sum('trained', 'Số công chức, cộng tác viên được tập huấn', 'người')],
  },
  {
    key: 'swim-district',
    begins: 'Phối hợp với phòng Giáo dục và Đào tạo, Huyện đoàn',
    shortName: 'Mở lớp dạy bơi và kỹ năng an toàn trong môi trường nước',
    measures: [sum('classes', 'Số lớp dạy bơi', 'lớp'), sum('swimmers', 'Số trẻ em học bơi', 'em')],
  },
  {
    key: 'policy',
    begins: 'Giải quyết kịp thời chế độ',
    shortName: 'Giải quyết chế độ, chính sách đối với trẻ em có hoàn cảnh đặc biệt',
    measures: [latest('benefit', 'Số trẻ em đang hưởng trợ cấp xã hội hằng tháng', 'em')],
  },
  {
    key: 'budget',
    begins: 'Tham mưu bố trí kinh phí',
    shortName: 'Bố trí kinh phí, hướng dẫn lập dự toán',
    measures: [sum('budget', 'Kinh phí bố trí cho công tác trẻ em', 'triệu đồng')],
  },
  {
    key: 'law',
    begins: 'Phổ biến pháp luật về quyền trẻ em',
    shortName: 'Phổ biến pháp luật, trợ giúp pháp lý cho trẻ em',
    measures: [
      sum('law-sessions', 'Số buổi phổ biến pháp luật', 'buổi'),
      sum('legal-aid', 'Số trẻ em được trợ giúp pháp lý', 'em'),
    ],
  },
  {
    key: 'birth-guide',
    begins: 'Hướng dẫn các xã, thị trấn đăng ký khai sinh',
    shortName: 'Hướng dẫn đăng ký khai sinh cho trẻ em',
    measures: [sum('late-births', 'Số trẻ em được đăng ký khai sinh quá hạn', 'em')],
  },
  {
    key: 'health',
    begins: 'Chủ trì, phối hợp với phòng Lao động',
    shortName: 'Khám sức khỏe, phục hồi chức năng, dinh dưỡng, thẻ bảo hiểm y tế',
    measures: [
      sum('examined', 'Số trẻ em khuyết tật được khám, phục hồi chức năng', 'em'),
      latest('insured', 'Số trẻ em dưới 6 tuổi có thẻ bảo hiểm y tế', 'em'),
    ],
  },
  {
    key: 'school',
    begins: 'Đưa kỹ năng sống',
    shortName: 'Giáo dục kỹ năng sống, chính sách cho học sinh khuyết tật',
    measures: [
      sum('school-sessions', 'Số buổi giáo dục kỹ năng', 'buổi'),
      latest('inclusive', 'Số học sinh khuyết tật học hòa nhập', 'em'),
    ],
  },
  {
    key: 'school-swim',
    begins: 'Phối hợp với phòng Lao động - Thương binh và Xã hội cho học sinh',
    shortName: 'Dạy bơi cho học sinh tiểu học trong hè',
    measures: [sum('pupils', 'Số học sinh tiểu học được học bơi', 'em')],
  },
  {
    key: 'culture',
    begins: 'Tuyên truyền về quyền trẻ em trên hệ thống',
    shortName: 'Tuyên truyền, hoạt động văn hóa cho trẻ em, kiểm tra điểm kinh doanh',
    measures: [
      sum('articles', 'Số tin, bài, chuyên mục', 'tin, bài'),
      sum('inspected', 'Số điểm kinh doanh được kiểm tra', 'điểm'),
    ],
  },
  {
    key: 'police',
    begins: 'Nắm tình hình, phát hiện',
    shortName: 'Phòng ngừa, xử lý xâm hại, bạo lực và lao động trẻ em',
    measures: [
      sum('incidents', 'Số vụ việc tiếp nhận, xử lý', 'vụ'),
      sum('checked', 'Số cơ sở được kiểm tra về lao động trẻ em', 'cơ sở'),
    ],
  },
  {
    key: 'org-mobilise',
    begins: 'Vận động đoàn viên',
    shortName: 'Vận động đoàn viên, hội viên tham gia bảo vệ, chăm sóc trẻ em',
    measures: [sum('meetings', 'Số buổi sinh hoạt, truyền thông', 'buổi')],
  },
  {
    key: 'org-gifts',
    begins: 'Tặng quà, trao học bổng',
    shortName: 'Tặng quà, học bổng, đỡ đầu; sân chơi hè cho thiếu nhi',
    measures: [
      sum('grants', 'Số suất quà, học bổng', 'suất'),
      sum('adopted', 'Số trẻ em được nhận đỡ đầu', 'em'),
    ],
  },
  {
    key: 'media',
    begins: 'Đẩy mạnh truyền thông',
    shortName: 'Truyền thông về quyền trẻ em; vui chơi, diễn đàn trẻ em',
    measures: [
      sum('sessions', 'Số buổi truyền thông', 'buổi'),
      sum('listeners', 'Số lượt người dự', 'lượt người'),
    ],
  },
  {
    key: 'water',
    begins: 'Mở lớp dạy bơi',
    shortName: 'Dạy bơi, cảnh báo và rào chắn nơi dễ đuối nước',
    measures: [
      sum('classes', 'Số lớp dạy bơi', 'lớp'),
      sum('swimmers', 'Số trẻ em học bơi', 'em'),
      sum('signs', 'Số biển cảnh báo, rào chắn', 'điểm'),
    ],
  },
  {
    key: 'gifts',
    begins: 'Thăm, tặng quà',
    shortName: 'Thăm, tặng quà trẻ em nhân 1/6 và Tết Trung thu',
    measures: [sum('gifts', 'Số trẻ em được tặng quà', 'em')],
  },
  {
    key: 'review',
    begins: 'Rà soát, lập danh sách',
    shortName: 'Rà soát, lập danh sách trẻ em có hoàn cảnh đặc biệt',
    measures: [latest('special', 'Số trẻ em có hoàn cảnh đặc biệt đang theo dõi', 'em')],
  },
  {
    key: 'birth',
    begins: 'Đăng ký khai sinh',
    shortName: 'Đăng ký khai sinh, cấp thẻ bảo hiểm y tế cho trẻ em dưới 6 tuổi',
    measures: [
      sum('births', 'Số trẻ em được đăng ký khai sinh', 'em'),
      sum('cards', 'Số thẻ bảo hiểm y tế được cấp', 'thẻ'),
    ],
  },
  {
    key: 'fund',
    begins: 'Bố trí kinh phí của địa phương',
    shortName: 'Bố trí kinh phí và vận động nguồn lực trong cộng đồng',
    measures: [sum('raised', 'Kinh phí vận động được', 'triệu đồng')],
  },
];

/** Names of numerator and denominator, in the order of the plan's targets. */
export const tanLamTargets: PlanToIssue['targets'] = [
  {
    shortName: 'Tỷ lệ trẻ em có hoàn cảnh đặc biệt',
    numeratorName: 'Số trẻ em có hoàn cảnh đặc biệt',
    denominatorName: 'Tổng số trẻ em dưới 16 tuổi',
    indicator: 'special-circumstances-rate',
  },
  {
    shortName: 'Trẻ em có hoàn cảnh đặc biệt được trợ giúp',
    numeratorName: 'Số trẻ em có hoàn cảnh đặc biệt được trợ giúp',
    denominatorName: 'Số trẻ em có hoàn cảnh đặc biệt',
  },
  {
    shortName: 'Trẻ em bị xâm hại, bạo lực được can thiệp kịp thời',
    numeratorName: 'Số trẻ em được can thiệp, trợ giúp kịp thời',
    denominatorName: 'Số trẻ em bị xâm hại, bạo lực được phát hiện',
    indicator: 'abused-helped-in-time',
  },
  {
    shortName: 'Xã, thị trấn đạt tiêu chuẩn phù hợp với trẻ em',
    numeratorName: 'Đạt tiêu chuẩn (1 là đạt, 0 là chưa)',
    denominatorName: 'Số xã, thị trấn',
  },
];
