import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Puts the calling thread behind those that answer people: Linux gives each thread a priority of its own (`setpriority(2)`);
 * elsewhere it goes on as it is.
 */
export function stepBack(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // No such system, or not allowed: it works all the same.
  }
}
