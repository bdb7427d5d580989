/** What one sending holds. */
export interface Sending<C> {
  requestId: string;
  changes: readonly C[];
}

interface SaveLoopParts<C, A> {
  /** Takes what is to be sent of these rows and counts it as on its way; rows with nothing to send give nothing. */
  take(rowIds: readonly string[]): readonly C[];
  save(changes: readonly C[], requestId: string): Promise<A>;
  /** Merges the answer; gives the rows that have more to send. */
  settle(changes: readonly C[], answer: A): readonly string[];
  /** Nothing of these was done: they are no longer on their way. Gives their rows. */
  release(changes: readonly C[]): readonly string[];
  /** Is it unknown after this error whether the server did it? */
  outcomeUnknown(error: unknown): boolean;
  newId(): string;
  wait(millis: number): Promise<void>;
  onChange(): void;
}

/** Rows per sending: small enough that the first answer comes soon, large enough for a paste of 500 rows. */
const rowsPerSending = 100;
const pauses = [1000, 3000, 8000];

/**
 * Sends rows' changes one sending after the other, so that the changes of a row reach the server in the order in which
 * they were made. A sending whose outcome is unknown is repeated as it was, under its own id, before anything else; after
 * some attempts the loop stands still until `resume`.
 */
export class SaveLoop<C, A> {
  readonly #parts: SaveLoopParts<C, A>;
  readonly #waiting = new Set<string>();
  #sending: Sending<C> | undefined;
  #running = false;
  /** Why the loop stands still. */
  failure: unknown;

  constructor(parts: SaveLoopParts<C, A>) {
    this.#parts = parts;
  }

  /** Rows not yet saved: waiting and on their way. */
  get unsaved(): number {
    return this.#waiting.size + (this.#sending?.changes.length ?? 0);
  }

  add(rowIds: Iterable<string>): void {
    for (const id of rowIds) this.#waiting.add(id);
    void this.#run();
  }

  /** Goes on after a failure. */
  resume(): void {
    this.failure = undefined;
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running || this.failure !== undefined) return;
    this.#running = true;
    while (this.failure === undefined && this.#next()) {
      this.#parts.onChange();
      await this.#send();
    }
    this.#running = false;
    this.#parts.onChange();
  }

  /** Has the loop something to send? A sending of unknown outcome comes before all others. */
  #next(): boolean {
    while (!this.#sending && this.#waiting.size > 0) {
      const rowIds = [...this.#waiting].slice(0, rowsPerSending);
      for (const id of rowIds) this.#waiting.delete(id);
      const changes = this.#parts.take(rowIds);
      if (changes.length > 0) this.#sending = { requestId: this.#parts.newId(), changes };
    }
    return this.#sending !== undefined;
  }

  async #send(): Promise<void> {
    const sending = this.#sending as Sending<C>;
    const outcome = await this.#attempt(sending);
    if ('answer' in outcome) {
      this.#sending = undefined;
      for (const id of this.#parts.settle(sending.changes, outcome.answer)) this.#waiting.add(id);
      return;
    }
    this.failure = outcome.error;
    if (outcome.unknown) return;
    this.#sending = undefined;
    for (const id of this.#parts.release(sending.changes)) this.#waiting.add(id);
  }

  /** Sends, and sends again while it is unknown whether the server did it. */
  async #attempt({ changes, requestId }: Sending<C>): Promise<Attempted<A>> {
    for (let attempt = 0; ; attempt++) {
      try {
        return { answer: await this.#parts.save(changes, requestId) };
      } catch (error) {
        const unknown = this.#parts.outcomeUnknown(error);
        const pause = pauses[attempt];
        if (!unknown || pause === undefined) return { error, unknown };
        await this.#parts.wait(pause);
      }
    }
  }
}

type Attempted<A> = { answer: A } | { error: unknown; unknown: boolean };
