import { fold } from '../../../shared/vietnamese.ts';

/** What a column's cells must be like; plain JSON. */
export type ColumnFilter =
  /** The shown text contains this one, accents and case aside. */
  | { kind: 'contains'; text: string }
  /** One of these values (`key` of the column; '' for a blank cell). */
  | { kind: 'any-of'; values: readonly string[] }
  /** Dates `yyyy-mm-dd`, both included, either end open. */
  | { kind: 'dates'; from?: string; to?: string }
  /** Numbers, both included, either end open. */
  | { kind: 'numbers'; from?: number; to?: number }
  | { kind: 'blank' }
  | { kind: 'not-blank' };

/** What a filter looks at in one cell. */
export interface FilteredCell {
  shown: string;
  key: string;
  value: unknown;
}

type Test = (cell: FilteredCell) => boolean;

/** A date of which only the year or the month is known passes when any of its days does. */
function datesTest(from = '0000-00-00', to = '9999-99-99'): Test {
  return ({ key }) => key !== '' && key <= to && key.padEnd(10, '~') >= from;
}

const numbersTest =
  (from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY): Test =>
  ({ value }) =>
    typeof value === 'number' && value >= from && value <= to;

/** The test of a filter, made once and put to every row. */
export function testOf(filter: ColumnFilter): Test {
  switch (filter.kind) {
    case 'contains': {
      const wanted = fold(filter.text);
      return ({ shown }) => fold(shown).includes(wanted);
    }
    case 'any-of': {
      const wanted = new Set(filter.values);
      return ({ key, shown }) => wanted.has(shown === '' ? '' : key);
    }
    case 'dates':
      return datesTest(filter.from, filter.to);
    case 'numbers':
      return numbersTest(filter.from, filter.to);
    case 'blank':
      return ({ shown }) => shown === '';
    case 'not-blank':
      return ({ shown }) => shown !== '';
  }
}
