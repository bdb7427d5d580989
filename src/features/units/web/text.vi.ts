import type { ProblemParams, Sentence } from '../../../platform/web/text/texts.ts';
import { dateText } from '../../../platform/web/ui/status/dates.ts';
import type { ChangeKind, UnitKind, UnitProblem, UnitSector } from '../contract.ts';

const day = (value: string | number | undefined): string => dateText(String(value ?? ''));

export const vi = {
  title: 'Đơn vị',
  lead: 'Cây đơn vị theo thời gian: nhập, chia, đổi tên đều giữ lại đơn vị cũ.',
  on: 'Xem tại ngày',
  today: 'Về hôm nay',
  search: 'Tìm đơn vị',
  searchHint: 'Tìm đơn vị (không cần dấu)',
  nothingFound: (text: string) => `Không có đơn vị nào khớp “${text}”. Thử gõ ít chữ hơn.`,
  found: (count: number) => `Tìm thấy ${count} đơn vị`,
  ended: 'đã hết hiệu lực',
  tree: 'Cây đơn vị',
  noTree: (date: string) => `Chưa có đơn vị nào vào ngày ${day(date)}. Hãy chọn ngày muộn hơn.`,
  choose: 'Chọn một đơn vị trong cây để xem chi tiết.',
  change: 'Thay đổi đơn vị',
  tabs: { card: 'Thông tin', history: 'Lịch sử thay đổi' },
  tabsLabel: 'Phần của trang đơn vị',
  kinds: {
    authority: 'Ủy ban nhân dân',
    office: 'Cơ quan chuyên môn',
    organisation: 'Đoàn thể, hội',
    hamlet: 'Thôn, khu phố',
  } satisfies Record<UnitKind, string>,
  sectors: {
    health: 'Y tế',
    education: 'Giáo dục',
    justice: 'Tư pháp',
    police: 'Công an',
    finance: 'Tài chính',
    culture: 'Văn hóa',
    organisation: 'Mặt trận, đoàn thể',
  } satisfies Record<UnitSector, string>,
  sector: {
    label: 'Ngành',
    none: 'Không nhận thông tin của trẻ em',
    hint: 'Theo ngành này, xã biết được chuyển cho cơ quan những thông tin nào của trẻ em.',
    save: 'Lưu ngành',
    saved: 'Đã ghi ngành.',
  },
  card: {
    type: 'Loại',
    code: 'Mã hành chính',
    path: 'Trực thuộc',
    aliases: 'Cách viết khác',
    shortName: 'Tên gọn',
    periods: 'Các thời kỳ',
    from: 'Từ ngày',
    until: 'Đến trước ngày',
    name: 'Tên',
    parent: 'Cấp trên',
    stillValid: 'đang hiệu lực',
    children: 'Trực thuộc hiện nay',
    offices: 'Cơ quan, đoàn thể',
    predecessors: 'Hình thành từ',
    successors: 'Chuyển thành',
    partly: 'một phần',
    notNow: 'Đơn vị này hôm nay không còn hoặc chưa có hiệu lực.',
  },
  history: {
    label: 'Lịch sử thay đổi đơn vị',
    empty: 'Chưa ghi thay đổi nào từ khi lập cây đơn vị.',
    all: 'Toàn địa phương',
    older: 'Cũ hơn',
    newer: 'Mới hơn',
    page: (page: number, pages: number) => `Trang ${page}/${pages}`,
  },
  changeKinds: {
    merge: 'Nhập nhiều đơn vị thành một',
    split: 'Chia một đơn vị',
    rename: 'Đổi tên, loại hoặc mã',
    're-parent': 'Chuyển trực thuộc',
    create: 'Lập đơn vị mới',
    end: 'Giải thể đơn vị',
  } satisfies Record<ChangeKind, string>,
  form: {
    title: 'Nhập, chia, đổi tên, chuyển',
    kind: 'Việc cần làm',
    unit: 'Đơn vị',
    effectiveOn: 'Hiệu lực từ ngày',
    document: 'Văn bản quyết định',
    documentHint: 'Ví dụ: Nghị quyết số 12/NQ-HĐND ngày 01/3/2021',
    mergeUnits: 'Các đơn vị nhập với nhau',
    moveUnits: 'Các đơn vị chuyển',
    into: 'Nhập vào',
    intoNew: 'Đơn vị mới',
    intoExisting: 'Một trong các đơn vị trên',
    survivor: 'Đơn vị giữ lại',
    parent: 'Trực thuộc',
    newParent: 'Chuyển về trực thuộc',
    name: 'Tên đầy đủ',
    nameHint: 'Ghi cả loại, ví dụ: Xã Phú Lâm',
    shortName: 'Tên gọn',
    shortNameHint: 'Để trống thì lấy theo tên đầy đủ',
    type: 'Loại đơn vị',
    code: 'Mã hành chính',
    codeHint: 'Xã, phường: 5 chữ số; để trống nếu không có',
    aliases: 'Cách viết khác',
    aliasesHint: 'Mỗi dòng một cách viết',
    keeps: 'Đơn vị cũ vẫn còn, chỉ tách ra một phần',
    part: (number: number) => `Phần ${number}`,
    partKind: (number: number) => `Phần ${number} là`,
    partTarget: (number: number) => `Phần ${number} nhập vào`,
    addPart: 'Thêm một phần',
    removePart: (number: number) => `Bỏ phần ${number}`,
    existing: 'Đơn vị đang có',
    childGoes: (name: string) => `${name} thuộc về`,
    stays: 'Ở lại đơn vị cũ',
    childrenDivide: 'Chia các đơn vị trực thuộc',
    choose: '– chọn –',
    preview: 'Xem trước',
    confirm: 'Ghi thay đổi',
    back: 'Sửa lại',
    done: (count: number) => `Đã ghi thay đổi; ${count} thôn, khu phố chuyển theo.`,
    whole: 'Thay đổi',
  },
  preview: {
    title: 'Khi ghi, những điều sau sẽ xảy ra',
    ends: 'Hết hiệu lực',
    begins: 'Lập mới',
    beginsUnder: (name: string, parent: string) => `${name}, trực thuộc ${parent}`,
    renames: 'Đổi tên, loại hoặc mã',
    renamed: (from: string, to: string) => (from === to ? from : `${from} → ${to}`),
    moves: 'Chuyển trực thuộc',
    moved: (name: string, from: string, to: string) => `${name}: ${from} → ${to}`,
    hamlets: (count: number) =>
      count === 0 ? 'Không có thôn, khu phố nào phải chuyển.' : `${count} thôn, khu phố chuyển theo.`,
    sameNames: (names: string) => `Lưu ý: sẽ có đơn vị trùng tên trong cùng một cấp trên: ${names}.`,
    records: 'Hồ sơ của đơn vị cũ vẫn giữ tên cũ và mở được từ đơn vị tiếp nhận.',
  },
};

const of = (params: ProblemParams, key: string): string => String(params[key] ?? '');

export const problems = {
  'units.not-in-force': (p: ProblemParams) =>
    `${of(p, 'name')} không có hiệu lực vào ngày này; chọn ngày khác hoặc đơn vị khác`,
  'units.later-change-exists': (p: ProblemParams) =>
    `${of(p, 'name')} đã có thay đổi ghi cho ngày ${day(p.date)}; chọn ngày hiệu lực từ ngày đó trở đi`,
  'units.merged-with-itself': 'một đơn vị được chọn hai lần; bỏ một lần',
  'units.fewer-than-two': 'cần ít nhất hai đơn vị',
  'units.target-not-among': 'chọn một trong các đơn vị nhập với nhau',
  'units.kind-mismatch': (p: ProblemParams) =>
    `${of(p, 'name')} và ${of(p, 'other')} không cùng loại, cùng cấp; chọn các đơn vị cùng cấp`,
  'units.parent-unfit': (p: ProblemParams) =>
    `${of(p, 'name')} không thể trực thuộc ${of(p, 'parent')}; chọn cấp trên phù hợp`,
  'units.parent-cycle': (p: ProblemParams) =>
    `${of(p, 'name')} sẽ trực thuộc chính cấp dưới của mình; chọn cấp trên khác`,
  'units.code-taken': (p: ProblemParams) =>
    `mã này của ${of(p, 'name')} trùng với ${of(p, 'other')} vào ngày ${day(p.date)}; nhập mã khác`,
  'units.type-not-in-force': (p: ProblemParams) =>
    `loại “${of(p, 'type')}” không có hiệu lực vào ngày này; chọn loại khác`,
  'units.has-children': (p: ProblemParams) =>
    `${of(p, 'name')} còn ${of(p, 'count')} đơn vị trực thuộc (${of(p, 'child')}…); chuyển các đơn vị đó trước`,
  'units.children-unassigned': (p: ProblemParams) =>
    `còn ${of(p, 'count')} đơn vị chưa biết về đâu: ${of(p, 'names')}`,
  'units.child-not-below': (p: ProblemParams) =>
    `${of(p, 'name')} không trực thuộc ${of(p, 'parent')}, hoặc đã xếp vào phần khác`,
  'units.root-stays': (p: ProblemParams) =>
    `${of(p, 'name')} là đơn vị gốc của địa phương nên chỉ đổi tên được`,
  'units.first-day': (p: ProblemParams) =>
    `${of(p, 'name')} bắt đầu đúng ngày này nên chưa thể hết hiệu lực; chọn ngày sau`,
  'units.id-taken': (p: ProblemParams) => `${of(p, 'name')} đã được ghi; tải lại trang để xem`,
  'units.nothing-changes': (p: ProblemParams) => `${of(p, 'name')} không có gì thay đổi`,
  'units.no-office': 'chỉ cơ quan chuyên môn, đoàn thể có ngành; chọn một đơn vị như vậy',
  'units.change-already-recorded': 'thay đổi này đã được ghi rồi; đóng hộp thoại và xem lịch sử',
} satisfies Record<UnitProblem, Sentence>;
