import { z } from 'zod';
import { addDays, addMonths, type PlainDate, partsOf, plainDate } from './plain-date.ts';

export const periodKinds = ['month', 'quarter', 'half-year', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A stretch of days, both ends included. A report says its own: statistical periods close before the calendar's. */
export const Period = z
  .strictObject({ start: z.iso.date(), end: z.iso.date() })
  .refine((period) => period.start <= period.end, { params: { code: 'period.ends-before-start' } });
export type Period = z.output<typeof Period>;

export interface NamedPeriod extends Period {
  kind: PeriodKind;
  year: number;
  /** 1 to 12 for months, 1 to 4 for quarters, 1 or 2 for half-years, 1 for a year. */
  ordinal: number;
}

const MONTHS: Record<PeriodKind, number> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

/**
 * The `ordinal`-th period of a year. With `closingDay` (1 to 28) it ends on that day of its last month and begins on
 * the day after that day of the month before its first: closing day 14 gives the year 15/12 to 14/12, the periods of
 * reports to administrative agencies (Decree 09/2019/NĐ-CP, art. 12). Throws RangeError for an ordinal out of range.
 */
export function periodOf(kind: PeriodKind, year: number, ordinal: number, closingDay?: number): NamedPeriod {
  const months = MONTHS[kind];
  const first = plainDate(year, (ordinal - 1) * months + 1, 1);
  if (first === undefined || !Number.isInteger(ordinal) || ordinal > 12 / months) {
    throw new RangeError(`${year} has no ${kind} number ${ordinal}`);
  }
  if (closingDay === undefined) {
    return { kind, year, ordinal, start: first, end: addDays(addMonths(first, months), -1) };
  }
  if (!Number.isInteger(closingDay) || closingDay < 1 || closingDay > 28) {
    throw new RangeError(`a period closes on a day from 1 to 28, not on ${closingDay}`);
  }
  const start = addDays(addMonths(first, -1), closingDay);
  return { kind, year, ordinal, start, end: addDays(addMonths(first, months - 1), closingDay - 1) };
}

/** The period that a date lies in; the days after the last closing day belong to the next year. */
export function periodContaining(kind: PeriodKind, date: PlainDate, closingDay?: number): NamedPeriod {
  const { year, month } = partsOf(date);
  const found = periodOf(kind, year, Math.ceil(month / MONTHS[kind]), closingDay);
  return date > found.end ? nextPeriod(found, closingDay) : found;
}

/** The period after one that `periodOf` made, with the same closing day. */
export function nextPeriod({ kind, year, ordinal }: NamedPeriod, closingDay?: number): NamedPeriod {
  const last = ordinal === 12 / MONTHS[kind];
  return periodOf(kind, last ? year + 1 : year, last ? 1 : ordinal + 1, closingDay);
}
