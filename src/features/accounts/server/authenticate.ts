import type { Actor } from '../../../platform/shared/actor.ts';
import type { Database } from '../../../platform/server/database/connect.ts';
import type { Still } from '../../../platform/server/database/opening.ts';
import { withoutActor } from '../../../platform/server/database/scope.ts';
import { cookieName } from '../../../platform/server/http/cookies.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { isLive, needsTouch } from '../rules.ts';
import { type FoundSession, findSigningIn, sessionBehind, touchSession } from './queries-sessions.ts';
import type { AccountsSettings, OpenTransaction, ScopeSource } from './settings.ts';
import { sessionCookie } from './sign-in.ts';
import { RecalledSessions } from './recalled-sessions.ts';
import { hashOf } from './tokens.ts';

interface IncomingRequest {
  headers: Readonly<Record<string, unknown>>;
  cookies: Record<string, string | undefined>;
}

/**
 * Who sends a request: `authenticate` looks; `recall` says who it was the last time, together with the question to the database
 * whether that still is so, for the request's own transaction to ask first.
 */
export function authenticator(db: Database, settings: AccountsSettings) {
  const cookie = cookieName(sessionCookie, settings.secureCookies);
  const recalled = new RecalledSessions();
  const tokenOf = (request: IncomingRequest): Buffer | undefined => {
    const token = request.cookies[cookie];
    return token && token.length <= 100 ? hashOf(token) : undefined;
  };
  return {
    /** Undefined when no live session stands behind the request's cookie. */
    async authenticate(request: IncomingRequest, now: string): Promise<Actor | undefined> {
      const tokenHash = tokenOf(request);
      if (!tokenHash) return undefined;
      const today = localDateOf(now);
      const [session] = (await sessionBehind(tokenHash, today).execute(db)).rows;
      if (!session || !lives(session, now)) {
        recalled.forget(tokenHash);
        return undefined;
      }
      // A page that asks by itself says so; who says it without need only ends a session of their own.
      const isUnattended = request.headers['x-unattended'] === '1';
      if (!isUnattended && (session.outdated || needsTouch(session, now)))
        await withoutActor(db, 'sign-in', (tx) => touchSession(tx, session, tokenHash, now));
      const actor = await actorOf(db, settings.scopes, session, today);
      recalled.keep(tokenHash, { session, actor, today });
      return actor;
    },
    /** Undefined for whom nobody looked yet, and where what is known of the session has to be looked at anew. */
    recall(request: IncomingRequest, now: string): { actor: Actor; still: Still } | undefined {
      const tokenHash = tokenOf(request);
      const known = tokenHash && recalled.find(tokenHash);
      const today = localDateOf(now);
      if (!known || known.today !== today || !lives(known.session, now)) return undefined;
      if (known.session.outdated || needsTouch(known.session, now)) return undefined;
      const { sql: text, parameters: values } = sessionBehind(tokenHash, today).compile(db);
      return { actor: known.actor, still: { text, values, holds: known.isSame } };
    },
  };
}

const lives = (session: FoundSession, now: string): boolean =>
  isLive(
    session,
    session.functions.map((held) => held.function),
    now,
  );

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
