import { useSyncExternalStore } from 'react';

/** The product's clock in the browser: this machine's time moved by what the server said its time is. */
let offset = 0;
let current = new Date().toISOString();
let timer: ReturnType<typeof setInterval> | undefined;
const listeners = new Set<() => void>();
const tickMillis = 20_000;

function tick(): void {
  current = new Date(Date.now() + offset).toISOString();
  for (const listener of listeners) listener();
}

/** Sets the clock by an instant the server has just told. */
export function setServerNow(instant: string): void {
  offset = Date.parse(instant) - Date.now();
  tick();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= setInterval(tick, tickMillis);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** The product's time now as an ISO instant, renewed every 20 s; a screen's rules take it as their clock. */
export const useNow = (): string => useSyncExternalStore(subscribe, () => current);
