import type { Deadline, Doubt } from '../proposal.ts';

/** A date as a plan writes it, at letters `from` (in) to `to` (out). `date` is absent when no one day is named. */
export interface DateFound {
  from: number;
  to: number;
  asWritten: string;
  date?: string;
  recurrence?: Deadline['recurrence'];
  doubt: Doubt[];
}

/** a digit, or a letter that OCR puts for one. */
const D = '[\\dOolI|]';
/** "ngày", "tháng", "năm" whatever their vowel was read as. */
const DAY_WORD = '[nr]g\\S{1,2}y';
const MONTH_WORD = 'th\\S{1,3}ng';
const YEAR_WORD = '[nmr]\\S{1,2}m';
const EVERY = 'h\\p{L}{1,2}ng';
const noDigitBefore = `(?<![\\d/.,\\-\\p{L}])`;

const slashed = new RegExp(
  `${noDigitBefore}(${D}{1,2})\\s?[/.\\-]\\s?(${D}{1,2})\\s?[/.\\-]\\s?(${D}{4}|${D}{2})(?![\\d/])`,
  'gu',
);
const dayMonth = new RegExp(`${noDigitBefore}(${D}{1,2})/(${D}{1,2})(?![\\d/\\p{L}])`, 'gu');
const spelled = new RegExp(
  `${DAY_WORD}\\s+(${D}{1,2})\\s+${MONTH_WORD}\\s+(${D}{1,2})(?:\\s+${YEAR_WORD}\\s+(${D}{4}))?(?![\\d/])`,
  'giu',
);
const monthly = new RegExp(
  `${DAY_WORD}\\s+${D}{1,2}\\s+(?:c\\p{L}{1,2}a\\s+)?(?:${EVERY}\\s+${MONTH_WORD}|${MONTH_WORD}\\s+cu\\p{L}i\\s+qu\\p{L})`,
  'giu',
);
const everySo = new RegExp(
  `(?<!\\p{L})(?:${EVERY}|m\\p{L}i)\\s+(${MONTH_WORD}|qu\\p{L}|${YEAR_WORD})(?!\\p{L})`,
  'giu',
);
const halfYear = new RegExp(
  `(?<!\\p{L})(?:s\\p{L}{2}|\\p{L}{4,5}\\s+k\\p{L})\\s+0?6\\s+${MONTH_WORD}`,
  'giu',
);
const monthOnly = new RegExp(
  `${MONTH_WORD}\\s+(${D}{1,2})(?:\\s*/\\s*|\\s+${YEAR_WORD}\\s+)(${D}{4})`,
  'giu',
);
const quarterOnly = new RegExp(
  `qu\\p{L}\\s+(IV|III|II|I|[1-4])(?:\\s*/\\s*|\\s+${YEAR_WORD}\\s+)(${D}{4})`,
  'giu',
);

/** Every date of the text, in order. `planYear` completes a day that is written without its year; that stays unsure. */
export function datesIn(text: string, planYear?: number): DateFound[] {
  const found: DateFound[] = [];
  const take = (
    pattern: RegExp,
    read: (match: RegExpMatchArray) => Omit<DateFound, 'from' | 'to' | 'asWritten'>,
  ): void => {
    for (const match of text.matchAll(pattern)) {
      const from = match.index as number;
      const to = from + match[0].length;
      if (!/\d/.test(match[0]) && pattern !== everySo) continue;
      if (found.some((one) => from < one.to && to > one.from)) continue;
      found.push({ from, to, asWritten: match[0], ...read(match) });
    }
  };
  const named = (match: RegExpMatchArray) =>
    resolved(match[1] as string, match[2] as string, match[3], planYear);
  take(spelled, named);
  take(monthly, (match) => ({
    recurrence: /cu\p{L}i/u.test(match[0]) ? 'quarter' : 'month',
    doubt: ['date-recurring'],
  }));
  take(slashed, named);
  take(dayMonth, named);
  take(monthOnly, () => ({ doubt: ['date-incomplete'] }));
  take(quarterOnly, () => ({ doubt: ['date-incomplete'] }));
  take(halfYear, () => ({ recurrence: 'half-year', doubt: ['date-recurring'] }));
  take(everySo, (match) => ({ recurrence: everyWhat(match[1] as string), doubt: ['date-recurring'] }));
  return found.sort((a, b) => a.from - b.from);
}

const everyWhat = (word: string): Deadline['recurrence'] =>
  /^q/i.test(word) ? 'quarter' : /^n/i.test(word) ? 'year' : 'month';

const digits = (text: string): string => text.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1');

function resolved(
  day: string,
  month: string,
  year: string | undefined,
  planYear?: number,
): Pick<DateFound, 'date' | 'doubt'> {
  const doubt: Doubt[] = /[OolI|]/.test(day + month + (year ?? '')) ? ['date-garbled'] : [];
  const whole = fullYear(year, planYear, doubt);
  if (whole === undefined) return { doubt };
  const date = `${whole}-${digits(month).padStart(2, '0')}-${digits(day).padStart(2, '0')}`;
  if (!exists(whole, Number(digits(month)), Number(digits(day))))
    return { doubt: [...doubt, 'date-impossible'] };
  return { date, doubt };
}

function fullYear(
  year: string | undefined,
  planYear: number | undefined,
  doubt: Doubt[],
): number | undefined {
  if (year === undefined) {
    doubt.push('year-missing');
    return planYear;
  }
  const value = Number(digits(year));
  if (year.length === 4) return value;
  if (planYear !== undefined && 2000 + value !== planYear) doubt.push('century-guessed');
  if (planYear === undefined) doubt.push('century-guessed');
  return 2000 + value;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the calendar has this day; a day that it lacks is never moved to one that it has. */
export function exists(year: number, month: number, day: number): boolean {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 && leap ? 29 : DAYS[month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
