import { targetDefinition } from '../../rules/definition.ts';

/** "Số liệu vụ việc", and what clocks say of a change of the calendar. */
export const numbers = {
  title: 'Số liệu vụ việc',
  lead: (from: string, to: string, asOf: string) =>
    `Vụ việc nhận thông tin từ ${from} đến ${to}; tính đến ${asOf}.`,
  from: 'Nhận tin từ ngày',
  to: 'đến ngày',
  definition: targetDefinition.vi as string,
  publication: 'Bản công bố',
  quarter: (quarter: number, year: string) => `Quý ${['I', 'II', 'III', 'IV'][quarter - 1]} năm ${year}`,
  published: (quarter: string, from: string, to: string, madeAt: string) =>
    `Bản công bố ${quarter}: vụ việc nhận thông tin từ ${from} đến ${to}. Lập lúc ${madeAt} và giữ nguyên từ đó; vụ việc ghi, xếp loại hay xác minh sau lúc ấy chỉ vào các bản sau.`,
  suppressed: (k: number) =>
    `Dấu • là số không công bố, để không ai nhận ra một trẻ em: số từ 1 đến ${k - 1}; số chỉ hơn kém từ 1 đến ${k - 1} so với một bản đã công bố trước; và những số mà từ đó tính ra được các số ấy.`,
  part: 'Chỉ có các xã trong phạm vi của bạn. Số liệu theo hình thức, giới tính, tuổi, thời gian chỉ công bố chung cho cả địa phương.',
  hidden: 'không công bố',
  none: 'Không có xã nào trong phạm vi của bạn.',
  all: 'Tất cả',
  place: 'Xã',
  children: 'Trẻ em bị xâm hại',
  outcomes: { 'in-time': 'Can thiệp kịp thời', late: 'Quá hạn', waiting: 'Chưa đến hạn' },
  rate: 'Tỷ lệ kịp thời',
  noRate: '–',
  byPlace: 'Chỉ tiêu 3 theo xã',
  byForm: 'Theo hình thức xâm hại chính',
  form: 'Hình thức',
  bySex: 'Theo giới tính',
  sex: 'Giới tính',
  byAge: 'Theo tuổi lúc nhận thông tin',
  age: 'Tuổi',
  ages: (from: number, to: number | null) =>
    to === null ? `Từ ${from} tuổi` : from === 0 ? `Dưới ${to + 1} tuổi` : `${from} đến ${to} tuổi`,
  forms: {
    violence: 'Bạo lực',
    exploitation: 'Bóc lột',
    'sexual-abuse': 'Xâm hại tình dục',
    trafficking: 'Mua bán',
    abandonment: 'Bỏ rơi, bỏ mặc',
    other: 'Hình thức khác',
    unclassified: 'Chưa xếp loại',
  } as Record<string, string>,
  sexes: { female: 'Nữ', male: 'Nam', unknown: 'Chưa rõ' },
  times: 'Thời gian từ lúc nhận thông tin (T0)',
  what: 'Đến khi',
  whats: { assessment: 'Đánh giá ban đầu', plan: 'Trình kế hoạch', service: 'Hỗ trợ đầu tiên' },
  done: 'Đã làm (n)',
  ofCases: 'Số vụ việc',
  median: 'Trung vị',
  p90: '90 % vụ việc trong',
  hours: (hours: number) =>
    hours < 48
      ? `${hours.toLocaleString('vi-VN')} giờ`
      : `${(hours / 24).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} ngày`,
  openByStage: 'Vụ việc đang mở theo bước',
  openByPlace: 'Vụ việc đang mở theo xã',
  stage: 'Bước',
  open: 'Đang mở',
  overdue: 'Có hạn đã quá',
  stagesUnknown: 'Bước của vụ việc chỉ xem được ở thời điểm hiện tại.',
  caseload: 'Vụ việc đang mở của từng người phụ trách',
  worker: 'Người phụ trách',
  nobody: 'Chưa phân công',
  repeats: 'Vụ việc lặp lại',
  repeatsText: (repeated: string, children: string, months: number) =>
    `${repeated} trong ${children} trẻ em có vụ việc trong kỳ đã có một vụ việc khác trong ${months} tháng trước đó.`,
  referrals: 'Chuyển tuyến được trả lời đúng hạn',
  referralsNone: 'Chưa có số liệu.',
  referralsText: (inTime: string, asked: string, late: string, waiting: string) =>
    `${inTime} trong ${asked} lần chuyển tuyến được trả lời đúng hạn; ${late} quá hạn, ${waiting} đang chờ.`,
  recounted: (before: string) => `hạn đã tính lại do lịch nghỉ đổi (trước: ${before})`,
  listed: (from: string, to: string) => `Vụ việc xâm hại nhận tin từ ${from} đến ${to}`,
  withheld: (count: number) => `Số này gồm cả ${count} vụ việc mật không liệt kê ở đây.`,
  everyCase: 'Xem mọi vụ việc',
};
