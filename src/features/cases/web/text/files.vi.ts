import type { Sentence } from '../../../../platform/web/text/texts.ts';
import type { AttachmentType } from '../../contract.ts';

/** Words of the files attached to a case. */
export const files = {
  title: 'Tệp kèm theo',
  lead: 'Chỉ nhóm phụ trách thấy. Nội dung được mã hóa; mỗi lần xem, tải đều được ghi vào “Ai đã xem”.',
  none: 'Chưa kèm tệp nào: giấy tờ của công an, y tế, giám định, trường học, ảnh.',
  show: 'Xem tệp',
  add: 'Kèm tệp',
  addTitle: 'Kèm một tệp vào vụ việc',
  bannerTitle: 'Không đưa tài liệu bí mật nhà nước vào hệ thống này',
  banner: (law: string, marks: string) =>
    `Tài liệu đóng dấu ${marks} (${law}) giữ trên giấy theo đường văn bản mật của cơ quan. Trong vụ việc chỉ ghi số và ngày của văn bản, không chép nội dung.`,
  secrecy: 'Độ mật ghi trên tài liệu',
  noMark: 'Không có dấu độ mật',
  /** By its name, and how grave it is of the three, from 0. */
  mark: (name: string, _grave: number) => name,
  source: 'Nguồn',
  choose: 'Chọn nguồn',
  from: 'Của ai',
  fromHint: 'Cơ quan hoặc người đưa, ví dụ: tên bệnh viện, mẹ của trẻ em',
  about: 'Nói về gì',
  number: 'Số văn bản',
  dated: 'Ngày của tài liệu',
  datedHint: 'Ngày ký, hoặc ngày chụp ảnh',
  file: 'Tệp',
  photo: 'Ảnh được bỏ vị trí, thông tin máy chụp trước khi giữ. Kiểm tra tệp có thể mất vài giây.',
  send: 'Kèm tệp này',
  saved: 'Đã kèm tệp',
  types: { pdf: 'PDF', docx: 'Word', jpeg: 'ảnh JPEG', png: 'ảnh PNG' } satisfies Record<
    AttachmentType,
    string
  >,
  dateAndNumber: (dated: string, number: string) =>
    number ? `số ${number}, ngày ${dated}` : `ngày ${dated}`,
  addedBy: (by: string, at: string) => `${by} kèm ${at}`,
  download: 'Tải về',
  downloadOne: (name: string) => `Tải về ${name}`,
  withdraw: 'Rút',
  withdrawOne: (name: string) => `Rút ${name}`,
  withdrawTitle: 'Rút tệp kèm nhầm',
  withdrawNote:
    'Nội dung tệp bị xóa ngay và không lấy lại được. Tên tệp, người kèm và lý do rút còn lại trong vụ việc.',
  withdrawnDone: 'Đã rút tệp',
  withdrawn: (by: string, at: string, reason: string) =>
    `Đã rút, nội dung đã xóa: ${by}, ${at}. Lý do: ${reason}`,
  destroyed: 'Nội dung đã được xóa theo quy định',
};

export const fileProblems = {
  'cases.state-secret': ({ mark, law }) =>
    `Tài liệu có độ mật “${mark}” không được đưa vào hệ thống này (${law}). Không có gì được lưu. Giữ tài liệu trên giấy theo đường văn bản mật của cơ quan; trong vụ việc chỉ ghi số và ngày của văn bản.`,
  'cases.state-secret-inside': ({ mark, law }) =>
    `Trong tệp có dấu độ mật “${mark}” nên tệp không được nhận (${law}). Không có gì được lưu. Xóa tệp khỏi máy nối mạng này theo quy định của cơ quan, giữ tài liệu trên giấy theo đường văn bản mật; trong vụ việc chỉ ghi số và ngày của văn bản.`,
  'cases.file-dated-ahead': 'chọn ngày không sau hôm nay',
  'cases.file-too-large': ({ megabytes }) =>
    `tệp lớn hơn ${megabytes} MB: giảm cỡ ảnh hoặc chia tệp rồi gửi lại`,
  'cases.file-kind-refused': 'chỉ nhận PDF, DOCX, JPEG, PNG: lưu tệp thành một trong bốn dạng rồi gửi lại',
  'cases.file-locked': 'tệp có mật khẩu: gỡ mật khẩu rồi gửi lại',
  'cases.file-unsafe': 'tệp chứa macro hoặc nén bất thường: lưu thành bản mới dạng PDF rồi gửi lại',
  'cases.file-damaged': 'tệp bị hỏng: mở trên máy, lưu thành bản mới rồi gửi lại',
  'cases.file-too-heavy': 'tệp quá nặng để kiểm tra: chia thành nhiều tệp hoặc giảm cỡ ảnh rồi gửi lại',
  'cases.file-two-in-one': 'phía sau tài liệu PDF còn gắn một tệp khác: in lại thành PDF mới rồi gửi',
  'cases.attachment-withdrawn': 'Tệp này đã được rút, nội dung không còn. Tải lại trang để xem.',
} satisfies Record<string, Sentence>;
