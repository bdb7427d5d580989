import { useText } from '../../../../platform/web/text/language.tsx';
import type { Target } from '../../contract/content.ts';
import { plansText } from '../text.ts';

const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 4 });

/** `1.5` → `1,5`. */
export const decimalText = (value: number): string => decimal.format(value);

/** A number as people type it, with a decimal comma; undefined when it is none. */
export function parseDecimal(typed: string): number | undefined {
  const text = typed.trim();
  if (!/^\d{1,3}(\.\d{3})*(,\d{1,4})?$|^\d+([.,]\d{1,4})?$/.test(text)) return undefined;
  const grouped = /^\d{1,3}(\.\d{3})+(,\d+)?$/.test(text);
  const value = Number((grouped ? text.replaceAll('.', '') : text).replace(',', '.'));
  return value <= 1_000_000_000 ? value : undefined;
}

type Must = Pick<Target, 'comparison' | 'measureUnit'> & { value: number };

/** What a target asks, in words: "dưới 1 %", "từ 90 % trở lên". */
export function useMustBe(): (target: Must) => string {
  const { common } = useText(plansText);
  return ({ comparison, value, measureUnit }) =>
    `${common.comparisons[comparison]} ${decimalText(value)} ${measureUnit}${common.upwards[comparison]}`;
}
