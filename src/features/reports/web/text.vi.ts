import type { ProblemParams, Sentence } from '../../../platform/web/text/texts.ts';
import type { ReportProblem } from '../contract.ts';
import { consolidated } from './words/consolidated.vi.ts';
import { leading } from './words/leading.vi.ts';
import { report } from './words/report.vi.ts';
import { snapshot } from './words/snapshot.vi.ts';

export const vi = {
  plan: 'Kế hoạch',
  work: 'Việc của đơn vị',
  comparisons: { lt: 'dưới', le: 'không quá', eq: 'đạt', ge: 'từ', gt: 'trên' },
  met: 'Đạt',
  nothingCounted: '– (0/0, không phát sinh)',
  notMet: 'Chưa đạt',
  report,
  snapshot,
  consolidated,
  leading,
};

export const problems = {
  'reports.not-open': 'Báo cáo này đã nộp nên không sửa được. Hãy tải lại trang để xem trạng thái mới.',
  'reports.not-submitted':
    'Báo cáo này không ở trạng thái chờ thẩm tra. Hãy tải lại trang để xem trạng thái mới.',
  'reports.not-accepted': 'Báo cáo chưa được nhận nên chưa cần mở lại.',
  'reports.line-unanswered': 'dòng bị trả lại vẫn như cũ; hãy ghi thêm kết quả hoặc viết giải trình',
  'reports.returned-lines-remain': 'Còn dòng bị trả lại chưa được bổ sung nên chưa nhận được báo cáo.',
  'reports.explanation-needed': 'chưa ghi kết quả nào nên cần giải trình',
  'reports.return-due-in-past': 'chọn hạn bổ sung sau hôm nay',
  'reports.reopening-already-asked': 'Đã có một đề nghị mở lại đang chờ duyệt.',
  'reports.own-reopening': 'Người đề nghị không được tự duyệt mở lại. Lãnh đạo khác quyết định.',
  'reports.no-reopening': 'Không còn đề nghị mở lại nào đang chờ. Hãy tải lại trang.',
  'consolidation.not-open':
    'Báo cáo tổng hợp đã trình nên không sửa được. Muốn sửa, đề nghị lãnh đạo trả lại.',
  'consolidation.not-submitted': 'Báo cáo tổng hợp không ở trạng thái chờ phê duyệt. Hãy tải lại trang.',
  'consolidation.already-decided':
    'Người khác vừa quyết định báo cáo này. Hãy tải lại trang để xem quyết định.',
  'consolidation.reason-needed': 'nêu lý do trả lại',
} satisfies Record<ReportProblem, Sentence>;

const unitOf = ({ unit }: ProblemParams): string => String(unit ?? 'Một đơn vị');

/** Sentences of the notice centre, by kind of notice; never a person's name. */
export const notices = {
  'report.submitted': (params) => `${unitOf(params)} đã nộp báo cáo kết quả.`,
  'report.line-returned': () => 'Báo cáo kết quả của đơn vị có dòng bị trả lại. Hãy xem lý do và bổ sung.',
  'report.accepted': () => 'Báo cáo kết quả của đơn vị đã được nhận.',
  'report.reopening-asked': (params) => `${unitOf(params)}: có đề nghị mở lại báo cáo kết quả chờ duyệt.`,
  'report.reopening-decided': () => 'Đề nghị mở lại báo cáo kết quả đã được trả lời.',
  'consolidation.submitted': () => 'Có báo cáo tổng hợp chờ phê duyệt.',
  'consolidation.approved': () => 'Báo cáo tổng hợp đã được phê duyệt.',
  'consolidation.returned': () => 'Báo cáo tổng hợp bị trả lại. Hãy xem lý do và sửa.',
} satisfies Readonly<Record<string, (params: ProblemParams) => string>>;
