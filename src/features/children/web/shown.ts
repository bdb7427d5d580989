import { localDateOf } from '../../../platform/shared/instant.ts';
import { formatDate, partsOf } from '../../../platform/shared/plain-date.ts';
import type { BirthPrecision } from '../contract.ts';
import type { childrenText } from './text.ts';

type Words = (typeof childrenText)['vi'];

/** A birth as far as it is known: "05/03/2014", "03/2014", "2014", "khoảng 05/03/2014". */
export function birthText(
  birth: { birthDate: string; birthPrecision: BirthPrecision },
  words: Words,
): string {
  const day = formatDate(birth.birthDate);
  if (birth.birthPrecision === 'estimated') return words.estimated(day);
  if (birth.birthPrecision === 'year') return day.slice(6);
  return birth.birthPrecision === 'month' ? day.slice(3) : day;
}

/** Whole years, or months before the first birthday. */
export function ageText(birthDate: string, now: string, words: Words): string {
  const [born, today] = [partsOf(birthDate), partsOf(localDateOf(now))];
  const months = (today.year - born.year) * 12 + today.month - born.month - (today.day < born.day ? 1 : 0);
  return words.age(Math.floor(months / 12), Math.max(0, months));
}
