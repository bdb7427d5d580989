import { instantOf, timeOf } from '../../../platform/shared/instant.ts';

/** How many wrong tries go unpunished, and how the wait grows after them. Times in seconds. */
export interface AttemptLimit {
  free: number;
  firstWait: number;
  longestWait: number;
  /** After this long without a try the count begins anew. */
  forgetAfter: number;
}

export interface Attempts {
  failures: number;
  lastAt: string;
  blockedUntil: string | null;
}

export type AttemptVerdict = { ok: true; attempts: Attempts } | { ok: false; waitSeconds: number };

/**
 * Counts a try before it is known to be wrong, so that many at once cannot slip through together. A refused try costs
 * nothing: whoever goes on trying does not prolong another's wait.
 */
export function takeAttempt(known: Attempts | undefined, limit: AttemptLimit, now: string): AttemptVerdict {
  const time = timeOf(now);
  if (known?.blockedUntil && timeOf(known.blockedUntil) > time)
    return { ok: false, waitSeconds: Math.ceil((timeOf(known.blockedUntil) - time) / 1000) };
  const stale = !known || time - timeOf(known.lastAt) > limit.forgetAfter * 1000;
  const failures = stale ? 1 : known.failures + 1;
  const over = failures - limit.free;
  const wait = over <= 0 ? 0 : Math.min(limit.longestWait, limit.firstWait * 2 ** Math.min(over - 1, 30));
  return {
    ok: true,
    attempts: { failures, lastAt: now, blockedUntil: wait === 0 ? null : instantOf(time + wait * 1000) },
  };
}

/** The try turned out right: it is taken back, what others did before it stays counted. */
export function giveBack(known: Attempts, limit: AttemptLimit): Attempts {
  const failures = Math.max(0, known.failures - 1);
  return { ...known, failures, blockedUntil: failures < limit.free ? null : known.blockedUntil };
}
