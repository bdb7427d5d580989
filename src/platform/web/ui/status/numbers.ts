import { formatPercent } from '../../../shared/numbers.ts';

const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 });

/** `1234567` → `1.234.567`. */
export const numberText = (value: number): string => whole.format(value);

/** Whole đồng → `1.250.000 đồng`. */
export const moneyText = (dong: number): string => `${whole.format(dong)} đồng`;

/** A share always stands with its counts: `85,7 % (18/21)`. With nothing to divide by, only the counts. */
export const shareText = (part: number, total: number): string =>
  total === 0
    ? `${whole.format(part)}/0`
    : `${formatPercent(part, total)} (${whole.format(part)}/${whole.format(total)})`;

/** Digits a person typed (dots, spaces or nothing between thousands), as whole đồng; undefined when it is no such number. */
export function parseTypedWhole(typed: string): number | undefined {
  const text = typed.trim().replace(/\s*(đồng|đ|vnđ|vnd)\.?$/i, '');
  if (/^\d+$/.test(text)) return Number(text);
  return /^\d{1,3}([.\s]\d{3})+$/.test(text) ? Number(text.replace(/[.\s]/g, '')) : undefined;
}
