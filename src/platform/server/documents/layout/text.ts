import { toNfc } from '../../../shared/vietnamese.ts';
import type { Cell, Inline, IssueDate, Run } from '../model.ts';

// Signs that no official text holds: controls (XML cannot carry them), zero-width and direction marks (they let a text
// show other than it is), the two non-characters.
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufffe\uffff]/g;

/** A person's text ready to print: composed letters, one kind of line end, no invisible signs. Everything else stays. */
export const printable = (text: string): string =>
  toNfc(text.toWellFormed())
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '');

/** Capitals by Vietnamese rules. */
export const capitals = (text: string): string => printable(text).toLocaleUpperCase('vi');

/** The text as runs, with `style` under whatever the runs say themselves. */
export const toRuns = (text: Inline, style: Omit<Run, 'text'> = {}): Run[] =>
  (typeof text === 'string' ? [{ text }] : text).map((run) => ({
    ...style,
    ...run,
    text: printable(run.text),
  }));

/** One list of runs for each line: the layout makes a paragraph of each, because Word stretches a justified broken line. */
export function splitLines(runs: Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '') lines.at(-1)?.push({ ...run, text });
    }
  }
  return lines;
}

/** Removes the sign that closes an entry of a list, because the layout puts its own. */
export const withoutClosing = (text: string): string =>
  printable(text)
    .trim()
    .replace(/[;.,\s]+$/, '');

/** `2021-03-10` → `10/03/2021`; anything else stays as it is. */
export const shortDate = (date: string): string => date.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

const BLANK = '\u00a0'.repeat(5);

/** "ngày 05 tháng 02 năm 2021": days under 10 and months 1, 2 have a leading zero (NĐ 30/2020), unknown ones a blank. */
export function longDate({ year, month, day }: IssueDate): string {
  const dayText = day === undefined ? BLANK : String(day).padStart(2, '0');
  const monthText = month === undefined ? BLANK : month < 3 ? `0${month}` : String(month);
  return `ngày ${dayText} tháng ${monthText} năm ${year}`;
}

/** "05/KH-UBND"; numbers under 10 have a leading zero, a missing one leaves room for the clerk's pen. */
export function numberAndSymbol({ number, symbol }: { number: string; symbol: string }): string {
  const written = printable(number).trim();
  const shown = written === '' ? BLANK : /^\d$/.test(written) ? `0${written}` : written;
  return `${shown}/${printable(symbol)}`;
}

const formatNumber = (value: number, decimals: number) =>
  new Intl.NumberFormat('vi-VN', { maximumFractionDigits: decimals }).format(value);

/** What a cell of figures prints; `null` prints nothing. */
export function cellText(cell: Exclude<Cell, string | { kind: 'text' }>): string {
  if (cell.value === null) return '';
  switch (cell.kind) {
    case 'number':
      return formatNumber(cell.value, cell.decimals ?? 2);
    case 'percent':
      return `${formatNumber(cell.value * 100, cell.decimals ?? 1)}%`;
    case 'money':
      return formatNumber(cell.value, 0);
    case 'date':
      return printable(shortDate(cell.value));
  }
}

const NUMERALS: [number, string][] = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

/** 4 → "IV". */
export function roman(value: number): string {
  const step = NUMERALS.find(([size]) => size <= value);
  return step ? step[1] + roman(value - step[0]) : '';
}
