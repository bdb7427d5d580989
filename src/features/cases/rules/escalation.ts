import { type EscalationTarget, stepsOf, untoldOf } from '../../concerns/rules/escalation.ts';
import { type KnownRule, versionAt } from './clock-rules.ts';
import { type CaseClock, isRunning } from './clocks.ts';

/** Somebody is to hear of a clock that runs out, or has. */
export interface Escalation {
  code: string;
  occurrence: number;
  to: EscalationTarget;
  at: string;
}

export type SteppedClock = Pick<CaseClock, 'code' | 'startedAt' | 'dueAt'>;

const stepsOfClock = (clock: SteppedClock, rules: readonly KnownRule[]) =>
  stepsOf(clock, versionAt(rules, clock.code, clock.startedAt)?.escalation ?? []);

/** When somebody is first to hear of the clock; null where nobody ever is. */
export const firstStepAt = (clock: SteppedClock, rules: readonly KnownRule[]): string | null =>
  stepsOfClock(clock, rules)[0]?.at ?? null;

/** The steps of a running clock that have come at `now`, in their order; none once it is stopped. */
export function escalationsAt(clock: CaseClock, rules: readonly KnownRule[], now: string): Escalation[] {
  if (!isRunning(clock)) return [];
  return stepsOfClock(clock, rules)
    .filter(({ at }) => at <= now)
    .map((step) => ({ code: clock.code, occurrence: clock.occurrence, ...step }));
}

/** The steps that have come and were not told yet, and when the next one comes. */
export const untold = (
  clock: SteppedClock,
  told: readonly EscalationTarget[],
  rules: readonly KnownRule[],
  now: string,
) => untoldOf(stepsOfClock(clock, rules), told, now);
