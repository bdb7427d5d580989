import { z } from 'zod';
import { atLocal, instantOf, localDateOf, timeOf } from './instant.ts';
import { FIRST_LUNAR_YEAR, LAST_LUNAR_YEAR, lunarToSolar } from './lunar.ts';
import { addDays, compareDates, type PlainDate, partsOf, plainDate, weekday } from './plain-date.ts';

/**
 * Which days an office works: data, never code, because Tết moves and the days in lieu are announced year by year.
 * The shipped data is `db/reference/holidays.json`; an administrator adds the notices of later years.
 */
const day = z.iso.date();
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Where an entry comes from; `found` was read in a source, `from-memory` still wants checking. */
const origin = {
  source: z.string().min(1),
  certainty: z.enum(['found', 'from-memory']),
  note: z.string().optional(),
};

export const HolidayRule = z.strictObject({
  key: z.string().min(1),
  name: z.string().min(1),
  /** `fixed`: month and day of the solar calendar; `lunar`: of the Vietnamese lunar one, never of a leap month. */
  kind: z.enum(['fixed', 'lunar']),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
  /** Days off around the day that month and day name: [-2, -1, 0, 1, 2] are two before, the day and two after. */
  offsets: z.array(z.int().min(-15).max(15)).min(1).max(31).default([0]),
  /** The rule holds when the named day itself lies in this period, both ends included; open when left out. */
  validFrom: day.optional(),
  validTo: day.optional(),
  /** A day of it that falls on a weekly day off is taken on the next working day (Labour Code 2019, art. 111.3). */
  substituted: z.boolean().default(true),
  /** True where the law leaves the choice to a yearly notice that is not known yet: screens say "tạm tính". */
  provisional: z.boolean().default(false),
  ...origin,
});
export type HolidayRule = z.output<typeof HolidayRule>;

const OneDay = z.strictObject({ date: day, name: z.string().min(1), ...origin });

export const HolidayCalendar = z.strictObject({
  title: z.string(),
  sources: z.array(z.string()),
  /** The yearly notices are entered for this period; outside it only the standing rules apply. */
  coveredFrom: day,
  coveredTo: day,
  /** ISO weekdays: 6 = thứ Bảy, 7 = Chủ nhật. At least one day of the week is worked. */
  weeklyDaysOff: z.array(z.int().min(1).max(7)).max(6),
  /** Office hours of a working day in order, `HH:mm`; each locality may have its own. */
  officeHours: z
    .array(z.strictObject({ from: clock, to: clock }).refine((hours) => hours.from < hours.to))
    .min(1)
    .refine((spans) => spans.every((span, at) => at === 0 || (spans[at - 1]?.to as string) <= span.from)),
  /** 300 days in all, so that some day of every year is worked: else a time limit would never end. */
  rules: z
    .array(HolidayRule)
    .refine((rules) => rules.reduce((days, rule) => days + rule.offsets.length, 0) <= 300),
  /** Single days off: swapped days ("hoán đổi"), days off by a special decision. */
  daysOff: z.array(OneDay).max(1000),
  /** Weekly days off that are worked ("làm bù"); they win over everything else. */
  makeUpDays: z.array(OneDay).max(1000),
});
export type HolidayCalendar = z.output<typeof HolidayCalendar>;

export type NonWorkingKind = 'weekly' | 'holiday' | 'substitute' | 'one-off';
export interface NonWorkingDay {
  date: PlainDate;
  kind: NonWorkingKind;
  /** Name of the holiday, of the one replaced, or of the one-off day; empty for a weekly day off. */
  name: string;
  /** The holiday that a `substitute` stands for. */
  inLieuOf?: PlainDate;
  provisional: boolean;
}

const isWeeklyDayOff = (date: PlainDate, calendar: HolidayCalendar): boolean =>
  calendar.weeklyDaysOff.includes(weekday(date));

function namedDay(rule: HolidayRule, year: number): PlainDate | undefined {
  if (rule.kind === 'fixed') return plainDate(year, rule.month, rule.day);
  if (year < FIRST_LUNAR_YEAR || year > LAST_LUNAR_YEAR) return undefined;
  return lunarToSolar({ year, month: rule.month, day: rule.day });
}

function holidaysOf(rule: HolidayRule, year: number): { date: PlainDate; rule: HolidayRule }[] {
  const named = namedDay(rule, year);
  if (named === undefined) return [];
  if ((rule.validFrom ?? named) > named || (rule.validTo ?? named) < named) return [];
  return rule.offsets.map((offset) => ({ date: addDays(named, offset), rule }));
}

/** Holidays, days in lieu and one-off days of the year before to the year after, so that a Tết that spills over counts. */
function reckon(calendar: HolidayCalendar, year: number): Map<PlainDate, NonWorkingDay> {
  const days = new Map<PlainDate, NonWorkingDay>();
  for (const { date, name } of calendar.daysOff) {
    days.set(date, { date, kind: 'one-off', name, provisional: false });
  }
  const holidays = [year - 1, year, year + 1]
    .flatMap((each) => calendar.rules.flatMap((rule) => holidaysOf(rule, each)))
    .sort((a, b) => compareDates(a.date, b.date));
  const toReplace = new Map<PlainDate, HolidayRule>();
  for (const { date, rule } of holidays) {
    if (days.get(date)?.kind !== 'holiday') {
      days.set(date, { date, kind: 'holiday', name: rule.name, provisional: rule.provisional });
    }
    if (rule.substituted && isWeeklyDayOff(date, calendar) && !toReplace.has(date)) toReplace.set(date, rule);
  }
  for (const [inLieuOf, { name, provisional }] of toReplace) {
    let date = addDays(inLieuOf, 1);
    while (isWeeklyDayOff(date, calendar) || days.has(date)) date = addDays(date, 1);
    days.set(date, { date, kind: 'substitute', name, inLieuOf, provisional });
  }
  for (const { date } of calendar.makeUpDays) days.delete(date);
  return days;
}

interface Reckoned {
  makeUp: Set<PlainDate>;
  years: Map<number, Map<PlainDate, NonWorkingDay>>;
}
/** A calendar is a value: once used it is not changed, a new notice makes a new one. */
const reckoned = new WeakMap<HolidayCalendar, Reckoned>();

function daysOfYear(
  calendar: HolidayCalendar,
  year: number,
): [Map<PlainDate, NonWorkingDay>, Set<PlainDate>] {
  let known = reckoned.get(calendar);
  if (!known) {
    known = { makeUp: new Set(calendar.makeUpDays.map(({ date }) => date)), years: new Map() };
    reckoned.set(calendar, known);
  }
  let days = known.years.get(year);
  if (!days) {
    days = reckon(calendar, year);
    known.years.set(year, days);
  }
  return [days, known.makeUp];
}

/** Why the office is closed on a day; undefined on a working day. */
export function findNonWorkingDay(date: PlainDate, calendar: HolidayCalendar): NonWorkingDay | undefined {
  const [days, makeUp] = daysOfYear(calendar, partsOf(date).year);
  const named = days.get(date);
  if (named) return named;
  if (!isWeeklyDayOff(date, calendar) || makeUp.has(date)) return undefined;
  return { date, kind: 'weekly', name: '', provisional: false };
}

export const isWorkingDay = (date: PlainDate, calendar: HolidayCalendar): boolean =>
  findNonWorkingDay(date, calendar) === undefined;

/** Are the yearly notices known for this day? Where not, a screen says that days off are provisional. */
export const isCovered = (date: PlainDate, calendar: HolidayCalendar): boolean =>
  date >= calendar.coveredFrom && date <= calendar.coveredTo;

/** The date itself when it is a working day, else the nearest one in the direction: 1 after, -1 before. */
export function nearestWorkingDay(date: PlainDate, direction: 1 | -1, calendar: HolidayCalendar): PlainDate {
  let found = date;
  while (!isWorkingDay(found, calendar)) found = addDays(found, direction);
  return found;
}

/**
 * The n-th working day after a date (before it when n is negative). The date itself is not counted, whether worked or
 * not (Civil Code 2015, art. 147.2: the first day of a time limit is the one after the event); n = 0 is the date itself.
 */
export function addWorkingDays(date: PlainDate, n: number, calendar: HolidayCalendar): PlainDate {
  if (!Number.isInteger(n)) throw new RangeError(`working days are counted whole, not ${n}`);
  const direction = n < 0 ? -1 : 1;
  let found = date;
  for (let left = Math.abs(n); left > 0; left--) {
    found = nearestWorkingDay(addDays(found, direction), direction, calendar);
  }
  return found;
}

/** Working days after `from` up to and including `to`; negative when `to` is earlier, so that it undoes adding. */
export function workingDaysBetween(from: PlainDate, to: PlainDate, calendar: HolidayCalendar): number {
  if (to < from) {
    let count = 0;
    for (let date = to; date < from; date = addDays(date, 1)) if (isWorkingDay(date, calendar)) count--;
    return count;
  }
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1))
    if (isWorkingDay(date, calendar)) count++;
  return count;
}

/** The days off after `from` up to and including `to`, weekly ones included, in order. */
export function nonWorkingDaysBetween(
  from: PlainDate,
  to: PlainDate,
  calendar: HolidayCalendar,
): NonWorkingDay[] {
  const found: NonWorkingDay[] = [];
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    const nonWorking = findNonWorkingDay(date, calendar);
    if (nonWorking) found.push(nonWorking);
  }
  return found;
}

/** Office hours of a working day as times; none on a day off. */
function spansOf(date: PlainDate, calendar: HolidayCalendar): [number, number][] {
  if (!isWorkingDay(date, calendar)) return [];
  return calendar.officeHours.map(({ from, to }) => [timeOf(atLocal(date, from)), timeOf(atLocal(date, to))]);
}

/** Office hours between two instants, as a number of hours (fractions too); 0 when `to` is not later than `from`. */
export function workingHoursBetween(from: string, to: string, calendar: HolidayCalendar): number {
  const [start, end] = [timeOf(from), timeOf(to)];
  let worked = 0;
  for (let date = localDateOf(from); date <= localDateOf(to); date = addDays(date, 1)) {
    for (const [opens, closes] of spansOf(date, calendar)) {
      worked += Math.max(0, Math.min(closes, end) - Math.max(opens, start));
    }
  }
  return worked / 3_600_000;
}

/** The instant at which `hours` office hours have run since `from`; `hours` above 0. */
export function addWorkingHours(from: string, hours: number, calendar: HolidayCalendar): string {
  if (!(hours > 0)) throw new RangeError(`office hours to add must be above 0, not ${hours}`);
  const start = timeOf(from);
  let left = Math.round(hours * 3_600_000);
  for (let date = localDateOf(from); ; date = addDays(date, 1)) {
    for (const [opens, closes] of spansOf(date, calendar)) {
      const begin = Math.max(opens, start);
      if (closes - begin >= left) return instantOf(begin + left);
      left -= Math.max(0, closes - begin);
    }
  }
}
