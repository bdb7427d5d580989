import { asPlainText } from '../../shared/sheets/plain-text.ts';
import { formatDate } from '../../shared/plain-date.ts';
import type { BookSheet, BookValue, ColumnKind } from './book.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function cellText(value: BookValue, kind: ColumnKind): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : asPlainText(value);
}

/**
 * One sheet as CSV (RFC 4180) in UTF-8 with a byte order mark, by which Excel knows Vietnamese letters. Titles are left out: the first
 * line is the header. `footer` is the last line.
 */
export function renderCsv({ columns, rows, footer }: BookSheet): Uint8Array {
  const lines = [
    columns.map(({ header }) => quoted(asPlainText(header))),
    ...rows.map((row) => columns.map(({ kind }, at) => quoted(cellText(row[at] ?? null, kind)))),
    ...(footer === undefined ? [] : [[quoted(asPlainText(footer))]]),
  ];
  return Buffer.from(`\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`, 'utf8');
}
