import { dateOfSerial } from '../../../../shared/cells/dates/serial-date.ts';
import { formatDate, isValid } from '../../../../shared/plain-date.ts';
import type { SheetCell } from '../../../../shared/sheets/cell.ts';
import type { NumberFormat } from './number-format.ts';

/** What a cell holds, before it is known where it stands and in which font. */
export type CellValue = Pick<SheetCell, 'kind' | 'text' | 'raw' | 'shows'>;

/** Excel keeps fifteen digits; the rest is noise of binary fractions. */
const fractions = new Intl.NumberFormat('en-US', { useGrouping: false, maximumSignificantDigits: 15 });

/** All digits, without an exponent, a decimal point before fractions. */
export const plainNumber = (value: number): string =>
  Number.isInteger(value) ? BigInt(value).toString() : fractions.format(value);

function shownDate(date: string, shows: NonNullable<NumberFormat['shows']>): string {
  const day = formatDate(date);
  return day.slice({ day: 0, month: 3, year: 6 }[shows]);
}

const dateValue = (date: string, shows: NonNullable<NumberFormat['shows']>): CellValue => ({
  ...{ kind: 'date', text: shownDate(date, shows), raw: date, shows },
});

const numberValue = (raw: string, text: string): CellValue =>
  text === raw ? { kind: 'number', text } : { kind: 'number', text, raw };

/** A stored number as its format lets it be seen; one in a date's format that is no day stays a number. */
export function valueOfNumber(value: number, format: NumberFormat, since1904: boolean): CellValue {
  const date = format.shows && dateOfSerial(value, since1904);
  if (date && format.shows) return dateValue(date, format.shows);
  const raw = plainNumber(value);
  if (format.percent) return numberValue(raw, `${plainNumber(value * 100).replace('.', ',')}%`);
  if (format.digits && /^\d+$/.test(raw)) return numberValue(raw, raw.padStart(format.digits, '0'));
  return numberValue(raw, raw.replace('.', ','));
}

/** A date that a file writes as ISO text (`2014-03-05T00:00:00`). */
export function valueOfIsoDate(text: string, format: NumberFormat): CellValue {
  const date = text.slice(0, 10);
  return isValid(date) ? dateValue(date, format.shows ?? 'day') : { kind: 'text', text };
}

export const valueOfBoolean = (value: boolean): CellValue => ({
  ...{ kind: 'boolean', text: value ? 'TRUE' : 'FALSE' },
});
