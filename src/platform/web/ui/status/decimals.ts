const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 3 });

/** `1250.5` → `1.250,5`. */
export const decimalText = (value: number): string => decimal.format(value);

/** `1.250,5`, `1250,5` or `1250` as a number; undefined when it is none. A dot only parts thousands. */
export function parseTypedDecimal(typed: string): number | undefined {
  const text = typed.trim().replace(/\s/g, '');
  if (!/^(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$/.test(text)) return undefined;
  return Number(text.replaceAll('.', '').replace(',', '.'));
}
