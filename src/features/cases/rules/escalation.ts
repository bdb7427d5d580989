import { addHours, instantOf, timeOf } from '../../../platform/shared/instant.ts';
import { type CaseClock, isRunning } from './clocks.ts';
import { type escalationTargets, type KnownRule, versionAt } from './clock-rules.ts';

export type EscalationTarget = (typeof escalationTargets)[number];

/** Somebody is to hear of a clock that runs out, or has. */
export interface Escalation {
  code: string;
  occurrence: number;
  to: EscalationTarget;
  at: string;
}

export type SteppedClock = Pick<CaseClock, 'code' | 'startedAt' | 'dueAt'>;

/** Every step of a clock with its instant, in the order in which they come. */
export function stepsOf(
  { code, startedAt, dueAt }: SteppedClock,
  rules: readonly KnownRule[],
): { to: EscalationTarget; at: string }[] {
  const [from, until] = [timeOf(startedAt), timeOf(dueAt)];
  const steps = (versionAt(rules, code, startedAt)?.escalation ?? []).map((step) => ({
    to: step.to,
    at:
      'share' in step
        ? instantOf(Math.round(from + (until - from) * step.share))
        : addHours(dueAt, step.hours),
  }));
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** When somebody is first to hear of the clock; null where nobody ever is. */
export const firstStepAt = (clock: SteppedClock, rules: readonly KnownRule[]): string | null =>
  stepsOf(clock, rules)[0]?.at ?? null;

/** The steps of a running clock that have come at `now`, in their order; none once it is stopped. */
export function escalationsAt(clock: CaseClock, rules: readonly KnownRule[], now: string): Escalation[] {
  if (!isRunning(clock)) return [];
  return stepsOf(clock, rules)
    .filter(({ at }) => at <= now)
    .map((step) => ({ code: clock.code, occurrence: clock.occurrence, ...step }));
}

/** The steps that have come and were not told yet, and when the next one comes. */
export function untold(
  clock: SteppedClock,
  told: readonly EscalationTarget[],
  rules: readonly KnownRule[],
  now: string,
): { due: EscalationTarget[]; nextAt: string | null } {
  const left = stepsOf(clock, rules).filter(({ to }) => !told.includes(to));
  return {
    due: left.filter(({ at }) => at <= now).map(({ to }) => to),
    nextAt: left.find(({ at }) => at > now)?.at ?? null,
  };
}

/** People of one level above the other, the owner first. */
export interface Level {
  accountIds: readonly string[];
  /** They read the case itself; others see its stage and clocks. */
  reads: boolean;
}

interface TellableClock {
  named: readonly string[];
  /** Told to who reads the case alone. */
  teamOnly: boolean;
}

/**
 * Who hears of a step: the people of its level, never a person whom the case names (suspected or relative); where nobody of the
 * level is left, those of the next one above.
 */
export function toldOf(levels: readonly Level[], from: number, { named, teamOnly }: TellableClock): Level {
  for (const { accountIds, reads } of levels.slice(from)) {
    if (teamOnly && !reads) continue;
    const left = [...new Set(accountIds)].filter((id) => !named.includes(id));
    if (left.length > 0) return { accountIds: left, reads };
  }
  return { accountIds: [], reads: false };
}
