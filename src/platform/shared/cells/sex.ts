import { fold } from '../vietnamese.ts';

export type Sex = 'male' | 'female';

const male = new Set(['nam', 'trai', 'be trai', 'con trai', 'm', 'male', 'boy', '1']);
const female = new Set(['nu', 'gai', 'be gai', 'con gai', 'f', 'female', 'girl', '0', '2']);

const LONGEST = 50;

export type SexReading =
  | { ok: true; value: Sex | undefined }
  | { ok: false; code: 'sex.unreadable' | 'sex.both' };

/** "Nam", "Nữ", "trai", "gái", M, F; 1 for male and 0 or 2 for female, as statistical forms code them. */
export function readSex(text: string): SexReading {
  if (text.length > LONGEST) return { ok: false, code: 'sex.unreadable' };
  const key = fold(text).replace(/[.,;:]+$/, '');
  if (key === '') return { ok: true, value: undefined };
  if (male.has(key)) return { ok: true, value: 'male' };
  return female.has(key) ? { ok: true, value: 'female' } : { ok: false, code: 'sex.unreadable' };
}

/** Of a list with a column "Nam" and a column "Nữ": the one that holds something, be it a mark or a birth date. */
export function sexOfColumns(maleText: string, femaleText: string): SexReading {
  const isMale = !['', '0', '-'].includes(maleText.trim());
  const isFemale = !['', '0', '-'].includes(femaleText.trim());
  if (isMale && isFemale) return { ok: false, code: 'sex.both' };
  return { ok: true, value: isMale ? 'male' : isFemale ? 'female' : undefined };
}
