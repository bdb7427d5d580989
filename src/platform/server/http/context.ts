import type { Actor } from '../../shared/actor.ts';
import type { AnswerOf, Endpoint, InputOf, RoomContract, UploadedFile } from '../../shared/endpoint.ts';
import type { Database, Tx } from '../database/connect.ts';
import type { Keyring } from '../sealed/keyring.ts';

/** What the audit row of this act should say beyond who, when and which endpoint. */
export interface AuditNote {
  subjectKind?: string;
  subjectId?: string;
  /** The unit that the subject belongs to: decides who may read the row. */
  unitId?: string;
  /** Field names and outcomes, never the secret content itself. */
  detail?: Record<string, unknown>;
}

export interface HttpSide {
  ip: string;
  userAgent: string;
  cookie(name: string): string | undefined;
  setCookie(name: string, value: string, maxAgeSeconds: number): void;
  clearCookie(name: string): void;
}

/** What every handler gets: the caller, an open transaction with the caller's scope set, and the moment of the act. */
export interface Context {
  actor: Actor;
  tx: Tx;
  /** Root keys of sealed content: see `sealed/index.ts`. */
  keys: Keyring;
  /** The instant of the act, from the injected clock (ISO 8601, UTC). */
  now: string;
  requestId: string;
  http: HttpSide;
  audit(note: AuditNote): void;
}

/** Endpoints open to anyone have no actor and no scope; they open what they need themselves. */
export interface PublicContext {
  actor: Actor | undefined;
  db: Database;
  keys: Keyring;
  now: string;
  http: HttpSide;
}

type ContextOf<E extends Endpoint> = E['permission'] extends 'anyone' ? PublicContext : Context;

export type Handler<E extends Endpoint> = (
  ctx: ContextOf<E>,
  input: InputOf<E>,
  file: E['kind'] extends 'upload' ? UploadedFile : undefined,
) => Promise<AnswerOf<E>>;

/** Looks at what was sent before the transaction begins. */
export type Look<E extends Endpoint, L> = (sent: {
  input: InputOf<E>;
  file: UploadedFile | undefined;
  now: string;
}) => Promise<L>;

/**
 * An upload whose file takes seconds to read: it is looked at while no connection of the database is held, and the handler gets
 * what was seen in place of the file. `look` knows nothing of the caller beyond their permission, so that its refusals tell nothing.
 */
export const lookFirst = <E extends Endpoint, L>(
  look: Look<E, L>,
  handler: (ctx: Context, input: InputOf<E>, seen: L) => Promise<AnswerOf<E>>,
): Handler<E> => Object.assign(handler, { look }) as unknown as Handler<E>;

/** One handler for each endpoint of the contract: a missing one does not compile. */
export type Handlers<C extends RoomContract> = { [K in keyof C['endpoints']]: Handler<C['endpoints'][K]> };

export interface MountedRoom {
  contract: RoomContract;
  handlers: Record<string, unknown>;
}

export const implement = <C extends RoomContract>(contract: C, handlers: Handlers<C>): MountedRoom => ({
  contract: contract as unknown as RoomContract,
  handlers: handlers as Record<string, unknown>,
});
