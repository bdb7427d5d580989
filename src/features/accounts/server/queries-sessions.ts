import { sql } from 'kysely';
import type { FunctionName } from '../../../platform/shared/actor.ts';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';

export interface HeldFunction {
  function: FunctionName;
  unitId: string;
}

export interface FoundSession {
  sessionId: string;
  accountId: string;
  localityId: string;
  displayName: string;
  mustChangePassword: boolean;
  lastUsedAt: string;
  expiresAt: string;
  /** When the password was last entered in this session. */
  provenAt: string;
  /** The account's functions have changed since the session was last written. */
  outdated: boolean;
  /** Tells which state of the unit tree the database holds. */
  treeStamp: string;
  functions: HeldFunction[];
}

/** Functions in force on the date, in the order in which they were given. */
const functionsOf = (accountId: ReturnType<typeof sql.ref>, today: string) => sql<HeldFunction[]>`(
  select coalesce(json_agg(json_build_object('function', f.function, 'unitId', f.unit_id)
    order by f.granted_at, f.id), '[]')
  from account_functions f where f.account_id = ${accountId}
    and f.valid_from <= ${today}::date and (f.valid_to is null or f.valid_to > ${today}::date))`;

/** All that stands behind a session token, in one statement; no row when ended or the account is not in use. */
export const sessionBehind = (tokenHash: Buffer, today: string) => sql<FoundSession>`${prepared}
  select session_id as "sessionId", account_id as "accountId", locality_id as "localityId",
    display_name as "displayName", must_change_password as "mustChangePassword", last_used_at as "lastUsedAt",
    expires_at as "expiresAt", proven_at as "provenAt", outdated, tree_stamp as "treeStamp", functions
  from find_session(${tokenHash}, ${today})`;

/** Notes the use of a session and of its account; the session then knows the account's present functions. */
export async function touchSession(
  tx: Tx,
  session: FoundSession,
  tokenHash: Buffer,
  now: string,
): Promise<void> {
  await sql`with seen as (
      update accounts set last_seen_at = ${now} where id = ${session.accountId} returning permission_version)
    update sessions set last_used_at = ${now}, permission_version = seen.permission_version
    from seen where token_hash = ${tokenHash}`.execute(tx);
}

export interface NewSession {
  tokenHash: Buffer;
  id: string;
  accountId: string;
  localityId: string;
  deviceHash: Buffer;
  now: string;
  expiresAt: string;
}

export async function insertSession(tx: Tx, made: NewSession): Promise<void> {
  const { tokenHash, id, accountId, localityId, deviceHash, now, expiresAt } = made;
  await sql`insert into sessions (token_hash, id, account_id, locality_id, permission_version, device_hash,
      started_at, last_used_at, expires_at)
    select ${tokenHash}, ${id}, ${accountId}, ${localityId}, permission_version, ${deviceHash}, ${now}, ${now}, ${expiresAt}
    from accounts where id = ${accountId}`.execute(tx);
  await sql`update accounts set last_seen_at = ${now} where id = ${accountId}`.execute(tx);
  await sql`insert into known_devices (account_id, device_hash, first_seen_at, last_seen_at)
    values (${accountId}, ${deviceHash}, ${now}, ${now})
    on conflict (account_id, device_hash) do update set last_seen_at = excluded.last_seen_at`.execute(tx);
}

/** The session goes on under another token, its password just proven; what it was and when it ends stay. */
export async function renewSession(
  tx: Tx,
  of: { sessionId: string; accountId: string; before: Buffer; tokenHash: Buffer; now: string },
): Promise<string | undefined> {
  const { sessionId, accountId, before, tokenHash, now } = of;
  const { rows } = await sql<{ expiresAt: string }>`with old as (
      update sessions set ended_at = ${now}
      where token_hash = ${before} and id = ${sessionId} and account_id = ${accountId} and ended_at is null returning *)
    insert into sessions (token_hash, id, account_id, locality_id, permission_version, device_hash,
      started_at, last_used_at, expires_at, proven_at)
    select ${tokenHash}, id, account_id, locality_id, permission_version, device_hash, started_at, ${now}, expires_at, ${now}
    from old returning expires_at as "expiresAt"`.execute(tx);
  return rows[0]?.expiresAt;
}

export async function endSession(tx: Tx, tokenHash: Buffer, now: string): Promise<void> {
  await tx
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('token_hash', '=', tokenHash)
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends every session of the account, but for the one to keep. */
export async function endSessionsOf(tx: Tx, accountId: string, now: string, keep?: string): Promise<number> {
  const ended = await tx
    .updateTable('sessions')
    .set({ ended_at: now })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .$if(keep !== undefined, (query) => query.where('id', '<>', keep as string))
    .executeTakeFirst();
  return Number(ended.numUpdatedRows);
}

export interface SigningIn {
  accountId: string;
  localityId: string;
  loginName: string;
  displayName: string;
  passwordHash: string | null;
  state: string;
  lastUsedAt: string | null;
  knownDevice: boolean;
  functions: HeldFunction[];
}

/** The account behind a login name as sign-in needs it, whatever its state. */
export async function findSigningIn(
  tx: Tx,
  key: { loginName: string } | { accountId: string },
  deviceHash: Buffer,
  today: string,
): Promise<SigningIn | undefined> {
  const which = 'loginName' in key ? sql`a.login_name = ${key.loginName}` : sql`a.id = ${key.accountId}`;
  const { rows } = await sql<SigningIn>`
    select a.id as "accountId", a.locality_id as "localityId", a.login_name as "loginName",
      a.display_name as "displayName", a.password_hash as "passwordHash", a.state,
      greatest(a.last_seen_at, a.password_set_at) as "lastUsedAt",
      exists (select from known_devices d where d.account_id = a.id and d.device_hash = ${deviceHash}) as "knownDevice",
      ${functionsOf(sql.ref('a.id'), today)} as functions
    from accounts a where ${which}`.execute(tx);
  return rows[0];
}

export async function setPassword(tx: Tx, accountId: string, hash: string, now: string): Promise<void> {
  await tx
    .updateTable('accounts')
    .set({ password_hash: hash, password_set_at: now, must_change_password: false })
    .where('id', '=', accountId)
    .execute();
}

/** Hashes a password anew under today's cost, without calling it a new password. */
export async function renewHash(tx: Tx, accountId: string, hash: string): Promise<void> {
  await tx.updateTable('accounts').set({ password_hash: hash }).where('id', '=', accountId).execute();
}

export async function findOwnAccount(tx: Tx, accountId: string) {
  return tx
    .selectFrom('accounts')
    .innerJoin('localities', 'localities.id', 'accounts.locality_id')
    .select(['accounts.login_name as loginName', 'localities.name as localityName'])
    .select('accounts.must_change_password as mustChangePassword')
    .where('accounts.id', '=', accountId)
    .executeTakeFirst();
}
