import { addHours } from '../../../platform/shared/instant.ts';
import { type CaseClock, isRunning } from './clocks.ts';
import { type ClockRule, type escalationTargets, versionAt } from './clock-rules.ts';

/** Somebody is to hear of a clock that runs out, or has. */
export interface Escalation {
  code: string;
  occurrence: number;
  to: (typeof escalationTargets)[number];
  at: string;
}

/** The steps of a running clock that have come at `now`, in their order; none once it is stopped. */
export function escalationsAt(clock: CaseClock, rules: readonly ClockRule[], now: string): Escalation[] {
  if (!isRunning(clock)) return [];
  const rule = versionAt(rules, clock.code, clock.startedAt);
  const steps = (rule?.escalation ?? []).map(({ hours, to }) => ({ to, at: addHours(clock.dueAt, hours) }));
  return steps
    .filter(({ at }) => at <= now)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .map((step) => ({ code: clock.code, occurrence: clock.occurrence, ...step }));
}
