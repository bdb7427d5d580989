import { z } from 'zod';

/**
 * What a column of a list may hold. Names are those of the register (`ChildEntry`) where they are the same; the others
 * are parts of which the register's field is put together.
 */
export const plainFields = [
  'fullName',
  /** "Họ và chữ đệm" in a column of its own, beside `givenName`. */
  'familyAndMiddle',
  'givenName',
  'otherName',
  'sex',
  /** Columns "Nam" and "Nữ" with a mark, or with the birth date, in one of them. */
  'sexMale',
  'sexFemale',
  'birthDate',
  'birthDay',
  'birthMonth',
  'birthYear',
  'ethnicity',
  'personalId',
  'birthCertificateNumber',
  'birthCertificateOn',
  'birthPlace',
  'homeTown',
  /** Mother and father (and others) in one cell. */
  'parents',
  'motherName',
  'motherBirthYear',
  'motherOccupation',
  'motherPhone',
  'motherState',
  'fatherName',
  'fatherBirthYear',
  'fatherOccupation',
  'fatherPhone',
  'fatherState',
  /** Also "Nguyễn Thị A (bà ngoại)". */
  'carerName',
  'carerRelation',
  'carerPhone',
  'phone',
  'livesWith',
  'commune',
  'hamlet',
  'address',
  'registeredAddress',
  'householdNumber',
  'householdHead',
  'relationToHead',
  /** In words: "Hộ nghèo". */
  'householdClass',
  'schooling',
  'grade',
  'school',
  'insuranceNumber',
  'insuranceUntil',
  /** In words, or an x for "khuyết tật" (told to the note). */
  'disabilityTypes',
  'disabilityLevel',
  'disabilityCertificate',
  /** In words: names of groups or sub-groups, several with `;`. */
  'circumstances',
  'atRisk',
  'note',
] as const;
export type PlainField = (typeof plainFields)[number];

/** Lists that an x in a column may put a child into; who was abused or hurt is recorded by hand, with its papers. */
export const markedKinds = ['special', 'at-risk', 'dropout-risk', 'toxin'] as const;
export type MarkedKind = (typeof markedKinds)[number];

/**
 * Columns of marks, named by the code they stand for: `householdClass:poor`, `disabilityTypes:movement`,
 * `disabilityLevel:severe`, `circumstance:special:HC01`, `circumstance:at-risk:with-grandparents`.
 */
export type MarkedField =
  | `householdClass:${string}`
  | `disabilityTypes:${string}`
  | `disabilityLevel:${string}`
  | `circumstance:${MarkedKind}:${string}`;

export type ImportField = PlainField | MarkedField;

const plain: ReadonlySet<string> = new Set(plainFields);
const marked =
  /^(householdClass:[a-z-]{1,40}|disability(Types|Level):[a-z-]{1,40}|circumstance:(special|at-risk|dropout-risk|toxin):[A-Za-z0-9.-]{1,40})$/;

export const isImportField = (text: string): text is ImportField => plain.has(text) || marked.test(text);

export const ImportFieldName = z
  .string()
  .max(100)
  .refine(isImportField, { params: { code: 'imports.unknown-field' } })
  .transform((text) => text as ImportField);

/** Fields that several columns of one sheet may hold together; of all others one column each. */
export const manyColumns: ReadonlySet<string> = new Set<PlainField>([
  ...(['note', 'parents', 'phone', 'circumstances', 'atRisk', 'otherName'] as const),
]);

/** Fields whose texts stand for codes, and the register's list of each (`listCodes`). */
export const codedFields = {
  ethnicity: 'ethnicities',
  householdClass: 'household-classes',
  schooling: 'schooling',
  disabilityTypes: 'disability-types',
  disabilityLevel: 'disability-levels',
  motherState: 'parent-states',
  fatherState: 'parent-states',
  circumstances: 'special',
  atRisk: 'at-risk',
} as const satisfies Partial<Record<PlainField, string>>;
export type CodedField = keyof typeof codedFields;
