import { holdsAt } from '../../../platform/shared/actor.ts';
import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { refused, staleVersion } from '../../../platform/shared/problem.ts';
import type { NewFunction } from '../contract.ts';
import { accountPermissions } from '../permissions.ts';
import { functionsOverlap } from '../rules.ts';
import { abilitiesOn, getRecord, isOpen, shownAccount, unitOf } from './accounts.ts';
import {
  type AccountRecord,
  endHeldFunction,
  insertAccount,
  insertFunction,
  moveAccount,
} from './queries-accounts.ts';
import { newEnrolmentLink } from './found-account.ts';
import { endSessionsOf } from './queries-sessions.ts';
import type { AccountsSettings } from './settings.ts';

/** A new account has no password: its person sets one by an enrolment link. */
export async function createAccount(
  ctx: Context,
  input: { id: string; loginName: string; displayName: string; functions: readonly NewFunction[] },
) {
  const { id, loginName, displayName, functions } = input;
  const { localityId, accountId: createdBy } = ctx.actor;
  for (const [place, held] of functions.entries())
    requireGrantable(ctx, held, functions.slice(0, place), `functions.${place}`);
  if (!(await insertAccount(ctx.tx, { id, localityId, loginName, displayName, createdBy, now: ctx.now })))
    throw refused('accounts.login-name-taken', {
      fields: [{ path: 'loginName', code: 'accounts.login-name-taken' }],
    });
  for (const held of functions) await grant(ctx, id, held);
  const granted = functions.map(({ function: name, unitId, validFrom, validTo }) => ({
    function: name,
    unitId,
    validFrom,
    validTo,
  }));
  ctx.audit({ subjectKind: 'account', subjectId: id, unitId: functions[0]?.unitId, detail: { granted } });
  return { id, version: 1 };
}

export async function addFunction(
  settings: AccountsSettings,
  ctx: Context,
  { accountId, version, ...held }: NewFunction & { accountId: string; version: number },
) {
  const record = await getManageable(ctx, accountId, { own: false });
  requireGrantable(ctx, held, record.functions);
  await move(settings, ctx, record, version, {});
  await grant(ctx, accountId, held);
  const { function: name, unitId, validFrom, validTo } = held;
  auditChange(ctx, record, { granted: { function: name, unitId, validFrom, validTo } });
  return { id: accountId, version: version + 1 };
}

/** The function no longer counts from `endsOn`; one that has not begun by then never will have. */
export async function endFunction(
  settings: AccountsSettings,
  ctx: Context,
  input: { accountId: string; version: number; functionId: string; endsOn: string },
) {
  const { accountId, version, functionId, endsOn } = input;
  const record = await getManageable(ctx, accountId, { own: false });
  const today = localDateOf(ctx.now);
  const held = record.functions.find((one) => one.id === functionId);
  if (!held || !isOpen(held, today)) throw refused('accounts.function-ended');
  if (endsOn < today) throw refusedField('endsOn', 'accounts.end-in-past');
  await move(settings, ctx, record, version, {});
  await endHeldFunction(ctx.tx, functionId, endsOn < held.validFrom ? held.validFrom : endsOn);
  auditChange(ctx, record, { ended: { function: held.function, unitId: held.unitId, endsOn } });
  return { id: accountId, version: version + 1 };
}

export async function setState(
  settings: AccountsSettings,
  ctx: Context,
  { accountId, version }: { accountId: string; version: number },
  state: 'active' | 'disabled',
) {
  const record = await getManageable(ctx, accountId, { own: false });
  await move(settings, ctx, record, version, state === 'active' ? { state, lastSeenAt: ctx.now } : { state });
  const sessionsEnded = state === 'disabled' ? await endSessionsOf(ctx.tx, accountId, ctx.now) : 0;
  auditChange(ctx, record, { state, sessionsEnded });
  return { id: accountId, version: version + 1 };
}

/** The only way to a password that an administrator has: to let its owner set it. Shown once, never kept. */
export async function openEnrolmentLink(ctx: Context, { accountId }: { accountId: string }) {
  const record = await getManageable(ctx, accountId, { own: true });
  if (record.state === 'disabled') throw refused('accounts.disabled');
  const link = await newEnrolmentLink(ctx.tx, { accountId, createdBy: ctx.actor.accountId, now: ctx.now });
  auditChange(ctx, record, { expiresAt: link.expiresAt });
  return link;
}

async function getManageable(
  ctx: Context,
  accountId: string,
  allow: { own: boolean },
): Promise<AccountRecord> {
  const record = await getRecord(ctx, accountId);
  const abilities = abilitiesOn(ctx, record);
  if (!abilities.manage) throw refused('accounts.serves-elsewhere');
  if (abilities.isOwn && !allow.own) throw refused('accounts.own-account');
  return record;
}

async function move(
  settings: AccountsSettings,
  ctx: Context,
  record: AccountRecord,
  version: number,
  change: Parameters<typeof moveAccount>[2],
): Promise<void> {
  if (await moveAccount(ctx.tx, { accountId: record.id, version }, change)) return;
  throw staleVersion(await shownAccount(settings, ctx, await getRecord(ctx, record.id)));
}

type Held = Pick<NewFunction, 'function' | 'unitId' | 'validFrom' | 'validTo'>;

function requireGrantable(ctx: Context, held: Held, others: readonly Held[], at = ''): void {
  const path = (name: string) => (at ? `${at}.${name}` : name);
  if (!holdsAt(ctx.actor, accountPermissions['account.manage'], held.unitId))
    throw refusedField(path('unitId'), 'accounts.unit-not-in-area');
  if (held.validTo !== null && held.validTo <= held.validFrom)
    throw refusedField(path('validTo'), 'accounts.dates-reversed');
  const twice = others.some(
    (other) =>
      other.function === held.function && other.unitId === held.unitId && functionsOverlap(other, held),
  );
  if (twice) throw refusedField(path('function'), 'accounts.already-held');
}

const refusedField = (path: string, code: string) =>
  refused('platform.invalid-input', { fields: [{ path, code }] });

async function grant(ctx: Context, accountId: string, held: NewFunction): Promise<void> {
  const { localityId, accountId: grantedBy } = ctx.actor;
  if (!(await insertFunction(ctx.tx, { ...held, accountId, localityId, grantedBy, now: ctx.now })))
    throw refused('accounts.already-held');
}

const auditChange = (ctx: Context, record: AccountRecord, detail: Record<string, unknown>): void =>
  ctx.audit({ subjectKind: 'account', subjectId: record.id, unitId: unitOf(record), detail });
