import { readSex } from '../../../../platform/shared/cells/sex.ts';
import { keyOf, namesOrdinal } from '../../../../platform/shared/table-shape/words.ts';
import { type ImportField, isImportField, manyColumns } from '../../contract/fields.ts';
import type { StoredColumn } from '../stored.ts';
import { fieldOfTitle } from './titles.ts';

type Guess = StoredColumn['guess'];
const none: Guess = { field: null, certainty: 0, why: 'none' };

export interface GuessedColumn {
  column: number;
  parts: readonly string[];
  ordinal: boolean;
  samples: readonly string[];
}

/** Under which a unit remembers a column: all its headings, and the how-many-th of that title it is. */
export function titleKeys(
  columns: readonly { column: number; parts: readonly string[] }[],
): Map<number, string> {
  const seen = new Map<string, number>();
  return new Map(
    columns.map(({ column, parts }) => {
      // "Năm" and "Nam" are two titles: accents stay.
      const key = parts
        .map((part) => part.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim())
        .join(' / ');
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      return [column, times === 1 ? key : `${key} #${times}`];
    }),
  );
}

const share = (texts: readonly string[], holds: (text: string) => boolean): number =>
  texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;

/** What the cells themselves look like; only where nothing stands above them. */
function fieldOfValues(samples: readonly string[]): ImportField | undefined {
  if (samples.length < 3) return undefined;
  if (share(samples, (text) => /^\d{11,12}$/.test(text)) > 0.6) return 'personalId';
  if (share(samples, (text) => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}$/.test(text)) > 0.6) return 'birthDate';
  if (share(samples, (text) => readSex(text).ok && /\p{L}/u.test(text)) > 0.8) return 'sex';
  if (share(samples, (text) => /^0\d{9}$/.test(text)) > 0.6) return 'phone';
  return undefined;
}

/**
 * Which field each column is: what the unit said of the same headings before, else what the headings say, else what the
 * cells look like. A field that only one column may hold goes to the surest, then to the leftmost.
 */
export function guessFields(
  columns: readonly GuessedColumn[],
  remembered: ReadonlyMap<string, string | null>,
): Map<number, Guess> {
  const keys = titleKeys(columns);
  const leaves = columns.map(({ parts }) => keyOf(parts.at(-1) ?? ''));
  const guesses = new Map<number, Guess>();
  for (const { column, parts, ordinal, samples } of columns) {
    const known = remembered.get(keys.get(column) as string);
    if (known !== undefined && (known === null || isImportField(known)))
      guesses.set(column, { field: known, certainty: 1, why: 'remembered' });
    // "Số" under "Giấy khai sinh" is no running number.
    else if (ordinal || (parts.length === 1 && parts.some(namesOrdinal)))
      guesses.set(column, { ...none, why: 'title', certainty: 1 });
    else guesses.set(column, guessOf(parts, leaves, samples));
  }
  dropSeconds(guesses);
  yearBesideSex(guesses, columns);
  return guesses;
}

function guessOf(parts: readonly string[], leaves: readonly string[], samples: readonly string[]): Guess {
  const field = fieldOfTitle(parts, leaves);
  if (field) return { field, certainty: fits(field, samples) ? 0.95 : 0.6, why: 'title' };
  const byValue = parts.length === 0 ? fieldOfValues(samples) : undefined;
  return byValue ? { field: byValue, certainty: 0.5, why: 'values' } : none;
}

/** Whether the cells do not speak against the title. */
function fits(field: ImportField, samples: readonly string[]): boolean {
  if (field === 'birthDate') return share(samples, (text) => /\d/.test(text)) > 0.5 || samples.length === 0;
  if (field === 'fullName')
    return share(samples, (text) => /\p{L}/u.test(text)) > 0.5 || samples.length === 0;
  return true;
}

function dropSeconds(guesses: Map<number, Guess>): void {
  const taken = new Map<string, number>();
  const bySurety = [...guesses].sort(([, a], [, b]) => b.certainty - a.certainty);
  for (const [column, { field }] of bySurety) {
    if (field === null || manyColumns.has(field)) continue;
    if (taken.has(field)) guesses.set(column, none);
    else taken.set(field, column);
  }
}

/** "Năm sinh" over "Nam" and "Nữ" beside a birth date of its own stays a mark; a lone "Năm sinh" is the birth. */
function yearBesideSex(guesses: Map<number, Guess>, columns: readonly GuessedColumn[]): void {
  const fields = new Set([...guesses.values()].map(({ field }) => field));
  if (fields.has('birthDate') || fields.has('birthYear')) return;
  for (const { column, parts } of columns) {
    const guess = guesses.get(column);
    if (
      guess?.field === null &&
      /^(nam|nam sinh)$/.test(keyOf(parts.join(' '))) &&
      /ă/i.test(parts.join(' ').normalize('NFC'))
    )
      guesses.set(column, { field: 'birthDate', certainty: 0.8, why: 'title' });
  }
}
