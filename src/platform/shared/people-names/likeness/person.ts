import { isValid, partsOf } from '../../plain-date.ts';
import { fold } from '../../vietnamese.ts';
import { readPhone } from '../query/numbers.ts';
import { remembered } from '../remembered.ts';
import { nameForms } from '../search-key.ts';
import { decodeTypedWords } from '../typing.ts';

/** What is known of a person to compare by; what is absent or empty is unknown and says nothing. */
export interface LikenessPerson {
  fullName: string;
  otherNames?: readonly string[];
  sex?: 'male' | 'female';
  /** `date` is yyyy-mm-dd also where only its month or year is known. */
  birth?: { date: string; precision: 'day' | 'month' | 'year' | 'estimated' };
  /** As written: lost zeros and spaces are mended, what is no number is left out. */
  personalId?: string;
  motherName?: string;
  fatherName?: string;
  phone?: string;
  /** Number of the household in its hamlet's book, or the commune's where no hamlet is known. */
  householdNumber?: string;
  hamletId?: string;
  communeId?: string;
}

export interface ComparableName {
  /** With accents, evened out, joined by a space. */
  exact: string;
  /** Words without accents, joined by a space; in their order, and sorted. A list keeps all its names, so no word is kept twice. */
  text: string;
  sorted: string;
  /** Telex or VNI keys were decoded. */
  decoded: boolean;
  /** "Trai", "Gái", "Bé Gái": what is written until a child is named. */
  unnamed: boolean;
}

export interface ComparableBirth {
  year: number;
  /** 1 to 12; 0 unknown. */
  month: number;
  /** 1 to 31; 0 unknown. */
  day: number;
  /** ddmmyyyy, for slips of a digit; only of whole dates. */
  digits: string;
  estimated: boolean;
}

/** A person made ready to be compared many times. */
export interface ComparablePerson {
  name: ComparableName | undefined;
  /** Other names of two words and more: half the children are called Tôm or Bông at home. */
  aliases: readonly ComparableName[];
  sex: 'male' | 'female' | undefined;
  birth: ComparableBirth | undefined;
  /** 12 digits, or 9 of an old number. */
  personalId: string | undefined;
  mother: ComparableName | undefined;
  father: ComparableName | undefined;
  phone: string | undefined;
  /** Hamlet or commune, and number. */
  household: string | undefined;
  hamletId: string | undefined;
  communeId: string | undefined;
}

/** "Bé" only with its accent: Bế is a family name. */
const isPlaceholder = (exact: string, text: string): boolean =>
  /^(?:em bé|bé|con|sơ sinh)(?: |$)/.test(exact) || /^chua (?:dat|co) ten|^\w+ (?:trai|gai)$/.test(text);

/** A family's names stand in the rows of all its children, and near each other. */
const namesKept = 4_000;
const comparableName = remembered(nameToCompare, namesKept);

function nameToCompare(name: string): ComparableName | undefined {
  const decoded = decodeTypedWords(name);
  const form = nameForms(decoded)[0];
  if (!form || form.keys.length === 0) return undefined;
  const text = form.keys.join(' ');
  const exact = form.exact.join(' ');
  const sorted = [...form.keys].sort().join(' ');
  return {
    exact,
    text,
    sorted: sorted === text ? text : sorted,
    decoded: decoded.toLowerCase() !== name.normalize('NFC').toLowerCase(),
    unnamed: isPlaceholder(exact, text),
  };
}

/** 1 January is what a spreadsheet writes when only the year is known, so that day says no more than its year. */
function comparableBirth(birth: LikenessPerson['birth']): ComparableBirth | undefined {
  if (!birth || !isValid(birth.date)) return undefined;
  const { year, month, day } = partsOf(birth.date);
  const estimated = birth.precision === 'estimated';
  const onlyYear = estimated || birth.precision === 'year' || (month === 1 && day === 1);
  if (onlyYear) return { year, month: 0, day: 0, digits: '', estimated };
  if (birth.precision === 'month') return { year, month, day: 0, digits: '', estimated };
  const digits = `${birth.date.slice(8)}${birth.date.slice(5, 7)}${birth.date.slice(0, 4)}`;
  return { year, month, day, digits, estimated };
}

/** The digits of a personal number; undefined for other lengths and for numbers that only fill a box: 000…, 123456789. */
function comparableId(text: string | undefined): string | undefined {
  const digits = (text ?? '').replace(/\D/g, '');
  if (/^(\d)\1*$/.test(digits) || '01234567890123456789'.includes(digits)) return undefined;
  if (digits.length === 9 || digits.length === 12) return digits;
  return digits.length > 9 && digits.length < 12 ? digits.padStart(12, '0') : undefined;
}

const known = (text: string | undefined): string | undefined => (text ? fold(text) : undefined) || undefined;

const isAlias = (name: ComparableName | undefined): name is ComparableName =>
  name !== undefined && name.text.includes(' ');

/** Does once what would be done for every pair. */
export function comparable(person: LikenessPerson): ComparablePerson {
  const household = known(person.householdNumber)?.replace(/^0+(?=\d)/, '');
  const place = person.hamletId || person.communeId || undefined;
  return {
    name: comparableName(person.fullName),
    aliases: (person.otherNames ?? []).map((name) => comparableName(name)).filter((name) => isAlias(name)),
    sex: person.sex,
    birth: comparableBirth(person.birth),
    personalId: comparableId(person.personalId),
    mother: comparableName(person.motherName ?? ''),
    father: comparableName(person.fatherName ?? ''),
    phone: readPhone((person.phone ?? '').replace(/\D/g, '')),
    household: household && place ? `${place} ${household}` : undefined,
    hamletId: person.hamletId || undefined,
    communeId: person.communeId || undefined,
  };
}
