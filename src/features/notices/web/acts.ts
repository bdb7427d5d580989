import type { RoomActs } from '../../../platform/web/text/room-acts.ts';
import type { noticesContract } from '../contract.ts';

/** What the audit trail and the API page call the acts of this room; in Vietnamese they go by their summaries. */
const english = {
  listNotices: 'One’s own notices, newest first',
  countUnread: 'Number of unread notices',
  markRead: 'Mark as read',
} satisfies Record<keyof typeof noticesContract.endpoints, string>;

export const noticesActs: RoomActs = { english };
