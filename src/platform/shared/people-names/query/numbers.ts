import { type Taken, withoutMatch } from './taken.ts';

/** A long number as what it may be. Both lists together hold at least one entry; a person matching any entry is meant. */
export interface NumberQuery {
  /** Personal identification numbers of 12 digits, zeros lost in a spreadsheet put back; or an old number of 9. */
  personalIds: string[];
  /** Telephone numbers with their 0: "+84 912 345 678", "0912.345.678" and "912345678" are "0912345678". */
  phones: string[];
}

/** The fourth digit, century and sex, is 0 to 3 for whoever was born from 1900 to 2099 (Law on Identity 2023, art. 12). */
const isPersonalId = (digits: string): boolean => /^\d{3}[0-3]\d{8}$/.test(digits);

/** The number as dialled at home: +84 and a lost 0 mended; any number of 10 digits, for new ranges are given out. */
export function readPhone(digits: string): string | undefined {
  const local = digits.replace(/^0{0,2}84(?=[2-9]\d{8,9}$)/, '0').replace(/^(?=[35-9]\d{8}$)/, '0');
  return /^0([1-9]\d{8}|2\d{9})$/.test(local) ? local : undefined;
}

/** Digits 9 to 13 long; undefined for what is neither number. */
export function readLongNumber(digits: string): NumberQuery | undefined {
  const phone = readPhone(digits);
  const isLost = /^[1-9]\d{9,10}$/.test(digits);
  const personalIds = [isLost ? digits.padStart(12, '0') : digits].filter((id) => isPersonalId(id));
  if (/^\d{9}$/.test(digits)) personalIds.push(digits);
  const phones = phone ? [phone] : [];
  return phones.length + personalIds.length > 0 ? { personalIds, phones } : undefined;
}

/** Runs of digits, unbroken ones first; then in groups divided by a space, a point or a hyphen ("0912 345 678"). */
const longNumbers = [/(?<![\d/])\+?\d{9,13}(?![\d/])/g, /(?<![\d/])\+?\d(?:[ .-]?\d){8,12}(?![\d/])/g];

/** The first personal number or telephone number of a text. */
export function takeLongNumber(text: string): Taken<NumberQuery> {
  for (const match of longNumbers.flatMap((form) => [...text.matchAll(form)])) {
    const found = readLongNumber(match[0].replace(/\D/g, ''));
    if (found) return { found, rest: withoutMatch(text, match) };
  }
  return { found: undefined, rest: text };
}
