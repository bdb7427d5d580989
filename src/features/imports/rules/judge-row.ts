import { newFactsProblems } from './entry.ts';
import { birthOf } from './cells/birth.ts';
import { circumstancesOf, codeOf, disabilityOf, householdClassOf } from './cells/coded.ts';
import { dayOf } from './cells/birth.ts';
import { fullNameOf, otherNamesOf, personalIdOf, sexOf } from './cells/identity.ts';
import { householdHeadOf, phoneOf, relativesOf } from './cells/people.ts';
import { placeOf } from './cells/place.ts';
import { type FieldCell, type JudgeContext, RowReader } from './cells/reader.ts';
import { noteOf, textOf } from './cells/texts.ts';
import { RowFindings } from './findings.ts';
import type { Judged } from './stored.ts';

export interface RowToJudge {
  cells: readonly FieldCell[];
  /** The hamlet of the heading, title or tab above. */
  heading: string | undefined;
  /** Its column of birth dates may have been typed into an Excel that takes the month first. */
  monthFirst: boolean;
  /** Fields that a person wrote over. */
  edited: readonly string[];
}

/** What one row of a list says of a child, by the rules of the form; everything that speaks against it, at once. */
export function judgeRow(row: RowToJudge, context: JudgeContext): Judged {
  const findings = new RowFindings(context.repairs);
  const reader = new RowReader(row.cells, context, findings);
  const fullName = fullNameOf(reader);
  const birth = birthOf(reader, row.monthFirst);
  const sex = sexOf(reader);
  const place = placeOf(reader, row.heading);
  const read = {
    ...personOf(reader, { sex, birthYear: birth && Number(birth.birthDate.slice(0, 4)) }),
    ...familyOf(reader),
    ...schoolingOf(reader),
    ...disabledAs(reader),
  };
  const phone = phoneOf(reader, 'phone');
  const circumstances = circumstancesOf(reader);
  for (const field of row.edited) findings.used(field as never, 'edited', '');
  // Last: it takes what no other field took.
  const note = noteOf(reader);
  const isWhole = fullName !== undefined && birth !== undefined && sex !== undefined && place !== undefined;
  const { birthDate, birthPrecision } = birth ?? {};
  const child = isWhole
    ? newFactsProblems({ fullName, sex, birthDate, birthPrecision, ...read, note }, reader)
    : undefined;
  return {
    child:
      child && place
        ? { unitId: place.unitId, communeId: place.communeId, child, phone, circumstances }
        : null,
    findings: findings.list,
    name: fullName ?? writtenName(reader),
    leftOut: findings.leftOut,
  };
}

/** The name as it stands in the list, where it is none. */
const writtenName = (row: RowReader): string =>
  [row.text('familyAndMiddle'), row.text('fullName') || row.text('givenName')].join(' ').trim();

const personOf = (row: RowReader, known: Parameters<typeof personalIdOf>[1]) => ({
  ...{ otherNames: otherNamesOf(row), personalId: personalIdOf(row, known) },
  ethnicity: codeOf(row, 'ethnicity')?.code ?? null,
  ...certificateOf(row),
  ...{ birthPlace: textOf(row, 'birthPlace', 200), homeTown: textOf(row, 'homeTown', 200) },
  ...{ registeredAddress: textOf(row, 'registeredAddress', 200), address: textOf(row, 'address', 200) },
});

const familyOf = (row: RowReader) => ({
  ...{ householdNumber: textOf(row, 'householdNumber', 30), householdHead: householdHeadOf(row) },
  ...{ relationToHead: textOf(row, 'relationToHead', 60), householdClass: householdClassOf(row) },
  ...{ relatives: relativesOf(row), livesWith: textOf(row, 'livesWith', 100) },
});

const schoolingOf = (row: RowReader) => ({
  ...{ schooling: codeOf(row, 'schooling')?.code ?? null, grade: textOf(row, 'grade', 20) },
  ...{ school: textOf(row, 'school', 150), insuranceNumber: textOf(row, 'insuranceNumber', 20) },
  insuranceUntil: dayOf(row, 'insuranceUntil'),
});

function certificateOf(row: RowReader) {
  const number = textOf(row, 'birthCertificateNumber', 60);
  const on = dayOf(row, 'birthCertificateOn');
  return {
    ...{ birthCertificateNumber: number, birthCertificateOn: on },
    ...((number !== '' || on !== null) && { birthRegistration: 'registered' as const }),
  };
}

function disabledAs(row: RowReader) {
  const { types, level } = disabilityOf(row);
  return {
    ...{ disabilityTypes: types, disabilityLevel: level },
    disabilityCertificate: textOf(row, 'disabilityCertificate', 60),
  };
}
