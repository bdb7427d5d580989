import {
  addMonths,
  compareDates,
  daysInMonth,
  type PlainDate,
  partsOf,
  plainDate,
} from '../../plain-date.ts';
import type { DatePrecision, SheetCell } from '../../sheets/cell.ts';
import { type DateShape, shapeOf } from './date-shape.ts';
import { dateOfSerial } from './serial-date.ts';

/** What a person should know of a date that was read. */
export type BirthDateNote =
  /** 01/01: in many lists it stands for "only the year is known". */
  | 'maybe-year-only'
  /** It would be a day with day and month exchanged, too. */
  | 'day-month-swappable'
  /** Two digits stood for the year; the latest one that is not in the future was taken. */
  | 'two-digit-year'
  /** Excel's number of a day stood for it. */
  | 'serial-number'
  | 'lost-zero'
  /** The letter O stood for a zero. */
  | 'letter-for-digit'
  /** The year was typed into a cell for dates, which made a day of 1905 of it. */
  | 'year-in-date-cell'
  /** "âm lịch" stands beside it: the day is one of the lunar calendar. */
  | 'lunar'
  /** Sixteen or older on the day of reference: no child in the sense of the Law on Children (102/2016, art. 1). */
  | 'not-a-child';

export type BirthDateProblem =
  | 'birth-date.empty'
  | 'birth-date.unreadable'
  | 'birth-date.no-such-day'
  | 'birth-date.no-such-month'
  | 'birth-date.no-such-year'
  | 'birth-date.in-future';

export interface BirthDate {
  /** What is not known stands as 01: 2014 is `2014-01-01` with the precision `year`. */
  date: PlainDate;
  precision: DatePrecision;
  notes: BirthDateNote[];
}

export type BirthDateReading = { ok: true; value: BirthDate } | { ok: false; code: BirthDateProblem };

/** A cell as the workbook has it, or a text that was typed or pasted. */
export type DateCell = Pick<SheetCell, 'text'> & Partial<Pick<SheetCell, 'kind' | 'raw' | 'shows'>>;

export interface BirthDateOptions {
  /** The day on which the list is read: nobody is born later. */
  reference: PlainDate;
  /** `month-first` only where a person said so of the whole column: it is never guessed. */
  order?: 'day-first' | 'month-first';
}

const EARLIEST_YEAR = 1900;
/** Longer texts hold no date alone. */
const LONGEST = 100;
const ADULT_MONTHS = 16 * 12;

const refused = (code: BirthDateProblem): BirthDateReading => ({ ok: false, code });

function yearOf(text: string, shape: DateShape, reference: PlainDate): number {
  if (text.length === 4) return Number(text);
  const { year: thisYear, month: thisMonth, day: today } = partsOf(reference);
  const year = Math.floor(thisYear / 100) * 100 + Number(text);
  const isLater =
    year > thisYear ||
    (year === thisYear &&
      ((shape.month ?? 1) > thisMonth || ((shape.month ?? 1) === thisMonth && (shape.day ?? 1) > today)));
  return isLater ? year - 100 : year;
}

function swappable(year: number, month: number, day: number): boolean {
  return day !== month && day <= 12 && month <= daysInMonth(year, day);
}

/** A date of parts that may be open, checked against the calendar and the day of reference. */
function dated(shape: DateShape, notes: BirthDateNote[], { reference }: BirthDateOptions): BirthDateReading {
  const { day, month } = shape;
  const year = yearOf(shape.year, shape, reference);
  if (year < EARLIEST_YEAR) return refused('birth-date.no-such-year');
  if (month !== undefined && !(month >= 1 && month <= 12)) return refused('birth-date.no-such-month');
  const precision = month === undefined ? 'year' : day === undefined ? 'month' : 'day';
  const date = plainDate(year, month ?? 1, precision === 'day' ? (day ?? 1) : 1);
  if (date === undefined) return refused('birth-date.no-such-day');
  if (compareDates(date, reference) > 0) return refused('birth-date.in-future');
  const found = [...notes];
  if (shape.year.length === 2) found.push('two-digit-year');
  if (shape.lostZero) found.push('lost-zero');
  if (precision === 'day' && date.endsWith('-01-01')) found.push('maybe-year-only');
  if (precision === 'day' && swappable(year, month ?? 0, day ?? 0)) found.push('day-month-swappable');
  if (compareDates(addMonths(date, ADULT_MONTHS), reference) <= 0) found.push('not-a-child');
  return { ok: true, value: { date, precision, notes: found } };
}

const ofDate = (date: PlainDate, notes: BirthDateNote[], options: BirthDateOptions): BirthDateReading => {
  const { year, month, day } = partsOf(date);
  return dated({ year: String(year), month, day }, notes, options);
};

/** Days of 1905 whose numbers look like the years that people typed: 2014 became 06/07/1905. */
const yearTyped = (date: PlainDate): string | undefined => {
  for (let year = 1950; year < 2100; year += 1) if (dateOfSerial(year) === date) return String(year);
  return undefined;
};

function ofDateCell({ raw = '', shows }: DateCell, options: BirthDateOptions): BirthDateReading {
  const typed = raw.startsWith('1905-') ? yearTyped(raw) : undefined;
  if (typed) return dated({ year: typed }, ['year-in-date-cell'], options);
  const { year, month, day } = partsOf(raw);
  // The format hides the rest, and the rest says nothing: 01/03/2014 shown as 03/2014.
  const hidesMonth = shows === 'year' && month === 1 && day === 1;
  const hidesDay = shows === 'month' && day === 1;
  return dated(
    {
      year: String(year),
      ...(hidesMonth ? {} : { month }),
      ...(hidesMonth || hidesDay ? {} : { day }),
    },
    [],
    options,
  );
}

const timeOfDay = /[t ]+\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*(z|am|pm|sa|ch)?$/;
const around = /^(ngày sinh|sinh ngày|năm sinh|sinh năm|sinh|ngày|năm|khoảng|sn)[\s:.]*/;
const lunar = /\(?\s*(âm lịch|âl|al)\s*\)?/;

interface TidyText {
  text: string;
  notes: BirthDateNote[];
}

function tidied(written: string): TidyText {
  let text = written
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0\u200b\u200e\u200f]+/g, ' ')
    .trim();
  const notes: BirthDateNote[] = [];
  if (lunar.test(text)) notes.push('lunar');
  text = text
    .replace(lunar, ' ')
    .trim()
    .replace(timeOfDay, '')
    .replace(/^['`"(]+|[)."',;]+$/g, '');
  while (around.test(text)) text = text.replace(around, '');
  const digits = text.replace(/o(?=\d)|(?<=\d)o/g, '0');
  if (digits !== text) notes.push('letter-for-digit');
  return { text: digits.trim(), notes };
}

/** Five digits are Excel's number of a day, or, where that day is still to come, a date that lost its first zero. */
function ofFiveDigits(text: string, notes: BirthDateNote[], options: BirthDateOptions): BirthDateReading {
  const date = dateOfSerial(Number(text));
  if (date && compareDates(date, options.reference) <= 0)
    return ofDate(date, [...notes, 'serial-number'], options);
  const shape = shapeOf(`0${text}`);
  return shape ? dated({ ...shape, lostZero: true }, notes, options) : refused('birth-date.unreadable');
}

/**
 * A birth date as communes write it: 5/3/14, 05032014, 2014.5.3, "5 tháng 3 năm 2014", 3/2014, 2014, Excel's number of
 * a day. The day always stands before the month: 3/25/2014 is `no-such-month`, not 25 March.
 */
export function readBirthDate(cell: DateCell, options: BirthDateOptions): BirthDateReading {
  if (cell.kind === 'date' && cell.raw !== undefined) return ofDateCell(cell, options);
  if (cell.text.length > LONGEST) return refused('birth-date.unreadable');
  const { text, notes } = tidied(cell.text);
  if (text === '') return refused('birth-date.empty');
  if (/^\d{5}$/.test(text)) return ofFiveDigits(text, notes, options);
  const shape = shapeOf(text);
  if (!shape) return refused('birth-date.unreadable');
  const isSwapped = options.order === 'month-first' && shape.day !== undefined;
  return dated(isSwapped ? { ...shape, day: shape.month, month: shape.day } : shape, notes, options);
}

const ENOUGH = 5;

/**
 * Whether a column was typed into an Excel that takes the month first. Such an Excel turns 5/3/2014 into the day 3 May
 * and leaves 25/3/2014 a text: then all true dates have days up to 12, and texts stand beside them that have higher
 * ones. A person should look before these dates are believed.
 */
export function mayBeMonthFirst(cells: readonly DateCell[]): boolean {
  const dates = cells.flatMap(({ kind, raw }) => (kind === 'date' && raw ? [partsOf(raw).day] : []));
  const texts = cells.flatMap(({ kind, text }) => {
    const shape = kind === 'date' || text.length > LONGEST ? undefined : shapeOf(tidied(text).text);
    return shape?.day === undefined ? [] : [shape.day];
  });
  return dates.length >= ENOUGH && dates.every((day) => day <= 12) && texts.some((day) => day > 12);
}
