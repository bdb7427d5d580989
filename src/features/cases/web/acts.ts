import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { casesContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  openCase: 'Open a protection case for a child',
  actInCase: 'Record an act in a case',
  getCase: 'A case: stage, clocks, history, content',
  listQueue: 'My cases: clocks that run, the nearest first',
  listCases: 'Cases of the scope: stages and clocks, no content',
  listTasks: 'What is agreed to be done next in my cases',
  getAids: 'What suggests urgency, templates of plans',
  getClocks: 'Stage and every clock of a case, no content',
} satisfies Record<keyof typeof casesContract.endpoints, string>;

const vi = { act: 'Việc', rows: 'Số dòng' };
const en: typeof vi = { act: 'Act', rows: 'Rows' };

export const casesActs: RoomActs = { english, details: { vi, en } };
