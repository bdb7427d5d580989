import type { ProblemParams } from '../../../../platform/web/text/texts.ts';

/** What a notice says, from what it carries: titles, units, dates; never a person's name. */
export type NoticeSentence = (params: ProblemParams) => string;

export const noticeKinds = [
  'obligation.reminded',
  'obligation.due-soon',
  'obligation.due-today',
  'obligation.overdue',
  'obligation.escalated',
  'obligation.extension-asked',
  'obligation.extension-granted',
  'obligation.extension-refused',
  'obligation.excused',
  'obligation.not-applicable',
] as const;
export type ObligationNotice = (typeof noticeKinds)[number];

const title = (params: ProblemParams) => `“${params.title ?? ''}”`;
const due = (params: ProblemParams) => (params.due ? `, hạn ${params.due}` : '');
const unit = (params: ProblemParams) => (params.unit ? `${params.unit}: ` : '');
const others = (params: ProblemParams) =>
  Number(params.count ?? 1) > 1 ? ` và ${Number(params.count) - 1} việc khác` : '';
const days = (params: ProblemParams) => (params.days ? ` ${params.days} ngày` : '');

export const notices: Record<ObligationNotice, NoticeSentence> = {
  'obligation.reminded': (params) =>
    `Đơn vị đầu mối nhắc: ${title(params)}${others(params)}${due(params)}.${params.message ? ` Lời nhắn: ${params.message}` : ''}`,
  'obligation.due-soon': (params) =>
    `${unit(params)}Sắp đến hạn: ${title(params)}${others(params)}${due(params)}${params.days ? ` (còn${days(params)})` : ''}.`,
  'obligation.due-today': (params) =>
    `${unit(params)}Đến hạn hôm nay: ${title(params)}${others(params)}${due(params)}.`,
  'obligation.overdue': (params) =>
    `${unit(params)}Quá hạn${days(params)}: ${title(params)}${others(params)}${due(params)}.`,
  'obligation.escalated': (params) =>
    `${unit(params)}Quá hạn${days(params)}, báo cáo lãnh đạo: ${title(params)}${others(params)}${due(params)}.`,
  'obligation.extension-asked': (params) => `${unit(params)}Đề nghị gia hạn ${title(params)}, chờ trả lời.`,
  'obligation.extension-granted': (params) => `${unit(params)}Được gia hạn: ${title(params)}${due(params)}.`,
  'obligation.extension-refused': (params) =>
    `${unit(params)}Không được gia hạn: ${title(params)}. Hạn cũ vẫn giữ nguyên.`,
  'obligation.excused': (params) => `${unit(params)}Được miễn: ${title(params)}.`,
  'obligation.not-applicable': (params) => `${unit(params)}Không áp dụng: ${title(params)}.`,
};
