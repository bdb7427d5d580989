import { formatNumber, parseNumber } from '../../../shared/numbers.ts';
import { formatDate, isValid, parseDate } from '../../../shared/plain-date.ts';
import type { ColumnKind } from '../column.ts';
import type { GridWords } from '../text/text.ts';
import type { ColumnFilter } from '../view/filters.ts';

export type Condition = ColumnFilter['kind'];

/** A filter while it is written: texts as typed. */
export interface FilterDraft {
  condition: Condition;
  text: string;
  from: string;
  to: string;
  values: readonly string[];
}

/** What can be asked of a column; the first is offered first. */
export function conditionsOf(kind: ColumnKind, hasChoices: boolean): Condition[] {
  if (hasChoices) return ['any-of', 'not-blank'];
  if (kind === 'date') return ['dates', 'blank', 'not-blank'];
  if (kind === 'number') return ['numbers', 'blank', 'not-blank'];
  return ['contains', 'blank', 'not-blank'];
}

const shownDate = (date: string | undefined): string => (date && isValid(date) ? formatDate(date) : '');
const shownNumber = (value: number | undefined): string =>
  value === undefined ? '' : formatNumber(value, 9);

export function draftOf(filter: ColumnFilter | undefined, first: Condition): FilterDraft {
  const empty: FilterDraft = { condition: filter?.kind ?? first, text: '', from: '', to: '', values: [] };
  switch (filter?.kind) {
    case 'contains':
      return { ...empty, text: filter.text };
    case 'any-of':
      return { ...empty, values: filter.values };
    case 'dates':
      return { ...empty, from: shownDate(filter.from), to: shownDate(filter.to) };
    case 'numbers':
      return { ...empty, from: shownNumber(filter.from), to: shownNumber(filter.to) };
    default:
      return empty;
  }
}

export type FilterReading = { ok: true; filter: ColumnFilter } | { ok: false; reason: string };

type Read<T> = (text: string) => T | undefined | 'wrong';

const readDate: Read<string> = (text) => {
  const reading = parseDate(text);
  if (reading.ok) return reading.date;
  return reading.code === 'date.empty' ? undefined : 'wrong';
};

const readNumber = (text: string): number | undefined | 'wrong' => {
  const reading = parseNumber(text);
  if (reading.ok) return reading.value;
  return reading.code === 'number.empty' ? undefined : 'wrong';
};

function readRange<T extends string | number>(
  { from, to }: FilterDraft,
  read: (text: string) => T | undefined | 'wrong',
): { from?: T; to?: T } | 'wrong' | 'none' {
  const [low, high] = [read(from), read(to)];
  if (low === 'wrong' || high === 'wrong') return 'wrong';
  if (low === undefined && high === undefined) return 'none';
  return { ...(low !== undefined && { from: low as T }), ...(high !== undefined && { to: high as T }) };
}

/** The filter that a draft stands for, or what is missing in it. */
export function readDraft(draft: FilterDraft, { menu, kinds }: GridWords): FilterReading {
  switch (draft.condition) {
    case 'contains': {
      const text = draft.text.trim();
      return text === ''
        ? { ok: false, reason: menu.needsText }
        : { ok: true, filter: { kind: 'contains', text } };
    }
    case 'any-of':
      return draft.values.length === 0
        ? { ok: false, reason: menu.nothingChosen }
        : { ok: true, filter: { kind: 'any-of', values: draft.values } };
    case 'dates': {
      const range = readRange<string>(draft, readDate);
      if (typeof range === 'string')
        return { ok: false, reason: range === 'wrong' ? kinds.notADate : menu.needsRange };
      return { ok: true, filter: { kind: 'dates', ...range } };
    }
    case 'numbers': {
      const range = readRange<number>(draft, readNumber);
      if (typeof range === 'string')
        return { ok: false, reason: range === 'wrong' ? kinds.notANumber : menu.needsRange };
      return { ok: true, filter: { kind: 'numbers', ...range } };
    }
    default:
      return { ok: true, filter: { kind: draft.condition } };
  }
}
