/** Numbers as Vietnamese documents write them: `.` between thousands, `,` before decimals. */

const formats = new Map<number, Intl.NumberFormat>();

/** `1234567.891` → `1.234.567,89`; at most `digits` decimals, half away from zero, no trailing zeros. */
export function formatNumber(n: number, digits = 2): string {
  let format = formats.get(digits);
  if (!format) {
    format = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: digits });
    formats.set(digits, format);
  }
  return format.format(n === 0 ? 0 : n);
}

/** What stands where nothing can be said: not 0. */
export const NOTHING = '–';

/**
 * The share `n` of `d` as `98,5 %`, with at most `digits` decimals. `–` when `d` is 0: nothing was due, which is not 0 %.
 * A share short of the whole is never rounded up to 100 %: one child missing of 3,000 is 99,9 %.
 * Throws RangeError for negative or non-finite counts.
 */
export function formatPercent(n: number, d: number, digits = 1): string {
  if (!(n >= 0 && d >= 0 && Number.isFinite(n) && Number.isFinite(d))) {
    throw new RangeError(`no share: ${n} of ${d}`);
  }
  if (d === 0) return NOTHING;
  const scale = 10 ** digits;
  const rounded = Math.round((n * 100 * scale) / d);
  const shown = n < d ? Math.min(rounded, 100 * scale - 1) : rounded;
  return `${formatNumber(shown / scale, digits)} %`;
}

export type NumberProblem = 'number.empty' | 'number.unreadable';
export type NumberReading = { ok: true; value: number } | { ok: false; code: NumberProblem };

/**
 * A number as people type it: `1.234.567,89`, `1234567,89`, `1 234 567`, `-5`. The comma is always the decimal sign and
 * the point always groups three digits, so `1.5` and `1,234.5` are refused rather than guessed.
 */
export function parseNumber(text: string): NumberReading {
  const tidy = text
    .trim()
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/^[−–]/, '-');
  if (tidy === '') return { ok: false, code: 'number.empty' };
  if (!/^-?(\d+|\d{1,3}(\.\d{3})+|\d{1,3}( \d{3})+)(,\d+)?$/.test(tidy)) {
    return { ok: false, code: 'number.unreadable' };
  }
  return { ok: true, value: Number(tidy.replace(/[. ]/g, '').replace(',', '.')) };
}
