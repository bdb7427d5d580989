/**
 * The personal identification number (số định danh cá nhân, Law on Identification 26/2023/QH15; structure: Decree
 * 137/2015/NĐ-CP art. 13): three digits of the province or country of birth registration, one of century and sex
 * (20th century 0 male, 1 female; 21st 2, 3), two of the birth year, six random ones. There is no check digit, and a
 * number outlives corrections of sex and year: whatever does not fit is a warning, never a rejection.
 */
export type PersonalNumberWarning =
  /** Zeros at the front, which Excel drops, were put back. */
  | 'lost-zeros-repaired'
  /** Excel kept some digits only (1,23E+11): the number must be typed again. */
  | 'digits-lost'
  | 'not-digits'
  | 'wrong-length'
  /** Nine digits: the number of an old identity card. */
  | 'old-identity-card'
  | 'unknown-province'
  /** The first digits are of no Vietnamese province: a birth registered abroad, or a mistake. */
  | 'maybe-abroad'
  | 'sex-differs'
  | 'birth-year-differs';

export interface PersonalNumberVerdict {
  /** The digits, repaired where that is safe; absent where nothing usable stands there. */
  value?: string;
  warnings: PersonalNumberWarning[];
}

/** What else is known of the person, and the two-digit codes of all provinces that ever were. */
export interface PersonalNumberKnown {
  provinces: ReadonlySet<string>;
  sex?: 'male' | 'female';
  birthYear?: number;
}

const LENGTH = 12;
/** A number begins with 0 and up to two more zeros would stand before a known province: 001, 002, 004, 006, 008. */
const MOST_LOST = 2;
const OLD_CARD = 9;

const hasProvince = (digits: string, provinces: ReadonlySet<string>): boolean =>
  digits.startsWith('0') && provinces.has(digits.slice(1, 3));

function repaired(digits: string, provinces: ReadonlySet<string>): string | undefined {
  const missing = LENGTH - digits.length;
  if (missing < 1 || missing > MOST_LOST) return undefined;
  const whole = digits.padStart(LENGTH, '0');
  return hasProvince(whole, provinces) ? whole : undefined;
}

function checked(value: string, { provinces, sex, birthYear }: PersonalNumberKnown): PersonalNumberWarning[] {
  const warnings: PersonalNumberWarning[] = [];
  if (!value.startsWith('0')) warnings.push('maybe-abroad');
  else if (!hasProvince(value, provinces)) warnings.push('unknown-province');
  const centuryAndSex = Number(value[3]);
  if (sex && (centuryAndSex % 2 === 0) !== (sex === 'male')) warnings.push('sex-differs');
  const year = 1900 + Math.floor(centuryAndSex / 2) * 100 + Number(value.slice(4, 6));
  if (birthYear !== undefined && birthYear !== year) warnings.push('birth-year-differs');
  return warnings;
}

/** Reads a number as lists have it: with spaces, dots or an apostrophe, without its first zeros, as 1,23E+11. */
export function readPersonalNumber(text: string, known: PersonalNumberKnown): PersonalNumberVerdict {
  const tidy = text.normalize('NFKC').replace(/[\s.'`’\u200b-\u200f\ufeff-]/g, '');
  if (tidy === '') return { warnings: [] };
  if (/^\d(,\d+)?e\+?\d+$/i.test(tidy) || /^\d+(\.\d+)?e\+?\d+$/i.test(text.trim()))
    return { warnings: ['digits-lost'] };
  if (!/^\d+$/.test(tidy)) return { warnings: ['not-digits'] };
  if (tidy.length === LENGTH) return { value: tidy, warnings: checked(tidy, known) };
  const whole = repaired(tidy, known.provinces);
  if (whole) return { value: whole, warnings: ['lost-zeros-repaired', ...checked(whole, known)] };
  return { value: tidy, warnings: [tidy.length === OLD_CARD ? 'old-identity-card' : 'wrong-length'] };
}
