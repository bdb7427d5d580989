import { withActor, withoutActor } from '../../../platform/server/database/scope.ts';
import type { PublicContext } from '../../../platform/server/http/context.ts';
import { type Actor, holdsAny } from '../../../platform/shared/actor.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import type { Session } from '../contract.ts';
import { endSession, findOwnAccount } from './queries-sessions.ts';
import type { AccountsSettings } from './settings.ts';
import { auditAs, sessionCookie } from './sign-in.ts';
import { hashOf } from './tokens.ts';

/** Who is at work, and what the page must know before it draws anything. */
export async function describeSession(settings: AccountsSettings, ctx: PublicContext): Promise<Session> {
  const shown = { now: ctx.now, demonstration: settings.demonstration ?? false };
  const { actor } = ctx;
  const nobody: Session = {
    ...shown,
    ...{
      signedIn: false,
      account: null,
      functions: [],
      permissions: [],
      mustChangePassword: false,
      locality: null,
    },
  };
  if (!actor) return nobody;
  return withActor(ctx.db, { ...actor }, async (tx) => {
    const { accountId, localityId, displayName } = actor;
    const own = await findOwnAccount(tx, accountId);
    if (!own) return nobody;
    const unitIds = actor.assignments.map((held) => held.unitId);
    const names = await settings.scopes.unitNames(tx, localityId, unitIds, localDateOf(ctx.now));
    return {
      ...shown,
      signedIn: true,
      account: { id: accountId, displayName, loginName: own.loginName },
      functions: actor.assignments.map(({ function: name, unitId }) => ({
        function: name,
        unitId,
        unitName: names.get(unitId) ?? '',
      })),
      permissions: permissionsOf(settings, actor),
      mustChangePassword: own.mustChangePassword,
      locality: { id: localityId, name: own.localityName },
    };
  });
}

const permissionsOf = (settings: AccountsSettings, actor: Actor): string[] =>
  settings.permissions.flatMap((table) =>
    Object.entries(table).flatMap(([permission, functions]) =>
      holdsAny(actor, functions) ? [permission] : [],
    ),
  );

/** Ends the session if one stands, and takes the cookie back in any case. */
export async function signOut(ctx: PublicContext): Promise<Record<string, never>> {
  const token = ctx.http.cookie(sessionCookie);
  const { actor } = ctx;
  if (token)
    await withoutActor(ctx.db, 'sign-in', async (tx) => {
      await endSession(tx, hashOf(token), ctx.now);
      if (!actor) return;
      const functions = actor.assignments.map(({ function: name, unitId }) => ({ function: name, unitId }));
      await auditAs(tx, { ...actor, functions }, { now: ctx.now, act: 'accounts.signOut' });
    });
  ctx.http.clearCookie(sessionCookie);
  return {};
}
