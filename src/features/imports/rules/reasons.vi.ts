import type { Finding, FindingCode } from '../contract/findings.ts';
import type { PlainField } from '../contract/fields.ts';

/** Words of the left-over list, which goes back to whoever wrote the file: Vietnamese whatever the screen's language is. */

const fields: Record<PlainField, string> = {
  ...{ fullName: 'Họ và tên', familyAndMiddle: 'Họ và chữ đệm', givenName: 'Tên', otherName: 'Tên khác' },
  ...{ sex: 'Giới tính', sexMale: 'Nam', sexFemale: 'Nữ', birthDate: 'Ngày sinh', birthDay: 'Ngày' },
  ...{ birthMonth: 'Tháng', birthYear: 'Năm sinh', ethnicity: 'Dân tộc', personalId: 'Số định danh' },
  ...{ birthCertificateNumber: 'Số giấy khai sinh', birthCertificateOn: 'Ngày đăng ký khai sinh' },
  ...{ birthPlace: 'Nơi sinh', homeTown: 'Quê quán', parents: 'Cha, mẹ', motherName: 'Họ tên mẹ' },
  ...{ motherBirthYear: 'Năm sinh mẹ', motherOccupation: 'Nghề của mẹ', motherPhone: 'Điện thoại mẹ' },
  ...{ motherState: 'Tình trạng mẹ', fatherName: 'Họ tên cha', fatherBirthYear: 'Năm sinh cha' },
  ...{ fatherOccupation: 'Nghề của cha', fatherPhone: 'Điện thoại cha', fatherState: 'Tình trạng cha' },
  ...{
    carerName: 'Người chăm sóc',
    carerRelation: 'Quan hệ với trẻ',
    carerPhone: 'Điện thoại người chăm sóc',
  },
  ...{ phone: 'Điện thoại', livesWith: 'Sống cùng', commune: 'Xã', hamlet: 'Thôn', address: 'Địa chỉ' },
  ...{ registeredAddress: 'Nơi đăng ký cư trú', householdNumber: 'Số hộ', householdHead: 'Chủ hộ' },
  ...{ relationToHead: 'Quan hệ với chủ hộ', householdClass: 'Diện hộ', schooling: 'Học tập', grade: 'Lớp' },
  ...{ school: 'Trường', insuranceNumber: 'Thẻ BHYT', insuranceUntil: 'Hạn thẻ BHYT' },
  ...{ disabilityTypes: 'Dạng khuyết tật', disabilityLevel: 'Mức độ khuyết tật' },
  ...{ disabilityCertificate: 'Giấy xác nhận khuyết tật', circumstances: 'Hoàn cảnh đặc biệt' },
  ...{ atRisk: 'Có nguy cơ', note: 'Ghi chú' },
};

const said: Partial<Record<FindingCode, string>> = {
  'name.empty': 'để trống',
  'name.too-long': 'quá dài',
  'name.not-a-name': 'không phải họ tên',
  'birth-date.empty': 'để trống',
  'birth-date.unreadable': 'không đọc được, ghi dạng 03/05/2014',
  'birth-date.no-such-day': 'không có ngày ấy',
  'birth-date.no-such-month': 'không có tháng ấy (ghi ngày trước, tháng sau)',
  'birth-date.no-such-year': 'không có năm ấy',
  'birth-date.in-future': 'ở tương lai',
  'birth-date.already-sixteen': 'đã đủ 16 tuổi',
  'birth-date.implausible': 'không thể có',
  'birth-date.two-digit-year': 'năm chỉ có hai chữ số',
  'birth-date.first-of-january': 'ngày 01/01 có thể chỉ là biết năm',
  'birth-date.lunar': 'ghi là âm lịch',
  'birth-date.month-first': 'có thể đã bị đảo ngày và tháng',
  'sex.empty': 'để trống',
  'sex.unreadable': 'không đọc được',
  'sex.both': 'đánh dấu cả Nam và Nữ',
  'value.unknown': 'không có trong danh mục',
  'value.several': 'đánh dấu nhiều ô',
  'yes-no.unreadable': 'không rõ có hay không',
  'hamlet.empty': 'không rõ ở thôn nào',
  'hamlet.unknown': 'không có thôn tên này',
  'number.digits-lost': 'Excel đã làm mất chữ số, cần ghi lại',
  'number.not-digits': 'không phải số',
  'number.wrong-length': 'không đủ 12 chữ số',
  'number.old-identity-card': 'là số chứng minh cũ 9 chữ số',
  'number.other-sex': 'không khớp giới tính',
  'number.other-year': 'không khớp năm sinh',
  'number.unknown-province': 'không có mã tỉnh ấy',
  'number.maybe-abroad': 'không phải mã tỉnh của Việt Nam',
  'date.unreadable': 'không đọc được ngày',
  'text.too-long': 'quá dài',
  'text.hostile': 'có ký tự lạ',
  'name.single-word': 'tên chỉ có một tiếng',
  'phone.unreadable': 'không phải số điện thoại',
  'person.unreadable': 'không đọc được họ tên',
  'parent.age': 'tuổi của cha, mẹ lúc sinh khó có thể',
  'entry.refused': 'bị từ chối khi ghi vào sổ',
};

/** One finding as a line of the left-over list: "Ngày sinh “31/02/2014”: không có ngày ấy". */
export function reasonOf({ field, code, text }: Finding): string {
  const words = text === '' ? fields[field] : `${fields[field]} “${text}”`;
  return `${words}: ${said[code] ?? code}`;
}
