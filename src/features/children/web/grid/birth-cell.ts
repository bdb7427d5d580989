import { isValid, parseDate, partsOf, plainDate } from '../../../../platform/shared/plain-date.ts';
import { toNfc } from '../../../../platform/shared/vietnamese.ts';
import type { Parsed } from '../../../../platform/web/grid/column.ts';
import type { BirthPrecision } from '../../contract.ts';

/** A birth as one cell holds it: the day and how far it is known. */
export interface Birth {
  birthDate: string;
  birthPrecision: BirthPrecision;
}

export interface BirthWords {
  unreadable: string;
  noSuchDay: string;
  needed: string;
}

const year = /^(?:năm )?(\d{4})$/;
const month = /^(?:tháng )?(\d{1,2})\s*[/.-]\s*(\d{4})$/;
const about = /^(?:khoảng|about|~)\s*/;

/** Reads whatever the cell shows and what communes write: 05/03/2014, 03/2014, 2014, "khoảng 05/03/2014". */
export function parseBirth(typed: string, lastShortYear: number, words: BirthWords): Parsed<Birth> {
  const whole = toNfc(typed).trim().toLowerCase();
  if (whole === '') return { ok: false, reason: words.needed };
  const text = whole.replace(about, '');
  const known = birthOf(text, lastShortYear, words);
  if (!known.ok || text === whole) return known;
  return { ok: true, value: { ...known.value, birthPrecision: 'estimated' } };
}

function birthOf(text: string, lastShortYear: number, words: BirthWords): Parsed<Birth> {
  const asPart = (date: string | undefined, birthPrecision: BirthPrecision): Parsed<Birth> =>
    date === undefined
      ? { ok: false, reason: words.noSuchDay }
      : { ok: true, value: { birthDate: date, birthPrecision } };
  const onlyYear = year.exec(text);
  if (onlyYear) return asPart(plainDate(Number(onlyYear[1]), 1, 1), 'year');
  const onlyMonth = month.exec(text);
  if (onlyMonth) return asPart(plainDate(Number(onlyMonth[2]), Number(onlyMonth[1]), 1), 'month');
  const reading = parseDate(text, lastShortYear);
  if (reading.ok) return asPart(reading.date, 'day');
  const reason = reading.code === 'date.no-such-day' ? words.noSuchDay : words.unreadable;
  return { ok: false, reason };
}

/** `yyyy-mm-dd`, or as much of it as is known: what filters and series look at. */
export function birthKey({ birthDate, birthPrecision }: Birth): string {
  if (!isValid(birthDate)) return '';
  if (birthPrecision === 'year') return String(partsOf(birthDate).year);
  return birthPrecision === 'month' ? birthDate.slice(0, 7) : birthDate;
}
