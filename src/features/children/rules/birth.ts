import { addMonths, daysInMonth, type PlainDate, partsOf } from '../../../platform/shared/plain-date.ts';
import type { BirthPrecision } from '../contract/child.ts';

/** A birth as far as it is known. */
export interface Birth {
  birthDate: PlainDate;
  birthPrecision: BirthPrecision;
}

/** Nobody in a register of children, nor a parent of one, was born before. */
export const earliestYear = 1900;

/** The day that is stored and sorted by: the first one possible where only the month or the year is known. */
export function earliestDay({ birthDate, birthPrecision }: Birth): PlainDate {
  if (birthPrecision === 'year') return `${birthDate.slice(0, 4)}-01-01`;
  return birthPrecision === 'month' ? `${birthDate.slice(0, 7)}-01` : birthDate;
}

/** The last day possible; an estimated day is taken at its word. */
function latestDay({ birthDate, birthPrecision }: Birth): PlainDate {
  const { year, month } = partsOf(birthDate);
  if (birthPrecision === 'year') return `${year}-12-31`;
  return birthPrecision === 'month' ? `${birthDate.slice(0, 8)}${daysInMonth(year, month)}` : birthDate;
}

/**
 * The first day on which the person is no child any more (Law on Children art. 1: under 16). Doubt speaks for the child:
 * the last possible day of birth counts, as Criminal Procedure Code 2015 art. 417 has it.
 */
export const sixteenthBirthday = (birth: Birth): PlainDate => addMonths(latestDay(birth), 16 * 12);

/** Whole years on a day; negative before birth. */
export function ageOn(birthDate: PlainDate, on: PlainDate): number {
  const years = partsOf(on).year - partsOf(birthDate).year;
  return addMonths(birthDate, 12 * years) > on ? years - 1 : years;
}

export type BirthProblem =
  | 'children.birth-implausible'
  | 'children.born-in-future'
  | 'children.already-sixteen';

/**
 * What speaks against a date of birth. `childOn` is the day on which the person must still be a child: today for a new
 * entry, the day of entry for a correction, so that the truth about a child who is 16 by now can be written.
 */
export function birthProblem(
  birth: Birth,
  { today, childOn }: { today: PlainDate; childOn: PlainDate },
): BirthProblem | undefined {
  if (birth.birthDate < `${earliestYear}-01-01`) return 'children.birth-implausible';
  if (earliestDay(birth) > today) return 'children.born-in-future';
  return sixteenthBirthday(birth) <= childOn ? 'children.already-sixteen' : undefined;
}

/** A time that ends before `to`; open while `to` is null. */
export interface Period {
  from: PlainDate;
  to: PlainDate | null;
}

/**
 * The days of a stay that count: from birth, until the person turns 16 or leaves. Empty (`from` = `to`) when none is
 * left.
 */
export function countedInterval(
  stay: Period,
  child: { birthDate: PlainDate; sixteenthOn: PlainDate },
): { from: PlainDate; to: PlainDate } {
  const from = stay.from > child.birthDate ? stay.from : child.birthDate;
  const to = stay.to !== null && stay.to < child.sixteenthOn ? stay.to : child.sixteenthOn;
  return { from, to: to > from ? to : from };
}
