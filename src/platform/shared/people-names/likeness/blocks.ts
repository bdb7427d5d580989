import type { ComparableBirth, ComparableName, ComparablePerson } from './person.ts';

/** Day and month in the order of size: a date and the one with day and month exchanged are one text. */
const dateEitherWay = ({ year, month, day }: ComparableBirth): string =>
  `${year}-${Math.min(month, day)}-${Math.max(month, day)}`;

function* blocksOfName(name: ComparableName, person: ComparablePerson): Generator<string> {
  const { birth, mother, father } = person;
  const words = name.text.split(' ');
  const given = words.at(-1) as string;
  if (birth) {
    // A year and the next, so that years one apart have a block in common.
    yield `name ${name.sorted} ${birth.year}`;
    yield `name ${name.sorted} ${birth.year + 1}`;
  }
  if (birth && birth.day > 0) {
    yield `given ${given} ${dateEitherWay(birth)}`;
    // Family name and all between: what a typing error in the given name leaves.
    yield `ahead ${words.slice(0, -1).join(' ')} ${dateEitherWay(birth)}`;
  }
  if (birth && birth.month > 0) yield `month ${words[0]} ${given} ${birth.year}-${birth.month}`;
  if (mother) yield `mother ${mother.sorted} ${given}`;
  if (father) yield `father ${father.sorted} ${given}`;
}

/**
 * Keys of the blocks in which a person's duplicates are looked for: two people with a key in common are compared, others
 * never. Each key bears a slip in whatever it leaves out, and all are narrow: in a district of 40,000 children a child
 * meets fewer than ten others. Distinct. The keys hold names and dates: as secret as the record they are made of.
 */
export function blocksOf(person: ComparablePerson): string[] {
  const blocks = new Set<string>();
  if (person.personalId) blocks.add(`id ${person.personalId}`);
  for (const name of [person.name, ...person.aliases]) {
    if (name) for (const block of blocksOfName(name, person)) blocks.add(block);
  }
  const { birth, mother, father, phone } = person;
  if (mother && father) blocks.add(`parents ${mother.sorted} ${father.sorted}`);
  if (mother && birth && birth.day > 0) blocks.add(`mother-birth ${mother.sorted} ${dateEitherWay(birth)}`);
  if (phone && birth) blocks.add(`phone ${phone} ${birth.year}`);
  return [...blocks];
}
