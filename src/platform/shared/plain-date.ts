/**
 * Calendar dates without a time or a zone. A `PlainDate` is the text `yyyy-mm-dd` of a day that exists, years 1000 to
 * 9999, Gregorian; as text it sorts by time. Arithmetic runs on day numbers, so no time zone can shift a day.
 */
export type PlainDate = string;

export type DateProblem = 'date.empty' | 'date.unreadable' | 'date.no-such-day';
export type DateReading = { ok: true; date: PlainDate } | { ok: false; code: DateProblem };

const DAY = 86_400_000;
const two = (n: number): string => String(n).padStart(2, '0');

/** Days of a month, 1 to 12; 0 for a month that does not exist. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [31, 0, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
}

const exists = (year: number, month: number, day: number): boolean =>
  year >= 1000 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);

/** The date of three numbers, month 1 to 12; undefined when there is no such day. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  return exists(year, month, day) ? `${year}-${two(month)}-${two(day)}` : undefined;
}

export function isValid(text: string): text is PlainDate {
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(text) &&
    exists(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)))
  );
}

/** Year, month (1 to 12) and day of a date. Throws RangeError for what is not a date. */
export function partsOf(date: PlainDate): { year: number; month: number; day: number } {
  if (!isValid(date)) throw new RangeError(`not a calendar date: ${String(date)}`);
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Whole days since 1970-01-01, negative before. */
export function dayNumberOf(date: PlainDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / DAY;
}

/** The inverse of `dayNumberOf`. Throws RangeError outside the years 1000 to 9999. */
export function dateOfDayNumber(dayNumber: number): PlainDate {
  const time = new Date(dayNumber * DAY);
  const date = Number.isNaN(time.getTime())
    ? undefined
    : plainDate(time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate());
  if (date === undefined) throw new RangeError(`no calendar date has the day number ${dayNumber}`);
  return date;
}

/** `days` later, or earlier when negative. */
export const addDays = (date: PlainDate, days: number): PlainDate =>
  dateOfDayNumber(dayNumberOf(date) + days);

/** `months` later on the same day of the month, or on its last day when it is shorter: 31/01 + 1 = 28/02 or 29/02. */
export function addMonths(date: PlainDate, months: number): PlainDate {
  const { year, month, day } = partsOf(date);
  const index = year * 12 + (month - 1) + months;
  const toYear = Math.floor(index / 12);
  const toMonth = index - toYear * 12 + 1;
  const moved = plainDate(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
  if (moved === undefined) throw new RangeError(`${date} plus ${months} months leaves the calendar`);
  return moved;
}

/** Negative when `a` is earlier, 0 when equal, positive when later: for `sort`. */
export const compareDates = (a: PlainDate, b: PlainDate): number => (a < b ? -1 : a > b ? 1 : 0);

/** Days from `from` to `to`: 1 for tomorrow, negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumberOf(to) - dayNumberOf(from);

/** ISO weekday: 1 = thứ Hai … 6 = thứ Bảy, 7 = Chủ nhật. */
export function weekday(date: PlainDate): number {
  const shifted = (dayNumberOf(date) + 3) % 7;
  return (shifted < 0 ? shifted + 7 : shifted) + 1;
}

/** `dd/MM/yyyy`, the form of screens and tables. */
export function formatDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${two(day)}/${two(month)}/${year}`;
}

/**
 * "ngày 05 tháng 3 năm 2021": the form of official documents. Days below 10 and the months 1 and 2 take a leading
 * zero, so that no digit can be put before them (Decree 30/2020/NĐ-CP, annex I, part II, "thời gian ban hành").
 */
export function formatDateInWords(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `ngày ${two(day)} tháng ${month <= 2 ? two(month) : month} năm ${year}`;
}

const isoForm = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const separated = /^(\d{1,2})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/;
const spaced = /^(\d{1,2}) (\d{1,2}) (\d{4})$/;
const digitsOnly = /^(\d{2})(\d{2})(\d{4}|\d{2})$/;
const worded = /^(?:ngày )?(\d{1,2}) ?tháng ?(\d{1,2}),?(?: ?năm)? ?(\d{4}|\d{2})$/;

function dayMonthYear(text: string): [string, string, string] | undefined {
  const iso = isoForm.exec(text);
  if (iso) return [iso[3] as string, iso[2] as string, iso[1] as string];
  const marked = separated.exec(text);
  if (marked) return [marked[1] as string, marked[3] as string, marked[4] as string];
  const plain = spaced.exec(text) ?? digitsOnly.exec(text) ?? worded.exec(text);
  return plain ? [plain[1] as string, plain[2] as string, plain[3] as string] : undefined;
}

/**
 * A date as people type it: 5/3/21, 05032014, 050314, 5-3-2014, 5.3.2014, "5 3 2014", "ngày 5 tháng 3 năm 2021",
 * and the ISO form of pasted data. The day always comes first: 03/25/2014 is `date.no-such-day`, not 25 March.
 * A year of two digits is the one in the hundred years that end with `lastShortYear` (2049: 50 → 1950, 49 → 2049).
 */
export function parseDate(text: string, lastShortYear = 2049): DateReading {
  const tidy = text.normalize('NFC').trim().toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
  if (tidy === '') return { ok: false, code: 'date.empty' };
  const found = dayMonthYear(tidy);
  if (!found) return { ok: false, code: 'date.unreadable' };
  const [day, month, yearText] = found;
  let year = Number(yearText);
  if (yearText.length === 2) {
    year += Math.floor(lastShortYear / 100) * 100;
    if (year > lastShortYear) year -= 100;
  }
  const date = plainDate(year, Number(month), Number(day));
  return date === undefined ? { ok: false, code: 'date.no-such-day' } : { ok: true, date };
}
