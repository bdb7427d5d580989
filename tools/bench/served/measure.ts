import { setTimeout } from 'node:timers/promises';

/** Times in milliseconds. */
export interface Measured {
  p50: number;
  p95: number;
  perSecond: number;
}

/** How long one measure lasts, in milliseconds. */
export interface Span {
  warmUp: number;
  measured: number;
  /** How long each waits before it asks again, as a person does; not at all where nothing is said. */
  pause?: number;
}

/** Warm until the server's code is compiled: a server that offices use has been up for hours. */
const usual: Span = { warmUp: 8000, measured: 4000 };

/** `clients` at once, each asking again as soon as it has its answer; a failure ends the whole run. */
export async function measure(
  clients: number,
  ask: (client: number) => Promise<unknown>,
  span: Span = usual,
): Promise<Measured> {
  const began = performance.now();
  const from = began + span.warmUp;
  const until = from + span.measured;
  const took: number[] = [];
  const work = async (client: number) => {
    for (let start = performance.now(); start < until; start = performance.now()) {
      await ask(client);
      if (start >= from) took.push(performance.now() - start);
      // Not all at the same moment.
      if (span.pause) await setTimeout(span.pause * (0.5 + Math.random()));
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, client) => work(client)));
  took.sort((a, b) => a - b);
  const at = (share: number) =>
    took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95), perSecond: took.length / ((performance.now() - from) / 1000) };
}
