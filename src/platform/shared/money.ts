import { formatNumber, parseNumber } from './numbers.ts';

/** Money is whole đồng; what this file takes lies within ±9 million billion (JavaScript's exact integers). */
function assertWhole(dong: number): void {
  if (!Number.isSafeInteger(dong)) throw new RangeError(`not whole đồng: ${dong}`);
}

/** `1234567` → `1.234.567 đồng`. Throws RangeError for parts of a đồng. */
export function formatMoney(dong: number): string {
  assertWhole(dong);
  return `${formatNumber(dong)} đồng`;
}

export type MoneyProblem = 'money.empty' | 'money.unreadable' | 'money.not-whole';
export type MoneyReading = { ok: true; dong: number } | { ok: false; code: MoneyProblem };

/** Money as people type it: `1.234.567`, `1 234 567 đồng`, `500.000đ`, `500000 VNĐ`. Parts of a đồng are refused. */
export function parseMoney(text: string): MoneyReading {
  const amount = text
    .normalize('NFC')
    .trim()
    .replace(/\s*(đồng|đ|vnđ|vnd|₫)\.?$/i, '');
  const read = parseNumber(amount);
  if (!read.ok) return { ok: false, code: read.code === 'number.empty' ? 'money.empty' : 'money.unreadable' };
  if (!Number.isSafeInteger(read.value)) return { ok: false, code: 'money.not-whole' };
  return { ok: true, dong: read.value };
}

const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];

function tensAndUnits(tens: number, units: number): string[] {
  if (tens === 0) return [DIGITS[units] as string];
  const words = tens === 1 ? ['mười'] : [DIGITS[tens] as string, 'mươi'];
  if (units === 1 && tens > 1) return [...words, 'mốt'];
  if (units === 5) return [...words, 'lăm'];
  return units === 0 ? words : [...words, DIGITS[units] as string];
}

/** 1 to 999; `full` where a higher group was read before, so that 005 is "không trăm linh năm". */
function threeDigits(n: number, full: boolean): string[] {
  const [hundreds, tens, units] = [Math.floor(n / 100), Math.floor(n / 10) % 10, n % 10];
  if (hundreds === 0 && !full) return tensAndUnits(tens, units);
  const words = [DIGITS[hundreds] as string, 'trăm'];
  if (tens === 0 && units === 0) return words;
  return tens === 0 ? [...words, 'linh', DIGITS[units] as string] : [...words, ...tensAndUnits(tens, units)];
}

const GROUPS = [
  [1_000_000_000, 'tỷ'],
  [1_000_000, 'triệu'],
  [1000, 'nghìn'],
] as const;

/** Above 0. Groups that are zero are not read; what stands above a tỷ is read as a number of tỷ. */
function wholeNumber(n: number, full: boolean): string[] {
  const words: string[] = [];
  let rest = n;
  for (const [size, name] of GROUPS) {
    const count = Math.floor(rest / size);
    if (count > 0) words.push(...wholeNumber(count, full || words.length > 0), name);
    rest %= size;
  }
  return rest > 0 ? [...words, ...threeDigits(rest, full || words.length > 0)] : words;
}

/**
 * `1234567` → `Một triệu hai trăm ba mươi bốn nghìn năm trăm sáu mươi bảy đồng`, for vouchers and decisions. One style
 * throughout: linh (not lẻ), nghìn (not ngàn), tỷ, mốt after mươi, lăm after mười and mươi, bốn (never tư).
 * Throws RangeError for parts of a đồng.
 */
export function moneyInWords(dong: number): string {
  assertWhole(dong);
  const words = dong === 0 ? ['không'] : wholeNumber(Math.abs(dong), false);
  const text = [...(dong < 0 ? ['âm'] : []), ...words, 'đồng'].join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}
