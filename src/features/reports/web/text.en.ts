import type { ProblemParams, Sentence } from '../../../platform/web/text/texts.ts';
import type { ReportProblem } from '../contract.ts';
import type { vi } from './text.vi.ts';
import { consolidated } from './words/consolidated.en.ts';
import { leading } from './words/leading.en.ts';
import { report } from './words/report.en.ts';
import { snapshot } from './words/snapshot.en.ts';

export const en: typeof vi = {
  plan: 'Plan',
  work: 'Work of the unit',
  comparisons: { lt: 'below', le: 'at most', eq: 'exactly', ge: 'at least', gt: 'above' },
  met: 'Met',
  nothingCounted: '– (0/0, no occurrence)',
  notMet: 'Not met',
  report,
  snapshot,
  consolidated,
  leading,
};

export const problems = {
  'reports.not-open': 'This report was submitted and cannot be changed. Reload the page to see its state.',
  'reports.not-submitted': 'This report is not waiting to be checked. Reload the page to see its state.',
  'reports.not-accepted': 'The report has not been accepted, so it need not be opened again.',
  'reports.line-unanswered': 'the returned line is as it was; record more results or write an explanation',
  'reports.returned-lines-remain':
    'Returned lines have not been completed, so the report cannot be accepted.',
  'reports.explanation-needed': 'nothing was recorded; an explanation is needed',
  'reports.return-due-in-past': 'choose a due date after today',
  'reports.reopening-already-asked': 'A request to open the report again is waiting already.',
  'reports.own-reopening': 'Who asked may not decide. Another leader decides.',
  'reports.no-reopening': 'No request to open again is waiting. Reload the page.',
  'consolidation.not-open':
    'The consolidated report was submitted and cannot be changed. To change it, ask the leader to return it.',
  'consolidation.not-submitted': 'The consolidated report is not waiting for approval. Reload the page.',
  'consolidation.already-decided': 'Someone else has just decided. Reload the page to see the decision.',
  'consolidation.reason-needed': 'give the reason for returning',
} satisfies Record<ReportProblem, Sentence>;

const unitOf = ({ unit }: ProblemParams): string => String(unit ?? 'A unit');

export const notices = {
  'report.submitted': (params) => `${unitOf(params)} submitted its results report.`,
  'report.line-returned': () =>
    "Lines of the unit's results report were returned. See the reasons and complete them.",
  'report.accepted': () => "The unit's results report was accepted.",
  'report.reopening-asked': (params) => `${unitOf(params)}: a request to open a results report again waits.`,
  'report.reopening-decided': () => 'The request to open the results report again was answered.',
  'consolidation.submitted': () => 'A consolidated report waits for approval.',
  'consolidation.approved': () => 'The consolidated report was approved.',
  'consolidation.returned': () => 'The consolidated report was returned. See the reason and correct it.',
} satisfies Readonly<Record<string, (params: ProblemParams) => string>>;
