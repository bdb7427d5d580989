import { sql } from 'kysely';
import type { Tx } from '../../../platform/server/database/connect.ts';
import type { Attempts } from '../rules.ts';

/** Locks the counts under these keys, in one order for everyone, until the transaction ends. */
export async function lockAttempts(
  tx: Tx,
  keys: readonly string[],
  now: string,
): Promise<Map<string, Attempts>> {
  for (const key of [...keys].sort())
    await sql`insert into sign_in_failures (key, failures, last_at) values (${key}, 0, ${now})
      on conflict do nothing`.execute(tx);
  const { rows } = await sql<Attempts & { key: string }>`
    select key, failures, last_at as "lastAt", blocked_until as "blockedUntil" from sign_in_failures
    where key = any(${[...keys]}) order by key for update`.execute(tx);
  return new Map(rows.map(({ key, ...attempts }) => [key, attempts]));
}

export async function saveAttempts(tx: Tx, key: string, attempts: Attempts): Promise<void> {
  await tx
    .updateTable('sign_in_failures')
    .set({ failures: attempts.failures, last_at: attempts.lastAt, blocked_until: attempts.blockedUntil })
    .where('key', '=', key)
    .execute();
}

export async function forgetAttempts(tx: Tx, keys: readonly string[]): Promise<void> {
  await tx.deleteFrom('sign_in_failures').where('key', 'in', keys).execute();
}
