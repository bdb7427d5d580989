import { isDigitSlip } from './numbers.ts';
import type { ComparableBirth } from './person.ts';

export type BirthKind =
  | 'same'
  /** Day and month changed places. */
  | 'swapped'
  /** One digit off, two neighbours exchanged, or a day, a month or a year too many or too few. */
  | 'digit'
  /** The same month, of one of them no day is known. */
  | 'same-month'
  /** The same year, of one of them no more is known; or estimated and a year apart. */
  | 'same-year'
  /** A year apart, of one of them no more is known. */
  | 'next-year'
  /** Whole dates of one year that no slip explains. */
  | 'other-day'
  | 'other-year';

const isOneStep = (a: ComparableBirth, b: ComparableBirth): boolean =>
  Math.abs(a.year - b.year) + Math.abs(a.month - b.month) + Math.abs(a.day - b.day) === 1;

/** How two birth dates are alike. The same both ways. */
export function birthLikeness(a: ComparableBirth, b: ComparableBirth): BirthKind {
  const years = Math.abs(a.year - b.year);
  if (a.month === 0 || b.month === 0) {
    if (years === 0 || (years === 1 && (a.estimated || b.estimated))) return 'same-year';
    return years === 1 ? 'next-year' : 'other-year';
  }
  if (a.day === 0 || b.day === 0) {
    if (years > 0) return 'other-year';
    return a.month === b.month ? 'same-month' : 'other-day';
  }
  if (a.digits === b.digits) return 'same';
  if (years === 0 && a.day === b.month && a.month === b.day) return 'swapped';
  if (isDigitSlip(a.digits, b.digits) || isOneStep(a, b)) return 'digit';
  return years === 0 ? 'other-day' : 'other-year';
}
