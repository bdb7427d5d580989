import type { Choice } from '../../../platform/web/ui/forms/fields.tsx';

/** Neighbours, then countries of work and marriage; any other code that a record holds is shown as well. */
const offered = [
  ...['VN', 'LA', 'KH', 'CN', 'TH', 'MM', 'TW', 'KR', 'JP', 'MY', 'SG', 'PH', 'ID', 'IN'],
  ...['US', 'CA', 'AU', 'GB', 'FR', 'DE', 'CZ', 'PL', 'RU', 'UA'],
];

/** ISO 3166 keeps ZZ for what is not known: Decree 56/2017 art. 16 clause 3, a nationality not determined. */
const undetermined = 'ZZ';
const undeterminedIn = { vi: 'Chưa xác định quốc tịch', en: 'Not determined' };

export function nationalityText(code: string, language: 'vi' | 'en'): string {
  if (code === undetermined) return undeterminedIn[language];
  return new Intl.DisplayNames([language], { type: 'region' }).of(code) ?? code;
}

export const nationalityChoices = (language: 'vi' | 'en', present: string): Choice[] =>
  [...new Set([...offered, undetermined, ...(present === '' ? [] : [present])])].map((value) => ({
    ...{ value, label: nationalityText(value, language) },
  }));
