import { dayNumberOf, formatDate, isValid, type PlainDate } from './plain-date.ts';

/**
 * Instants are ISO 8601 texts; what this file returns ends in `Z` and carries milliseconds. Every rule reads them in
 * Asia/Ho_Chi_Minh. That zone has been UTC+7 without daylight saving since 13 June 1975 (tz database), and no record
 * here is older, so a fixed +07:00 is exact and needs no zone data in the browser.
 */
const OFFSET = 7 * 3_600_000;
const DAY = 86_400_000;

/** Milliseconds since 1970 of an instant. Throws RangeError for a text that is none, or that names no zone. */
export function timeOf(instant: string): number {
  const time = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(instant) ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(time)) throw new RangeError(`not an instant: ${instant}`);
  return time;
}

export const instantOf = (time: number): string => new Date(time).toISOString();

/** The calendar date in Việt Nam at an instant. */
export const localDateOf = (instant: string): PlainDate => instantOf(timeOf(instant) + OFFSET).slice(0, 10);

/** The wall clock in Việt Nam at an instant, `HH:mm`. */
export const localTimeOf = (instant: string): string => instantOf(timeOf(instant) + OFFSET).slice(11, 16);

/** 00:00:00 in Việt Nam. */
export const startOfDay = (date: PlainDate): string => instantOf(dayNumberOf(date) * DAY - OFFSET);

/** 23:59:59 in Việt Nam: the moment at which a due day has run out. */
export const endOfDay = (date: PlainDate): string => instantOf((dayNumberOf(date) + 1) * DAY - OFFSET - 1000);

/** The instant of a wall clock in Việt Nam, `clock` as `HH:mm` (00:00 to 23:59). Throws RangeError for another text. */
export function atLocal(date: PlainDate, clock: string): string {
  const match = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(clock);
  if (!match) throw new RangeError(`not a time of day: ${clock}`);
  const minutes = Number(match[1]) * 60 + Number(match[2]);
  return instantOf(dayNumberOf(date) * DAY - OFFSET + minutes * 60_000);
}

/** `hours` later (fractions allowed), running through nights and days off. */
export const addHours = (instant: string, hours: number): string =>
  instantOf(timeOf(instant) + Math.round(hours * 3_600_000));

/** `dd/MM/yyyy HH:mm` in Việt Nam. */
export const formatInstant = (instant: string): string =>
  `${formatDate(localDateOf(instant))} ${localTimeOf(instant)}`;

/** Is the text an instant that `timeOf` reads, on a date that exists? */
export function isInstant(text: string): boolean {
  const form = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;
  return form.test(text) && isValid(text.slice(0, 10));
}
