import type { PlatformProblem } from '../../shared/problem.ts';
import { counted, type ProblemParams, type Sentence } from './texts.ts';

export const problems: Record<PlatformProblem, Sentence> = {
  'platform.not-found':
    'Không tìm thấy nội dung này. Có thể nội dung đã được chuyển đi, hoặc không thuộc phạm vi của đơn vị bạn.',
  'platform.stale-version': 'Người khác vừa sửa nội dung này. Hãy xem bản mới rồi chọn giữ bản nào.',
  'platform.step-up-needed': 'Việc này cần nhập lại mật khẩu. Hãy thử lại và nhập mật khẩu khi được hỏi.',
  'platform.not-signed-in': 'Phiên làm việc đã hết. Hãy đăng nhập lại để tiếp tục.',
  'platform.not-allowed':
    'Chức năng của bạn không được làm việc này. Nếu cần, hãy liên hệ người quản trị của đơn vị.',
  'platform.invalid-input': 'Có mục chưa đúng. Hãy sửa các mục được nêu rồi lưu lại.',
  'platform.same-id-other-content':
    'Lần gửi trước đã được ghi nhận với nội dung khác. Hãy tải lại trang, kiểm tra rồi gửi lại.',
  'platform.missing-request-id': 'Trang đang mở là bản cũ. Hãy tải lại trang rồi thử lại.',
  'platform.too-many-requests': (params: ProblemParams) =>
    params.seconds
      ? `Bạn thao tác quá nhanh. Hãy thử lại sau ${params.seconds} giây.`
      : 'Bạn thao tác quá nhanh. Hãy đợi một lát rồi thử lại.',
  'platform.too-large': 'Tệp hoặc nội dung quá lớn. Tệp được gửi tối đa 20 MB.',
  'platform.cross-site':
    'Yêu cầu không đến từ trang của hệ thống nên đã bị chặn. Hãy mở lại hệ thống từ địa chỉ chính thức.',
  'platform.unavailable':
    'Máy chủ đang bận hoặc đang khởi động lại. Nội dung bạn nhập vẫn còn; hãy thử lại sau vài giây.',
  'platform.content-destroyed': 'Nội dung đã được xóa theo quy định và không khôi phục được.',
  'platform.keys-missing':
    'Máy chủ chưa có khóa của nội dung mật nên chưa mở hay ghi được nội dung này. Hãy báo người quản trị máy chủ.',
  'platform.unexpected':
    'Hệ thống gặp lỗi, nội dung chưa được lưu. Hãy thử lại; nếu vẫn lỗi, báo cho người quản trị.',
};

/** The repair of one field; it follows the field's name and a colon. */
export const fieldProblems: Record<string, Sentence> = {
  required: 'cần nhập',
  'not-a-date': 'nhập ngày theo dạng dd/MM/yyyy, ví dụ 05/03/2014',
  'not-a-number': 'nhập bằng chữ số',
  'not-an-email': 'nhập địa chỉ thư điện tử, ví dụ ten@donvi.gov.vn',
  'not-in-list': 'chọn một giá trị trong danh sách',
  'bad-format': 'nhập chưa đúng dạng',
  'too-short': (params: ProblemParams) => `nhập ít nhất ${params.minimum} ký tự`,
  'too-long': (params: ProblemParams) => `rút ngắn còn tối đa ${params.maximum} ký tự`,
  'too-few': (params: ProblemParams) => `cần ít nhất ${params.minimum} mục`,
  'too-many': (params: ProblemParams) => `giữ lại tối đa ${params.maximum} mục`,
  below: (params: ProblemParams) => `nhập số từ ${counted(params.minimum)} trở lên`,
  above: (params: ProblemParams) => `nhập số không quá ${counted(params.maximum)}`,
  not_multiple_of: 'nhập số nguyên, không có phần lẻ',
  unrecognized_keys: 'có nội dung mà máy chủ không nhận; hãy tải lại trang',
  'id-taken': 'mã này đã có bản ghi khác; tải lại trang rồi làm lại',
  'too-deep': 'nội dung lồng nhau quá sâu; gửi lại từ màn hình của hệ thống',
  'date-out-of-range': 'chọn một ngày gần năm của kế hoạch',
  'hostile-characters': 'bỏ các ký tự ẩn (thường do chép từ nơi khác) rồi nhập lại',
  'empty-file': 'tệp trống; hãy chọn tệp khác',
  'file-name': 'đổi tên tệp rồi gửi lại',
  'file-too-large': (params: ProblemParams) => `tệp lớn hơn ${params.megabytes} MB; hãy chọn tệp nhỏ hơn`,
  'file-type': (params: ProblemParams) => `chọn tệp dạng ${params.accepted}`,
};
