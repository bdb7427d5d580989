import type { RoomActs } from '../../../../platform/web/text/room-acts.ts';
import type { reportsContract } from '../../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  openReport: 'Open the results report, filled in from what was recorded (the one that exists, if any)',
  getReport: 'One results report',
  findReport: 'The results report opened for an obligation, if any',
  listReports: 'Results reports of the units',
  saveReport: 'Save the assessment, proposals and explanations',
  submitReport: 'Submit the report: its figures are frozen',
  returnLines: 'Return single lines, with reasons and a new due day',
  acceptReport: 'Accept the report',
  askReopening: 'Ask to reopen an accepted report',
  decideReopening: 'Approve or refuse reopening',
  getSnapshot: 'What was frozen at submission',
  downloadReport: 'Download the results report in the layout of Decree 30/2020',
  consolidate: 'Make or make again the consolidated report from the ledger',
  listConsolidated: 'Consolidated reports of a plan',
  getConsolidated: 'The consolidated report with its numbers and where each comes from',
  saveConsolidated: 'Save overview, proposals, number and date',
  submitConsolidated: 'Submit the consolidated report',
  decideConsolidated: 'Approve (frozen with its digest) or return',
  downloadConsolidated: 'Download the consolidated report: DOCX, PDF, XLSX',
  overview: 'One screen for leaders: targets, obligations, difficulties, next due days',
} satisfies Record<keyof typeof reportsContract.endpoints, string>;

/** What an audit row says beside the act; a value's word stands under `name.value`. */
const vi = {
  format: 'Dạng tệp',
  returnedLines: 'Số dòng trả lại',
  snapshot: 'Lần nộp',
  digest: 'Mã băm',
  decision: 'Quyết định',
  'decision.approved': 'phê duyệt',
  'decision.returned': 'trả lại',
  reopening: 'Mở lại',
  'reopening.approved': 'duyệt',
  'reopening.refused': 'không duyệt',
};

const en: typeof vi = {
  format: 'Format',
  returnedLines: 'Lines returned',
  snapshot: 'Submission',
  digest: 'Digest',
  decision: 'Decision',
  'decision.approved': 'approved',
  'decision.returned': 'returned',
  reopening: 'Reopening',
  'reopening.approved': 'approved',
  'reopening.refused': 'refused',
};

export const reportsActs: RoomActs = { english, details: { vi, en } };
