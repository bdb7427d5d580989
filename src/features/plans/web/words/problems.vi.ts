import type { ProblemTexts } from '../../../../platform/web/text/problem-text.ts';
import type { Sentence } from '../../../../platform/web/text/texts.ts';
import type { PlanProblem } from '../../contract.ts';
import type { BlockerCode } from '../../rules/issue.ts';

export const planProblems = {
  'plans.already-issued':
    'Kế hoạch mang số này của cùng cơ quan trong năm đã được ban hành. Hãy kiểm tra lại số, hoặc mở kế hoạch đã ban hành.',
  'plans.not-a-draft':
    'Kế hoạch này không còn là dự thảo nên không sửa được nữa. Hãy mở lại danh sách kế hoạch.',
  'plans.cannot-issue': 'Dự thảo còn việc phải làm trước khi ban hành. Hãy xem danh sách việc còn lại.',
  'plans.issuer-not-allowed':
    'Bạn không được lập kế hoạch cho cơ quan này. Hãy chọn cơ quan khác trong danh sách.',
  'plans.source-still-reading': 'Văn bản nguồn đang được đọc. Hãy đợi đọc xong rồi sửa dự thảo.',
  'plans.nothing-to-read':
    'Không đọc được chữ nào trong văn bản. Hãy kiểm tra lại tệp, hoặc dán nội dung dưới dạng văn bản.',
  'plans.not-leading': 'Việc này chỉ đơn vị đầu mối của kế hoạch làm được.',
  'obligations.closed': 'Nghĩa vụ này đã kết thúc nên không thay đổi được nữa.',
  'obligations.extension-already-asked': 'Đã có một đề nghị gia hạn đang chờ trả lời.',
  'obligations.extension-not-later': 'chọn ngày sau hạn hiện nay',
  'obligations.no-open-request': 'Không còn đề nghị gia hạn nào đang chờ trả lời.',
  'obligations.own-request':
    'Đơn vị có nghĩa vụ không được tự quyết định việc này. Đơn vị đầu mối hoặc lãnh đạo quyết định.',
  'targets.numerator-above-denominator': 'tử số không được lớn hơn mẫu số',
  'targets.date-in-future': 'chọn ngày không sau hôm nay',
  'targets.counted-by-system':
    'Chỉ tiêu này do hệ thống đếm, không nhập tay. Sửa số liệu ở hồ sơ trẻ em hoặc vụ việc.',
  'targets.unit-not-counted': 'Đơn vị này không thuộc diện nhập số liệu của chỉ tiêu.',
  'calendar.day-already-there': 'ngày này đã có trong lịch',
  'jobs.finished': 'Việc này đã chạy xong nên không dừng được nữa.',
} satisfies Record<PlanProblem, Sentence>;

/** What stops a draft from being issued; also the fields of `plans.cannot-issue`. */
export const blockers = {
  'no-duties': 'Chưa có nhiệm vụ nào',
  'no-deadlines': 'Chưa có thời hạn nào',
  'target-without-value': 'Chỉ tiêu chưa có mức cần đạt',
  'duty-without-unit': 'Nhiệm vụ chưa có đơn vị chủ trì',
  'deadline-without-date': 'Thời hạn chưa có ngày',
  'deadline-without-unit': 'Thời hạn chưa rõ đơn vị phải nộp',
  'deadline-without-recipient': 'Thời hạn chưa rõ nơi nhận',
  'party-unmatched': 'Có tên chưa khớp với đơn vị nào',
  'unsure-not-confirmed': 'Mục đọc chưa chắc, chờ xác nhận',
  'no-agency': 'Chưa có tên cơ quan ban hành',
} satisfies Record<BlockerCode, string>;

/** The codes of the platform's readers of files: what is refused is explained, with what to do instead. */
export const readingProblems = {
  'reading.empty': 'Tệp không có nội dung. Hãy chọn tệp khác.',
  'reading.too-large': 'Tệp quá lớn. Tệp được gửi tối đa 20 MB.',
  'reading.unknown-kind': 'Không đọc được loại tệp này. Hãy dùng tệp TXT, DOCX, PDF, PNG hoặc JPEG.',
  'reading.unknown-encoding':
    'Không nhận ra bảng mã của văn bản. Hãy lưu lại dưới dạng Unicode (UTF-8), hoặc dán nội dung vào ô văn bản.',
  'reading.corrupt': 'Tệp bị hỏng nên không đọc được. Hãy mở tệp trên máy, lưu thành bản mới rồi gửi lại.',
  'reading.encrypted': 'Tệp có mật khẩu. Hãy gỡ mật khẩu rồi gửi lại.',
  'reading.macro': 'Tệp chứa macro nên bị từ chối để bảo đảm an toàn. Hãy lưu lại dạng DOCX không có macro.',
  'reading.bomb': 'Tệp nén bất thường nên bị từ chối để bảo đảm an toàn. Hãy lưu thành bản mới rồi gửi lại.',
  'reading.doctype':
    'Tệp có đoạn khai báo lạ (DTD) nên bị từ chối để bảo đảm an toàn. Hãy lưu thành bản mới rồi gửi lại.',
  'reading.old-word':
    'Đây là tệp Word kiểu cũ (DOC, RTF). Hãy mở bằng Word, chọn “Lưu thành” DOCX rồi gửi lại.',
  'reading.old-excel': 'Đây là tệp Excel kiểu cũ (XLS). Kế hoạch cần tệp TXT, DOCX, PDF, PNG hoặc JPEG.',
  'reading.too-many-pixels': 'Ảnh quá lớn (trên 40 triệu điểm ảnh). Hãy quét lại ở độ phân giải 300 dpi.',
  'reading.too-many-pages':
    'Tệp có quá nhiều trang (tối đa 300 trang, trong đó 60 trang quét). Hãy tách tệp.',
  'reading.too-long': 'Văn bản quá dài so với một kế hoạch. Hãy bỏ bớt phụ lục rồi gửi lại.',
  'reading.no-lines-in-workbook':
    'Tệp này là bảng tính, không phải văn bản kế hoạch. Hãy dùng tệp TXT, DOCX, PDF, PNG hoặc JPEG.',
  'reading.too-slow': 'Đọc tệp quá lâu nên đã dừng. Hãy gửi bản nhẹ hơn hoặc dán nội dung dưới dạng văn bản.',
  'reading.too-heavy': 'Tệp cần quá nhiều bộ nhớ để đọc. Hãy quét lại ở độ phân giải 300 dpi hoặc tách tệp.',
} satisfies ProblemTexts;

export const fieldProblems = {
  'ends-before-start': 'ngày kết thúc phải sau ngày bắt đầu',
};
