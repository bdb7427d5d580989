import type { ProblemParams, Sentence } from '../../../platform/web/text/texts.ts';
import type { ConcernProblem } from '../contract.ts';

export const problems = {
  'concerns.reference-of-111': 'ghi số hiệu mà Tổng đài 111 đã cho',
  'concerns.received-in-future': 'lúc nhận tin ở sau bây giờ; kiểm tra lại ngày, giờ',
  'concerns.late-without-reason': ({ hours }: ProblemParams) =>
    `tin nhận đã hơn ${hours} giờ; nêu lý do ghi muộn`,
  'concerns.say-what': 'nói chuyện gì đã xảy ra, hoặc trẻ em hiện ra sao',
  'concerns.born-after-receipt': 'ngày sinh ở sau ngày nhận tin; kiểm tra lại',
  'concerns.birth-or-age': 'đã có ngày sinh thì bỏ trống tuổi ước lượng',
  'concerns.consent-first':
    'người báo tin đồng ý thì mới ghi; nếu không đồng ý, xóa các mục về người báo tin',
  'concerns.informant-empty': 'ghi ít nhất một mục về người báo tin, hoặc bỏ đánh dấu đồng ý',
  'concerns.not-a-commune': 'chọn một xã, phường, thị trấn của địa phương',
  'concerns.not-in-commune': 'chọn một thôn của xã nơi xảy ra',
  'concerns.not-now': 'Tin này đang ở tình trạng khác nên không làm được việc ấy. Tải lại trang để xem.',
  'concerns.moved-t0-without-reason': 'sửa lúc nhận tin thì nêu lý do; thời điểm cũ vẫn được giữ',
  'concerns.nothing-changed': 'Chưa có mục nào thay đổi nên không có gì để lưu.',
  'concerns.say-why-opened': 'nêu lý do mở thông tin người báo tin',
  'concerns.same-concern': 'Không ghép một tin với chính nó. Chọn tin khác.',
  'concerns.joined-already': 'Hai tin này đã được ghép.',
  'concerns.not-joined': 'Tin này không ghép với tin nào.',
  'concerns.referral-to-one': 'chuyển nơi khác thì nêu đúng một nơi nhận: một xã hoặc một cơ quan',
  'concerns.same-commune': 'tin đang ở xã này; chọn xã khác',
  'concerns.cases-not-open': 'Phần vụ việc chưa mở ở đây. Chọn cách khác, hoặc chờ.',
  'concerns.reply-before-receipt': 'lúc trả lời ở trước lúc nhận tin; kiểm tra lại',
  'concerns.reply-in-future': 'lúc trả lời ở sau bây giờ; kiểm tra lại',
  'concerns.duty-period': 'ngày cuối không được trước ngày đầu',
  'concerns.duty-ended': 'Người trực này đã kết thúc sớm hơn. Tải lại trang để xem.',
  'concerns.id-taken': 'mã này đã có bản ghi khác; tải lại trang rồi làm lại',
} satisfies Record<ConcernProblem, Sentence>;
