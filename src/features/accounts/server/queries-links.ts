import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';

/** A new link for the account; links opened before and not yet used end with it. */
export async function insertLink(
  tx: Tx,
  link: { tokenHash: Buffer; accountId: string; createdBy: string | null; now: string; expiresAt: string },
): Promise<void> {
  await tx
    .updateTable('enrolment_links')
    .set({ used_at: link.now })
    .where('account_id', '=', link.accountId)
    .where('used_at', 'is', null)
    .execute();
  await tx
    .insertInto('enrolment_links')
    .values({
      token_hash: link.tokenHash,
      account_id: link.accountId,
      created_by: link.createdBy,
      created_at: link.now,
      expires_at: link.expiresAt,
    })
    .execute();
}

/** The account that a link still opens, with the link's row locked: of two uses at once only one goes on. */
export async function findOpenLink(tx: Tx, tokenHash: Buffer, now: string): Promise<string | undefined> {
  const { rows } = await sql<{ accountId: string }>`
    select e.account_id as "accountId" from enrolment_links e join accounts a on a.id = e.account_id
    where e.token_hash = ${tokenHash} and e.used_at is null and e.expires_at > ${now} and a.state = 'active'
    for update of e`.execute(tx);
  return rows[0]?.accountId;
}

export async function useLink(tx: Tx, tokenHash: Buffer, now: string): Promise<void> {
  await tx.updateTable('enrolment_links').set({ used_at: now }).where('token_hash', '=', tokenHash).execute();
}
