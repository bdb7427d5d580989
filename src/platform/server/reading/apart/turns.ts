import { READERS_AT_ONCE } from '../limits.ts';

let reading = 0;
const waiting = new Set<() => void>();

/** Waits for a free reader; who gave up waiting leaves the queue. */
export async function takeTurn(signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  if (reading < READERS_AT_ONCE) {
    reading += 1;
    return;
  }
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const leave = () => {
    waiting.delete(resolve);
    reject(signal?.reason as Error);
  };
  waiting.add(resolve);
  signal?.addEventListener('abort', leave, { once: true });
  await promise.finally(() => signal?.removeEventListener('abort', leave));
}

/** The place goes to who waits longest. */
export function giveTurn(): void {
  const [next] = waiting;
  if (!next) {
    reading -= 1;
    return;
  }
  waiting.delete(next);
  next();
}
