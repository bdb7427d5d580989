import type { DatePrecision } from '../../../../shared/sheets/cell.ts';

/** What a number format makes of a number. */
export interface NumberFormat {
  /** It shows a date, and so much of it. */
  shows?: DatePrecision;
  percent?: true;
  /** It puts zeros before a whole number up to so many digits (`000000000000` of ID numbers). */
  digits?: number;
}

/** Formats that files name by number alone (ECMA-376 18.8.30); 27–36 and 50–58 are dates in every language's Excel. */
const builtIn: Record<number, string> = {
  ...{ 9: '0%', 10: '0.00%', 14: 'dd/mm/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 22: 'm/d/yy h:mm' },
  ...Object.fromEntries([27, 28, 29, 30, 31, 36].map((id) => [id, 'dd/mm/yyyy'])),
  ...Object.fromEntries([50, 51, 52, 53, 54, 55, 56, 57, 58].map((id) => [id, 'dd/mm/yyyy'])),
};

/** Quoted and escaped letters, padding, colours, currencies and languages: what shows, but says nothing of the number. */
const decoration = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

function readFormat(code: string): NumberFormat {
  const plain = (code.split(';', 1)[0] ?? '').replace(decoration, '').toLowerCase();
  if (plain.includes('general')) return {};
  if (/d/.test(plain)) return { shows: 'day' };
  if (/y/.test(plain)) return { shows: plain.includes('m') ? 'month' : 'year' };
  if (plain.includes('%')) return { percent: true };
  const digits = plain.replace(/[ -]/g, '');
  return /^#*0[0#]+$/.test(digits) ? { digits: digits.length - digits.indexOf('0') } : {};
}

const read = new Map<string, NumberFormat>();

/** Of a format's code, as a file writes it: `dd/mm/yyyy`, `000000000000`, `#,##0`. */
export function numberFormat(code: string): NumberFormat {
  const known = read.get(code);
  if (known) return known;
  const format = readFormat(code);
  read.set(code, format);
  return format;
}

/** Of a format's number, where the file gives no code for it. */
export const builtInFormat = (id: number): NumberFormat => numberFormat(builtIn[id] ?? '');
