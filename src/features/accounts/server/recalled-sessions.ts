import type { Actor } from '../../../platform/shared/actor.ts';
import type { FoundSession } from './queries-sessions.ts';

/** What was found behind a token on a day, and who acts by it. */
interface Found {
  session: FoundSession;
  actor: Actor;
  today: string;
}

interface Recalled extends Found {
  /** Whether the database says of the session what it said then, to the last letter. */
  isSame(rows: readonly unknown[]): boolean;
}

const sessionsKept = 2000;

/**
 * What was last found behind the tokens of those at work. Nothing is answered on its word: a request acts by it only in a
 * transaction that first finds the same in the database, and is otherwise begun anew.
 */
export class RecalledSessions {
  readonly #known = new Map<string, Recalled>();

  find(tokenHash: Buffer): Recalled | undefined {
    return this.#known.get(tokenHash.toString('base64'));
  }

  /** The oldest makes room. */
  keep(tokenHash: Buffer, found: Found): void {
    const said = JSON.stringify([found.session]);
    this.forget(tokenHash);
    const oldest = this.#known.keys().next().value;
    if (this.#known.size >= sessionsKept && oldest !== undefined) this.#known.delete(oldest);
    const isSame = (rows: readonly unknown[]) => JSON.stringify(rows) === said;
    this.#known.set(tokenHash.toString('base64'), { ...found, isSame });
  }

  forget(tokenHash: Buffer): void {
    this.#known.delete(tokenHash.toString('base64'));
  }
}
