import { counted } from '../../../../platform/web/text/texts.ts';

/** Words that every screen of the room uses. */
export const common = {
  states: { draft: 'Dự thảo', issued: 'Đã ban hành', discarded: 'Đã bỏ' },
  kinds: {
    duty: 'Nhiệm vụ',
    'own-plan': 'Kế hoạch triển khai',
    'results-report': 'Báo cáo kết quả',
    'consolidated-report': 'Báo cáo tổng hợp',
    other: 'Thời hạn khác',
  },
  outcomes: {
    open: 'Chưa đến hạn',
    'on-time': 'Đúng hạn',
    late: 'Nộp trễ',
    missing: 'Quá hạn chưa nộp',
    excused: 'Được miễn',
    'not-applicable': 'Không áp dụng',
  },
  stages: {
    'not-started': 'Chưa bắt đầu',
    'in-progress': 'Đang thực hiện',
    submitted: 'Đã nộp, chờ kiểm tra',
    returned: 'Trả lại',
    accepted: 'Đã chấp nhận',
  },
  groups: {
    communes: 'Các xã, phường, thị trấn',
    offices: 'Các phòng, ban chuyên môn',
    organisations: 'Các đoàn thể, hội',
    hamlets: 'Các thôn, khu phố',
    schools: 'Các trường học',
  },
  unitKinds: {
    authority: 'Ủy ban nhân dân',
    office: 'Cơ quan chuyên môn',
    organisation: 'Đoàn thể, hội',
    hamlet: 'Thôn, khu phố',
  },
  comparisons: { lt: 'dưới', le: 'không quá', eq: 'đạt', ge: 'từ', gt: 'trên' },
  upwards: { lt: '', le: '', eq: '', ge: ' trở lên', gt: '' },
  carriedOnBy: (units: string) => `nay thuộc ${units}`,
  parts: { responsible: 'Chủ trì', cooperating: 'Phối hợp' },
  units: (count: number) => `${counted(count)} đơn vị`,
  save: 'Lưu',
  cancel: 'Hủy',
  close: 'Đóng',
  remove: 'Xóa',
  add: 'Thêm',
  edit: 'Sửa',
  plans: 'Kế hoạch',
};
