import type { Sentence } from '../../../../platform/web/text/texts.ts';
import type { besideWords, besideDeeds } from '../../contract/beside-deeds.ts';

/** Words of what stands beside the stages: transfer to another commune, protected address, criminal procedure. */
export const besideActs = {
  'offer-transfer': 'Chuyển vụ việc sang xã khác',
  'withdraw-transfer': 'Rút đề nghị chuyển',
  'take-over': 'Xã mới nhận vụ việc',
  'refuse-transfer': 'Xã được đề nghị không nhận',
  'carry-over': 'Chuyển sang xã nối tiếp do sáp nhập',
  'name-outsider': 'Ghi người có liên quan không có tài khoản',
  'set-protected-address': 'Ghi nơi ở được bảo vệ',
  'clear-protected-address': 'Bỏ nơi ở được bảo vệ',
  'inform-police': 'Báo công an',
  'begin-proceedings': 'Ghi vụ án hình sự được khởi tố',
  'end-proceedings': 'Ghi vụ án hình sự kết thúc',
} satisfies Record<keyof typeof besideDeeds, string>;

export const besideFields = {
  person: 'Người này là ai: họ tên, quan hệ với trẻ em, nơi ở',
  agency: 'Cơ quan công an, tiến hành tố tụng',
  policeNumber: 'Số hồ sơ của cơ quan ấy',
  childName: 'Trẻ em',
  protectedAddress: 'Nơi ở được bảo vệ',
  toUnitId: 'Chuyển đến xã',
  fromUnitId: 'Từ xã',
} satisfies Record<(typeof besideWords)[number] | 'protectedAddress' | 'toUnitId' | 'fromUnitId', string>;

export const besideChoices = {
  'outcome.tried': 'Đã xét xử',
  'outcome.not-begun': 'Không khởi tố',
  'outcome.stopped': 'Đình chỉ',
};

export const besideProblems = {
  'cases.transfer-offered':
    'Vụ việc đang được đề nghị chuyển sang xã khác. Chờ xã ấy trả lời, hoặc rút đề nghị trước.',
  'cases.no-transfer-offered':
    'Không có đề nghị chuyển nào đang chờ: đã được trả lời hoặc đã rút. Tải lại trang để xem.',
  'cases.not-a-commune': 'chọn một xã khác của địa phương này',
  'cases.no-protected-address': 'Chưa ghi nơi ở được bảo vệ, hoặc đã bỏ. Tải lại trang để xem.',
  'cases.proceedings-begun': 'Đã ghi vụ án được khởi tố và chưa kết thúc. Tải lại trang để xem.',
  'cases.no-proceedings': 'Chưa ghi vụ án nào được khởi tố. Ghi khởi tố trước.',
} satisfies Record<string, Sentence>;

export const beside = {
  awaiting: 'Chờ xã nhận',
  carried: 'Chưa có người phụ trách: xã cũ đã sáp nhập',
  offered: (from: string, at: string) => `${from} đề nghị chuyển đến, ${at}`,
  carriedFrom: (from: string, at: string) => `Từ ${from}, ${at}`,
  decide: 'Xem và trả lời',
  decideTitle: (code: string, initials: string) => `Vụ việc ${code}, ${initials}: nhận về xã?`,
  reason: 'Lý do chuyển',
  noReason: 'Xã cũ đã sáp nhập; vụ việc theo về xã này, thời hạn vẫn chạy.',
  lostReason: 'Không đọc được nữa: khóa của vụ việc đã hủy.',
  clocks: 'Thời hạn',
  newWorker: 'Người phụ trách mới',
  takeOver: 'Nhận vụ việc',
  refuse: 'Không nhận',
  refuseReason: 'Vì sao không nhận',
  takenOver: 'Đã nhận vụ việc.',
  refused: 'Đã trả lời không nhận.',
  lead: 'Khi nhận, xã này chịu trách nhiệm ngay; nội dung mở cho người phụ trách mới. Chưa nhận thì xã cũ vẫn phụ trách.',
  handedOver: 'Đã chuyển đi',
  handedOverLine: (code: string, to: string, at: string) => `Vụ việc ${code}: chuyển cho ${to}, ${at}`,
  offeredTo: 'Đang đề nghị chuyển đến',
  protectedAddress: 'Nơi ở được bảo vệ',
  reveal: 'Mở xem',
  hide: 'Che lại',
  noAddress: 'Không có',
  revealNote: 'Lần mở này được ghi lại.',
  criminal: 'Thủ tục hình sự',
  criminalNone: 'Không có',
  informed: (on: string) => `báo công an ${on}`,
  begun: (on: string) => `khởi tố ${on}`,
  ended: (on: string) => `kết thúc ${on}`,
  notInRegister: 'hồ sơ trong sổ đang ở xã khác',
  system: 'Hệ thống',
};
