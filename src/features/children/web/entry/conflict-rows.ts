import { formatDate, isValid } from '../../../../platform/shared/plain-date.ts';
import type { ConflictRow } from '../../../../platform/web/ui/feedback/ConflictDialog.tsx';
import type { ChildChanges, ChildField, Relative } from '../../contract.ts';
import type { CodeBook, CodeListName } from '../code-lists.ts';
import type { childrenText } from '../text.ts';

interface Book {
  words: (typeof childrenText)['vi'];
  codes: Pick<CodeBook, 'nameOf'>;
}

const listOf: Readonly<Partial<Record<keyof ChildChanges, CodeListName>>> = {
  ethnicity: 'ethnicities',
  householdClass: 'household-classes',
  schooling: 'schooling',
  disabilityTypes: 'disability-types',
  disabilityLevel: 'disability-levels',
};

/** Fields that both changed, each to something else. What one side alone changed is no question: both are kept. */
export function conflictRows(mine: ChildChanges, theirs: ChildChanges, book: Book): ConflictRow[] {
  const fields = Object.keys(mine) as (keyof ChildChanges)[];
  return fields
    .filter((field) => field in theirs && JSON.stringify(mine[field]) !== JSON.stringify(theirs[field]))
    .map((field) => ({
      label: field === 'nameParts' ? book.words.record.names.apart : book.words.fields[field as ChildField],
      mine: asText(field, mine[field], book),
      theirs: asText(field, theirs[field], book),
    }));
}

/** A value as a person reads it: codes by their names, dates as dates, people by name. */
function asText(field: keyof ChildChanges, value: unknown, { words, codes }: Book): string {
  if (value === null || value === undefined || value === '') return '';
  const list = listOf[field];
  if (Array.isArray(value) && field === 'relatives')
    return value.map((one: Relative) => `${words.relatives[one.kind]}: ${one.fullName}`).join('; ');
  if (Array.isArray(value))
    return value.map((one) => (list ? codes.nameOf(list, String(one)) : String(one))).join(', ');
  if (typeof value === 'object') return Object.values(value).join(' · ');
  const text = `${value as string | number | boolean}`;
  if (list) return codes.nameOf(list, text);
  if (isValid(text)) return formatDate(text);
  return named(words, field)[text] ?? text;
}

function named(words: Book['words'], field: keyof ChildChanges): Readonly<Record<string, string>> {
  switch (field) {
    case 'sex':
      return words.sex;
    case 'birthPrecision':
      return words.precision;
    case 'birthRegistration':
      return words.registration;
    case 'residence':
      return words.residences;
    case 'presence':
      return words.presence;
    default:
      return {};
  }
}
