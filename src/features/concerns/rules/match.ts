import { localDateOf } from '../../../platform/shared/instant.ts';
import type { LikenessPerson } from '../../../platform/shared/people-names/likeness.ts';
import type { ConcernContent } from '../contract/concern.ts';

/** What was told of a child, as the matcher of people compares it; unknown says nothing. */

export interface SoughtChild {
  person: LikenessPerson;
  /** Years in which the child may have been born. */
  birthYears: number[];
}

/** A child is under 16 (Law on Children art. 1); an estimate of its age may be two years out. */
const oldest = 16;
const estimateOut = 2;

const between = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

/** undefined where not even a name is known: nobody can be proposed. */
export function soughtChild(
  content: Pick<ConcernContent, 'childName' | 'birthDate' | 'estimatedAge' | 'sex' | 'father' | 'mother'>,
  at: { receivedAt: string; hamletId: string | null; communeId: string },
): SoughtChild | undefined {
  const { childName, birthDate, estimatedAge, sex, father, mother } = content;
  if (childName === '') return undefined;
  const year = Number(localDateOf(at.receivedAt).slice(0, 4));
  const born = birthDate !== null ? Number(birthDate.slice(0, 4)) : undefined;
  const guessed = estimatedAge !== null ? year - estimatedAge : undefined;
  const birthYears =
    born !== undefined
      ? between(born - 1, born + 1)
      : guessed !== undefined
        ? between(guessed - estimateOut, guessed + estimateOut)
        : between(year - oldest - 1, year);
  const birth =
    birthDate !== null
      ? { date: birthDate, precision: 'day' as const }
      : guessed !== undefined
        ? { date: `${guessed}-01-01`, precision: 'estimated' as const }
        : undefined;
  return {
    birthYears,
    person: {
      ...{ fullName: childName, communeId: at.communeId },
      ...(sex !== 'unknown' && { sex }),
      ...(birth && { birth }),
      ...(mother.fullName !== '' && { motherName: mother.fullName }),
      ...(father.fullName !== '' && { fatherName: father.fullName }),
      ...(at.hamletId && { hamletId: at.hamletId }),
    },
  };
}
