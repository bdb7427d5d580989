import type { Sentence } from '../../../platform/web/text/texts.ts';
import type { ReferralProblem } from '../contract.ts';

export const problems = {
  'referrals.case-closed':
    'Vụ việc đã đóng nên không chuyển tuyến, ghi sự đồng ý được nữa. Có thông tin mới thì lập vụ việc mới.',
  'referrals.not-the-worker': 'Việc chuyển tuyến do người phụ trách vụ việc làm. Báo cho người ấy.',
  'referrals.not-a-receiver': 'chọn một nơi trong danh sách có thể nhận',
  'referrals.group-not-shared': 'bỏ nhóm mà nơi nhận này không được biết',
  'referrals.nothing-to-tell': 'chọn ít nhất một nhóm có thông tin, hoặc ghi phần viết cho nơi nhận',
  'referrals.persons-needed': 'chọn người ở nơi nhận được biết tình trạng HIV',
  'referrals.person-not-there': 'chọn người đang làm ở nơi nhận và không có liên quan đến vụ việc',
  'referrals.no-such-action': 'chọn một hoạt động còn mở của kế hoạch đã duyệt',
  'referrals.wished-in-the-past': 'chọn ngày từ hôm nay trở đi',
  'referrals.law-not-in-force': 'chọn một căn cứ pháp luật đang có hiệu lực',
  'referrals.consent-not-in-force': 'chọn sự đồng ý còn hiệu lực hôm nay: chưa rút lại, chưa hết hạn',
  'referrals.consent-for-something-else': 'chọn sự đồng ý cho chuyển tuyến, và cho đúng nơi nhận này',
  'referrals.parent-missing': 'cần cả sự đồng ý của cha mẹ, người giám hộ hoặc người chăm sóc',
  'referrals.child-missing': 'trẻ em từ 7 tuổi: cần cả sự đồng ý của trẻ em',
  'referrals.child-below-seven':
    'trẻ em dưới 7 tuổi: ghi sự đồng ý của cha mẹ, người giám hộ hoặc người chăm sóc',
  'referrals.witness-missing': 'đồng ý bằng lời thì ghi tên người làm chứng',
  'referrals.day-in-the-future': 'ghi ngày không muộn hơn hôm nay và không trước ngày đồng ý',
  'referrals.ends-before-given': 'ghi ngày hết hạn không trước ngày đồng ý',
  'referrals.already-withdrawn': 'Sự đồng ý này đã được rút lại. Tải lại trang để xem.',
  'referrals.ended': 'Lần chuyển tuyến này đã kết thúc. Tải lại trang để xem.',
  'referrals.reason-missing': 'ghi lý do từ chối để xã tìm nơi khác',
  'referrals.not-now': 'Lần chuyển tuyến đang ở bước khác nên chưa làm được việc này. Tải lại trang để xem.',
} satisfies Record<ReferralProblem, Sentence>;
