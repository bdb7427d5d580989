import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { reviewsContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  openRound: 'Open a review round for the hamlets of a commune',
  listRounds: 'Review rounds and their progress',
  getRound: 'A review round, progress by hamlet',
  listItems: 'Children of a hamlet in a review round',
  recordOutcomes: 'Record results of a review; each child is answered by itself',
  closeRound: 'Close a review round',
  listFreshness: 'When each list was last reviewed, by commune',
  downloadSheet: 'Review sheet of a hamlet to print and write on',
} satisfies Record<keyof typeof reviewsContract.endpoints, string>;

const vi = { rows: 'Số dòng', printed: 'Số trẻ em trên phiếu' };
const en: typeof vi = { rows: 'Rows', printed: 'Children on the sheet' };

export const reviewsActs: RoomActs = { english, details: { vi, en } };
