import { fold } from '../../../platform/shared/vietnamese.ts';
import type { BirthPrecision, Doubt, Relative, Sex } from '../contract/child.ts';

/** What is possible but unlikely: shown beside the field, never a reason to refuse. */
export const doubtCodes = [
  'not-named-yet',
  'first-of-january',
  'number-other-sex',
  'number-other-year',
  'number-unknown-province',
  'number-refused',
  'registered-without-number',
  'parent-born-after-child',
  'mother-very-young',
  'mother-very-old',
  'father-very-young',
  'father-very-old',
  'carer-younger-than-child',
  'disability-without-level',
] as const;
export type DoubtCode = (typeof doubtCodes)[number];

/** A newborn without a name stood in the paper books as "Trai" or "Gái" until it was named. */
const unnamed = /^(be |con |chau )?(trai|gai)$|^(chua|khong) (dat|co) ten$/;

export const isUnnamed = (fullName: string): boolean => unnamed.test(fold(fullName));

interface Doubted {
  fullName: string;
  sex: Sex;
  birthDate: string;
  birthPrecision: BirthPrecision;
  personalId: string | null;
  birthRegistration: string;
  birthCertificateNumber: string;
  relatives: readonly Relative[];
  disabilityTypes: readonly string[];
  disabilityLevel: string | null;
  /** What the police said of the number as it stands; left out where nobody asked for it. */
  numberCheck?: 'matches' | 'differs' | 'not-found' | null;
}

/** `provinces`: codes of all provinces that ever were (digits 2 and 3 of a number); left out: not looked at. */
export function doubtsOf(child: Doubted, provinces?: ReadonlySet<string>): Doubt[] {
  const found: { field: string; code: DoubtCode }[] = [];
  if (isUnnamed(child.fullName)) found.push({ field: 'fullName', code: 'not-named-yet' });
  if (child.birthPrecision === 'day' && child.birthDate.endsWith('-01-01'))
    found.push({ field: 'birthDate', code: 'first-of-january' });
  found.push(...numberDoubts(child, provinces).map((code) => ({ field: 'personalId', code })));
  if (child.birthRegistration === 'registered' && child.birthCertificateNumber === '')
    found.push({ field: 'birthCertificateNumber', code: 'registered-without-number' });
  const born = Number(child.birthDate.slice(0, 4));
  for (const relative of child.relatives) {
    const code = relativeDoubt(relative, born);
    if (code) found.push({ field: 'relatives', code });
  }
  if (child.disabilityTypes.length > 0 && child.disabilityLevel === null)
    found.push({ field: 'disabilityLevel', code: 'disability-without-level' });
  return found;
}

/**
 * Digit 4 of a personal number says century and sex (20th: 0 male, 1 female; 21st: 2, 3 …), digits 5–6 the year of birth.
 * Sex and year may be corrected later and the number stays: a mismatch is a doubt, not an error.
 */
export function numberDoubts(
  {
    personalId,
    sex,
    birthDate,
    numberCheck,
  }: Pick<Doubted, 'personalId' | 'sex' | 'birthDate' | 'numberCheck'>,
  provinces?: ReadonlySet<string>,
): DoubtCode[] {
  if (personalId === null) return [];
  const year = Number(birthDate.slice(0, 4));
  const [digit, shortYear] = [Number(personalId[3]), Number(personalId.slice(4, 6))];
  const saysYear = 1900 + Math.floor(digit / 2) * 100 + shortYear;
  const saysSex = digit % 2 === 0 ? 'male' : 'female';
  const isOfProvince = !personalId.startsWith('0') || (provinces?.has(personalId.slice(1, 3)) ?? true);
  return [
    ...(sex !== 'unknown' && sex !== saysSex ? (['number-other-sex'] as const) : []),
    ...(saysYear !== year ? (['number-other-year'] as const) : []),
    ...(isOfProvince ? [] : (['number-unknown-province'] as const)),
    ...(numberCheck === 'differs' || numberCheck === 'not-found' ? (['number-refused'] as const) : []),
  ];
}

/** Ages at the child's birth beyond which a year is rather a slip of the pen. */
const likely = { mother: { from: 13, to: 55 }, father: { from: 14, to: 75 } };

function relativeDoubt({ kind, birthYear }: Relative, childBorn: number): DoubtCode | undefined {
  if (birthYear === null) return undefined;
  const age = childBorn - birthYear;
  if (kind === 'carer') return age < 0 ? 'carer-younger-than-child' : undefined;
  if (age <= 0) return 'parent-born-after-child';
  if (age < likely[kind].from) return `${kind}-very-young`;
  return age > likely[kind].to ? `${kind}-very-old` : undefined;
}
