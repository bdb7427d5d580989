import type { Sentence } from '../../../platform/web/text/texts.ts';
import type { CaseProblem } from '../contract.ts';
import { besideProblems } from './text/beside.vi.ts';
import { fileProblems } from './text/files.vi.ts';

export const problems = {
  'cases.act-not-now':
    'Vụ việc đang ở bước khác nên chưa làm được việc này. Tải lại trang để xem bước hiện tại.',
  'cases.child-not-linked': 'Nối tin này với một trẻ em trong sổ trước, rồi lập vụ việc.',
  'cases.not-yours-to-do':
    'Việc này do người khác làm: người phụ trách, nhóm phụ trách hoặc lãnh đạo xã. Báo cho người ấy.',
  'cases.named-in-the-case':
    'Bạn có liên quan đến vụ việc nên không làm được việc này. Người khác sẽ làm thay.',
  'cases.received-in-the-future': 'ghi lúc nhận thông tin không muộn hơn bây giờ',
  'cases.received-after-an-act': 'ghi lúc nhận thông tin trước mọi việc đã làm trong vụ việc',
  'cases.act-in-the-future': 'ghi lúc đã làm, không muộn hơn bây giờ',
  'cases.act-before-the-last': 'ghi lúc làm không sớm hơn lúc bước này bắt đầu',
  'cases.late-reason-missing': 'việc này đã quá hạn: ghi lý do muộn rồi lưu',
  'cases.own-plan': 'Kế hoạch này do chính bạn trình. Người khác trong lãnh đạo xã phê duyệt.',
  'cases.action-ends-before-start': 'ghi ngày xong không trước ngày bắt đầu',
  'cases.action-twice': 'mỗi hoạt động chỉ ghi một lần',
  'cases.action-without-wording': 'mỗi hoạt động phải có dịch vụ và người thực hiện',
  'cases.no-such-open-action': 'chọn một hoạt động còn mở của kế hoạch đã duyệt',
  'cases.no-plan-to-approve': 'Chưa có kế hoạch nào chờ duyệt. Tải lại trang để xem.',
  'cases.separation-running': 'Trẻ em đang được tạm thời cách ly. Kết thúc cách ly trước.',
  'cases.no-separation-running': 'Trẻ em không đang được tạm thời cách ly. Tải lại trang để xem.',
  'cases.separation-over-limit': ({ left, limit }) =>
    `còn ${left} ngày trong tổng số ${limit} ngày: ghi ít hơn, hoặc đánh dấu cơ quan có thẩm quyền yêu cầu dài hơn`,
  'cases.home-not-assessed-since':
    'Từ khi cách ly chưa đánh giá lại. Làm đánh giá cụ thể (Mẫu 03) rồi kết thúc cách ly.',
  'cases.home-not-safe':
    'lần đánh giá gần nhất thấy nơi ở chưa an toàn: chọn kết quả khác, hoặc đánh giá lại',
  'cases.actions-open': ({ open }) =>
    `Còn ${open} hoạt động chưa kết thúc. Ghi kết quả hoặc dừng từng hoạt động rồi đóng.`,
  'cases.referrals-open': ({ open }) =>
    `Còn ${open} lần chuyển tuyến chưa kết thúc. Chờ nơi nhận trả lời hoặc rút lại từng lần rồi đóng.`,
  'cases.placement-open':
    'Đang chuẩn bị chăm sóc thay thế cho trẻ em này. Giao trẻ em hoặc rút việc ấy ở mục Chăm sóc thay thế trước.',
  'cases.conditions-not-met':
    'Chưa đủ hai điều kiện để đóng: trẻ em không còn nguy cơ và đã ổn định. Rà soát lại, tiếp tục hoặc lập kế hoạch mới.',
  'cases.care-running': 'Trẻ em đang được chăm sóc thay thế. Ghi kết thúc chăm sóc thay thế trước.',
  'cases.no-care-running': 'Trẻ em không đang được chăm sóc thay thế. Tải lại trang để xem.',
  'cases.next-follow-up-in-the-past': 'chọn ngày theo dõi kế tiếp từ hôm nay trở đi',
  'cases.meeting-in-the-past': 'ghi lúc họp muộn hơn lúc mời',
  'cases.already-in-team': 'Người này đã ở trong nhóm phụ trách.',
  'cases.not-in-team': 'Người này không ở trong nhóm phụ trách.',
  'cases.worker-stays-in-team': 'người này đang phụ trách: phân công người khác trước',
  'cases.already-named': 'Người này đã được ghi là có liên quan.',
  'cases.named-cannot-serve': 'người này có liên quan đến vụ việc: chọn người khác',
  'cases.urgent-cannot-be-dismissed':
    'Vụ việc đã được đánh giá là khẩn cấp nên không bỏ được. Làm tiếp đến rà soát rồi đóng.',
  'cases.words-destroyed':
    'Nội dung của vụ việc không đọc được nữa vì khóa đã hủy. Chỉ in được bản chứng minh kịp thời.',
  'cases.glass-not-yours':
    'Chức năng của bạn không được mở khẩn cấp vụ việc này. Hãy nhờ người tổng hợp của cơ quan đầu mối.',
  'cases.glass-not-needed': 'Bạn đang đọc được vụ việc này. Hãy mở trang vụ việc.',
  'cases.glass-too-many':
    'Hôm nay bạn đã mở khẩn cấp đủ số lượt. Hãy liên hệ lãnh đạo xã hoặc người phụ trách.',
  'cases.glass-not-broken': 'Lượt mở khẩn cấp đã hết hạn hoặc chưa có. Hãy mở lại từ trang theo dõi vụ việc.',
  'cases.glass-reviewed': 'Lượt này đã được rà soát. Hãy tải lại trang.',
  'cases.cannot-serve': 'chọn công chức hoặc lãnh đạo của xã này',
  'cases.through-care': 'Việc này ghi ở mục Chăm sóc thay thế của vụ việc, nơi các điều kiện được kiểm tra.',
  'cases.nothing-published':
    'Chưa có bản công bố nào. Số liệu được công bố khi một quý kết thúc; hãy xem lại sau.',
  ...besideProblems,
  ...fileProblems,
} satisfies Record<CaseProblem, Sentence>;
