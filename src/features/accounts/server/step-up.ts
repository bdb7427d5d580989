import type { Context } from '../../../platform/server/http/context.ts';
import { stepUpSeconds } from '../../../platform/server/http/step-up.ts';
import { addHours, localDateOf, timeOf } from '../../../platform/shared/instant.ts';
import { Problem } from '../../../platform/shared/problem.ts';
import { returnTo, takeFrom } from './attempts.ts';
import { verifyPassword } from './passwords.ts';
import { findSigningIn, renewSession } from './queries-sessions.ts';
import { type AccountsSettings, signInLimits } from './settings.ts';
import { sessionCookie } from './sign-in.ts';
import { hashOf, newToken } from './tokens.ts';

const noDevice = Buffer.alloc(32);

/** The person at the keyboard enters the password again; the session goes on under another id. A wrong one is counted and said. */
export async function stepUp(
  settings: AccountsSettings,
  ctx: Context,
  { password }: { password: string },
): Promise<{ outcome: 'proven' | 'wrong'; until: string }> {
  const { accountId, sessionId } = ctx.actor;
  const account = await findSigningIn(ctx.tx, { accountId }, noDevice, localDateOf(ctx.now));
  if (!account) throw new Problem(401, 'platform.not-signed-in');
  const key = `password:${accountId}`;
  const budgets = new Map([[key, (settings.limits ?? signInLimits).knownDevice]]);
  await takeFrom(ctx.tx, budgets, ctx.now);
  const subject = { subjectKind: 'account', subjectId: accountId, unitId: account.functions[0]?.unitId };
  if (!(await verifyPassword(password, account.passwordHash))) {
    ctx.audit({ ...subject, detail: { outcome: 'wrong' } });
    return { outcome: 'wrong', until: ctx.now };
  }
  await returnTo(ctx.tx, budgets, [key], ctx.now);
  const before = ctx.http.cookie(sessionCookie) ?? '';
  const token = newToken();
  const hashes = { before: hashOf(before), tokenHash: hashOf(token) };
  const expiresAt = await renewSession(ctx.tx, { sessionId, accountId, ...hashes, now: ctx.now });
  if (expiresAt === undefined) throw new Problem(401, 'platform.not-signed-in');
  const secondsLeft = Math.max(1, Math.floor((timeOf(expiresAt) - timeOf(ctx.now)) / 1000));
  ctx.http.setCookie(sessionCookie, token, secondsLeft);
  ctx.audit({ ...subject, detail: { outcome: 'proven' } });
  return { outcome: 'proven', until: addHours(ctx.now, stepUpSeconds / 3600) };
}
