import { counted } from '../../../../../platform/web/text/texts.ts';

/** Words of acts on many children at once. */
export const vi = {
  change: (count: number) => `Sửa ${counted(count)} trẻ em`,
  title: (count: number) => `Sửa cùng lúc ${counted(count)} trẻ em`,
  lead: 'Mọi trẻ em đã chọn nhận cùng một giá trị. Hoàn tác được trong 7 ngày.',
  field: 'Mục cần sửa',
  value: 'Giá trị mới',
  blank: '(Để trống)',
  send: (count: number) => `Sửa ${counted(count)} trẻ em`,
  done: (count: number) => `Đã sửa ${counted(count)} trẻ em.`,
  undone: (restored: number, kept: number) =>
    kept > 0
      ? `Đã hoàn tác ${counted(restored)} trẻ em; ${counted(kept)} trẻ em có phần người khác đã sửa sau đó nên giữ nguyên.`
      : `Đã hoàn tác ${counted(restored)} trẻ em.`,
  changedCount: (found: number) =>
    `Bây giờ có ${counted(found)} trẻ em khớp. Chưa có gì được sửa; xem lại danh sách rồi sửa.`,
  lookAgain: 'Tải lại danh sách',
  assign: (count: number) => `Giao theo dõi ${counted(count)} trẻ em`,
  assignTitle: (count: number) => `Giao theo dõi ${counted(count)} trẻ em`,
  assignLead: 'Người được giao thấy phần nhạy cảm của các hồ sơ này cho đến khi thôi giao.',
  officer: 'Chuyên viên cấp trên',
  noOfficer: 'Chưa có chuyên viên tổng hợp nào ở cấp trên.',
  reason: 'Lý do',
  assignSend: 'Giao',
  assigned: (count: number, before: number) =>
    before > 0
      ? `Đã giao ${counted(count)} trẻ em; ${counted(before)} trẻ em đã được giao từ trước.`
      : `Đã giao ${counted(count)} trẻ em.`,
};
