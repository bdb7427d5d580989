import { nameParts as splitName } from '../../../../platform/shared/vietnamese.ts';
import type { ChildChanges, ChildRecord, Relative } from '../../contract.ts';

/** A child as the form holds it: every field there, empty where nothing is known. */
export interface ChildDraft {
  fullName: string;
  otherNames: string;
  sex: 'male' | 'female' | 'unknown' | '';
  birthDate: string;
  birthPrecision: 'day' | 'month' | 'year' | 'estimated';
  ethnicity: string;
  nationality: string;
  /** How its people part the name, where that is not by position; null: by position. */
  nameParts: { family: string; middle: string; given: string } | null;
  personalId: string;
  birthRegistration: 'registered' | 'not-registered' | 'unknown';
  birthCertificateNumber: string;
  birthCertificateOn: string;
  birthPlace: string;
  homeTown: string;
  residence: 'permanent' | 'temporary' | 'actual-only';
  registeredAddress: string;
  address: string;
  presence: 'present' | 'away';
  householdNumber: string;
  householdHead: string;
  householdClass: string;
  relationToHead: string;
  livesWith: string;
  relatives: Relative[];
  schooling: string;
  grade: string;
  school: string;
  insuranceNumber: string;
  insuranceUntil: string;
  disabilityTypes: string[];
  disabilityLevel: string;
  disabilityCertificate: string;
  note: string;
}

const nobody = (kind: Relative['kind']): Relative => ({
  ...{
    kind,
    fullName: '',
    birthYear: null,
    occupation: '',
    ethnicity: null,
    state: null,
    relation: '',
    phone: '',
  },
});

export const newCarer = (): Relative => nobody('carer');

export const blankDraft = (): ChildDraft => ({
  ...{
    fullName: '',
    otherNames: '',
    sex: '',
    birthDate: '',
    birthPrecision: 'day',
    ethnicity: '',
    nationality: 'VN',
    nameParts: null,
    personalId: '',
  },
  ...{
    birthRegistration: 'unknown',
    birthCertificateNumber: '',
    birthCertificateOn: '',
    birthPlace: '',
    homeTown: '',
  },
  ...{ residence: 'permanent', registeredAddress: '', address: '', presence: 'present' },
  ...{ householdNumber: '', householdHead: '', householdClass: '', relationToHead: '', livesWith: '' },
  relatives: [nobody('mother'), nobody('father')],
  ...{ schooling: '', grade: '', school: '', insuranceNumber: '', insuranceUntil: '' },
  ...{ disabilityTypes: [], disabilityLevel: '', disabilityCertificate: '', note: '' },
});

/** Parts that the officer gave by hand: those by position are not told again. */
function partsOf({ fullName, familyName, middleName, givenName }: ChildRecord): ChildDraft['nameParts'] {
  const usual = splitName(fullName);
  const same = usual.family === familyName && usual.middle === middleName && usual.given === givenName;
  return same ? null : { family: familyName, middle: middleName, given: givenName };
}

/** The form of a record that is there; a missing parent has an empty place. */
export function draftOf(child: ChildRecord): ChildDraft {
  const known = (kind: Relative['kind']) => child.relatives.find((relative) => relative.kind === kind);
  const carers = child.relatives.filter(({ kind }) => kind === 'carer');
  return {
    ...child,
    ...{
      otherNames: child.otherNames.join(', '),
      ethnicity: child.ethnicity ?? '',
      personalId: child.personalId ?? '',
    },
    ...{ nationality: child.nationality ?? 'VN', nameParts: partsOf(child) },
    birthRegistration: child.birthRegistration ?? 'unknown',
    residence: child.residence ?? 'permanent',
    birthCertificateOn: child.birthCertificateOn ?? '',
    ...{ householdClass: child.householdClass ?? '', schooling: child.schooling ?? '' },
    ...{ insuranceUntil: child.insuranceUntil ?? '', disabilityLevel: child.disabilityLevel ?? '' },
    relatives: [known('mother') ?? nobody('mother'), known('father') ?? nobody('father'), ...carers],
  };
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

const isSomebody = (relative: Relative): boolean =>
  relative.fullName.trim() !== '' || relative.state !== null || relative.phone !== '';

/** What is sent. Digits of the personal number alone count: people type it in groups. */
export function entryOf(draft: ChildDraft): ChildChanges & Record<string, unknown> {
  return {
    ...draft,
    sex: draft.sex === '' ? (undefined as never) : draft.sex,
    otherNames: draft.otherNames
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    ...{ ethnicity: orNull(draft.ethnicity), personalId: orNull(draft.personalId.replace(/[\s.-]/g, '')) },
    birthCertificateOn: orNull(draft.birthCertificateOn),
    ...{ householdClass: orNull(draft.householdClass), schooling: orNull(draft.schooling) },
    ...{ insuranceUntil: orNull(draft.insuranceUntil), disabilityLevel: orNull(draft.disabilityLevel) },
    relatives: draft.relatives.filter(isSomebody),
  };
}

/** Only what the form changed: two officers who change different fields do not undo each other. */
export function changesBetween(before: ChildDraft, after: ChildDraft): ChildChanges {
  const [old, now] = [entryOf(before), entryOf(after)];
  const changed = Object.entries(now).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(old[field]),
  );
  return Object.fromEntries(changed) as ChildChanges;
}
