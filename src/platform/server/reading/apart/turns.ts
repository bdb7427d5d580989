/** Places in which files are read at the same time; others wait in the order in which they came. */
export interface Lane {
  /** Waits for a free place; who gave up waiting leaves the queue. */
  take(signal: AbortSignal | undefined): Promise<void>;
  /** The place goes to who waits longest. */
  give(): void;
}

export function laneOf(places: number): Lane {
  let reading = 0;
  const waiting = new Set<() => void>();
  return {
    async take(signal) {
      signal?.throwIfAborted();
      if (reading < places) {
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
    },
    give() {
      const [next] = waiting;
      if (!next) {
        reading -= 1;
        return;
      }
      waiting.delete(next);
      next();
    },
  };
}
