import type { Sentence } from '../../../platform/web/text/texts.ts';
import type { CleaningProblem } from '../contract.ts';

export const problems = {
  'cleaning.not-our-file':
    'Không thấy cột “Mã dòng” và “Họ và tên” trong tệp. Hãy gửi tệp đã xuất ở mục này, giữ nguyên tiêu đề cột.',
  'cleaning.too-many-rows': 'Tệp quá nhiều dòng (nhiều nhất 6.000). Hãy tách thành nhiều tệp.',
  'cleaning.no-rows': 'Tệp không còn dòng nào. Hãy gửi tệp có các dòng đã điền.',
  'cleaning.not-open': 'Tệp này không còn chờ ghi: đã ghi, đã bỏ hoặc chưa đọc xong. Hãy tải lại trang.',
  'cleaning.count-changed': ({ expected = '', found = '' }) =>
    `Sổ vừa thay đổi: bạn thấy ${expected} dòng sẽ đổi, nay là ${found}. Hãy xem lại rồi ghi.`,
  'cleaning.nothing-to-change': 'Tệp không làm thay đổi gì trong sổ: có thể đã được ghi trước đó.',
  'cleaning.nothing-to-undo': 'Tệp này không có gì để hoàn tác.',
  'cleaning.undo-too-late': 'Đã quá 7 ngày, không hoàn tác cả tệp được. Hãy sửa từng hồ sơ.',
} satisfies Record<CleaningProblem, Sentence>;
