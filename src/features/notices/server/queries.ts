import { sql } from 'kysely';
import { newId } from '../../../platform/shared/id.ts';
import type { Tx } from '../../../platform/server/database/connect.ts';
import type { Notice, NoticeParams } from '../contract.ts';

export interface NewNotice {
  localityId: string;
  accountIds: readonly string[];
  kind: string;
  params: NoticeParams;
  link: string;
  aboutKind: string;
  aboutId: string;
  dedupeKey: string | null;
  now: string;
}

export async function insertNotices(tx: Tx, notice: NewNotice): Promise<number> {
  const { localityId, accountIds, kind, params, link, aboutKind, aboutId, dedupeKey, now } = notice;
  const shared = { locality_id: localityId, kind, params: JSON.stringify(params), link };
  const rows = accountIds.map((accountId) => ({
    ...shared,
    id: newId(Date.parse(now)),
    account_id: accountId,
    about_kind: aboutKind,
    about_id: aboutId,
    dedupe_key: dedupeKey,
    created_at: now,
  }));
  // No columns named: whoever writes cannot read the rows of others, which a named conflict would ask for.
  const written = await tx
    .insertInto('notices')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return Number(written.numInsertedOrUpdatedRows ?? 0);
}

interface Addressee {
  localityId: string;
  accountId: string;
}

export type NoticeRow = Notice & { key: string };

export async function listNotices(
  tx: Tx,
  { localityId, accountId }: Addressee,
  page: { after: string | undefined; limit: number },
): Promise<NoticeRow[]> {
  const [at, id] = page.after?.split('_') ?? [null, null];
  const { rows } = await sql<NoticeRow>`
    select id, kind, params, link, created_at as "createdAt", read_at as "readAt",
      to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') || '_' || id as key
    from notices where locality_id = ${localityId} and account_id = ${accountId}
      and (${at}::timestamptz is null or (created_at, id) < (${at}::timestamptz, ${id}::uuid))
    order by created_at desc, id desc limit ${page.limit}`.execute(tx);
  return rows;
}

export async function countUnread(
  tx: Tx,
  { localityId, accountId }: Addressee,
  most: number,
): Promise<number> {
  const { rows } = await sql<{ unread: number }>`select count(*)::int as unread from (
    select from notices where locality_id = ${localityId} and account_id = ${accountId} and read_at is null
    limit ${most}) unread`.execute(tx);
  return rows[0]?.unread ?? 0;
}

export async function markRead(
  tx: Tx,
  { localityId, accountId }: Addressee,
  which: { ids: readonly string[] | undefined; until: string },
  now: string,
): Promise<number> {
  const marked = await tx
    .updateTable('notices')
    .set({ read_at: now })
    .where('locality_id', '=', localityId)
    .where('account_id', '=', accountId)
    .where('read_at', 'is', null)
    .where('created_at', '<=', which.until)
    .$if(which.ids !== undefined, (query) => query.where('id', 'in', [...(which.ids ?? [])]))
    .executeTakeFirst();
  return Number(marked.numUpdatedRows);
}
