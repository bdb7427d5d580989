import { appendAudit } from '../../../platform/server/audit.ts';
import { withoutActor } from '../../../platform/server/database/scope.ts';
import type { PublicContext } from '../../../platform/server/http/context.ts';
import { newId } from '../../../platform/shared/id.ts';
import { addHours, localDateOf } from '../../../platform/shared/instant.ts';
import { Problem } from '../../../platform/shared/problem.ts';
import { accountStateOf, sessionLimits } from '../rules.ts';
import { type Budgets, returnTo, takeFrom } from './attempts.ts';
import { hashPassword, needsRenewal, verifyPassword } from './passwords.ts';
import { endSession, findSigningIn, insertSession, renewHash, type SigningIn } from './queries-sessions.ts';
import { type AccountsSettings, type SignInLimits, signInLimits } from './settings.ts';
import { hashOf, newToken } from './tokens.ts';

export const sessionCookie = 'mn';
const deviceCookie = 'mn-device';
const deviceSeconds = 365 * 86_400;
const tokenShape = /^[\w-]{43}$/;

/** Opens a session. Every cause of failure has one answer, one status and the same work behind it. */
export async function signIn(
  settings: AccountsSettings,
  ctx: PublicContext,
  input: { loginName: string; password: string },
): Promise<{ nextStep: 'done' }> {
  const sent = ctx.http.cookie(deviceCookie);
  const device = sent && tokenShape.test(sent) ? sent : newToken();
  const deviceHash = hashOf(device);
  const budgetsFor = (account: SigningIn | undefined) =>
    budgetsOf(settings.limits ?? signInLimits, account, { ...input, deviceHash, ip: ctx.http.ip });
  const account = await withoutActor(ctx.db, 'sign-in', async (tx) => {
    const found = await findSigningIn(tx, input, deviceHash, localDateOf(ctx.now));
    await takeFrom(tx, budgetsFor(found), ctx.now);
    return found;
  });
  const right = await verifyPassword(input.password, account?.passwordHash ?? null);
  if (!account || !right || !opens(account, ctx.now)) {
    await auditFailure(ctx, account);
    throw new Problem(401, 'accounts.sign-in-failed');
  }
  const renewed = needsRenewal(account.passwordHash as string)
    ? await hashPassword(input.password)
    : undefined;
  const token = newToken();
  await withoutActor(ctx.db, 'sign-in', async (tx) => {
    const budgets = budgetsFor(account);
    await returnTo(tx, budgets, [...budgets.keys()].filter(isOwn), ctx.now);
    // The session that came with this request, whoever's it was, ends: no id survives a sign-in.
    const before = ctx.http.cookie(sessionCookie);
    if (before) await endSession(tx, hashOf(before), ctx.now);
    if (renewed) await renewHash(tx, account.accountId, renewed);
    const { accountId, localityId } = account;
    const expiresAt = addHours(ctx.now, sessionLimits.absolute / 3600);
    const session = { tokenHash: hashOf(token), id: newId(), accountId, localityId, deviceHash, expiresAt };
    await insertSession(tx, { ...session, now: ctx.now });
    await auditAs(tx, account, { now: ctx.now, act: 'accounts.signIn' });
  });
  ctx.http.setCookie(sessionCookie, token, sessionLimits.absolute);
  ctx.http.setCookie(deviceCookie, device, deviceSeconds);
  return { nextStep: 'done' };
}

const opens = ({ passwordHash, state, lastUsedAt }: SigningIn, now: string): boolean =>
  accountStateOf({ state, hasPassword: passwordHash !== null, lastUsedAt }, now) === 'active';

const isOwn = (key: string): boolean => key.startsWith('account:') || key.startsWith('device:');

/** A known machine of the account has a budget of its own: strangers can slow strangers down, never it. */
function budgetsOf(
  limits: SignInLimits,
  account: SigningIn | undefined,
  from: { loginName: string; deviceHash: Buffer; ip: string },
): Budgets {
  if (account?.knownDevice)
    return new Map([[`device:${account.accountId}:${from.deviceHash.toString('hex')}`, limits.knownDevice]]);
  return new Map([
    // What was typed may be anything, a password too: only its digest is kept.
    [strangerKey(from.loginName), limits.strangerAtAccount],
    [`address:${from.ip}`, limits.address],
    ['everyone', limits.everyone],
  ]);
}

export const strangerKey = (loginName: string): string => `account:${hashOf(loginName).toString('hex')}`;

/** A login name that nobody bears belongs to no locality and leaves no row; its count stays. */
async function auditFailure(ctx: PublicContext, account: SigningIn | undefined): Promise<void> {
  if (!account) return;
  const row = { now: ctx.now, act: 'accounts.signInFailed' };
  await withoutActor(ctx.db, 'sign-in', (tx) => auditAs(tx, account, row));
}

/** An audit row for someone who acts without a session yet. */
export async function auditAs(
  tx: Parameters<typeof appendAudit>[0],
  { localityId, accountId, functions }: Pick<SigningIn, 'localityId' | 'accountId' | 'functions'>,
  { now, act }: { now: string; act: string },
): Promise<void> {
  const assignments = functions.map((held) => ({ ...held, unitIds: [] }));
  const note = { subjectKind: 'account', subjectId: accountId, unitId: functions[0]?.unitId };
  await appendAudit(tx, { actor: { localityId, accountId, assignments }, now, requestId: null, act, note });
}
