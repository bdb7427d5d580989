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
  const birthYear = birth && Number(birth.birthDate.slice(0, 4));
  const read = {
    ...{ otherNames: otherNamesOf(reader), personalId: personalIdOf(reader, { sex, birthYear }) },
    ethnicity: codeOf(reader, 'ethnicity')?.code ?? null,
    ...certificateOf(reader),
    ...{ birthPlace: textOf(reader, 'birthPlace', 200), homeTown: textOf(reader, 'homeTown', 200) },
    ...{
      registeredAddress: textOf(reader, 'registeredAddress', 200),
      address: textOf(reader, 'address', 200),
    },
    ...{ householdNumber: textOf(reader, 'householdNumber', 30), householdHead: householdHeadOf(reader) },
    ...{ relationToHead: textOf(reader, 'relationToHead', 60), householdClass: householdClassOf(reader) },
    ...{ relatives: relativesOf(reader), livesWith: textOf(reader, 'livesWith', 100) },
    ...{ schooling: codeOf(reader, 'schooling')?.code ?? null, grade: textOf(reader, 'grade', 20) },
    ...{ school: textOf(reader, 'school', 150), insuranceNumber: textOf(reader, 'insuranceNumber', 20) },
    insuranceUntil: dayOf(reader, 'insuranceUntil'),
    ...disabledAs(reader),
  };
  const phone = phoneOf(reader, 'phone');
  const circumstances = circumstancesOf(reader);
  for (const field of row.edited) findings.used(field as never, 'edited', '');
  const note = noteOf(reader);
  const whole = fullName !== undefined && birth !== undefined && sex !== undefined && place !== undefined;
  const child = whole
    ? newFactsProblems(
        {
          fullName,
          sex,
          ...{ birthDate: birth.birthDate, birthPrecision: birth.birthPrecision },
          ...read,
          note,
        },
        reader,
      )
    : undefined;
  return {
    child:
      child && place
        ? { unitId: place.unitId, communeId: place.communeId, child, phone, circumstances }
        : null,
    findings: findings.list,
    name:
      fullName ??
      [reader.text('familyAndMiddle'), reader.text('fullName') || reader.text('givenName')].join(' ').trim(),
    leftOut: findings.leftOut,
  };
}

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
