import type { z } from 'zod';
import { type ActMemory, outcomeUnknown, requestIdFor } from '../../../../../platform/web/client/act.ts';
import { callEndpoint } from '../../../../../platform/web/client/api.ts';
import { checkInput } from '../../../../../platform/web/client/check-input.ts';
import {
  type CallProblem,
  callProblemOf,
  ProblemError,
} from '../../../../../platform/web/client/problem-error.ts';
import { type Plan as PlanSchema, plansContract } from '../../../contract.ts';
import { type Edited, savable } from './draft-content.ts';
import { type MergedDrafts, mergeDrafts } from './merge-drafts.ts';

export type Plan = z.output<typeof PlanSchema>;
const endpoint = plansContract.endpoints.saveContent;
const pauseMillis = 1500;
const retryMillis = 10_000;

export type Saving =
  | { kind: 'saved'; at: string }
  | { kind: 'unsaved' | 'saving' }
  | { kind: 'incomplete' | 'failed'; problem: CallProblem };

/** How a draft stands: what is on the screen, what the server has, and what stands between. */
export interface DraftStand {
  edited: Edited;
  version: number;
  saving: Saving;
  /** Both officers' sides, while one of them has to choose. */
  conflict: MergedDrafts | undefined;
}

export interface KeeperFacts {
  now: () => string;
  onStand: (stand: DraftStand) => void;
  /** Another officer's changes were put together with one's own. */
  onMerged: () => void;
}

const editedOf = ({ year, periodFrom, periodTo, content }: Plan): Edited => ({
  year,
  periodFrom,
  periodTo,
  content,
});

/**
 * Keeps a draft safe while it is written: saves 1.5 s after the last change, one save at a time, the same act under the
 * same id, and puts two officers' changes together when the server has moved on. Nothing typed is ever dropped.
 */
export class DraftKeeper {
  stand: DraftStand;
  readonly #planId: string;
  #facts: KeeperFacts;
  /** What the server had when `edited` began to differ from it. */
  #base: Edited;
  #memory: ActMemory | undefined;
  #running: Promise<number | undefined> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** The newest clock and listeners of the screen that holds this keeper. */
  hears(facts: KeeperFacts): void {
    this.#facts = facts;
  }

  constructor(plan: Plan, facts: KeeperFacts) {
    this.#planId = plan.id;
    this.#facts = facts;
    this.#base = editedOf(plan);
    this.stand = {
      edited: this.#base,
      version: plan.version,
      saving: { kind: 'saved', at: plan.changedAt },
      conflict: undefined,
    };
  }

  get unsaved(): boolean {
    return this.stand.edited !== this.#base;
  }

  change(update: (edited: Edited) => Edited): void {
    this.#set({ edited: update(this.stand.edited), saving: { kind: 'unsaved' } });
    this.#later(pauseMillis);
  }

  /** Saves now; resolves with the saved version, undefined when it could not. */
  async save(): Promise<number | undefined> {
    clearTimeout(this.#timer);
    while (this.#running) await this.#running;
    const { edited, version, conflict } = this.stand;
    if (conflict) return undefined;
    if (!this.unsaved) return version;
    const input = { planId: this.#planId, version, ...savable(edited) };
    const problem = checkInput(endpoint.input, input);
    if (problem) {
      this.#set({ saving: { kind: 'incomplete', problem } });
      return undefined;
    }
    this.#running = this.#send(input, edited);
    const saved = await this.#running;
    this.#running = undefined;
    if (saved !== undefined && this.unsaved) this.#later(pauseMillis);
    return saved;
  }

  /** The officer chose; what did not conflict is kept from both sides. */
  settle(side: 'mine' | 'theirs'): void {
    const { conflict } = this.stand;
    if (!conflict) return;
    this.#set({ conflict: undefined, edited: side === 'mine' ? conflict.mineFirst : conflict.theirsFirst });
    this.#later(0);
  }

  async #send(input: Parameters<typeof savedBy>[0], sent: Edited): Promise<number | undefined> {
    this.#set({ saving: { kind: 'saving' } });
    this.#memory = requestIdFor(this.#memory, JSON.stringify(input));
    try {
      const { version } = await savedBy(input, this.#memory.requestId);
      this.#memory = undefined;
      this.#base = sent;
      this.#set({
        version,
        saving: this.unsaved ? { kind: 'unsaved' } : { kind: 'saved', at: this.#facts.now() },
      });
      return version;
    } catch (error) {
      if (!outcomeUnknown(error)) this.#memory = undefined;
      this.#meet(callProblemOf(error));
      return undefined;
    }
  }

  #meet(problem: CallProblem): void {
    const stale = problem instanceof ProblemError && problem.body.status === 409 && problem.body.current;
    if (stale) return this.#mergeWith(stale as Plan);
    this.#set({ saving: { kind: 'failed', problem } });
    if (outcomeUnknown(problem)) this.#later(retryMillis);
  }

  #mergeWith(theirs: Plan): void {
    const merged = mergeDrafts(this.#base, this.stand.edited, editedOf(theirs));
    this.#base = editedOf(theirs);
    this.#set({ version: theirs.version, saving: { kind: 'unsaved' } });
    if (merged.conflicts.length > 0) return this.#set({ conflict: merged });
    this.#set({ edited: merged.mineFirst });
    this.#facts.onMerged();
    this.#later(0);
  }

  #set(change: Partial<DraftStand>): void {
    this.stand = { ...this.stand, ...change };
    this.#facts.onStand(this.stand);
  }

  #later(millis: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), millis);
  }
}

type SaveInput = { planId: string; version: number } & Edited;

const savedBy = (input: SaveInput, requestId: string): Promise<{ version: number }> =>
  callEndpoint(endpoint, input, { requestId });
