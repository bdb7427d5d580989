import { timeOf } from '../../../platform/shared/instant.ts';
import type { FunctionName } from '../../../platform/shared/actor.ts';

/** All in seconds. */
export interface SessionLimits {
  idle: number;
  idleOfAdministrator: number;
  absolute: number;
  /** How often the last use is written; an idle time may thus end up to this much early, never late. */
  touchEvery: number;
}

export const sessionLimits: SessionLimits = {
  idle: 15 * 60,
  idleOfAdministrator: 5 * 60,
  absolute: 12 * 3600,
  touchEvery: 60,
};

interface SessionTimes {
  lastUsedAt: string;
  expiresAt: string;
}

const secondsBetween = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / 1000;

/** May the session still be used at `now` by someone who holds these functions? */
export function isLive(
  session: SessionTimes,
  functions: readonly FunctionName[],
  now: string,
  limits: SessionLimits = sessionLimits,
): boolean {
  const idle = functions.includes('administrator') ? limits.idleOfAdministrator : limits.idle;
  return timeOf(now) < timeOf(session.expiresAt) && secondsBetween(session.lastUsedAt, now) <= idle;
}

export const needsTouch = (
  session: SessionTimes,
  now: string,
  limits: SessionLimits = sessionLimits,
): boolean => secondsBetween(session.lastUsedAt, now) >= limits.touchEvery;
