import { counted, type Sentence } from '../../../platform/web/text/texts.ts';
import type { ExportProblem, ExportState } from '../contract.ts';
import { columnHeaders, type ExportColumn } from '../rules/columns.ts';

export const vi = {
  title: 'Xuất dữ liệu',
  lead: 'Sổ các lần đưa danh sách có tên trẻ em ra ngoài hệ thống.',
  tabs: { mine: 'Yêu cầu của tôi', waiting: 'Chờ tôi duyệt', register: 'Sổ xuất dữ liệu' },
  tabWaiting: (count: string) => `Chờ tôi duyệt (${count})`,
  empty: {
    mine: 'Bạn chưa xuất danh sách nào. Mở danh sách trẻ em rồi bấm “Xuất danh sách”.',
    waiting: 'Không có yêu cầu nào chờ bạn duyệt.',
    register: 'Đơn vị chưa xuất danh sách nào.',
  },
  ask: 'Xuất danh sách',
  toRegister: 'Sổ xuất dữ liệu',
  dialog: {
    title: 'Xuất danh sách trẻ em',
    about: (words: string, total: string) => `${words}: ${total} trẻ em`,
    alone: (alone: string) => `Danh sách đến ${alone} trẻ em xuất được ngay.`,
    second: (approvers: number): string =>
      approvers > 0
        ? 'Danh sách này cần người thứ hai duyệt trước khi lập tệp.'
        : 'Danh sách này cần người thứ hai duyệt, nhưng chưa có ai cùng đơn vị hay cấp trên duyệt được.',
    kept: (hours: number) =>
      `Tệp được giữ ${hours} giờ rồi xóa; mỗi trang có tên người xuất, mục đích và số trong sổ.`,
    purpose: 'Mục đích',
    choosePurpose: 'Chọn mục đích',
    note: 'Nói rõ thêm',
    noteHint: 'Không ghi tên trẻ em vào đây: người duyệt và sổ đều đọc được.',
    format: 'Loại tệp',
    formats: { xlsx: 'Excel', docx: 'Word', pdf: 'PDF', csv: 'CSV' },
    formatHint: 'Mở bằng Excel thì chọn Excel: CSV làm mất số 0 đứng đầu.',
    columns: 'Cột',
    sensitive: 'Cột nhạy cảm',
    sensitiveHint: 'Chỉ chọn khi mục đích cần đến.',
    send: 'Xuất',
    sendForApproval: 'Gửi để duyệt',
    sent: (serial: string) => `Đã ghi vào sổ số ${serial}, đang lập tệp.`,
    waiting: (serial: string) => `Đã ghi vào sổ số ${serial}, chờ người thứ hai duyệt.`,
  },
  columns: columnHeaders as Readonly<Record<ExportColumn, string>>,
  heads: {
    serial: 'Số',
    what: 'Danh sách',
    rows: 'Trẻ em',
    purpose: 'Mục đích',
    who: 'Người yêu cầu',
    state: 'Trạng thái',
    acts: 'Việc',
  },
  forms: { list: 'Danh sách', cleaning: 'Tệp rà dữ liệu', 'hand-over': 'Danh sách bàn giao' },
  states: {
    waiting: 'Chờ duyệt',
    making: 'Đang lập tệp',
    ready: 'Tải được',
    refused: 'Không duyệt',
    failed: 'Không lập được',
    recalled: 'Đã thu hồi',
    expired: 'Hết hạn, đã xóa tệp',
  } satisfies Record<ExportState, string>,
  until: (at: string) => `đến ${at}`,
  at: (at: string) => `lúc ${at}`,
  decidedBy: (name: string) => `Người duyệt: ${name}`,
  recalledBy: (name: string) => `Người thu hồi: ${name}`,
  reason: (text: string) => `Lý do: ${text}`,
  downloads: (times: number) => (times === 0 ? 'Chưa tải lần nào' : `Đã tải ${times} lần`),
  digest: 'SHA-256',
  columnsSaid: (names: string) => `Cột: ${names}`,
  download: (serial: string) => `Tải tệp số ${serial}`,
  downloadWord: 'Tải tệp',
  approve: 'Duyệt',
  approveOf: (serial: string) => `Duyệt yêu cầu số ${serial}`,
  approveTitle: (serial: string) => `Duyệt yêu cầu xuất số ${serial}?`,
  approveText: (rows: string, name: string) =>
    `Danh sách có tên của ${rows} trẻ em sẽ ra ngoài hệ thống theo yêu cầu của ${name}. Bạn cùng chịu trách nhiệm.`,
  approved: 'Đã duyệt.',
  refuse: 'Không duyệt',
  refuseOf: (serial: string) => `Không duyệt yêu cầu số ${serial}`,
  refused: 'Đã trả lời không duyệt.',
  recall: 'Thu hồi',
  recallOf: (serial: string) => `Thu hồi số ${serial}`,
  recallText: 'Tệp bị xóa ngay. Bản đã tải về máy thì phải tự thu lại.',
  recalled: (downloads: number) =>
    downloads === 0
      ? 'Đã thu hồi, chưa ai tải tệp.'
      : `Đã thu hồi; tệp đã được tải ${downloads} lần trước đó.`,
  next: 'Xem thêm',
};

export const problems = {
  'exports.count-changed': ({ expected = '', found = '' }) =>
    `Danh sách vừa thay đổi: bạn thấy ${counted(expected)} trẻ em, nay có ${counted(found)}. Xem lại rồi xuất.`,
  'exports.nobody-in-list': 'Danh sách này không có trẻ em nào để xuất.',
  'exports.too-many-rows': ({ most = '' }) =>
    `Danh sách quá dài cho một tệp (nhiều nhất ${counted(most)} trẻ em). Lọc theo xã, thôn, hoặc chọn Excel.`,
  'exports.unknown-purpose': 'chọn một mục đích trong danh mục',
  'exports.say-purpose': 'mục đích khác thì ghi rõ là gì',
  'exports.column-hidden': 'cột này không thuộc phạm vi bạn được xem',
  'exports.choose-place': 'chọn một xã: các nơi bạn phụ trách không chung một đơn vị',
  'exports.not-waiting': 'Yêu cầu này đã có người trả lời hoặc đã rút.',
  'exports.say-why-not': 'nói rõ vì sao không duyệt',
  'exports.not-open': 'Lần xuất này đã xong, không còn gì để thu hồi.',
  'exports.no-file': 'Không còn tệp: chưa lập xong, đã hết hạn hoặc đã thu hồi.',
  'exports.rights-changed': 'Quyền của người yêu cầu đã thay đổi trước khi lập tệp.',
  'exports.grown-over-limit':
    'Danh sách đã dài thêm, quá số được tự xuất. Yêu cầu lại để người thứ hai duyệt.',
} satisfies Record<ExportProblem, Sentence>;

export const notices = {
  'exports.waiting': ({ serial = '' }: Readonly<Record<string, string | number>>) =>
    `Yêu cầu xuất danh sách số ${serial} chờ bạn duyệt`,
  'exports.approved': ({ serial = '' }: Readonly<Record<string, string | number>>) =>
    `Yêu cầu xuất danh sách số ${serial} đã được duyệt`,
  'exports.refused': ({ serial = '' }: Readonly<Record<string, string | number>>) =>
    `Yêu cầu xuất danh sách số ${serial} không được duyệt`,
  'exports.ready': ({ serial = '' }: Readonly<Record<string, string | number>>) =>
    `Tệp xuất số ${serial} đã lập xong, tải trong thời hạn`,
  'exports.recalled': ({ serial = '' }: Readonly<Record<string, string | number>>) =>
    `Lần xuất số ${serial} đã bị thu hồi`,
};
