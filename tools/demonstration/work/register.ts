import {
  childrenContract,
  type CircumstanceEntry,
  type NewChild,
} from '../../../src/features/children/contract.ts';
import type { PlainDate } from '../../../src/platform/shared/plain-date.ts';
import { newId } from '../../../src/platform/shared/id.ts';
import type { Child, Circumstance, Dated } from '../../people/child.ts';
import type { Desk } from './desk.ts';

/** A commune's officer begins the register: some of the commune's children, by the form's own endpoint. */

const { registerChild, addCircumstance } = childrenContract.endpoints;

const parentOf = (kind: 'mother' | 'father', parent: Child['mother']) =>
  parent && {
    ...{ kind, fullName: parent.fullName, birthYear: parent.birthYear, occupation: parent.occupation },
    ...{ ethnicity: parent.ethnicity, state: parent.state, relation: '', phone: parent.phone ?? '' },
  };

const carerOf = (carer: Child['carer']) =>
  carer && {
    ...{ kind: 'carer' as const, fullName: carer.fullName, birthYear: null, occupation: '', ethnicity: null },
    ...{ state: null, relation: carer.relation, phone: carer.phone ?? '' },
  };

const relativesOf = ({ mother, father, carer }: Child): NonNullable<NewChild['relatives']> =>
  [parentOf('mother', mother), parentOf('father', father), carerOf(carer)].filter((one) => one !== null);

/** A made-up child as a person would enter it. */
export function entryOf(child: Child): NewChild {
  const { fullName, otherNames, sex, birthDate, birthPrecision, birthPlace, homeTown, household } = child;
  return {
    ...{ fullName, otherNames, sex, birthDate, birthPrecision, birthPlace, homeTown },
    ...{ ethnicity: child.ethnicity, nationality: child.nationality, personalId: child.personalId },
    birthRegistration: child.birthRegistration ? 'registered' : 'not-registered',
    birthCertificateNumber: child.birthRegistration?.number ?? '',
    birthCertificateOn: child.birthRegistration?.date ?? null,
    ...{ residence: child.stay, presence: child.residence },
    ...{
      householdNumber: household.number,
      householdHead: household.headName,
      householdClass: household.class,
    },
    ...{ relationToHead: child.relationToHead, relatives: relativesOf(child) },
    ...{
      schooling: child.schooling.state,
      grade: child.schooling.class ?? '',
      school: child.schooling.school ?? '',
    },
    insuranceNumber: child.insuranceCard ?? '',
    ...(child.disability && {
      ...{ disabilityTypes: [child.disability.type], disabilityLevel: child.disability.level },
      disabilityCertificate: child.disability.certificate.number,
    }),
  };
}

/** "Kết luận …" is a conclusion; any other paper proves as a certificate does. */
export const evidenceOf = ({ evidence }: Circumstance) => ({
  kind: evidence ? (evidence.name.startsWith('Kết luận') ? 'conclusion' : 'certificate') : null,
  number: evidence?.number ?? '',
  issuedOn: evidence?.date ?? null,
  ...{ issuedBy: '', paperId: null },
});

const none = { kind: null, number: '', issuedOn: null, issuedBy: '', paperId: null };

type Written = Pick<CircumstanceEntry, 'kind' | 'code' | 'subCode' | 'fromDate' | 'evidence'>;

/** What holds today, as a person writes it down; what has ended before the register began is left out. */
export function circumstancesOf(child: Child): Written[] {
  // A family's trouble may be older than the child.
  const from = (one: { from: PlainDate }) => (one.from < child.birthDate ? child.birthDate : one.from);
  const holds = ({ to }: { to: PlainDate | null }) => to === null;
  const plain = (kind: Written['kind'], one: Dated): Written => ({
    ...{ kind, code: one.code, subCode: null, fromDate: from(one), evidence: none },
  });
  return [
    ...child.circumstances.filter(holds).map((one) => ({
      ...{ kind: 'special' as const, code: one.group, subCode: one.subgroup },
      ...{ fromDate: from(one), evidence: evidenceOf(one) },
    })),
    ...child.atRisk.filter(holds).map((one) => plain('at-risk', one)),
    ...child.tags
      .filter(holds)
      .map((one) => plain(one.code === 'chemical-toxin' ? 'toxin' : 'dropout-risk', one)),
  ];
}

async function writeCircumstances(desk: Desk, childId: string, child: Child): Promise<void> {
  for (const one of circumstancesOf(child))
    await desk.act(addCircumstance, { ...one, childId, id: newId(), note: '', confirm: true });
}

/** `since`: from when the register counts those who were born before. */
export async function beginRegister(
  desk: Desk,
  children: Iterable<Child>,
  { since, unitIdOf }: { since: PlainDate; unitIdOf: (key: string) => string },
): Promise<void> {
  for (const child of children) {
    const id = newId();
    const from = child.birthDate > since ? child.birthDate : since;
    const place = { id, unitId: unitIdOf(child.hamletKey), since: from };
    await desk.act(registerChild, { ...place, child: entryOf(child) });
    await writeCircumstances(desk, id, child);
  }
}
