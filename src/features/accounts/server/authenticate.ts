import type { Actor } from '../../../platform/shared/actor.ts';
import type { Database } from '../../../platform/server/database/connect.ts';
import { withoutActor } from '../../../platform/server/database/scope.ts';
import { cookieName } from '../../../platform/server/http/cookies.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { isLive, needsTouch } from '../rules.ts';
import { type FoundSession, findSession, findSigningIn, touchSession } from './queries-sessions.ts';
import type { AccountsSettings, OpenTransaction, ScopeSource } from './settings.ts';
import { sessionCookie } from './sign-in.ts';
import { hashOf } from './tokens.ts';

interface IncomingRequest {
  url: string;
  cookies: Record<string, string | undefined>;
}

/** Who sends a request: undefined when no live session stands behind its cookie. */
export function authenticator(db: Database, settings: AccountsSettings) {
  const cookie = cookieName(sessionCookie, settings.secureCookies);
  return async (request: IncomingRequest, now: string): Promise<Actor | undefined> => {
    const token = request.cookies[cookie];
    if (!token || token.length > 100) return undefined;
    const today = localDateOf(now);
    const tokenHash = hashOf(token);
    const session = await findSession(db, tokenHash, today);
    if (!session) return undefined;
    const held = session.functions.map((assignment) => assignment.function);
    if (!isLive(session, held, now)) return undefined;
    const quiet = settings.quietPaths?.has(request.url.split('?')[0] as string) ?? false;
    if (!quiet && (session.outdated || needsTouch(session, now)))
      await withoutActor(db, 'sign-in', (tx) => touchSession(tx, session, tokenHash, now));
    return actorOf(db, settings.scopes, session, today);
  };
}

/** Who must first choose a password of their own holds no function until then. */
async function actorOf(db: Database, scopes: ScopeSource, session: FoundSession, on: string): Promise<Actor> {
  const { accountId, localityId, displayName, sessionId, treeStamp, provenAt } = session;
  const functions = session.mustChangePassword ? [] : session.functions;
  const scope = await scopes.scopeOf(openerOf(db), { localityId, treeStamp, functions, on });
  return { accountId, localityId, displayName, sessionId, treeStamp, provenAt, ...scope };
}

const openerOf =
  (db: Database): OpenTransaction =>
  (work) =>
    withoutActor(db, 'sign-in', work);

/**
 * A person's rights as they are now, for work that runs after they asked for it; undefined when the account is closed.
 * `sessionId` is then the account's own id: no session stands behind it.
 */
export function actorOfAccount(db: Database, scopes: ScopeSource) {
  return async (accountId: string, now: string): Promise<Actor | undefined> => {
    const on = localDateOf(now);
    const account = await withoutActor(db, 'sign-in', (tx) =>
      findSigningIn(tx, { accountId }, Buffer.alloc(32), on),
    );
    if (account?.state !== 'active') return undefined;
    const { localityId, displayName, functions } = account;
    const scope = await scopes.scopeOf(openerOf(db), { localityId, treeStamp: '', functions, on });
    return { accountId, localityId, displayName, sessionId: accountId, ...scope };
  };
}
