import { localDateOf, timeOf } from '../../../shared/instant.ts';
import { daysBetween } from '../../../shared/plain-date.ts';

/** How a legal clock stands. `meaning` picks the colour, the icon and how loud it is. */
export type ClockReading =
  | { meaning: 'overdue'; by: 'days' | 'hours'; count: number }
  | { meaning: 'overdue'; by: 'now' }
  | { meaning: 'today' }
  | { meaning: 'hours'; hours: number; minutes: number }
  | { meaning: 'soon' | 'far'; days: number };

const soonDays = 3;

function readInstant(dueAt: string, now: string): ClockReading {
  const minutes = Math.floor((timeOf(dueAt) - timeOf(now)) / 60_000);
  if (minutes >= 24 * 60) return readDays(daysBetween(localDateOf(now), localDateOf(dueAt)));
  if (minutes >= 0) return { meaning: 'hours', hours: Math.floor(minutes / 60), minutes: minutes % 60 };
  const hours = Math.floor(-minutes / 60);
  if (hours < 1) return { meaning: 'overdue', by: 'now' };
  return hours < 24
    ? { meaning: 'overdue', by: 'hours', count: hours }
    : { meaning: 'overdue', by: 'days', count: Math.floor(hours / 24) };
}

function readDays(days: number): ClockReading {
  if (days < 0) return { meaning: 'overdue', by: 'days', count: -days };
  if (days === 0) return { meaning: 'today' };
  return { meaning: days <= soonDays ? 'soon' : 'far', days };
}

/**
 * Reads a clock. `dueAt` is a plain date (the whole day still counts) or an instant (counted to the minute within the last
 * day). `now` is the product's clock, never this machine's.
 */
export function readClock(dueAt: string, now: string): ClockReading {
  if (dueAt.includes('T')) return readInstant(dueAt, now);
  return readDays(daysBetween(localDateOf(now), dueAt));
}
