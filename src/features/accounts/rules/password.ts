import { blockedWords } from './blocked-words.ts';

export const passwordLength = { min: 12, max: 128 } as const;
/** Letters that must be left when every word that others would guess is taken out. */
const ownCharacters = 6;
const distinctCharacters = 5;

export type PasswordProblem =
  | 'accounts.password-too-short'
  | 'accounts.password-too-long'
  | 'accounts.password-unreadable'
  | 'accounts.password-too-simple'
  | 'accounts.password-too-common';

/** What an outsider knows of the person and the place. */
export interface PasswordContext {
  loginName: string;
  displayName: string;
  placeNames: readonly string[];
}

/**
 * Is this a password that others would guess? No rules of composition, no forced kinds of characters (ASVS 5.0, 6.2.5);
 * at least 12 characters, and not made of words that everybody knows (6.2.4, 6.2.11). Length counts characters after NFC.
 */
export function passwordProblem(password: string, context: PasswordContext): PasswordProblem | undefined {
  // A lone surrogate has no UTF-8 form: two different passwords would become one.
  if (!password.isWellFormed() || password.includes('\0')) return 'accounts.password-unreadable';
  const characters = Array.from(password.normalize('NFC'));
  if (characters.length < passwordLength.min) return 'accounts.password-too-short';
  if (characters.length > passwordLength.max) return 'accounts.password-too-long';
  if (new Set(characters.map((one) => one.toLowerCase())).size < distinctCharacters)
    return 'accounts.password-too-simple';
  const folded = fold(password);
  const guessable = [...blockedWords, ...wordsOf(context)];
  const readings = [folded, unmask(folded.replace(years, ' '))];
  // Signs and letters of other scripts are nobody's dictionary word here: they count as they are.
  const others = characters.filter((one) => /[^\p{Script=Latin}\p{N}\s\p{P}]/u.test(one)).length;
  const poorest = Math.min(...readings.map((reading) => ownPart(reading, guessable)));
  return poorest + others < ownCharacters ? 'accounts.password-too-common' : undefined;
}

/** Small letters and digits without marks: "Mật khẩu!" → "matkhau". */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^a-z0-9@$!]/g, '');

const masks: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const years = /(19|20)\d\d/g;

/** "m@tkh4u" → "matkhau". */
const unmask = (folded: string): string => folded.replace(/[01345@$!]/g, (sign) => masks[sign] ?? sign);

function wordsOf({ loginName, displayName, placeNames }: PasswordContext): string[] {
  const names = [
    loginName,
    ...loginName.split(/[._-]/),
    displayName,
    ...displayName.split(/\s+/),
    ...placeNames,
  ];
  return names.map(fold).filter((word) => word.length >= 3);
}

const sequences = [
  '01234567890123456789',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
];
const backwards = sequences.map((run) => Array.from(run).reverse().join(''));

/** How much is left without known words, runs such as 3456 or qwerty, years, and repetitions. */
function ownPart(text: string, words: readonly string[]): number {
  let left = text.replace(/[@$!]/g, '');
  for (const word of [...new Set(words)].sort((one, other) => other.length - one.length))
    left = left.replaceAll(word, ' ');
  left = left.replace(years, ' ').replace(/[a-z0-9]{4,}/g, withoutRuns);
  // "matkhoamatkhoa": a thing said twice is one thing.
  left = left.replace(/([a-z0-9]{2,}?)(\s*\1)+/g, '$1').replace(/(.)\1{2,}/g, '$1');
  return left.replaceAll(' ', '').length;
}

function withoutRuns(text: string): string {
  let left = text;
  for (const run of [...sequences, ...backwards])
    for (let length = Math.min(run.length, left.length); length >= 4; length--)
      for (let start = 0; start + length <= run.length; start++)
        left = left.replaceAll(run.slice(start, start + length), ' ');
  return left;
}
