import type { Sentence } from '../../../platform/web/text/texts.ts';
import type { ChildProblem, EntryProblem } from '../contract.ts';

export const problems = {
  'children.not-a-place-of-children':
    'chọn một thôn hoặc một xã; cơ quan, huyện, tỉnh không phải nơi ở của trẻ em',
  'children.born-in-future': 'ngày sinh ở sau hôm nay; kiểm tra lại năm',
  'children.already-sixteen': 'đã đủ 16 tuổi nên không thuộc sổ trẻ em; kiểm tra lại ngày',
  'children.birth-implausible': 'năm sinh trước 1900; kiểm tra lại',
  'children.date-in-future': 'chọn ngày không sau hôm nay',
  'children.before-birth': 'chọn ngày không trước ngày sinh',
  'children.before-arrival': 'chọn ngày không trước ngày bắt đầu đang ghi',
  'children.not-followed': 'Trẻ em này không còn được theo dõi ở đây. Tải lại trang để xem hồ sơ hiện nay.',
  'children.already-followed': 'Trẻ em này đang được theo dõi. Tải lại trang để xem hồ sơ hiện nay.',
  'children.transfer-open': 'Đã báo chuyển đi và đang chờ nơi đến nhận. Rút lời báo ấy trước.',
  'children.transfer-closed': 'Lần báo chuyển này đã xong. Tải lại trang.',
  'children.same-commune': 'đó là xã đang ở; chuyển thôn trong xã thì sửa ở mục Nơi ở',
  'children.unknown-code': 'mã không có trong danh mục đang dùng; chọn lại trong danh sách',
  'children.file-kind-refused': 'Chỉ nhận bản chụp PDF, PNG, JPEG hoặc DOCX. Chọn tệp khác.',
  'children.count-changed': 'Số trẻ em khớp bộ lọc vừa thay đổi. Xem lại danh sách rồi sửa.',
  'children.nothing-to-undo': 'Lần sửa này đã được hoàn tác hoặc không còn gì để hoàn tác.',
  'children.undo-too-late': 'Chỉ hoàn tác được trong 7 ngày.',
  'children.keep-needs-reason': 'nêu lý do giữ lại sau 16 tuổi',
  'children.not-an-officer-above': 'chọn một chuyên viên tổng hợp của cấp trên',
  'circumstances.needs-evidence': 'nhóm này chỉ được xác nhận khi có căn cứ: chọn loại, ghi số và ngày',
  'circumstances.needs-sub-group': 'chọn tiểu nhóm để xác nhận',
  'circumstances.already-in-group': 'trẻ em đang ở trong nhóm này rồi',
  'circumstances.paper-not-there': 'chọn một giấy tờ còn trong hồ sơ của trẻ em này',
  'circumstances.not-open': 'Dòng này đã kết thúc. Tải lại trang.',
  'children.named-twice': 'mỗi trẻ em chỉ có một dòng trong một lần lưu',
  'children.not-today': 'sửa hàng loạt chỉ làm với danh sách của hôm nay: bỏ ngày đã chọn',
  'children.not-a-receiving-office':
    'chọn một cơ quan có ngành được nhận thông tin, của xã này hoặc cấp trên',
  'children.group-not-shared': 'ngành của cơ quan này không được biết nhóm ấy; bỏ chọn',
  'children.already-referred':
    'đã chuyển cho cơ quan này và còn hiệu lực; muốn đổi mục thì kết thúc lần ấy rồi chuyển lại',
  'children.referral-ended': 'Lần chuyển thông tin này đã kết thúc. Tải lại trang.',
  'children.view-holds-text': 'cách xem chỉ lưu cột, thứ tự và bộ lọc bằng mã, không lưu chữ',
  'children.filter-hidden':
    'phần này không thuộc phạm vi được xem của bạn nên không lọc theo được; bỏ bộ lọc này',
  'children.narrow-first': 'chọn một xã (mục Nơi ở) trước khi lọc theo chữ hoặc sắp xếp theo cột này',
  'name-characters': 'chỉ dùng chữ cái, dấu cách, dấu nháy và gạch nối; bỏ chữ số và ký hiệu',
  'name-marks': 'một chữ có quá nhiều dấu chồng lên nhau; gõ lại tên',
  'phone-shape': 'nhập số điện thoại, ví dụ 0912 345 678',
} satisfies Record<ChildProblem | EntryProblem, Sentence>;
