import { type RawBuilder, sql } from 'kysely';
import type { FunctionName } from '../../../platform/shared/actor.ts';
import type { Tx } from '../../../platform/server/database/connect.ts';
import { prepared } from '../../../platform/server/database/prepared.ts';
import type { NewFunction } from '../contract.ts';

export interface HeldRow {
  id: string;
  function: FunctionName;
  unitId: string;
  validFrom: string;
  validTo: string | null;
}

export interface AccountRecord {
  id: string;
  loginName: string;
  displayName: string;
  state: 'active' | 'disabled';
  hasPassword: boolean;
  lastSeenAt: string | null;
  lastUsedAt: string | null;
  createdAt: string;
  version: number;
  functions: HeldRow[];
}

/** Whose accounts may be seen: any function, held now or before, at one of the units. */
export interface Area {
  localityId: string;
  unitIds: readonly string[];
}

const inArea = ({
  localityId,
  unitIds,
}: Area): RawBuilder<boolean> => sql`(a.locality_id = ${localityId} and exists (
  select from account_functions f where f.account_id = a.id and f.unit_id = any(${[...unitIds]}::uuid[])))`;

const columns = sql`a.id, a.login_name as "loginName", a.display_name as "displayName", a.state,
  a.password_hash is not null as "hasPassword", a.last_seen_at as "lastSeenAt",
  greatest(a.last_seen_at, a.password_set_at) as "lastUsedAt", a.created_at as "createdAt", a.version,
  (select coalesce(json_agg(json_build_object('id', f.id, 'function', f.function, 'unitId', f.unit_id,
      'validFrom', f.valid_from, 'validTo', f.valid_to) order by f.valid_from desc, f.id), '[]')
    from account_functions f where f.account_id = a.id) as functions`;

const asPattern = (text: string): string => `%${text.replace(/[\\%_]/g, '\\$&')}%`;

/** By name as Vietnamese sorts it; `after` is the login name of the last row already shown. */
export async function listAccounts(
  tx: Tx,
  area: Area,
  page: { text: string | undefined; after: string | undefined; limit: number },
): Promise<AccountRecord[]> {
  const pattern = asPattern(page.text ?? '');
  const { rows } = await sql<AccountRecord>`select ${columns} from accounts a
    where ${inArea(area)}
      and (unaccent(a.display_name) ilike unaccent(${pattern}) or a.login_name ilike ${pattern})
      and (${page.after ?? null}::text is null or (a.display_name collate "vi-x-icu", a.login_name) >
        (select b.display_name collate "vi-x-icu", b.login_name from accounts b where b.login_name = ${page.after ?? null}))
    order by a.display_name collate "vi-x-icu", a.login_name limit ${page.limit}`.execute(tx);
  return rows;
}

export async function findAccount(tx: Tx, area: Area, accountId: string): Promise<AccountRecord | undefined> {
  const { rows } = await sql<AccountRecord>`select ${columns} from accounts a
    where a.id = ${accountId} and ${inArea(area)}`.execute(tx);
  return rows[0];
}

/** Answers false when the login name (or the id) is taken; nothing is written then. */
export async function insertAccount(
  tx: Tx,
  made: {
    id: string;
    localityId: string;
    loginName: string;
    displayName: string;
    createdBy: string | null;
    now: string;
  },
): Promise<boolean> {
  const fresh = await tx
    .insertInto('accounts')
    .values({
      id: made.id,
      locality_id: made.localityId,
      login_name: made.loginName,
      display_name: made.displayName,
      created_at: made.now,
      created_by: made.createdBy,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return fresh !== undefined;
}

/** Answers false when a holding of this id exists. */
export async function insertFunction(
  tx: Tx,
  held: NewFunction & { accountId: string; localityId: string; grantedBy: string | null; now: string },
): Promise<boolean> {
  const fresh = await tx
    .insertInto('account_functions')
    .values({
      id: held.id,
      account_id: held.accountId,
      locality_id: held.localityId,
      function: held.function,
      unit_id: held.unitId,
      valid_from: held.validFrom,
      valid_to: held.validTo,
      granted_by: held.grantedBy,
      granted_at: held.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return fresh !== undefined;
}

export async function endHeldFunction(tx: Tx, functionId: string, validTo: string): Promise<void> {
  await tx.updateTable('account_functions').set({ valid_to: validTo }).where('id', '=', functionId).execute();
}

/**
 * Moves the account on by one version if it is still the one that the caller saw; its rights change with it.
 * `lastSeenAt` is set where an account that lay unused is allowed again.
 */
export async function moveAccount(
  tx: Tx,
  seen: { accountId: string; version: number },
  change: { state?: 'active' | 'disabled'; lastSeenAt?: string },
): Promise<boolean> {
  const moved = await tx
    .updateTable('accounts')
    .set((row) => ({
      version: seen.version + 1,
      permission_version: row('permission_version', '+', 1),
      ...(change.state && { state: change.state }),
      ...(change.lastSeenAt && { last_seen_at: change.lastSeenAt }),
    }))
    .where('id', '=', seen.accountId)
    .where('version', '=', seen.version)
    .executeTakeFirst();
  return moved.numUpdatedRows === 1n;
}

export interface Holder {
  accountId: string;
  unitId: string;
  displayName: string;
}

export async function findHolders(
  tx: Tx,
  wanted: { functions: readonly FunctionName[]; unitIds: readonly string[]; on: string },
): Promise<Holder[]> {
  const { rows } = await sql<Holder>`${prepared}
    select distinct f.account_id as "accountId", f.unit_id as "unitId", a.display_name as "displayName"
    from account_functions f join accounts a on a.id = f.account_id
    where a.state = 'active' and f.function = any(${[...wanted.functions]}) and f.unit_id = any(${[...wanted.unitIds]}::uuid[])
      and f.valid_from <= ${wanted.on}::date and (f.valid_to is null or f.valid_to > ${wanted.on}::date)`.execute(
    tx,
  );
  return rows;
}

export async function findDisplayNames(tx: Tx, accountIds: readonly string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map();
  const { rows } = await sql<{
    id: string;
    displayName: string;
  }>`${prepared} select id, display_name as "displayName"
    from accounts where id = any(${[...accountIds]}::uuid[])`.execute(tx);
  return new Map(rows.map((row) => [row.id, row.displayName]));
}
