import { tcvn3Letters } from '../tcvn3.ts';

// Writers of the old encodings, for tests alone. VNI is told here anew, from the marks of each letter, so that reading
// and writing cannot share a mistake.

const stored = new Map([...tcvn3Letters].map(([sign, letter]) => [letter, sign]));
stored.set('à', 'µ');

/** As TCVN3 stores it; capitals with a tone become small letters, which the font `.VnTimeH` shows as capitals. */
export const toTcvn3 = (text: string): string =>
  Array.from(
    text.normalize('NFC'),
    (letter) => stored.get(letter) ?? stored.get(letter.toLowerCase()) ?? letter,
  ).join('');

const ACUTE = '\u0301';
const GRAVE = '\u0300';
const HOOK = '\u0309';
const TILDE = '\u0303';
const DOT = '\u0323';
const CIRCUMFLEX = '\u0302';
const BREVE = '\u0306';
const HORN = '\u031b';

const marks: Record<string, string> = {
  ...{ [ACUTE]: 'ù', [GRAVE]: 'ø', [HOOK]: 'û', [TILDE]: 'õ', [DOT]: 'ï' },
  [CIRCUMFLEX]: 'â',
  ...{ [CIRCUMFLEX + ACUTE]: 'á', [CIRCUMFLEX + GRAVE]: 'à', [CIRCUMFLEX + HOOK]: 'å' },
  ...{ [CIRCUMFLEX + TILDE]: 'ã', [CIRCUMFLEX + DOT]: 'ä' },
  [BREVE]: 'ê',
  ...{
    [BREVE + ACUTE]: 'é',
    [BREVE + GRAVE]: 'è',
    [BREVE + HOOK]: 'ú',
    [BREVE + TILDE]: 'ü',
    [BREVE + DOT]: 'ë',
  },
};
const iMarks: Record<string, string> = { [ACUTE]: 'í', [GRAVE]: 'ì', [HOOK]: 'æ', [TILDE]: 'ó', [DOT]: 'ò' };

function vniLetter(letter: string): string {
  const isCapital = letter !== letter.toLowerCase();
  const [base = '', ...rest] = letter.toLowerCase().normalize('NFD');
  // NFD puts the dot below before the other marks.
  const order = [CIRCUMFLEX, BREVE, HORN, ACUTE, GRAVE, HOOK, TILDE, DOT];
  const sorted = rest.sort((one, other) => order.indexOf(one) - order.indexOf(other)).join('');
  const tone = sorted.replace(HORN, '');
  const horned = sorted.includes(HORN) ? { o: 'ô', u: 'ö' }[base] : undefined;
  let small = letter.toLowerCase();
  if (base === 'đ') small = 'ñ';
  else if (horned !== undefined) small = horned + (marks[tone] ?? '');
  else if (base === 'i' && iMarks[tone]) small = iMarks[tone];
  else if (base === 'y' && tone === DOT) small = 'î';
  else if (marks[tone]) small = base + marks[tone];
  return isCapital ? small.toUpperCase() : small;
}

/** As VNI for Windows stores it. */
export const toVni = (text: string): string => Array.from(text.normalize('NFC'), vniLetter).join('');
