import { type CodeList, findByName } from '../../../platform/shared/code-list.ts';
import { type DateCell, readBirthDate } from '../../../platform/shared/cells/dates/birth-date.ts';
import { readName } from '../../../platform/shared/cells/person-name.ts';
import { readPersonalNumber } from '../../../platform/shared/cells/personal-number.ts';
import { readSex } from '../../../platform/shared/cells/sex.ts';
import type { PlainDate } from '../../../platform/shared/plain-date.ts';
import type { BirthPrecision, ChildChanges, ChildRow, Relative } from '../../children/contract/child.ts';
import { type FamilyCells, withFamily } from '../../children/rules/relatives.ts';
import { type RegisterField, registerFields, type RowProblem } from '../contract.ts';

/** A field as one text, '' for nothing: what went out, what stands now and what came back are compared as such. */
export type Values = Record<RegisterField, string>;

/** `2014-03-05`, `2014-03` or `2014`, as far as it is known. */
const birthOf = ({ birthDate, birthPrecision }: Pick<ChildRow, 'birthDate' | 'birthPrecision'>): string =>
  birthDate.slice(0, { day: 10, month: 7, year: 4, estimated: 4 }[birthPrecision]);

export function valuesOf(row: ChildRow): Values {
  const plain = Object.fromEntries(registerFields.map((field) => [field, row[field] ?? ''])) as Values;
  return { ...plain, sex: row.sex === 'unknown' ? '' : row.sex, birthDate: birthOf(row) };
}

/** A cell of a returned file. */
export type FilledCell = DateCell;

export interface ValueContext {
  today: PlainDate;
  ethnicities: CodeList;
  provinces: ReadonlySet<string>;
}

export type Reading = { ok: true; value: string } | { ok: false; code: RowProblem };

const is = (value: string): Reading => ({ ok: true, value });
const wrong = (code: RowProblem): Reading => ({ ok: false, code });

export function readDate(cell: FilledCell, today: PlainDate): Reading {
  const read = readBirthDate(cell, { reference: today });
  if (!read.ok) return wrong(read.code === 'birth-date.in-future' ? 'date-in-future' : 'date-unreadable');
  return is(birthOf({ birthDate: read.value.date, birthPrecision: read.value.precision }));
}

/** A number cell in full: a long number that a program shows shortened is read as stored. */
const digitsOf = ({ kind, raw, text }: FilledCell): string =>
  kind === 'number' && raw !== undefined && /^\d+$/.test(raw) && !text.startsWith('0') ? raw : text;

function readNumber(cell: FilledCell, provinces: ReadonlySet<string>): Reading {
  const { value, warnings } = readPersonalNumber(digitsOf(cell), { provinces });
  if (warnings.includes('digits-lost')) return wrong('number-digits-lost');
  return value?.length === 12 && /^\d+$/.test(value) ? is(value) : wrong('number-shape');
}

/** What a filled cell says; never asked of an empty one. */
export function readValue(field: RegisterField, cell: FilledCell, context: ValueContext): Reading {
  const { text } = cell;
  if (field === 'personalId') return readNumber(cell, context.provinces);
  if (field === 'birthDate') return readDate(cell, context.today);
  if (field === 'sex') {
    const read = readSex(text);
    return read.ok && read.value ? is(read.value) : wrong('sex-unreadable');
  }
  if (field === 'ethnicity') {
    const found = findByName(context.ethnicities, text, context.today);
    return found ? is(found.code) : wrong('unknown-ethnicity');
  }
  const read = readName(text);
  return read.ok ? is(read.name) : wrong('name-unreadable');
}

const birthChange = (text: string): Pick<ChildChanges, 'birthDate' | 'birthPrecision'> => {
  const precision = { 10: 'day', 7: 'month', 4: 'year' }[text.length] as BirthPrecision;
  return { birthDate: `${text}-01-01`.slice(0, 10), birthPrecision: precision };
};

/** Values that are to be written, as a change of the record as it stands. */
export function changesOf(
  values: Partial<Values>,
  { relatives }: { relatives: readonly Relative[] },
): ChildChanges {
  const { fullName, sex, birthDate, ethnicity, personalId, motherName, fatherName, guardian } = values;
  const family: FamilyCells = {
    ...(motherName !== undefined && { motherName }),
    ...(fatherName !== undefined && { fatherName }),
    ...(guardian !== undefined && { guardian }),
  };
  return {
    ...(fullName !== undefined && { fullName }),
    ...(sex !== undefined && { sex: sex as 'male' | 'female' }),
    ...(birthDate !== undefined && birthChange(birthDate)),
    ...(ethnicity !== undefined && { ethnicity }),
    ...(personalId !== undefined && { personalId }),
    ...(Object.keys(family).length > 0 && { relatives: withFamily(relatives, family) }),
  };
}
