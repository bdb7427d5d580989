import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { cleaningContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  countLists: 'The four cleaning lists: how many children, by commune',
  askFile: 'Export a cleaning list of a commune or hamlet, to be filled in and sent back',
  sendReturn: 'Send a filled file back; nothing is entered yet',
  listReturns: 'Files that the unit sent back, the newest first',
  getReturn: 'Try a file that came back: how many rows change, conflict, are refused or stay',
  listReturnRows: 'Rows of a file that came back, cell by cell',
  commitReturn: 'Enter the rows that change into the register, the whole file at once',
  undoReturn: 'Take a file back that was entered',
  discardReturn: 'Discard a file that was not entered',
} satisfies Record<keyof typeof cleaningContract.endpoints, string>;

const vi = {
  changed: 'Hồ sơ đã sửa',
  checked: 'Kết quả đối chiếu đã ghi',
  fields: 'Trường',
  restored: 'Hồ sơ trở lại như trước',
  kept: 'Hồ sơ giữ nguyên',
  rows: 'Số dòng',
};
const en: typeof vi = {
  changed: 'Records changed',
  checked: 'Answers of the police entered',
  fields: 'Fields',
  restored: 'Records as before',
  kept: 'Records kept',
  rows: 'Rows',
};

export const cleaningActs: RoomActs = { english, details: { vi, en } };
