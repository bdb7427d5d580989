import { atLocal } from '../../../shared/instant.ts';
import { isValid } from '../../../shared/plain-date.ts';

/** "9:5" and "0905" are times of day too; what is none stays as it was typed, and the check says so. */
export function readTime(typed: string): string {
  const parts = /^(\d{1,2})[:hg. ]?(\d{2})$/i.exec(typed.trim());
  return parts ? `${String(parts[1]).padStart(2, '0')}:${parts[2]}` : typed.trim();
}

/** The instant of a date and a time of day, or what was typed where it is none. */
export function instantFrom(date: string, time: string): string {
  const clock = readTime(time);
  return isValid(date) && /^([01]\d|2[0-3]):[0-5]\d$/.test(clock) ? atLocal(date, clock) : `${date} ${clock}`;
}
