import type { Random } from '../../demonstration/content/random.ts';
import { drawnId, happens } from '../chance.ts';
import type { Child } from '../child.ts';
import { telex } from '../typing/keyboards.ts';
import * as slips from '../typing/slips.ts';

/** How the second record of one child differs from the first. */
export const sameKinds = [
  ...([
    'one-letter',
    'telex-leftover',
    'no-accents',
    'no-tones',
    'other-tone',
    'tone-place',
    'i-for-y',
  ] as const),
  ...(['icelandic-d', 'no-middle-name', 'word-order', 'day-as-month', 'first-of-january'] as const),
  ...(['other-hamlet', 'mother-otherwise', 'wrong-digit', 'no-number', 'two-slips'] as const),
];
export type SameKind = (typeof sameKinds)[number];

/** Hamlets by the key of their commune. */
export type Hamlets = ReadonlyMap<string, readonly string[]>;

interface Slip {
  random: Random;
  /** The record as it is written a second time. */
  again: Child;
  hamlets: Hamlets;
}

type Applied = (slip: Slip) => boolean;

/** Says whether the slip can happen to this child, and makes it. */
const onName =
  (slip: (name: string, random: Random) => string | undefined): Applied =>
  ({ again, random }) => {
    const name = slip(again.fullName, random);
    if (name === undefined || name === again.fullName) return false;
    again.fullName = name;
    return true;
  };

/** Keys left in one word, the rest as it should be. */
function telexWord(name: string, random: Random): string | undefined {
  const words = name.split(' ');
  const marked = words.flatMap((word, at) => (telex(word) === word.toLowerCase() ? [] : at));
  if (marked.length === 0) return undefined;
  const at = random.pick(marked);
  const keys = telex(words[at] as string);
  words[at] = keys.charAt(0).toUpperCase() + keys.slice(1);
  return words.join(' ');
}

const firstOfJanuary: Applied = ({ again }) => {
  if (again.birthDate.endsWith('-01-01')) return false;
  again.birthDate = `${again.birthDate.slice(0, 4)}-01-01`;
  again.birthPrecision = 'year';
  return true;
};

const dayAsMonth: Applied = ({ again }) => {
  const date = again.birthPrecision === 'day' ? slips.withDayAsMonth(again.birthDate) : undefined;
  if (date === undefined) return false;
  again.birthDate = date;
  return true;
};

const otherHamlet: Applied = ({ again, random, hamlets }) => {
  const others = (hamlets.get(again.communeKey) ?? []).filter((key) => key !== again.hamletKey);
  if (others.length === 0) return false;
  again.hamletKey = random.pick(others);
  again.household = {
    ...again.household,
    id: drawnId(random, 0),
    number: String(random.between(1, 400)).padStart(3, '0'),
  };
  return true;
};

/** The mother's name without its middle, without accents, misspelt, or not there. */
const motherOtherwise: Applied = ({ again, random }) => {
  if (!again.mother) return false;
  const { fullName } = again.mother;
  const otherwise = random.pick([
    slips.withoutMiddle(random, fullName),
    slips.withoutAccents(fullName),
    slips.withWrongLetter(random, fullName),
    null,
  ]);
  if (otherwise === undefined || otherwise === fullName) return false;
  again.mother = otherwise === null ? null : { ...again.mother, fullName: otherwise };
  return true;
};

const wrongDigit: Applied = ({ again, random }) => {
  if (again.personalId === null) return false;
  again.personalId = slips.withWrongDigit(random, again.personalId);
  return true;
};

const noNumber: Applied = ({ again }) => {
  if (again.personalId === null) return false;
  again.personalId = null;
  return true;
};

const single: Readonly<Record<Exclude<SameKind, 'two-slips'>, Applied>> = {
  'one-letter': onName((name, random) => slips.withWrongLetter(random, name)),
  'telex-leftover': onName(telexWord),
  'no-accents': onName(slips.withoutAccents),
  'no-tones': onName(slips.withoutTones),
  'other-tone': onName((name, random) => slips.withOtherTone(random, name)),
  'tone-place': onName(slips.withMovedTone),
  'i-for-y': onName(slips.withOtherI),
  'icelandic-d': onName(slips.withIcelandicD),
  'no-middle-name': onName((name, random) => slips.withoutMiddle(random, name)),
  'word-order': onName((name, random) => slips.inOtherOrder(random, name)),
  'day-as-month': dayAsMonth,
  'first-of-january': firstOfJanuary,
  'other-hamlet': otherHamlet,
  'mother-otherwise': motherOtherwise,
  'wrong-digit': wrongDigit,
  'no-number': noNumber,
};

/** Two slips of different sorts that leave enough to know the child by. */
const doubles: readonly (readonly [keyof typeof single, keyof typeof single])[] = [
  ['no-accents', 'day-as-month'],
  ['one-letter', 'other-hamlet'],
  ['other-tone', 'first-of-january'],
  ['no-middle-name', 'mother-otherwise'],
  ['no-tones', 'other-hamlet'],
];

/** Kinds in which the number is what the kind is about, so that chance does not take it away. */
const aboutNumbers: readonly SameKind[] = ['wrong-digit', 'no-number'];

/** A second record of the child, as someone else wrote it; undefined where this slip cannot happen to it. */
export function writtenAgain(
  random: Random,
  child: Child,
  { kind, hamlets }: { kind: SameKind; hamlets: Hamlets },
): Child | undefined {
  const again: Child = { ...child, id: drawnId(random, 1) };
  const slip = { random, again, hamlets };
  const applied = kind === 'two-slips' ? random.pick(doubles) : [kind];
  if (!applied.every((one) => single[one](slip))) return undefined;
  if (!aboutNumbers.includes(kind)) loseNumber(random, again);
  if (happens(random, 0.5)) again.household = { ...again.household, id: drawnId(random, 2) };
  return again;
}

/** Whoever enters a child twice did not see the first record, often for want of the number. */
function loseNumber(random: Random, again: Child): void {
  if (happens(random, 0.5)) again.personalId = null;
}
