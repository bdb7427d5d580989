import { randomOf } from '../demonstration/content/random.ts';
import type { Child } from './child.ts';
import { type OtherKind, otherKinds, otherPairs } from './pairs/other-child.ts';
import { type Hamlets, type SameKind, sameKinds, writtenAgain } from './pairs/same-child.ts';

/** Two records and whether they are of one child, with the reason why that is hard to tell. */
export interface LabelledPair {
  kind: SameKind | OtherKind;
  duplicate: boolean;
  a: Child;
  b: Child;
}

export interface Labelling {
  seed: string;
  /** Some tens of thousands, of several communes: they must have twins and namesakes enough. */
  children: readonly Child[];
  /** Pairs of each of the 17 kinds of one child written twice; of each of the 5 kinds of two children 3.4 times as many. */
  each: number;
}

/**
 * Pairs for the measuring of duplicate detection, as many duplicates as others, each kind equally often, in an order that
 * chance made. Which record of a pair is the first is chance too.
 * @throws RangeError when the children do not give enough pairs of a kind
 */
export function labelledPairs({ seed, children, each }: Labelling): LabelledPair[] {
  const random = randomOf(seed);
  const hamlets = hamletsOf(children);
  const perOther = Math.round((each * sameKinds.length) / otherKinds.length);
  const same = sameKinds.flatMap((kind) => {
    const drawn = random.shuffled(children);
    const pairs: LabelledPair[] = [];
    for (const a of drawn) {
      if (pairs.length === each) break;
      const b = writtenAgain(random, a, { kind, hamlets });
      if (b) pairs.push({ kind, duplicate: true, a, b });
    }
    return enough(kind, each, pairs);
  });
  const others = otherKinds.flatMap((kind) => {
    const pairs = otherPairs(random, children, kind).slice(0, perOther);
    return enough(
      kind,
      perOther,
      pairs.map(([a, b]) => ({ kind, duplicate: false, a, b })),
    );
  });
  return random
    .shuffled([...same, ...others])
    .map((pair) => (random.next() < 0.5 ? pair : { ...pair, a: pair.b, b: pair.a }));
}

function enough(kind: string, wanted: number, pairs: LabelledPair[]): LabelledPair[] {
  if (pairs.length < wanted)
    throw new RangeError(`only ${pairs.length} of ${wanted} pairs of the kind ${kind}`);
  return pairs;
}

function hamletsOf(children: readonly Child[]): Hamlets {
  const hamlets = new Map<string, Set<string>>();
  for (const { communeKey, hamletKey } of children)
    hamlets.set(communeKey, (hamlets.get(communeKey) ?? new Set()).add(hamletKey));
  return new Map([...hamlets].map(([commune, keys]) => [commune, [...keys]]));
}
