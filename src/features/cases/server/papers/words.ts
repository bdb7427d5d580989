import type { ActName, Confidentiality, Ground, Level, Measure, Source } from '../../contract.ts';
import type { Role } from '../../rules/transitions.ts';

/** Words of the papers: Vietnamese whatever the screen's language, for they go out as official documents. */
export const grounds = {
  abused: 'trẻ em bị xâm hại',
  'at-risk': 'trẻ em có nguy cơ bị bạo lực, bóc lột, bỏ rơi',
  'special-circumstances': 'trẻ em có hoàn cảnh đặc biệt',
} as const satisfies Record<Ground, string>;

export const sources = {
  citizen: 'người dân',
  collaborator: 'cộng tác viên',
  school: 'trường học',
  clinic: 'cơ sở y tế',
  police: 'công an',
  'hotline-111': 'Tổng đài điện thoại quốc gia bảo vệ trẻ em 111',
  'other-agency': 'cơ quan khác',
  child: 'trẻ em',
  family: 'gia đình trẻ em',
  commune: 'xã tự phát hiện',
} as const satisfies Record<Source, string>;

export const secrecy = {
  ordinary: 'Thường',
  restricted: 'Hạn chế',
  secret: 'Mật, chỉ trong nhóm phụ trách',
} as const satisfies Record<Confidentiality, string>;

export const levelNames = { high: 'Cao', medium: 'Trung bình', low: 'Thấp' } as const satisfies Record<
  Level,
  string
>;

export const harmNames = {
  severity: 'Mức độ tổn hại của trẻ em',
  continuing:
    'Nguy cơ trẻ em tiếp tục bị tổn hại nếu vẫn ở hoàn cảnh hiện tại (khả năng tiếp cận trẻ em của đối tượng)',
  obstacles: 'Trở ngại trong môi trường chăm sóc trẻ em',
} as const;

export const capacityNames = {
  'self-protection': 'Khả năng tự bảo vệ trước hành động của đối tượng',
  'knows-protector': 'Biết ai có thể bảo vệ mình',
  'reaches-protector': 'Khả năng thiết lập quan hệ với người bảo vệ',
  'asks-protector': 'Khả năng nhờ người bảo vệ',
  'others-ready': 'Có người khác sẵn sàng giúp đỡ, theo dõi',
} as const;

/** Measures of Law on Children art. 49 (HT) and art. 50 (CT). */
export const measureNames = {
  'HT-a': 'Cảnh báo nguy cơ; tư vấn cho cha, mẹ, giáo viên, người chăm sóc',
  'HT-b': 'Loại bỏ, giảm thiểu nguy cơ',
  'HT-c': 'Hỗ trợ trẻ em có hoàn cảnh đặc biệt',
  'HT-d': 'Tiếp cận trợ giúp xã hội và nguồn trợ giúp khác',
  'CT-a': 'Chăm sóc y tế, trị liệu tâm lý, phục hồi',
  'CT-b': 'Bố trí nơi tạm trú an toàn, cách ly',
  'CT-c': 'Bố trí chăm sóc thay thế',
  'CT-d': 'Đoàn tụ gia đình, hòa nhập trường học, cộng đồng',
  'CT-đ': 'Tư vấn cho cha, mẹ, người chăm sóc',
  'CT-e': 'Tư vấn, cung cấp kiến thức pháp luật, hỗ trợ pháp lý',
  'CT-g': 'Hỗ trợ trẻ em và gia đình',
  'CT-h': 'Theo dõi, đánh giá sự an toàn của trẻ em',
} as const satisfies Record<Measure, string>;

/** Acts as a proof of timeliness names them. */
export const actNames = {
  open: 'Tiếp nhận, mở vụ việc',
  'correct-received-at': 'Sửa lúc nhận thông tin',
  assign: 'Phân công người phụ trách',
  'join-team': 'Thêm người vào nhóm',
  'leave-team': 'Đưa người ra khỏi nhóm',
  'name-person': 'Ghi người có liên quan',
  'set-confidentiality': 'Đổi mức bảo mật',
  verify: 'Xác minh',
  'assess-initially': 'Đánh giá ban đầu',
  'take-measures': 'Can thiệp khẩn cấp',
  separate: 'Tạm thời cách ly',
  'extend-separation': 'Gia hạn cách ly',
  'end-separation': 'Kết thúc cách ly',
  'assess-in-detail': 'Đánh giá cụ thể',
  'hold-meeting': 'Họp',
  'submit-plan': 'Trình kế hoạch',
  'approve-plan': 'Phê duyệt kế hoạch',
  'return-plan': 'Trả lại kế hoạch',
  'finish-action': 'Kết thúc hoạt động',
  'follow-up': 'Theo dõi, thăm',
  'place-in-care': 'Giao chăm sóc thay thế',
  'visit-care': 'Thăm nơi chăm sóc thay thế',
  'end-care': 'Kết thúc chăm sóc thay thế',
  'change-plan': 'Đổi kế hoạch',
  review: 'Rà soát',
  'go-on': 'Tiếp tục thực hiện',
  'plan-anew': 'Lập kế hoạch mới',
  close: 'Đóng vụ việc',
  dismiss: 'Kết luận không phải vụ việc',
  'classify-harm': 'Xếp loại hình thức xâm hại',
  'invite-to-meeting': 'Mời họp',
  'offer-transfer': 'Đề nghị chuyển sang xã khác',
  'withdraw-transfer': 'Rút đề nghị chuyển',
  'take-over': 'Xã mới nhận vụ việc',
  'refuse-transfer': 'Xã được đề nghị không nhận',
  'carry-over': 'Chuyển sang xã nối tiếp do sáp nhập',
  'name-outsider': 'Ghi người có liên quan',
  'set-protected-address': 'Ghi nơi ở được bảo vệ',
  'clear-protected-address': 'Bỏ nơi ở được bảo vệ',
  'inform-police': 'Báo công an',
  'begin-proceedings': 'Vụ án hình sự được khởi tố',
  'end-proceedings': 'Vụ án hình sự kết thúc',
} as const satisfies Record<ActName, string>;

export const roleNames = {
  worker: 'người phụ trách',
  member: 'nhóm phụ trách',
  decider: 'lãnh đạo xã',
  receiver: 'xã nhận',
  system: 'hệ thống',
} as const satisfies Record<Role, string>;

export const yesNo = (said: boolean): string => (said ? 'Có' : 'Không');

/** Where the pen writes what nobody has recorded; in groups, so that the line may break between them. */
export const dots = Array.from({ length: 6 }, () => '……').join(' ');
export const fewDots = '……';
export const said = (text: string | undefined): string => (text === undefined || text === '' ? dots : text);
