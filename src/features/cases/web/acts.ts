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
  downloadPaper: 'Print a paper of a case: forms 02–07, minutes',
  downloadTimeliness: 'Print the proof of timeliness of a case',
  downloadClocks: 'Print the proof of timeliness of a case, no child and no content',
} satisfies Record<keyof typeof casesContract.endpoints, string>;

const vi = { act: 'Việc', rows: 'Số dòng', paper: 'Giấy tờ', format: 'Dạng tệp', number: 'Bản thứ' };
const en: typeof vi = { act: 'Act', rows: 'Rows', paper: 'Paper', format: 'Format', number: 'Number' };

export const casesActs: RoomActs = { english, details: { vi, en } };
