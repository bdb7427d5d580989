import type { ProblemParams, Sentence } from '../../../platform/web/text/texts.ts';
import type { CareProblem } from '../contract.ts';
import { paperNames } from './text/placement.vi.ts';

/** "Người thứ 2: …" where a condition is one person's own; a condition that nothing shows yet says so. */
const unmet =
  (repair: string) =>
  ({ text, article, person, shown }: ProblemParams): string =>
    `${text} (${article}): ${person && person !== 1 ? `người thứ ${person} ` : ''}${shown === 'unknown' ? 'chưa rõ' : 'không đủ'}. ${repair}`;
const inFile = unmet('Bổ sung hồ sơ rồi xác minh lại, hoặc chọn người khác.');
const another = unmet('Chọn người khác.');
const paper = ({ paper: code }: ProblemParams) => paperNames[code as keyof typeof paperNames] ?? '';

export const problems = {
  'care.unmet-resident': inFile,
  'care.unmet-healthy': inFile,
  'care.unmet-capable': inFile,
  'care.unmet-good-character': inFile,
  'care.unmet-parental-rights': inFile,
  'care.unmet-no-abuse': inFile,
  'care.unmet-no-conviction': inFile,
  'care.unmet-home': inFile,
  'care.unmet-income': inFile,
  'care.unmet-willing': inFile,
  'care.unmet-family-agrees': inFile,
  'care.unmet-family-clean': inFile,
  'care.unmet-adult': another,
  'care.unmet-age-gap': another,
  'care.unmet-foreign-resided': inFile,
  'care.unmet-foreign-left': inFile,
  'care.unmet-foreign-record': inFile,
  'care.unmet-licensed': inFile,
  'care.no-carer': 'chưa chọn người chăm sóc',
  'care.carer-not-verified': 'người chăm sóc chưa được xác minh đủ điều kiện (Mẫu 11): xác minh trước',
  'care.carer-full': 'người chăm sóc đã nhận đủ số trẻ em mong nhận: chọn người khác',
  'care.meetings-missing': ({ needed, held }) =>
    `cần ít nhất ${needed} lần làm quen, mới có ${held}: ghi lần làm quen`,
  'care.child-not-asked': 'trẻ em từ đủ 07 tuổi phải được hỏi ý kiến: ghi ý kiến của trẻ em',
  'care.child-disagrees': 'trẻ em không đồng ý: ghi vì sao vẫn đề xuất, hoặc chọn người khác',
  'care.consent-missing': 'chưa ghi sự đồng ý bằng văn bản của người giám hộ, cha mẹ, hoặc vì sao không cần',
  'care.consent-refused': 'người giám hộ, cha mẹ không đồng ý: hỏi lại, hoặc dừng',
  'care.paper-missing': (params) => `hồ sơ của trẻ em chưa có ${paper(params)}: cập nhật hồ sơ`,
  'care.paper-too-old': (params) =>
    `${paper(params)} đã quá ${params.months} tháng: thay giấy mới rồi cập nhật hồ sơ`,
  'care.case-not-ready':
    'vụ việc chưa đến bước đánh giá cụ thể, hoặc trẻ em đang được chăm sóc thay thế: làm tiếp ở trang vụ việc',
  'care.act-not-now': 'Việc này không làm được ở bước hiện tại. Tải lại trang để xem bước hiện tại.',
  'care.not-yours-to-do':
    'Việc này do người khác làm: người phụ trách vụ việc, nhóm phụ trách hoặc lãnh đạo xã. Báo cho người ấy.',
  'care.act-in-the-future': 'ghi lúc đã làm, không muộn hơn bây giờ',
  'care.act-before-the-last': 'ghi lúc làm không sớm hơn lúc bước này bắt đầu',
  'care.late-reason-missing': 'việc này đã quá hạn: ghi lý do muộn rồi lưu',
  'care.placement-open':
    'Vụ việc này đã có một lần tìm nơi chăm sóc thay thế chưa xong. Mở lần ấy để làm tiếp.',
  'care.no-such-carer': 'chọn một người trong danh sách',
  'care.already-dropped': 'người này đã thôi được chọn cho trẻ em: chọn người khác',
  'care.relative-needs-notice':
    'chỉ người có thông báo của người thân thích trong vụ việc này là người thân thích: chọn lại',
  'care.carer-related':
    'Bạn là người nhận chăm sóc hoặc người thân của họ nên không làm được việc này. Người khác sẽ làm thay.',
  'care.own-proposal': 'Đề xuất này do chính bạn trình. Người khác trong lãnh đạo xã quyết định.',
  'care.own-request': 'Đề nghị này do chính bạn ghi. Người khác trong lãnh đạo xã quyết định.',
  'care.exemption-missing': 'chọn vì sao không cần sự đồng ý',
  'care.exemption-not-needed': 'để trống khi có người giám hộ, cha mẹ trả lời',
  'care.not-separated': 'trong vụ việc này trẻ em chưa bị tạm thời cách ly: chọn lý do khác',
  'care.child-wish-missing': 'trẻ em từ đủ 07 tuổi: ghi nguyện vọng của trẻ em',
  'care.not-in-facility': 'Chỉ ghi được khi trẻ em đang ở cơ sở trợ giúp xã hội.',
  'care.family-asked-already': 'Đề nghị chuyển về gia đình đã được ghi và chưa có quyết định.',
  'care.family-not-asked': 'Chưa có đề nghị chuyển về gia đình, hoặc đã thẩm định rồi.',
  'care.family-not-appraised': 'Chưa thẩm định. Người phụ trách ghi kết quả thẩm định trước.',
  'care.family-not-suitable': 'Thẩm định thấy chưa phù hợp. Ghi không chuyển, hoặc đề nghị lại sau.',
  'care.sixteen-too-early': 'Còn sớm. Việc này làm khi trẻ em sắp đủ 16 tuổi.',
  'care.sibling-unknown': 'chọn trong những vụ việc của bạn',
  'care.persons-for-kind': ({ needed }) => `loại này cần thông tin của ${needed} người: thêm hoặc bớt người`,
  'care.ages-backwards': 'ghi tuổi cao nhất không nhỏ hơn tuổi thấp nhất',
  'care.date-in-the-future': 'ghi ngày không muộn hơn hôm nay và không trước ngày đăng ký',
  'care.nothing-to-circulate':
    'Chưa có ai đăng ký và được xác minh đủ điều kiện nên chưa có danh sách để gửi.',
  'care.not-in-this-state': 'Người này đã rút nên không sửa được nữa.',
} satisfies Record<CareProblem, Sentence>;
