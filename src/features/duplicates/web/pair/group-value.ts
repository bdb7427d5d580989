import type { ChildRecord } from '../../../children/contract.ts';
import { groupFields, type MergeGroup } from '../../../children/rules/merge.ts';
import {
  type CodeBook,
  type childrenText,
  type ShownField,
  shownValue,
} from '../../../children/web/public.ts';

interface Wording {
  words: (typeof childrenText)['vi'];
  codes: CodeBook;
  language: 'vi' | 'en';
}

/** What a record says in one group of fields, in words; empty where it says nothing. */
export function groupValue(child: ChildRecord, group: MergeGroup, wording: Wording): string {
  if (group === 'birth') return shownValue(child, 'birthDate', wording);
  if (group === 'relatives')
    return child.relatives
      .map(({ kind, fullName }) => `${wording.words.relatives[kind]}: ${fullName}`)
      .join('; ');
  return (groupFields[group] as readonly ShownField[])
    .map((field) => shownValue(child, field, wording))
    .filter((value) => value !== '')
    .join(' · ');
}
