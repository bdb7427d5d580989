import type { PlainDate } from '../../src/platform/shared/plain-date.ts';
import { randomOf } from '../demonstration/content/random.ts';
import { shares, weighted } from './chance.ts';
import type { Child } from './child.ts';
import { type Era, eraOf } from './life/era.ts';
import type { Desk } from './life/desk.ts';
import { drawHousehold } from './life/household.ts';
import { PersonalNumbers } from './life/papers.ts';
import type { Commune, Places } from './places.ts';

/** The children of these places on a day: the same population whenever and wherever it is made. */
export interface Population {
  seed: string;
  on: PlainDate;
  /** How many children in all. */
  children: number;
  places: Places;
}

/**
 * The demonstration's district, Tân Lâm: of several seeds the one whose rare groups all occur, and in which eleven of eighteen
 * communes keep below one child in a hundred in special circumstances.
 */
export const demonstration = { seed: 'tan-lam-2021', on: '2021-11-29', children: 30_000 } as const;

/**
 * The children one by one, commune after commune, hamlet after hamlet, siblings together; nothing is kept but the household
 * at hand and a few names, so that two millions need no more memory than two thousand.
 * @throws RangeError when a commune has more children of a year and sex than it has personal numbers
 */
export function* people(population: Population): Generator<Child, void, undefined> {
  const plan = planOf(population);
  for (const at of population.places.communes.keys()) yield* childrenAt(plan, at);
}

/** The same children as in the whole, of one commune alone. */
export function peopleOf(population: Population, communeKey: string): Generator<Child, void, undefined> {
  const at = population.places.communes.findIndex(({ key }) => key === communeKey);
  if (at < 0) throw new RangeError(`no commune ${communeKey}`);
  return childrenAt(planOf(population), at);
}

interface Plan {
  population: Population;
  era: Era;
  /** Children of each commune. */
  counts: readonly number[];
  burdens: readonly number[];
  /** Average hardship, by children. */
  hardship: number;
}

function planOf(population: Population): Plan {
  const { communes } = population.places;
  const counts = shares(
    population.children,
    communes.map(({ weight }) => weight),
  );
  const hardship = average(
    communes.map((commune) => commune.hardship),
    counts,
  );
  return { population, era: eraOf(population.on), counts, burdens: burdensOf(population, counts), hardship };
}

const average = (values: readonly number[], weights: readonly number[]): number => {
  const total = weights.reduce((all, weight) => all + weight, 0);
  return values.reduce((all, value, at) => all + value * (weights[at] as number), 0) / Math.max(1, total);
};

/** How often special circumstances befall a commune's children against the whole: half to one and a half, evenly spread. */
function burdensOf({ seed, places }: Population, counts: readonly number[]): number[] {
  const count = places.communes.length;
  const spread = Array.from({ length: count }, (_, at) =>
    count === 1 ? 1 : 0.55 + (0.9 * at) / (count - 1),
  );
  const drawn = randomOf(`${seed} burdens`).shuffled(spread);
  const mean = average(drawn, counts);
  return drawn.map((burden) => burden / mean);
}

function* childrenAt(plan: Plan, at: number): Generator<Child, void, undefined> {
  const { population, era, counts, burdens } = plan;
  const { seed, places } = population;
  const commune = places.communes[at] as Commune;
  const random = randomOf(`${seed} ${commune.key}`);
  const desk: Desk = {
    random,
    setting: {
      ...{ era, commune, province: places.province },
      people: weighted(commune.peoples),
      hardship: commune.hardship / plan.hardship,
      burden: burdens[at] as number,
    },
    numbers: new PersonalNumbers(at, places.communes.length),
    remembered: [],
    index: counts.slice(0, at).reduce((all, count) => all + count, 0),
  };
  const weights = commune.hamlets.map(() => 0.6 + random.next());
  const perHamlet = shares(counts[at] as number, weights);
  for (const [place, { key }] of commune.hamlets.entries()) {
    let left = perHamlet[place] as number;
    for (let number = 1; left > 0; number += random.between(1, 3)) {
      const children = drawHousehold(desk, { hamletKey: key, number, most: left });
      left -= children.length;
      yield* children;
    }
  }
}
