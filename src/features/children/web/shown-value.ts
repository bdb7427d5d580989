import { formatDate } from '../../../platform/shared/plain-date.ts';
import type { ChildField, ChildRecord } from '../contract.ts';
import type { CodeBook } from './code-lists.ts';
import { nationalityText } from '../rules/nationality.ts';
import { birthText } from './shown.ts';
import type { childrenText } from './text.ts';

type Words = (typeof childrenText)['vi'];
export type ShownField = Exclude<
  ChildField,
  'circumstances' | 'relatives' | 'guardian' | 'householdId' | 'papers' | 'stays' | 'siblings'
>;

const dated = (date: string | null): string => (date === null ? '' : formatDate(date));

/** How each field reads; codes by their names in the dated lists. */
export function shownValue(
  child: ChildRecord,
  field: ShownField,
  { words, codes, language }: { words: Words; codes: CodeBook; language: 'vi' | 'en' },
): string {
  switch (field) {
    case 'sex':
      return words.sex[child.sex];
    case 'birthDate':
      return birthText(child, words);
    case 'birthPrecision':
      return words.precision[child.birthPrecision];
    case 'otherNames':
      return child.otherNames.join(', ');
    case 'nationality':
      return child.nationality === null ? '' : nationalityText(child.nationality, language);
    case 'ethnicity':
      return codes.nameOf('ethnicities', child.ethnicity);
    case 'birthRegistration':
      return child.birthRegistration === null ? '' : words.registration[child.birthRegistration];
    case 'birthCertificateOn':
    case 'insuranceUntil':
      return dated(child[field]);
    case 'unitId':
      return child.unitName;
    case 'residence':
      return child.residence === null ? '' : words.residences[child.residence];
    case 'presence':
      return words.presence[child.presence];
    case 'householdClass':
      return codes.nameOf('household-classes', child.householdClass);
    case 'schooling':
      return codes.nameOf('schooling', child.schooling);
    case 'disabilityTypes':
      return child.disabilityTypes.map((code) => codes.nameOf('disability-types', code)).join(', ');
    case 'disabilityLevel':
      return codes.nameOf('disability-levels', child.disabilityLevel);
    default:
      return child[field] ?? '';
  }
}
