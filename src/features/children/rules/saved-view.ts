import { childFieldNames } from '../contract/fields.ts';
import { birthRegistrations, ChildRow, residences, sexes } from '../contract/child.ts';
import { lackings, ListFilter, listNames, sortKeys } from '../contract/lists.ts';
import type { CodeLists } from './code-lists.ts';

/** Words of a layout that are no field, list or code. */
const layoutWords = [
  'asc',
  'desc',
  'left',
  'right',
  'start',
  'end',
  'compact',
  'comfortable',
  'grid',
  'table',
  ...['position', 'any-of', 'dates', 'blank', 'not-blank'],
];
const largest = 16_000;
const deepest = 6;

const isPlace = (text: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) || /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Every word that a view may hold: names of fields and lists, codes. */
export function viewWords(lists: CodeLists): ReadonlySet<string> {
  const codes = Object.values(lists).flatMap(({ entries }) => entries.map(({ code }) => code));
  const choices: string[] = [...sexes, 'present', 'away', ...birthRegistrations, ...residences];
  const fields = [...childFieldNames, ...Object.keys(ChildRow.shape), ...Object.keys(ListFilter.shape)];
  return new Set([...fields, ...listNames, ...sortKeys, ...codes, ...choices, ...lackings, ...layoutWords]);
}

/**
 * May the view be kept? It holds widths, switches, ids, days and words of the register, but no text of its own: a name that
 * somebody searched for would be read by every colleague.
 */
export function isKeepable(view: unknown, words: ReadonlySet<string>): boolean {
  const isPlain = (value: unknown, depth: number): boolean => {
    if (typeof value === 'string') return value === '' || words.has(value) || isPlace(value);
    if (typeof value !== 'object' || value === null) return true;
    return depth < deepest && Object.values(value).every((one) => isPlain(one, depth + 1));
  };
  return JSON.stringify(view).length <= largest && hasPlainKeys(view) && isPlain(view, 0);
}

/** Keys are words of a program. */
function hasPlainKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(
    ([key, one]) => (Array.isArray(value) || /^[A-Za-z][A-Za-z0-9-]{0,39}$/.test(key)) && hasPlainKeys(one),
  );
}
