import { counted } from '../../../../platform/web/text/texts.ts';

/** Words of the children's grid. */
export const vi = {
  columns: {
    position: 'STT',
    motherName: 'Mẹ',
    fatherName: 'Cha',
    phone: 'Điện thoại',
    changedAt: 'Sửa lần cuối',
    householdClass: 'Diện hộ',
    personalId: 'Số định danh',
    insuranceNumber: 'Số thẻ BHYT',
    insuranceUntil: 'BHYT đến',
  },
  birth: {
    unreadable: 'Nhập ngày dạng dd/MM/yyyy; chỉ biết tháng thì 03/2014, chỉ biết năm thì 2014.',
    noSuchDay: 'Không có ngày này trong lịch. Nhập dạng dd/MM/yyyy, ví dụ 05/03/2014.',
    needed: 'Cần có ngày sinh; chỉ biết năm thì ghi 2014.',
  },
  numberCut: 'Excel đã đổi số này thành dạng rút gọn nên mất chữ số. Chép lại đủ 12 chữ số từ giấy tờ.',
  notInList: (wrong: string) =>
    `“${wrong}” không có trong danh mục; ghi đúng tên, cách nhau bằng dấu chấm phẩy.`,
  locked: {
    elsewhere: 'trẻ em của xã khác, chỉ để xem.',
    reading: 'chỉ công chức của xã sửa được.',
    ended: 'hồ sơ đã thôi theo dõi, chỉ để xem.',
  },
  absent: 'Hồ sơ này không còn trong phạm vi của bạn. Tải lại danh sách.',
  loading: (loaded: number) => `Đang tải… ${counted(loaded)} trẻ em`,
  count: (total: number) => `${counted(total)} trẻ em`,
  countOfLoaded: (loaded: number, total: number) =>
    `${counted(total)} trẻ em, bảng đang giữ ${counted(loaded)}`,
  beyond: {
    title: (rows: number) => `${counted(rows)} dòng chưa được dán`,
    why: 'Các dòng nằm dưới dòng cuối là trẻ em chưa có trong bảng. Dán ở đây chỉ sửa trẻ em đã có; trẻ em mới thì ghi vào sổ để được so với hồ sơ đã có, tránh ghi trùng.',
  },
  otherUnits: 'Xem từng xã để sắp xếp và lọc theo mọi cột.',
};
