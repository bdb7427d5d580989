import type { Tx } from '../../../platform/server/database/connect.ts';
import { withoutActor } from '../../../platform/server/database/scope.ts';
import type { Context, PublicContext } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { Problem, refused } from '../../../platform/shared/problem.ts';
import { passwordProblem } from '../rules.ts';
import { returnTo, takeFrom } from './attempts.ts';
import { hashPassword, verifyPassword } from './passwords.ts';
import { forgetAttempts } from './queries-attempts.ts';
import { findOpenLink, useLink } from './queries-links.ts';
import { endSessionsOf, findSigningIn, setPassword, type SigningIn } from './queries-sessions.ts';
import { type AccountsSettings, signInLimits } from './settings.ts';
import { auditAs, strangerKey } from './sign-in.ts';
import { hashOf } from './tokens.ts';

const noDevice = Buffer.alloc(32);

/** Changes one's own password; every other session of the account ends. A wrong present one is counted and said. */
export async function changePassword(
  settings: AccountsSettings,
  ctx: Context,
  input: { current: string; password: string },
): Promise<{ outcome: 'changed' | 'current-wrong' }> {
  const { accountId, sessionId } = ctx.actor;
  const account = await findSigningIn(ctx.tx, { accountId }, noDevice, localDateOf(ctx.now));
  if (!account) throw new Problem(401, 'platform.not-signed-in');
  const key = `password:${accountId}`;
  const budgets = new Map([[key, (settings.limits ?? signInLimits).knownDevice]]);
  await takeFrom(ctx.tx, budgets, ctx.now);
  const subject = { subjectKind: 'account', subjectId: accountId, unitId: account.functions[0]?.unitId };
  if (!(await verifyPassword(input.current, account.passwordHash))) {
    ctx.audit({ ...subject, detail: { outcome: 'current-wrong' } });
    return { outcome: 'current-wrong' };
  }
  await returnTo(ctx.tx, budgets, [key], ctx.now);
  if (input.password.normalize('NFC') === input.current.normalize('NFC'))
    throw refusedPassword('accounts.password-unchanged');
  await requireGoodPassword(settings, ctx.tx, account, input.password, ctx.now);
  await setPassword(ctx.tx, accountId, await hashPassword(input.password), ctx.now);
  const ended = await endSessionsOf(ctx.tx, accountId, ctx.now, sessionId);
  ctx.audit({ ...subject, detail: { outcome: 'changed', sessionsEnded: ended } });
  return { outcome: 'changed' };
}

/** Sets a password by a link that an administrator opened: once, within its hour. All sessions of the account end. */
export async function enrol(
  settings: AccountsSettings,
  ctx: PublicContext,
  input: { token: string; password: string },
): Promise<{ loginName: string }> {
  const tokenHash = hashOf(input.token);
  const account = await withoutActor(ctx.db, 'sign-in', async (tx) => {
    const found = await accountOfLink(tx, tokenHash, ctx.now);
    await requireGoodPassword(settings, tx, found, input.password, ctx.now);
    return found;
  });
  const hash = await hashPassword(input.password);
  await withoutActor(ctx.db, 'sign-in', async (tx) => {
    // While the hash was made the link may have been used: only one of two goes on.
    const { accountId, loginName } = await accountOfLink(tx, tokenHash, ctx.now);
    await setPassword(tx, accountId, hash, ctx.now);
    await useLink(tx, tokenHash, ctx.now);
    await endSessionsOf(tx, accountId, ctx.now);
    await forgetAttempts(tx, [strangerKey(loginName)]);
    await auditAs(tx, account, { now: ctx.now, act: 'accounts.enrol' });
  });
  return { loginName: account.loginName };
}

async function accountOfLink(tx: Tx, tokenHash: Buffer, now: string): Promise<SigningIn> {
  const accountId = await findOpenLink(tx, tokenHash, now);
  const account = accountId && (await findSigningIn(tx, { accountId }, noDevice, localDateOf(now)));
  if (!account) throw refused('accounts.link-not-valid');
  return account;
}

async function requireGoodPassword(
  settings: AccountsSettings,
  tx: Tx,
  account: SigningIn,
  password: string,
  now: string,
): Promise<void> {
  const placeNames = await settings.scopes.placeNames(tx, account.localityId, localDateOf(now));
  const { loginName, displayName } = account;
  const code = passwordProblem(password, { loginName, displayName, placeNames });
  if (code) throw refusedPassword(code);
}

const refusedPassword = (code: string): Problem =>
  refused('platform.invalid-input', { fields: [{ path: 'password', code }] });
