import { daysBetween } from '../../../platform/shared/plain-date.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';

/**
 * When the system reminds by itself, in days from the due day (negative: before). `to` says who: the unit's own people,
 * or also those above it once a debt has stood for some days. Data, so that a locality can have its own.
 */
export interface ReminderMark {
  days: number;
  kind: 'obligation.due-soon' | 'obligation.due-today' | 'obligation.overdue' | 'obligation.escalated';
  to: 'unit' | 'lead' | 'leader';
}

export const defaultMarks: readonly ReminderMark[] = [
  { days: -7, kind: 'obligation.due-soon', to: 'unit' },
  { days: -1, kind: 'obligation.due-soon', to: 'unit' },
  { days: 0, kind: 'obligation.due-today', to: 'unit' },
  { days: 1, kind: 'obligation.overdue', to: 'unit' },
  { days: 3, kind: 'obligation.escalated', to: 'lead' },
  { days: 7, kind: 'obligation.escalated', to: 'leader' },
];

/**
 * The newest mark of each audience that the day has reached: a server that slept over several marks sends one reminder,
 * not all of them. Marks older than `staleAfter` days are passed over in silence.
 */
export function marksReached(
  dueAt: string,
  now: string,
  marks: readonly ReminderMark[] = defaultMarks,
  staleAfter = 6,
): ReminderMark[] {
  const day = daysBetween(localDateOf(dueAt), localDateOf(now));
  const newest = new Map<ReminderMark['to'], ReminderMark>();
  for (const mark of marks) {
    if (mark.days > day || day - mark.days > staleAfter) continue;
    const kept = newest.get(mark.to);
    if (!kept || kept.days < mark.days) newest.set(mark.to, mark);
  }
  return [...newest.values()];
}

/** Reminders leave people their evenings; a legal clock of hours has its own rule elsewhere. */
export const isReminderHour = (localTime: string): boolean => localTime >= '07:00' && localTime < '19:00';
