import { z } from 'zod';
import { addHours, localDateOf, timeOf } from '../../../platform/shared/instant.ts';
import { type ClockName, clockNames, type ConcernCategory } from '../contract/states.ts';
import { EscalationStep } from './escalation.ts';

/** Time limits of receiving information: dated reference data (`db/reference/concern-limits.json`), never code. */

const Certainty = z.enum(['found', 'from-memory', 'own']);

export const ConcernLimits = z.strictObject({
  validFrom: z.iso.date(),
  /** From receipt to the commune, for a receiver who is not the commune. */
  passOnMinutes: z.number().int().positive(),
  /** From passing to the commune's acknowledgement. */
  acknowledgeMinutes: z.number().int().positive(),
  /** From receipt to emergency measures. */
  emergencyHours: z.number().positive(),
  /** Logged later than this after receipt: the reason is asked. */
  lateReasonHours: z.number().positive(),
  /** Who hears that a limit runs out, and when. */
  escalation: z.partialRecord(z.enum(clockNames), z.array(EscalationStep)),
  sources: z.record(z.string(), z.object({ source: z.string().min(1), certainty: Certainty })),
});
export type ConcernLimits = z.output<typeof ConcernLimits>;

export const ConcernLimitTable = z.strictObject({
  title: z.string(),
  readOn: z.iso.date(),
  note: z.string().optional(),
  entries: z
    .array(ConcernLimits)
    .min(1)
    .refine(
      (all) => all.every((one, at) => at === 0 || (all[at - 1] as ConcernLimits).validFrom < one.validFrom),
      {
        error: 'entries stand in the order of their dates',
      },
    ),
});
export type ConcernLimitTable = z.output<typeof ConcernLimitTable>;

/** The limits that count for information received at the instant; before the first entry, the first. */
export function limitsAt({ entries }: ConcernLimitTable, receivedAt: string): ConcernLimits {
  const on = localDateOf(receivedAt);
  const inForce = entries.filter(({ validFrom }) => validFrom <= on);
  return (inForce.at(-1) ?? entries[0]) as ConcernLimits;
}

const later = (instant: string, minutes: number): string => addHours(instant, minutes / 60);

/** Abuse and danger run against the 12 hours of Decree 56/2017 art. 26.3; null where they do not. */
export const emergencyDueAt = (
  concern: { receivedAt: string; category: ConcernCategory; inDanger: boolean },
  limits: ConcernLimits,
): string | null =>
  concern.inDanger || concern.category === 'abused'
    ? addHours(concern.receivedAt, limits.emergencyHours)
    : null;

export const acknowledgeDueAt = (passedAt: string, limits: ConcernLimits): string =>
  later(passedAt, limits.acknowledgeMinutes);

export const passOnDueAt = (receivedAt: string, limits: ConcernLimits): string =>
  later(receivedAt, limits.passOnMinutes);

export interface ConcernClock {
  name: ClockName;
  startedAt: string;
  dueAt: string;
  /** null while it runs. */
  stoppedAt: string | null;
}

export interface Timed {
  receivedAt: string;
  /** null where the commune itself received it. */
  passedAt: string | null;
  acknowledgedAt: string | null;
  decidedAt: string | null;
  /** The twelve hours of a case go on in the case, and are shown there alone. */
  outcome: string | null;
  emergencyDueAt: string | null;
}

/** The clocks of a concern: received → passed on → acknowledged, and the 12 hours. */
export function clocksOf(concern: Timed, limits: ConcernLimits): ConcernClock[] {
  const { receivedAt, passedAt, acknowledgedAt, decidedAt, outcome } = concern;
  const clocks: ConcernClock[] = [];
  if (passedAt !== null) {
    const passing = { dueAt: passOnDueAt(receivedAt, limits), stoppedAt: passedAt };
    clocks.push({ name: 'pass-on', startedAt: receivedAt, ...passing });
    const taking = { dueAt: acknowledgeDueAt(passedAt, limits), stoppedAt: acknowledgedAt };
    clocks.push({ name: 'acknowledge', startedAt: passedAt, ...taking });
  }
  if (concern.emergencyDueAt !== null && outcome !== 'case')
    clocks.push({
      ...{ name: 'emergency', startedAt: receivedAt, dueAt: concern.emergencyDueAt, stoppedAt: decidedAt },
    });
  return clocks;
}

/** Stopped after its due instant, or running beyond it. The due instant itself is in time. */
export const isLate = ({ dueAt, stoppedAt }: ConcernClock, now: string): boolean =>
  timeOf(stoppedAt ?? now) > timeOf(dueAt);

/** Is the reason for the late entry to be asked? */
export const loggedLate = (receivedAt: string, now: string, limits: ConcernLimits): boolean =>
  timeOf(now) > timeOf(addHours(receivedAt, limits.lateReasonHours));
