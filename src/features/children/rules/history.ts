import { findByCode, type CodeList } from '../../../platform/shared/code-list.ts';
import { formatDate, isValid } from '../../../platform/shared/plain-date.ts';
import type { Relative } from '../contract/child.ts';
import type { CodeLists } from './code-lists.ts';

/** What a person may read of one line of the history. */
export interface SaidOfEvent {
  changes: { field: string; before: string; after: string }[];
  /** Names of units and reasons that the sentence needs. */
  said: Record<string, string>;
}

export interface HistoryReader {
  lists: CodeLists;
  unitName: (unitId: string) => string;
  /** May the person see this field? */
  sees: (field: string) => boolean;
}

/** Details that are no fields of the table of classes, and the field whose rule they share. */
const ruledBy: Readonly<Record<string, string>> = {
  ...{ communeId: 'unitId', to: 'unitId', from: 'unitId', reason: 'note', paper: 'papers' },
};

/** Details in words: field → [before, after], names of units (`to`, `from`), a reason, counts of a paper. */
export function tellEvent(detail: Readonly<Record<string, unknown>>, reader: HistoryReader): SaidOfEvent {
  const said: Record<string, string> = {};
  const changes: SaidOfEvent['changes'] = [];
  for (const [field, value] of Object.entries(detail)) {
    if (!reader.sees(ruledBy[field] ?? field)) continue;
    if (Array.isArray(value) && value.length === 2)
      changes.push({
        field,
        before: inWords(field, value[0], reader),
        after: inWords(field, value[1], reader),
      });
    else if (typeof value === 'string') said[field] = inWords(field, value, reader);
  }
  return { changes, said };
}

const codesOf = (field: string, lists: CodeLists): CodeList | undefined =>
  (
    ({
      ...{ ethnicity: lists.ethnicities, householdClass: lists.householdClasses, schooling: lists.schooling },
      ...{ disabilityTypes: lists.disabilityTypes, disabilityLevel: lists.disabilityLevels },
    }) as Record<string, CodeList | undefined>
  )[field];

/** Codes of lists by their names, dates as people write them; fixed words (`male`, `away`) stay for the screen to say. */
function inWords(field: string, value: unknown, reader: HistoryReader): string {
  if (value === null || value === undefined || value === '') return '';
  if (Array.isArray(value))
    return value
      .map((one) => (field === 'relatives' ? relativeInWords(one as Relative) : inWords(field, one, reader)))
      .join('; ');
  const text = typeof value === 'object' ? JSON.stringify(value) : String(value as string | number);
  if (['unitId', 'communeId', 'to', 'from'].includes(field)) return reader.unitName(text);
  const list = codesOf(field, reader.lists);
  if (list) return findByCode(list, text)?.name ?? text;
  return isValid(text) ? formatDate(text) : text;
}

const relativeInWords = ({ fullName, birthYear, occupation, relation, phone }: Relative): string =>
  [fullName, birthYear, occupation, relation, phone]
    .filter((part) => part !== null && part !== '')
    .join(', ');
