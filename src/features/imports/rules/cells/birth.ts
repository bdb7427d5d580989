import {
  type BirthDateNote,
  type BirthDateReading,
  type DateCell,
  readBirthDate,
} from '../../../../platform/shared/cells/dates/birth-date.ts';
import type { BirthPrecision } from '../../../children/contract.ts';
import type { FindingCode } from '../../contract/findings.ts';
import type { FieldCell, RowReader } from './reader.ts';

export interface ReadBirth {
  birthDate: string;
  birthPrecision: BirthPrecision;
  /** Only the last two digits of the year stood there. */
  shortYear: boolean;
}

const asDate = ({ text, cell }: FieldCell): DateCell => ({ text, ...cell });

/** Day, month and year of columns of their own; "5/3/2014" in one of them is read as it stands. */
function ofParts(row: RowReader): FieldCell | undefined {
  const [day, month, year] = (['birthDay', 'birthMonth', 'birthYear'] as const).map((field) =>
    row.text(field),
  );
  const at = row.cell('birthYear') ?? row.cell('birthMonth') ?? row.cell('birthDay');
  if (!at) return undefined;
  const parts = [day, month, year].filter((part) => part !== '' && part !== undefined);
  return { ...at, text: parts.join('/'), ...(parts.length > 1 && { cell: undefined }) };
}

/** The birth date stands in the column of the sex in many lists: "Nam: 05/03/2014". */
function ofSexColumns(row: RowReader): FieldCell | undefined {
  return [row.cell('sexMale'), row.cell('sexFemale')].find((cell) => /\d{2}/.test(cell?.text ?? ''));
}

/** The cell that says the birth: a column for it, three columns, or the columns of the sex. */
export function birthCell(row: RowReader): FieldCell | undefined {
  const whole = row.cell('birthDate');
  // A day and month beside a column of years: "05/03" and "2014".
  if (whole && /^\d{1,2}[/.-]\d{1,2}$/.test(whole.text) && row.text('birthYear') !== '')
    return { ...whole, text: `${whole.text}/${row.text('birthYear')}`, cell: undefined };
  return whole ?? ofParts(row) ?? ofSexColumns(row);
}

const told: Partial<Record<BirthDateNote, FindingCode>> = {
  'serial-number': 'birth-date.serial-number',
  'lost-zero': 'birth-date.lost-zero',
  'letter-for-digit': 'birth-date.letter-for-digit',
  'year-in-date-cell': 'birth-date.year-in-date-cell',
  lunar: 'birth-date.lunar',
};

function inCentury(row: RowReader, date: string, text: string): string {
  const { century } = row.context.repairs;
  if (!century) {
    row.findings.add('birthDate', 'birth-date.two-digit-year', text, { date });
    return date;
  }
  row.findings.used('birthDate', century.repairId, text);
  return `${Math.floor(century.century / 100)}${date.slice(2)}`;
}

/** The birth as far as the list knows it; undefined where it cannot be read, and the findings say why. */
export function birthOf(row: RowReader, mayBeMonthFirst: boolean): ReadBirth | undefined {
  const at = birthCell(row);
  if (!at) {
    row.findings.add('birthDate', 'birth-date.empty', '');
    return undefined;
  }
  const { monthFirst, yearOnly } = row.context.repairs;
  const reading = readInOrder(row, at, mayBeMonthFirst);
  if (monthFirst !== undefined) row.findings.used('birthDate', monthFirst, at.text);
  if (!reading.ok) {
    row.findings.add('birthDate', reading.code, at.text);
    return undefined;
  }
  const { notes, precision } = reading.value;
  let { date } = reading.value;
  for (const note of notes) {
    const code = told[note];
    if (code) row.findings.add('birthDate', code, at.text, { date });
  }
  const shortYear = notes.includes('two-digit-year');
  if (shortYear) date = inCentury(row, date, at.text);
  if (
    mayBeMonthFirst &&
    monthFirst === undefined &&
    notes.includes('day-month-swappable') &&
    at.cell?.kind === 'date'
  )
    row.findings.add('birthDate', 'birth-date.month-first', at.text, { date });
  if (!notes.includes('maybe-year-only')) return { birthDate: date, birthPrecision: precision, shortYear };
  if (yearOnly !== undefined) {
    row.findings.used('birthDate', yearOnly, at.text);
    return { birthDate: date, birthPrecision: 'year', shortYear };
  }
  row.findings.add('birthDate', 'birth-date.first-of-january', at.text, { date });
  return { birthDate: date, birthPrecision: precision, shortYear };
}

/**
 * As a person said of the column. Where an Excel that takes the month first changed it, the true dates are the changed
 * ones and the texts stand as they were typed; elsewhere all texts stand month first.
 */
function readInOrder(row: RowReader, at: FieldCell, mayBeMonthFirst: boolean): BirthDateReading {
  const { repairs, today } = row.context;
  const cell = asDate(at);
  if (repairs.monthFirst === undefined) return readBirthDate(cell, { reference: today });
  if (mayBeMonthFirst) return readBirthDate(swappedDate(at) ?? cell, { reference: today });
  return readBirthDate(cell, { reference: today, order: 'month-first' });
}

/** A true date that such an Excel made of a text: its day is the month, its month the day. */
function swappedDate({ cell }: FieldCell): DateCell | undefined {
  if (cell?.kind !== 'date') return undefined;
  const [year, month, day] = (cell.raw ?? '').split('-');
  return year && month && day && Number(day) <= 12 ? { text: `${month}/${day}/${year}` } : undefined;
}

/** Another date of the row: a certificate's, the end of a card. Null where there is none. */
export function dayOf(row: RowReader, field: 'birthCertificateOn' | 'insuranceUntil'): string | null {
  const at = row.cell(field);
  if (!at) return null;
  const reference = field === 'insuranceUntil' ? '2099-12-31' : row.context.today;
  const reading = readBirthDate(asDate(at), { reference });
  if (reading.ok && reading.value.precision === 'day') return reading.value.date;
  row.unreadable(field, 'date.unreadable', at);
  return null;
}
