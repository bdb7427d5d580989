import type { Random } from '../../demonstration/content/random.ts';
import { digits, happens } from '../chance.ts';
import type { Child, Household, Sex } from '../child.ts';
import type { Era } from './era.ts';

/** The last six digits run through this step, so that neighbours do not look alike; prime to a million: none comes twice. */
const step = 618_033;
/** Each sex and year begins elsewhere. */
const begin = 271_829;

/**
 * Personal numbers of one commune: 999 (no such place), 2 or 3 for a boy or girl of this century, the year, six digits. Each
 * commune of a population has its own share of the million numbers of a year and sex.
 */
export class PersonalNumbers {
  readonly #first: number;
  readonly #room: number;
  readonly #given = new Map<string, number>();

  constructor(commune: number, communes: number) {
    this.#room = Math.floor(1_000_000 / communes);
    this.#first = commune * this.#room;
  }

  /** @throws RangeError when the commune has more children of the year and sex than numbers. */
  next(sex: Sex, year: number): string {
    const head = `999${sex === 'male' ? 2 : 3}${String(year % 100).padStart(2, '0')}`;
    const given = this.#given.get(head) ?? 0;
    if (given >= this.#room) throw new RangeError(`no personal number is left for ${head} in this commune`);
    this.#given.set(head, given + 1);
    const last = ((this.#first + given) * step + Number(head) * begin) % 1_000_000;
    return head + String(last).padStart(6, '0');
  }
}

/** Numbers came with the birth registration since 2016; before, many a child has none, or nobody wrote it down. */
export const numberKnown = (random: Random, year: number): boolean =>
  !happens(random, year < 2016 ? 0.11 : 0.035);

/**
 * Within 60 days of the birth as a rule (Luật Hộ tịch 2014, Điều 15), of the youngest some not yet. `day`: of the birth, by its
 * place in the era.
 */
export function drawRegistration(random: Random, era: Era, day: number): Child['birthRegistration'] {
  const date = era.days[day + (happens(random, 0.93) ? random.between(2, 60) : random.between(61, 400))];
  if (date === undefined || happens(random, 0.002)) return null;
  return { number: `${random.between(1, 400)}/${date.slice(0, 4)}`, date };
}

/** TE under six, HN and CN in poor and near-poor households, HS at school; 99 is no province. Letters from memory. */
export function drawInsuranceCard(
  random: Random,
  child: { age: number; atSchool: boolean; household: Household },
): string | null {
  const { age, atSchool, household } = child;
  const under6 = age < 6;
  if (happens(random, under6 ? 0.02 : atSchool ? 0.03 : 0.3)) return null;
  const group = under6
    ? 'TE1'
    : household.class === 'poor'
      ? 'HN2'
      : household.class === 'near-poor'
        ? 'CN3'
        : 'HS4';
  return `${group}99${digits(random, 10)}`;
}
