import { formatDate, isValid, parseDate } from '../../../shared/plain-date.ts';

/** `2021-04-15` → `15/04/2021`; what is no plain date (still being typed) comes back as it is. */
export const dateText = (date: string): string => (isValid(date) ? formatDate(date) : date);

/**
 * What a person typed, as a plain date; undefined when it is none. A year of two digits is the latest year that lies not
 * more than ten years after `thisYear`.
 */
export function parseTypedDate(typed: string, thisYear: number): string | undefined {
  const reading = parseDate(typed, thisYear + 10);
  return reading.ok ? reading.date : undefined;
}
