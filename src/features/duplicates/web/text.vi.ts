import type { Sentence } from '../../../platform/web/text/texts.ts';
import type { DuplicateProblem } from '../contract.ts';

export const problems = {
  'duplicates.left-to-the-commune':
    'Hai hồ sơ cùng một xã: công chức xã ấy quyết định. Bạn xem được nhưng không quyết định thay.',
  'duplicates.decided-already': 'Cặp này đã được gộp. Tải lại trang để xem; muốn đổi thì tách lại trước.',
  'duplicates.two-communes':
    'Hai hồ sơ đang ở hai xã nên chưa gộp được. Làm chuyển đi – chuyển đến trước, rồi xã nhận gộp.',
  'duplicates.one-commune': 'Hai hồ sơ cùng một xã: gộp lại, không cần chuyển xã.',
  'duplicates.which-one-left': 'chọn hồ sơ của xã mà trẻ em đã rời đi',
  'duplicates.move-is-open':
    'Một trong hai hồ sơ đang được báo chuyển đi. Chờ xã mới nhận, hoặc rút lời báo, rồi gộp.',
  'duplicates.record-not-followed':
    'Một trong hai hồ sơ không còn được theo dõi nên không gộp được. Đưa trở lại danh sách trước, nếu trẻ em còn ở.',
  'duplicates.record-changed':
    'Có người vừa sửa một trong hai hồ sơ. Tải lại trang, xem lại các trường rồi gộp.',
  'duplicates.taken-value-refused':
    'Một giá trị lấy từ hồ sơ kia không hợp với các giá trị còn lại. Chọn lại trường ấy rồi gộp; chưa có gì được gộp.',
  'duplicates.changed-since-merge':
    'Từ khi gộp đã có người sửa điều mà lần gộp đã đổi nên không tách lại được như cũ. Chưa có gì được tách.',
  'duplicates.not-merged': 'Cặp này chưa được gộp, hoặc đã được tách lại.',
} satisfies Record<DuplicateProblem, Sentence>;
