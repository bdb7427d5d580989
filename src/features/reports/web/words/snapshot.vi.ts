import { counted } from '../../../../platform/web/text/texts.ts';

/** One submission as it was frozen. */
export const snapshot = {
  heading: (unit: string, seq: number) => `Báo cáo kết quả: ${unit}, lần nộp ${seq}`,
  report: 'Báo cáo kết quả',
  about: 'Bản chụp khi nộp',
  frozen: 'Nội dung dưới đây giữ nguyên như lúc nộp; trang này chỉ để đọc.',
  takenAt: 'Nộp lúc',
  takenBy: 'Người nộp',
  digest: 'Mã băm SHA-256',
  intact: 'Nội dung khớp với mã băm.',
  broken: 'Nội dung không khớp với mã băm: bản chụp đã bị sửa. Báo ngay người quản trị.',
  since: 'So với hiện nay',
  same: 'Báo cáo hiện nay không khác lần nộp này.',
  differs: (count: number) => `${counted(count)} chỗ trong báo cáo hiện nay đã khác lần nộp này.`,
  changed: (count: number) => `${counted(count)} dòng đã khác`,
  show: 'Các dòng hiện ra',
  onlyChanged: (count: number) => `Đã khác (${counted(count)})`,
  everything: (count: number) => `Tất cả (${counted(count)})`,
  changes: 'Nay đã khác lần nộp này',
  whenSubmitted: 'Lúc nộp',
  print: 'In trang này',
};
