import { setImmediate } from 'node:timers/promises';

/** Requests come first: a long calculation stands aside whenever it has run for some milliseconds. */
const turnMs = 10;

export function paced(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < turnMs) return;
    await setImmediate();
    since = performance.now();
  };
}
