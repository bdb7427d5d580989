import type { z } from 'zod';
import type { CarerFile, CarerKind } from '../../contract.ts';

/** A carer's file while it is being written: every answer as text, '' where nothing is known. */
export type Values = Readonly<Record<string, string>>;

export interface CarerDraft {
  kind: CarerKind;
  registeredOn: string;
  unitId: string;
  persons: readonly Values[];
  values: Values;
  related: readonly string[];
}

export const personDates = [
  'residedSince',
  'mayStayUntil',
  'healthCertificateOn',
  'criminalRecordOn',
] as const;
export const personFlags = [
  ...(['residesInVietnam', 'healthy', 'capable', 'goodCharacter'] as const),
  ...(['parentalRightsRestricted', 'punishedForAbuse', 'convicted'] as const),
] as const;
export const householdFlags = [
  ...(['suitableHome', 'suitableIncome', 'willing', 'familyAgrees', 'familyPunished'] as const),
] as const;

export const blankPerson: Values = { nationality: 'VN', residesInVietnam: 'yes' };

export const blankCarer = (today: string, unitId: string): CarerDraft => ({
  ...{ kind: 'person', registeredOn: today, unitId, persons: [blankPerson], related: [] },
  values: { minAge: '0', maxAge: '15', wishedSex: 'any', number: '1' },
});

const known = (said: string | undefined) => (said === 'yes' ? true : said === 'no' ? false : null);
const told = (fact: boolean | null): string => (fact === null ? '' : fact ? 'yes' : 'no');

/** As many persons as the kind has. */
export function withKind(draft: CarerDraft, kind: CarerKind): CarerDraft {
  const count = { person: 1, couple: 2, facility: 0 }[kind];
  const persons = Array.from({ length: count }, (_, at) => draft.persons[at] ?? blankPerson);
  return { ...draft, kind, persons };
}

type SentFile = z.input<typeof CarerFile>;

/** The file as it was written, sound or not: the contract's check says what is missing. */
export function fileFrom({ kind, persons, values }: CarerDraft): SentFile {
  const text = (key: string) => values[key] ?? '';
  const whole = (key: string) => (text(key) === '' ? undefined : text(key));
  const file = {
    persons: persons.map((person) => ({
      ...{ fullName: person.fullName ?? '', birthDate: person.birthDate ?? '', sex: person.sex ?? '' },
      ...{ nationality: person.nationality ?? '', personalId: person.personalId ?? '' },
      ...Object.fromEntries(personDates.map((key) => [key, person[key] || null])),
      ...Object.fromEntries(personFlags.map((key) => [key, known(person[key])])),
    })),
    members: membersFrom(text('members')),
    ...{ address: text('address'), phone: text('phone'), housing: text('housing'), income: text('income') },
    ...{ background: text('background'), reason: text('reason') },
    ...Object.fromEntries(householdFlags.map((key) => [key, known(values[key])])),
    licensed: kind === 'facility' ? known(values.licensed) : null,
    wishes: {
      ...{
        minAge: whole('minAge'),
        maxAge: whole('maxAge'),
        sex: text('wishedSex'),
        number: whole('number'),
      },
    },
  };
  return file as unknown as SentFile;
}

/** One a line: "Nguyễn Văn A; 1950; bố chồng". */
export function membersFrom(lines: string) {
  return lines
    .split('\n')
    .map((line) => line.split(';').map((part) => part.trim()))
    .filter(([name]) => name !== undefined && name !== '')
    .map(([fullName = '', year = '', relation = '']) => ({
      ...{ fullName, relation },
      birthYear: /^\d{4}$/.test(year) ? Number(year) : null,
    }));
}

export function draftFrom(
  file: CarerFile,
  of: { kind: CarerKind; registeredOn: string; unitId: string; related: readonly string[] },
): CarerDraft {
  const { wishes } = file;
  return {
    ...of,
    persons: file.persons.map((person) => ({
      ...{ fullName: person.fullName, birthDate: person.birthDate, sex: person.sex },
      ...{ nationality: person.nationality, personalId: person.personalId },
      ...Object.fromEntries(personDates.map((key) => [key, person[key] ?? ''])),
      ...Object.fromEntries(personFlags.map((key) => [key, told(person[key])])),
    })),
    values: {
      ...{ address: file.address, phone: file.phone, housing: file.housing, income: file.income },
      ...{ background: file.background, reason: file.reason, licensed: told(file.licensed) },
      ...Object.fromEntries(householdFlags.map((key) => [key, told(file[key])])),
      members: file.members
        .map(({ fullName, birthYear, relation }) => [fullName, birthYear ?? '', relation].join('; '))
        .join('\n'),
      ...{ minAge: String(wishes.minAge), maxAge: String(wishes.maxAge), number: String(wishes.number) },
      wishedSex: wishes.sex,
    },
  };
}
