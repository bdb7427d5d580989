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
  listAwaiting: 'Cases waiting for this commune: initials, stage, clocks',
  getAwaiting: 'A case waiting for this commune: reason and clocks, no content',
  takeOver: 'Take a transferred case over and name its worker',
  refuseTransfer: 'Refuse a transferred case with a reason',
  listHandedOver: 'Cases handed over: when and to whom, no content',
  revealAddress: 'Reveal the protected address of a child',
} satisfies Record<keyof typeof casesContract.endpoints, string>;

const vi = {
  act: 'Việc',
  rows: 'Số dòng',
  reveal: 'Mở xem',
  'reveal.protected-address': 'Nơi ở được bảo vệ',
};
const en: typeof vi = {
  ...{ act: 'Act', rows: 'Rows', reveal: 'Revealed', 'reveal.protected-address': 'Protected address' },
};

export const casesActs: RoomActs = { english, details: { vi, en } };
