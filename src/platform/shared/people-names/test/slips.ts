import { partsOf, plainDate } from '../../plain-date.ts';
import { fold, toNfc } from '../../vietnamese.ts';
import type { LikenessPerson } from '../likeness.ts';
import type { Chance } from './chance.ts';

/** What happens to a child's record when it is written a second time by other hands. */

type Slip = (chance: Chance, person: LikenessPerson) => LikenessPerson;

const inName =
  (change: (chance: Chance, name: string) => string): Slip =>
  (chance, person) => ({ ...person, fullName: change(chance, person.fullName) });

const inWord =
  (change: (chance: Chance, word: string) => string) =>
  (chance: Chance, name: string): string => {
    const words = name.split(' ');
    const at = chance.between(0, words.length - 1);
    words[at] = change(chance, words[at] as string);
    return words.join(' ');
  };

const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Another tone, or â and ơ become a and o. */
function otherAccent(chance: Chance, word: string): string {
  const apart = word.normalize('NFD');
  if (chance.falls(0.3)) return toNfc(apart.replace(/[\u0302\u0306\u031b]/g, ''));
  const letters = apart.replace(toneMarks, '');
  return toNfc(letters.replace(/[aeiouyAEIOUY][\u0302\u0306\u031b]?/, `$&${chance.pick(tones)}`));
}

const keys = 'qwertyuiopasdfghjklzxcvbnm';

function mistyped(chance: Chance, word: string): string {
  if (word.length < 3) return word;
  const at = chance.between(0, word.length - 2);
  const [before, letter, after] = [word.slice(0, at), word[at] as string, word.slice(at + 1)];
  const key = chance.pick(keys.split(''));
  return chance.pick([
    before + after,
    before + after[0] + letter + after.slice(1),
    before + key + after,
    before + letter + key + after,
  ]);
}

/** The keys of Telex or VNI in place of what they should have made. */
function leftKeys(chance: Chance, word: string): string {
  const [marks, ends] = chance.falls(0.7)
    ? [['aa', 'aw', 'w', 'dd'], 'fsxrj']
    : [['a6', 'a8', '7', 'd9'], '21435'];
  const apart = word.toLowerCase().normalize('NFD');
  const tone = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'].findIndex((mark) => apart.includes(mark));
  const letters = apart
    .replace(toneMarks, '')
    .replace(/([aeo])\u0302/g, (_, letter: string) => (marks[0] === 'aa' ? letter + letter : `${letter}6`))
    .replace(/a\u0306/g, marks[1] as string)
    .replace(/([ou])\u031b/g, `$1${marks[2]}`)
    .replace(/đ/g, marks[3] as string);
  return letters + (tone < 0 ? '' : ends[tone]);
}

/** Hoà for Hòa, Lí for Lý, capitals, decomposed, Ð for Đ: nothing that should count. */
function respelt(chance: Chance, name: string): string {
  const moved = name
    .replace(/òa/g, 'oà')
    .replace(/úy/g, 'uý')
    .replace(/ỹ\b/g, 'ĩ')
    .replace(/Lý/g, 'Lí')
    .replace(/Vy\b/g, 'Vi');
  return chance.pick([
    moved,
    moved.toUpperCase(),
    moved.normalize('NFD'),
    moved.replace(/Đ/g, 'Ð'),
    ` ${moved.replace(/ /g, '  ')}`,
  ]);
}

const dialects: readonly (readonly [RegExp, string])[] = [
  [/\bS/, 'X'],
  [/\bX/, 'S'],
  [/\bTr/, 'Ch'],
  [/\bCh/, 'Tr'],
  [/\bGi/, 'D'],
  [/\bD/, 'Gi'],
];

const withoutMiddle = (chance: Chance, name: string): string => {
  const words = name.split(' ');
  if (words.length < 3) return name;
  words.splice(chance.between(1, words.length - 2), 1);
  return words.join(' ');
};

const born =
  (change: (chance: Chance, date: string) => string | undefined, precision: 'day' | 'year' = 'day'): Slip =>
  (chance, person) => {
    const date = person.birth && change(chance, person.birth.date);
    return date ? { ...person, birth: { date, precision } } : person;
  };

function swapped(_: Chance, date: string): string | undefined {
  const { year, month, day } = partsOf(date);
  return plainDate(year, day, month);
}

function otherDigit(chance: Chance, date: string): string | undefined {
  const { year, month, day } = partsOf(date);
  const step = chance.pick([-1, 1]);
  return chance.pick([
    plainDate(year, month, day + step),
    plainDate(year, month + step, day),
    plainDate(year + step, month, day),
    plainDate(year, month, (day + 10) % 40),
  ]);
}

const inParent =
  (parent: 'motherName' | 'fatherName', change: (chance: Chance, name: string) => string): Slip =>
  (chance, person) => ({ ...person, [parent]: person[parent] && change(chance, person[parent]) });

const without =
  (field: keyof LikenessPerson): Slip =>
  (_, person) => ({ ...person, [field]: undefined });

const moved: Slip = (chance, person) => ({
  ...person,
  communeId: `xa ${chance.between(20, 30)}`,
  hamletId: `xa khác thôn ${chance.between(1, 10)}`,
  householdNumber: String(chance.between(1, 2000)),
});

const inId =
  (change: (id: string, chance: Chance) => string): Slip =>
  (chance, person) => ({
    ...person,
    personalId: person.personalId && change(person.personalId, chance),
  });

const oneDigit = (id: string, chance: Chance): string => {
  const at = chance.between(6, 11);
  return `${id.slice(0, at)}${(Number(id[at]) + 1) % 10}${id.slice(at + 1)}`;
};

/** One of these befalls every record written again, another one every fourth… */
export const slips: Readonly<Record<string, Slip>> = {
  'no accents': inName((_, name) => fold(name)),
  respelt: inName(respelt),
  accent: inName(inWord(otherAccent)),
  mistyped: inName(inWord(mistyped)),
  'left keys': inName(inWord(leftKeys)),
  'middle missing': inName(withoutMiddle),
  order: inName((_, name) => name.split(' ').reverse().join(' ')),
  dialect: inName((chance, name) =>
    name.replace(...(chance.pick(dialects.filter(([onset]) => onset.test(name))) ?? ['', ''])),
  ),
  'day and month': born(swapped),
  digit: born(otherDigit),
  'only year': born((_, date) => `${date.slice(0, 4)}-01-01`),
  'only year, said so': born((_, date) => `${date.slice(0, 4)}-06-30`, 'year'),
};

/** …and of these each its share. */
const others: readonly (readonly [number, Slip])[] = [
  [0.12, without('motherName')],
  [0.15, without('fatherName')],
  [0.1, inParent('motherName', (_, name) => fold(name))],
  [0.08, inParent('motherName', inWord(mistyped))],
  [0.08, inParent('fatherName', inWord(otherAccent))],
  [0.06, inParent('fatherName', withoutMiddle)],
  [0.2, moved],
  [0.25, without('householdNumber')],
  [0.4, without('personalId')],
  [0.5, without('phone')],
  [0.05, inId(oneDigit)],
  [0.02, (_, person) => ({ ...person, sex: person.sex === 'male' ? 'female' : 'male' })],
];

/** The record written again; the slip `main` befalls it for certain. */
export function writtenAgain(chance: Chance, person: LikenessPerson, main: string): LikenessPerson {
  let again = (slips[main] as Slip)(chance, person);
  if (chance.falls(0.25)) again = (slips[chance.pick(Object.keys(slips))] as Slip)(chance, again);
  for (const [share, slip] of others) if (chance.falls(share)) again = slip(chance, again);
  return again;
}
