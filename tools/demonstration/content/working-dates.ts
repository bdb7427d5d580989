import { atLocal } from '../../../src/platform/shared/instant.ts';
import { addDays, type PlainDate } from '../../../src/platform/shared/plain-date.ts';
import type { Random } from './random.ts';

/** Public holidays of 2021 within the plan's year. */
const daysOff = new Set(['2021-04-21', '2021-04-30', '2021-05-03', '2021-09-02', '2021-09-03']);

const isWorkday = (date: PlainDate): boolean =>
  !daysOff.has(date) && ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());

/** The date itself, or the next day on which offices work. */
export const workdayFrom = (date: PlainDate): PlainDate =>
  isWorkday(date) ? date : workdayFrom(addDays(date, 1));

export const workdayUpTo = (date: PlainDate): PlainDate =>
  isWorkday(date) ? date : workdayUpTo(addDays(date, -1));

/** A moment in office hours. */
export function inOfficeHours(date: PlainDate, random: Random): string {
  const hour = random.pick([7, 8, 8, 9, 9, 10, 13, 14, 14, 15]);
  const minute = random.between(hour === 7 || hour === 13 ? 35 : 0, 55);
  return atLocal(date, `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
}
