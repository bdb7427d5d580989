import type { Tx } from '../../../platform/server/database/connect.ts';
import type { NoticeParams } from '../contract.ts';
import { insertNotices } from './queries.ts';

export { noticesRoom } from './routes.ts';

export interface NoticeToSend {
  localityId: string;
  accountIds: readonly string[];
  /** `room.what-happened`: the room's `web/public` says the sentence. */
  kind: string;
  /** Numbers, dates and names of units or plans, never of persons. */
  params: NoticeParams;
  /** A path inside the product. */
  link: string;
  aboutKind: string;
  aboutId: string;
  /** With one, a person is told once: a second sending under the same key is dropped. */
  dedupeKey?: string;
  now: string;
}

/** Writes one notice to each of the accounts, in the transaction of what it tells of; answers how many were written. */
export async function notify(tx: Tx, notice: NoticeToSend): Promise<number> {
  const accountIds = [...new Set(notice.accountIds)];
  if (!/^\/(?![/\\])/.test(notice.link))
    throw new RangeError('the link of a notice stays inside the product');
  if (accountIds.length === 0) return 0;
  return insertNotices(tx, { ...notice, accountIds, dedupeKey: notice.dedupeKey ?? null });
}
