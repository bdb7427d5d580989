import type { Choice } from '../../../platform/web/ui/forms/fields.tsx';
import { nationalityText, undetermined } from '../rules/nationality.ts';

/** Neighbours, then countries of work and marriage; any other code that a record holds is shown as well. */
const offered = [
  ...['VN', 'LA', 'KH', 'CN', 'TH', 'MM', 'TW', 'KR', 'JP', 'MY', 'SG', 'PH', 'ID', 'IN'],
  ...['US', 'CA', 'AU', 'GB', 'FR', 'DE', 'CZ', 'PL', 'RU', 'UA'],
];

export const nationalityChoices = (language: 'vi' | 'en', present: string): Choice[] =>
  [...new Set([...offered, undetermined, ...(present === '' ? [] : [present])])].map((value) => ({
    ...{ value, label: nationalityText(value, language) },
  }));
