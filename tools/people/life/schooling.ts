import type { Random } from '../../demonstration/content/random.ts';
import { happens } from '../chance.ts';
import type { Schooling } from '../child.ts';
import type { Era } from './era.ts';

/** How many of an age by years go to nursery and kindergarten, from memory. */
const preschool = [0, 0.12, 0.36, 0.82, 0.93, 0.99] as const;
const letters = ['A', 'B', 'C'] as const;

/**
 * School by age: grade 1 in the year in which the child turns six, kindergarten from three. Some repeat a year; a few in a
 * hundred of the older leave, more where life is hard.
 */
export function drawSchooling(
  random: Random,
  era: Era,
  { birthYear, hardship, place }: { birthYear: number; hardship: number; place: string },
): Schooling {
  const year = `${era.schoolYear}-${era.schoolYear + 1}`;
  const age = era.schoolYear - birthYear;
  const out = (state: string): Schooling => ({ ...{ state, school: null, class: null, year } });
  if (age < 6) return earlySchooling(random, age, place, year);
  if (happens(random, 0.0012)) return out('never-attended');
  const grade = age - 5 - (happens(random, 0.014) ? 1 : 0);
  if (age >= 11 && happens(random, (age >= 14 ? 0.011 : 0.003) * hardship)) return out('dropped-out');
  if (grade >= 10 && happens(random, 0.1)) return out(happens(random, 0.35) ? 'vocational' : 'finished');
  if (grade < 1) return { state: 'kindergarten', school: `Trường Mầm non ${place}`, class: 'Lớp Lá', year };
  const school = grade <= 5 ? 'Trường Tiểu học' : grade <= 9 ? 'Trường THCS' : 'Trường THPT';
  const letter = `${random.pick(letters)}${random.between(1, 3)}`;
  return { state: `grade-${grade}`, school: `${school} ${place}`, class: `${grade}${letter}`, year };
}

function earlySchooling(random: Random, age: number, place: string, year: string): Schooling {
  if (!happens(random, preschool[Math.max(0, age)] ?? 0))
    return { state: 'not-yet', school: null, class: null, year };
  const state = age < 3 ? 'nursery' : 'kindergarten';
  const group = age < 3 ? 'Nhóm trẻ' : age === 3 ? 'Lớp Mầm' : age === 4 ? 'Lớp Chồi' : 'Lớp Lá';
  return { state, school: `Trường Mầm non ${place}`, class: group, year };
}
