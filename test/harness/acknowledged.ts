import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { newId } from '../../src/platform/shared/id.ts';
import type { Step, WayOfCase } from './case-ways.ts';

/** A request that was answered with "done". */
export interface Acknowledged {
  caseId: string;
  step: Step;
  requestId: string;
  input: Record<string, unknown>;
  body: { id: string; version: number };
}

const patience = 200;

/** People who send each request under the same ids until it is answered, whatever becomes of the server meanwhile. */
export class Persistent {
  readonly acknowledged: Acknowledged[] = [];
  /** Sent and not answered yet, by request id. */
  readonly flying = new Map<string, Step>();
  /** How often a request had to be sent again. */
  again = 0;
  /** Answers are lost on the way: a server that dies just after its commit is heard by nobody. */
  deaf = false;
  /** How many of them were. */
  lost = 0;
  /** The one that answers now: after each change what was acknowledged last is sent once more. */
  private readonly server: () => unknown;

  constructor(server: () => unknown) {
    this.server = server;
  }

  /** One case from its opening to its end. @throws Error at any answer but "done", and at another answer to the same request */
  async walk({ caseId, steps }: WayOfCase): Promise<void> {
    let version = 0;
    let last: Acknowledged | undefined;
    for (const step of steps) {
      const server = this.server();
      const done = await this.send({ caseId, step, requestId: newId(), input: step.input(version) });
      this.acknowledged.push(done);
      if (last !== undefined && this.server() !== server) {
        const { body } = await this.send(last);
        if (!isDeepStrictEqual(body, last.body))
          throw new Error(`${nameOf(step)}: ${JSON.stringify(body)} instead of ${JSON.stringify(last.body)}`);
      }
      if (step.act) ({ version } = done.body);
      last = done;
    }
  }

  private async send(asked: Omit<Acknowledged, 'body'>): Promise<Acknowledged> {
    const { step, requestId, input } = asked;
    this.flying.set(requestId, step);
    for (let tries = 0; tries < patience; tries++) {
      const answer = await step.by.act(step.endpoint, input, { requestId }).catch(() => undefined);
      if (answer === undefined || this.deaf) {
        this.again++;
        if (answer) this.lost++;
        await wait(2);
        continue;
      }
      this.flying.delete(requestId);
      if (answer.status !== 200) throw new Error(`${nameOf(step)}: ${answer.status} ${answer.text}`);
      return { ...asked, body: answer.body };
    }
    throw new Error(`${nameOf(step)} was never answered`);
  }
}

/** The act of the case, else the last word of the address. */
export const nameOf = ({ act, endpoint }: Step): string =>
  act ? act.deed.act : (endpoint.path.split('/').at(-1) ?? '');
