import {
  addDays,
  addMonths,
  dateOfDayNumber,
  dayNumberOf,
  daysBetween,
  type PlainDate,
  partsOf,
} from '../../../src/platform/shared/plain-date.ts';
import type { Random } from '../../demonstration/content/random.ts';
import type { Child } from '../child.ts';

/** The sixteen years in which the children of a day were born, each day made once: there are millions of births. */
export interface Era {
  on: PlainDate;
  /** Days of birth, the earliest first; the last is `on`. */
  days: readonly PlainDate[];
  years: Int16Array;
  /** 1 on Saturdays and Sundays. */
  weekends: Uint8Array;
  /** Midnight of `on` in milliseconds. */
  moment: number;
  year: number;
  /** The calendar year in which the school year of `on` began; a new one begins in September. */
  schoolYear: number;
}

export function eraOf(on: PlainDate): Era {
  const last = dayNumberOf(on);
  // Who turns 16 on the very day is no child any more (Luật Trẻ em 2016, Điều 1).
  const first = dayNumberOf(addDays(addMonths(on, -16 * 12), 1));
  const count = last - first + 1;
  const days = Array.from({ length: count }, (_, at) => dateOfDayNumber(first + at));
  const { year, month } = partsOf(on);
  return {
    ...{ on, days, year },
    years: Int16Array.from(days, (day) => Number(day.slice(0, 4))),
    // Day 0, 1 January 1970, was a Thursday.
    weekends: Uint8Array.from(days, (_, at) => ((first + at + 3) % 7 >= 5 ? 1 : 0)),
    moment: last * 86_400_000,
    schoolYear: month >= 9 ? year : year - 1,
  };
}

/** Of the births that would fall on a day of the weekend, so many do: planned ones are on working days. From memory. */
const keptOnWeekends = 0.86;

/** A day of birth, by its place in `era.days`. */
export function drawBirth(random: Random, era: Era): number {
  for (;;) {
    const day = random.between(0, era.days.length - 1);
    if (era.weekends[day] === 0 || random.next() < keptOnWeekends) return day;
  }
}

type Known = Pick<Child, 'birthDate' | 'birthPrecision'>;

/** What is known of the date. A year alone, of a birth that was never written down, stands as 1 January: a few in a hundred. */
export function knownBirth(random: Random, era: Era, day: number): Known {
  const date = era.days[day] as PlainDate;
  const chance = random.next();
  const rough = (birthDate: PlainDate, birthPrecision: Known['birthPrecision']): Known =>
    birthDate < (era.days[0] as PlainDate)
      ? { birthDate: date, birthPrecision: 'day' }
      : { birthDate, birthPrecision };
  if (chance < 0.024) return rough(`${date.slice(0, 4)}-01-01`, 'year');
  if (chance < 0.028) return rough(`${date.slice(0, 7)}-01`, 'month');
  if (chance < 0.031) return rough(`${date.slice(0, 7)}-01`, 'estimated');
  return { birthDate: date, birthPrecision: 'day' };
}

/** A day from `from` to the day of the population, both included, never before the first day of the era. */
export function drawDaySince(random: Random, era: Era, from: PlainDate): PlainDate {
  const first = era.days[0] as PlainDate;
  const start = from <= first ? 0 : daysBetween(first, from);
  return era.days[random.between(Math.min(start, era.days.length - 1), era.days.length - 1)] as PlainDate;
}
