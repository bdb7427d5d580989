import { z } from 'zod';
import { addHours, instantOf, timeOf } from '../../../platform/shared/instant.ts';

/** Telling of limits that run out, for every room that keeps clocks: when a step comes, and who is left to hear of it. */

/** Who hears: after a share of the time of a limit, or so many hours before (negative) or after its due instant. */
export const escalationTargets = ['owner', 'deputy', 'chair', 'lead-office'] as const;
export type EscalationTarget = (typeof escalationTargets)[number];

export const EscalationStep = z.union([
  z.strictObject({ share: z.number().gt(0).lt(1), to: z.enum(escalationTargets) }),
  z.strictObject({ hours: z.number().min(-720).max(720), to: z.enum(escalationTargets) }),
]);
export type EscalationStep = z.output<typeof EscalationStep>;

export interface Span {
  startedAt: string;
  dueAt: string;
}

/** Every step of a limit with its instant, in the order in which they come. */
export function stepsOf(
  { startedAt, dueAt }: Span,
  escalation: readonly EscalationStep[],
): { to: EscalationTarget; at: string }[] {
  const [from, until] = [timeOf(startedAt), timeOf(dueAt)];
  const steps = escalation.map((step) => ({
    to: step.to,
    at:
      'share' in step
        ? instantOf(Math.round(from + (until - from) * step.share))
        : addHours(dueAt, step.hours),
  }));
  return steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** The steps that have come and were not told yet, and when the next one comes. */
export function untoldOf(
  steps: readonly { to: EscalationTarget; at: string }[],
  told: readonly EscalationTarget[],
  now: string,
): { due: EscalationTarget[]; nextAt: string | null } {
  const left = steps.filter(({ to }) => !told.includes(to));
  return {
    due: left.filter(({ at }) => at <= now).map(({ to }) => to),
    nextAt: left.find(({ at }) => at > now)?.at ?? null,
  };
}

/**
 * Where each target begins in the row of levels. A function says "leader" of the chair and of the deputies alike, so both of
 * these levels are the commune's leaders, told twice.
 */
export const levelOf: Readonly<Record<EscalationTarget, number>> = {
  owner: 0,
  deputy: 1,
  chair: 1,
  'lead-office': 2,
};

/** People of one level above the other, the owner first. */
export interface Level {
  accountIds: readonly string[];
  /** They read the record itself; others see its state and clocks. */
  reads: boolean;
}

interface Heard {
  /** Persons whom the record names (suspected or relative). */
  named: readonly string[];
  /** Told to who reads the record alone. */
  teamOnly: boolean;
}

/** Who hears of a step: the people of its level, never a named person; where nobody of the level is left, those of the next one above. */
export function toldOf(levels: readonly Level[], from: number, { named, teamOnly }: Heard): Level {
  for (const { accountIds, reads } of levels.slice(from)) {
    if (teamOnly && !reads) continue;
    const left = [...new Set(accountIds)].filter((id) => !named.includes(id));
    if (left.length > 0) return { accountIds: left, reads };
  }
  return { accountIds: [], reads: false };
}
