import type { ClockName } from '../contract/states.ts';
import { type ConcernClock, type ConcernLimits, clocksOf, isLate, type Timed } from './clocks.ts';
import { type EscalationTarget, stepsOf, untoldOf } from './escalation.ts';

/** Who is to hear that a limit of a concern runs out, or has. */

export interface ToldOfConcern {
  clock: ClockName;
  /** Since when the concern is with this commune: passed on, all of it is told anew there. */
  since: string;
  to: EscalationTarget;
  at: string;
  people: number;
}

export const withCommuneSince = (concern: { passedAt: string | null; loggedAt: string }): string =>
  concern.passedAt ?? concern.loggedAt;

/** Nobody can hear of a passing on before it is written down: one that came late is told of once it is. */
const isTold = (clock: ConcernClock, now: string): boolean =>
  clock.stoppedAt === null || (clock.name === 'pass-on' && isLate(clock, now));

/** The steps that have come and were not told yet, and when to look again; null: when something is done. */
export function untoldOfConcern(
  concern: Timed & { loggedAt: string; told: readonly ToldOfConcern[] },
  limits: ConcernLimits,
  now: string,
): { due: { clock: ConcernClock; to: EscalationTarget }[]; nextAt: string | null } {
  const since = withCommuneSince(concern);
  const found = clocksOf(concern, limits)
    .filter((clock) => isTold(clock, now))
    .map((clock) => {
      const told = concern.told.filter((one) => one.clock === clock.name && one.since === since);
      const steps = stepsOf(clock, limits.escalation[clock.name] ?? []);
      return {
        clock,
        ...untoldOf(
          steps,
          told.map(({ to }) => to),
          now,
        ),
      };
    });
  const next = found.flatMap(({ nextAt }) => (nextAt === null ? [] : [nextAt])).sort();
  return {
    due: found.flatMap(({ clock, due }) => due.map((to) => ({ clock, to }))),
    nextAt: next[0] ?? null,
  };
}
