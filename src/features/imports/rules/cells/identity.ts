import { readName } from '../../../../platform/shared/cells/person-name.ts';
import { readPersonalNumber } from '../../../../platform/shared/cells/personal-number.ts';
import { readSex, sexOfColumns } from '../../../../platform/shared/cells/sex.ts';
import type { Sex } from '../../../children/contract.ts';
import type { PlainField } from '../../contract/fields.ts';
import type { FindingCode } from '../../contract/findings.ts';
import type { FieldCell, RowReader } from './reader.ts';

const noteCodes = {
  'numbering-removed': 'name.numbering-removed',
  'invisible-removed': 'name.invisible-removed',
  'single-word': 'name.single-word',
} as const satisfies Record<string, FindingCode>;

/** A name as written; undefined where it is none, and the findings say why. */
export function nameOf(row: RowReader, field: PlainField, text: string): string | undefined {
  const reading = readName(text);
  if (!reading.ok) {
    row.findings.add(field, reading.code, text);
    return undefined;
  }
  for (const note of reading.notes) row.findings.add(field, noteCodes[note], text);
  if (reading.suggestion === undefined) return reading.name;
  const cased = row.context.repairs.titleCase(field);
  if (cased === undefined) {
    row.findings.add(field, 'name.one-case', text, { suggestion: reading.suggestion });
    return reading.name;
  }
  row.findings.used(field, cased, text);
  return reading.suggestion;
}

/** The child's name, of one column or of two ("Họ và chữ đệm", "Tên"). */
export function fullNameOf(row: RowReader): string | undefined {
  const whole = row.text('fullName');
  const parts = [row.text('familyAndMiddle'), whole === '' ? row.text('givenName') : ''];
  return nameOf(row, 'fullName', whole === '' ? parts.join(' ').trim() : [parts[0], whole].join(' ').trim());
}

export function otherNamesOf(row: RowReader): string[] {
  return row.all('otherName').flatMap((cell) =>
    cell.text
      .split(/[;,/]/)
      .map((text) => text.trim())
      .filter((text) => text !== '')
      .flatMap((text) => {
        const reading = readName(text);
        if (reading.ok) return [reading.name];
        row.findings.keep('otherName', cell.title, text);
        return [];
      }),
  );
}

/** "Nam", "Nữ", or marks in two columns; what an empty cell means is asked of a person. */
export function sexOf(row: RowReader): Sex | undefined {
  const written = row.cell('sex');
  if (written) {
    const said = row.said('sex', written.text);
    if (said) return said as Sex;
    const reading = readSex(written.text);
    if (!reading.ok) row.findings.add('sex', reading.code, written.text);
    if (!reading.ok || reading.value) return reading.ok ? reading.value : undefined;
  }
  if (row.has('sexMale') || row.has('sexFemale')) {
    const [male, female] = [row.text('sexMale'), row.text('sexFemale')];
    // One column alone: an x says so, and none says the other.
    const reading = row.has('sexMale') && row.has('sexFemale') ? sexOfColumns(male, female) : oneColumn(row);
    if (!reading.ok) row.findings.add('sex', reading.code, `${male} | ${female}`);
    if (!reading.ok || reading.value) return reading.ok ? reading.value : undefined;
  }
  const otherwise = row.said('sex', '');
  if (otherwise) return otherwise as Sex;
  row.findings.add('sex', 'sex.empty', '');
  return undefined;
}

const oneColumn = (row: RowReader) =>
  row.has('sexFemale')
    ? sexOfColumns(row.text('sexFemale') === '' ? 'x' : '', row.text('sexFemale'))
    : sexOfColumns(row.text('sexMale'), row.text('sexMale') === '' ? 'x' : '');

const numberCodes: Partial<Record<string, FindingCode>> = {
  'digits-lost': 'number.digits-lost',
  'not-digits': 'number.not-digits',
  'wrong-length': 'number.wrong-length',
  'old-identity-card': 'number.old-identity-card',
  'unknown-province': 'number.unknown-province',
  'maybe-abroad': 'number.maybe-abroad',
  'sex-differs': 'number.other-sex',
  'birth-year-differs': 'number.other-year',
  'lost-zeros-repaired': 'number.lost-zeros-repaired',
};
const unusable = new Set(['digits-lost', 'not-digits', 'wrong-length', 'old-identity-card']);

/** The personal number; null where there is none that can be used. */
export function personalIdOf(
  row: RowReader,
  known: { sex: Sex | undefined; birthYear: number | undefined },
): string | null {
  const at = row.cell('personalId');
  if (!at) return null;
  const said = row.said('personalId', at.text);
  if (said === null) return null;
  const text = said ?? numberText(at);
  const { sex, birthYear } = known;
  const verdict = readPersonalNumber(text, {
    provinces: row.context.provinces,
    ...(sex && sex !== 'unknown' && { sex }),
    ...(birthYear !== undefined && { birthYear }),
  });
  let isUsable = verdict.value?.length === 12;
  for (const warning of verdict.warnings) {
    const code = numberCodes[warning];
    if (!code) continue;
    if (unusable.has(warning)) {
      row.unreadable('personalId', code, at);
      isUsable = false;
    } else row.findings.add('personalId', code, at.text);
  }
  return isUsable ? (verdict.value as string) : null;
}

/** A number cell in full, with a decimal point taken for what it is. */
const numberText = ({ text, cell }: FieldCell): string =>
  cell?.kind === 'number' && cell.raw !== undefined && /^\d+$/.test(cell.raw) && !/^0/.test(text)
    ? cell.raw
    : text;
