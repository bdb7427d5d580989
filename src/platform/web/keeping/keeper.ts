import type { AnswerOf, Endpoint, SentOf } from '../../shared/endpoint.ts';
import type { FieldProblem, SavedBy } from '../../shared/problem.ts';
import { type ActMemory, outcomeUnknown, requestIdFor } from '../client/act.ts';
import { callEndpoint } from '../client/api.ts';
import { checkInput } from '../client/check-input.ts';
import { type CallProblem, callProblemOf, ProblemError } from '../client/problem-error.ts';
import { type Merged, mergeDrafts } from './merge.ts';

/** A command that saves a draft over the version it names. */
export type SavingEndpoint = Endpoint & { kind: 'command' };

/** `incomplete`: what stands on the page cannot be saved yet (a date half typed); `failed`: the server was not reached or refused. */
export type Saving =
  | { kind: 'saved'; at: string | undefined }
  | { kind: 'unsaved' | 'saving' }
  | { kind: 'incomplete' | 'failed'; problem: CallProblem };

/** How a draft stands: what is on the screen, which version the server has, and what stands between. */
export interface Stand<D> {
  draft: D;
  version: number;
  saving: Saving;
  /** Both people's sides, while one of them has to choose. */
  conflict: Merged<D> | undefined;
  /** Who saved the other side, where known. */
  theirs?: SavedBy | undefined;
}

export interface KeeperParts<D, E extends SavingEndpoint> {
  endpoint: E;
  start: { draft: D; version: number; savedAt?: string };
  /** What is sent of a draft; `saved` is what the server has of it. */
  inputOf: (draft: D, version: number, saved: D) => SentOf<E>;
  /** What the shape of the input alone does not say. */
  alsoWrongIn?: (draft: D) => readonly FieldProblem[];
  /** The draft in the state that a stale save is answered with. */
  theirsOf: (current: unknown) => { draft: D; version: number };
  now: () => string;
  onStand: (stand: Stand<D>) => void;
  onSaved: () => void;
  /** Another person's changes were put together with one's own. */
  onMerged: () => void;
}

const pauseMillis = 1500;
const retryMillis = 10_000;

/**
 * Keeps a draft safe while it is written: saves 1.5 s after the last change, one save at a time, the same act under the
 * same id, and puts two people's changes together when the server has moved on. Nothing typed is ever dropped.
 */
export class Keeper<D, E extends SavingEndpoint> {
  stand: Stand<D>;
  #parts: KeeperParts<D, E>;
  /** What the server had when the draft began to differ from it. */
  #base: D;
  #memory: ActMemory | undefined;
  #running: Promise<number | undefined> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: KeeperParts<D, E>) {
    const { draft, version, savedAt } = parts.start;
    this.#parts = parts;
    this.#base = draft;
    this.stand = { draft, version, saving: { kind: 'saved', at: savedAt }, conflict: undefined };
  }

  /** The newest clock, listeners and words of the screen that holds this keeper. */
  hears(parts: KeeperParts<D, E>): void {
    this.#parts = parts;
  }

  get unsaved(): boolean {
    return this.stand.draft !== this.#base;
  }

  /** What keeps the draft from being saved as it stands. */
  wrong(): ProblemError | undefined {
    const { endpoint, alsoWrongIn } = this.#parts;
    const shape = checkInput(endpoint.input, this.#input());
    const fields = [...(shape?.body.fields ?? []), ...(alsoWrongIn?.(this.stand.draft) ?? [])];
    if (fields.length === 0) return undefined;
    return new ProblemError({ code: 'platform.invalid-input', status: 422, fields });
  }

  change(update: (draft: D) => D): void {
    this.#set({ draft: update(this.stand.draft), saving: { kind: 'unsaved' } });
    this.#later(pauseMillis);
  }

  /** Saves now; resolves with the saved version, undefined when it could not. */
  async save(): Promise<number | undefined> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    // What was written while a save was on its way is saved next, until nothing is left.
    while (this.unsaved && !this.stand.conflict) {
      const problem = this.wrong();
      if (problem) this.#set({ saving: { kind: 'incomplete', problem } });
      if (problem) return undefined;
      this.#running = this.#send(this.#input(), this.stand.draft);
      const saved = await this.#running;
      this.#running = undefined;
      if (saved === undefined) return undefined;
    }
    return this.stand.conflict ? undefined : this.stand.version;
  }

  /** The person chose; what did not conflict is kept from both sides. */
  settle(side: 'mine' | 'theirs'): void {
    const { conflict } = this.stand;
    if (!conflict) return;
    this.#set({ conflict: undefined, draft: side === 'mine' ? conflict.mineFirst : conflict.theirsFirst });
    this.#later(0);
  }

  #input(): SentOf<E> {
    return this.#parts.inputOf(this.stand.draft, this.stand.version, this.#base);
  }

  async #send(input: SentOf<E>, sent: D): Promise<number | undefined> {
    this.#set({ saving: { kind: 'saving' } });
    this.#memory = requestIdFor(this.#memory, JSON.stringify(input));
    try {
      const { requestId } = this.#memory;
      const answer: AnswerOf<E> = await callEndpoint(this.#parts.endpoint, input, { requestId });
      const { version } = answer as { version: number };
      this.#memory = undefined;
      this.#base = sent;
      this.#set({
        version,
        saving: this.unsaved ? { kind: 'unsaved' } : { kind: 'saved', at: this.#parts.now() },
      });
      this.#parts.onSaved();
      return version;
    } catch (error) {
      if (!outcomeUnknown(error)) this.#memory = undefined;
      this.#meet(callProblemOf(error));
      return undefined;
    }
  }

  #meet(problem: CallProblem): void {
    const current = problem instanceof ProblemError && problem.body.status === 409 && problem.body.current;
    if (current) return this.#mergeWith(this.#parts.theirsOf(current), problem.body.saved);
    this.#set({ saving: { kind: 'failed', problem } });
    if (outcomeUnknown(problem)) this.#later(retryMillis);
  }

  #mergeWith(theirs: { draft: D; version: number }, saved: SavedBy | undefined): void {
    const merged = mergeDrafts(this.#base, this.stand.draft, theirs.draft);
    this.#base = theirs.draft;
    this.#set({ version: theirs.version, saving: { kind: 'unsaved' } });
    if (merged.conflicts.length > 0) return this.#set({ conflict: merged, theirs: saved });
    this.#set({ draft: merged.mineFirst });
    this.#parts.onMerged();
    this.#later(0);
  }

  #set(change: Partial<Stand<D>>): void {
    this.stand = { ...this.stand, ...change };
    this.#parts.onStand(this.stand);
  }

  #later(millis: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), millis);
  }
}
