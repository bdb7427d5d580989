import type { ProblemParams } from '../../../../platform/web/text/texts.ts';
import type { NoticeSentence, ObligationNotice } from './notices.vi.ts';

const title = (params: ProblemParams) => `“${params.title ?? ''}”`;
const due = (params: ProblemParams) => (params.due ? `, due ${params.due}` : '');
const unit = (params: ProblemParams) => (params.unit ? `${params.unit}: ` : '');
const others = (params: ProblemParams) =>
  Number(params.count ?? 1) > 1 ? ` and ${Number(params.count) - 1} more` : '';
const days = (params: ProblemParams) => (params.days ? ` by ${params.days} days` : '');

export const notices: Record<ObligationNotice, NoticeSentence> = {
  'obligation.reminded': (params) =>
    `The lead office reminds: ${title(params)}${others(params)}${due(params)}.${params.message ? ` Message: ${params.message}` : ''}`,
  'obligation.due-soon': (params) =>
    `${unit(params)}due soon: ${title(params)}${others(params)}${due(params)}${params.days ? ` (${params.days} days left)` : ''}.`,
  'obligation.due-today': (params) =>
    `${unit(params)}due today: ${title(params)}${others(params)}${due(params)}.`,
  'obligation.overdue': (params) =>
    `${unit(params)}overdue${days(params)}: ${title(params)}${others(params)}${due(params)}.`,
  'obligation.escalated': (params) =>
    `${unit(params)}overdue${days(params)}, told to the leader: ${title(params)}${others(params)}${due(params)}.`,
  'obligation.extension-asked': (params) => `${unit(params)}asks for an extension of ${title(params)}.`,
  'obligation.extension-granted': (params) =>
    `${unit(params)}extension granted: ${title(params)}${due(params)}.`,
  'obligation.extension-refused': (params) =>
    `${unit(params)}extension refused: ${title(params)}. The due day stays.`,
  'obligation.excused': (params) => `${unit(params)}excused from ${title(params)}.`,
  'obligation.not-applicable': (params) => `${unit(params)}${title(params)} does not apply.`,
};
