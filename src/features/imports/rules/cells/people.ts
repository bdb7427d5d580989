import { type NamedAdult, readParents } from '../../../../platform/shared/cells/parents.ts';
import { readName } from '../../../../platform/shared/cells/person-name.ts';
import { readPhones } from '../../../../platform/shared/cells/phone.ts';
import { remembered } from '../../../../platform/shared/people-names/remembered.ts';
import type { Relative } from '../../../children/contract.ts';
import type { PlainField } from '../../contract/fields.ts';
import { codeOf } from './coded.ts';
import type { FieldCell, RowReader } from './reader.ts';

/** Mother, father and carer, of columns of their own or of one cell for all. */

/** Brothers and sisters stand near each other, and name the same parents. */
const peopleOf = remembered(readParents, 2_000);

const labels = { mother: 'Mẹ', father: 'Cha' } as const;

const blank = (kind: Relative['kind']): Relative => ({
  ...{ kind, fullName: '', birthYear: null, occupation: '', ethnicity: null, state: null },
  ...{ relation: '', phone: '' },
});

/** What stands beside a name in its cell: a year, a number, a remark that may be a state ("đã mất"). */
function withDetails(row: RowReader, person: Relative, adult: NamedAdult, at: FieldCell): Relative {
  const field = person.kind === 'carer' ? 'motherState' : (`${person.kind}State` as const);
  const state = adult.remark === undefined ? undefined : row.context.codes.find(field, adult.remark);
  if (adult.remark !== undefined && !state) row.findings.keep('parents', at.title, at.text);
  const year = adult.birthYear;
  return {
    ...person,
    fullName: adult.name.slice(0, 120),
    birthYear: year !== undefined && year >= 1900 && year <= 2100 ? year : person.birthYear,
    phone: adult.phone ?? person.phone,
    state: state?.code ?? person.state,
  };
}

export function phoneOf(row: RowReader, field: PlainField): string {
  for (const at of row.all(field)) {
    if (at.text === '') continue;
    const { values, warnings } = readPhones(at.text);
    for (const warning of warnings) {
      if (warning !== 'unreadable') row.findings.add(field, `phone.${warning}`, at.text);
      else {
        row.findings.add(field, 'phone.unreadable', at.text);
        row.findings.keep(field, at.title, at.text);
      }
    }
    if (values.length > 1) row.findings.keep(field, at.title, at.text);
    if (values[0]) return values[0];
  }
  return '';
}

function birthYearOf(row: RowReader, field: 'motherBirthYear' | 'fatherBirthYear'): number | null {
  const at = row.cell(field);
  if (!at) return null;
  const year =
    /(?:^|\D)((?:19|20)\d{2})$/.exec(at.text)?.[1] ?? /^((?:19|20)\d{2})(?:\D|$)/.exec(at.text)?.[1];
  if (year) return Number(year);
  row.findings.keep(field, at.title, at.text);
  return null;
}

function parentOf(row: RowReader, kind: 'mother' | 'father'): Relative | undefined {
  const at = row.cell(`${kind}Name`);
  const adult = at && peopleOf(`${labels[kind]}: ${at.text}`)[kind];
  let person = blank(kind);
  if (at && adult) person = withDetails(row, person, adult, at);
  else if (at && !isNobody(at.text)) {
    row.findings.add(`${kind}Name`, 'person.unreadable', at.text);
    row.findings.keep(`${kind}Name`, at.title, at.text);
  }
  const told: Relative = {
    ...person,
    birthYear: birthYearOf(row, `${kind}BirthYear`) ?? person.birthYear,
    occupation: row.text(`${kind}Occupation`).slice(0, 100),
    phone: phoneOf(row, `${kind}Phone`) || person.phone,
    state: codeOf(row, `${kind}State`)?.code ?? person.state,
  };
  const says = told.fullName !== '' || told.birthYear !== null || told.state !== null || told.phone !== '';
  return says || told.occupation !== '' ? told : undefined;
}

/** "Không", "-", "0": a cell that says that there is nobody. */
const isNobody = (text: string): boolean => /^(không( có| rõ)?|ko|k|-+|0|x|\.+|chưa rõ)$/iu.test(text);

function carerOf(row: RowReader): Relative | undefined {
  const at = row.cell('carerName');
  if (!at || isNobody(at.text)) return undefined;
  const { mother, father, others } = peopleOf(at.text);
  const named = others[0] ?? mother ?? father;
  const own = mother && named === mother ? 'mẹ' : father && named === father ? 'cha' : undefined;
  if (!named) {
    row.findings.add('carerName', 'person.unreadable', at.text);
    row.findings.keep('carerName', at.title, at.text);
    return undefined;
  }
  // "(bà ngoại)" is the relation, whatever else brackets hold is a remark.
  const { remark, ...bare } = named;
  const relation = row.text('carerRelation') || (others[0]?.relation ?? own ?? remark ?? '');
  const person = withDetails(row, blank('carer'), bare, at);
  return { ...person, relation: relation.slice(0, 60), phone: phoneOf(row, 'carerPhone') || person.phone };
}

/** The people of one cell: "Mẹ: … / Cha: …". */
function ofOneCell(row: RowReader): Relative[] {
  return row.all('parents').flatMap((at) => {
    if (at.text === '' || isNobody(at.text)) return [];
    const { mother, father, others } = peopleOf(at.text);
    const people = [
      ...(mother ? [withDetails(row, blank('mother'), mother, at)] : []),
      ...(father ? [withDetails(row, blank('father'), father, at)] : []),
      ...others.map((other) => ({
        ...withDetails(row, blank('carer'), other, at),
        // Nobody is guessed to be the mother: the title says whom the column is about.
        relation: (other.relation ?? at.title.toLowerCase()).slice(0, 60),
      })),
    ];
    if (people.length > 0) return people;
    row.findings.add('parents', 'person.unreadable', at.text);
    row.findings.keep('parents', at.title, at.text);
    return [];
  });
}

const most = 6;

export function relativesOf(row: RowReader): Relative[] {
  const own = [parentOf(row, 'mother'), parentOf(row, 'father'), carerOf(row)].filter(
    (person) => person !== undefined,
  );
  const kinds = new Set(own.map(({ kind }) => kind));
  const others = ofOneCell(row).filter(({ kind }) => kind === 'carer' || !kinds.has(kind));
  return [...own, ...others].slice(0, most);
}

/** The head of the household, where it is a name. */
export function householdHeadOf(row: RowReader): string {
  const at = row.cell('householdHead');
  if (!at) return '';
  const reading = readName(at.text);
  if (reading.ok) return reading.name;
  row.findings.keep('householdHead', at.title, at.text);
  return '';
}
