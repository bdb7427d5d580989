import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { casesContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  openCase: 'Open a protection case for a child',
  actInCase: 'Record an act in a case',
  getCase: 'A case: stage, clocks, history, content',
  listQueue: 'My cases: clocks that run, the nearest first',
  listCases: 'Cases of the scope: stages and clocks, no content',
  getClocks: 'Stage and every clock of a case, no content',
  getFigures: 'Figures of cases: no child is named',
  downloadFigures: 'Download the figures of cases as a workbook',
} satisfies Record<keyof typeof casesContract.endpoints, string>;

const vi = { act: 'Việc', rows: 'Số dòng', from: 'Từ ngày', to: 'Đến ngày', exact: 'Số đầy đủ' };
const en: typeof vi = { act: 'Act', rows: 'Rows', from: 'From', to: 'To', exact: 'Exact numbers' };

export const casesActs: RoomActs = { english, details: { vi, en } };
