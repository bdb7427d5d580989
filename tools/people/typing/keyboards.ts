/** What is left in a field when the Vietnamese keyboard was off: the keys themselves. */
interface Keys {
  /** Decomposed letter → keys. */
  letters: Readonly<Record<string, string>>;
  tones: Readonly<Record<string, string>>;
}

const [grave, acute, tilde, hook, dot] = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const [circumflex, breve, horn] = ['\u0302', '\u0306', '\u031b'];

const telexKeys: Keys = {
  letters: {
    ...{ [`a${circumflex}`]: 'aa', [`e${circumflex}`]: 'ee', [`o${circumflex}`]: 'oo' },
    ...{ [`a${breve}`]: 'aw', [`o${horn}`]: 'ow', [`u${horn}`]: 'uw', đ: 'dd' },
  },
  tones: { [acute]: 's', [grave]: 'f', [hook]: 'r', [tilde]: 'x', [dot]: 'j' },
};
const vniKeys: Keys = {
  letters: {
    ...{ [`a${circumflex}`]: 'a6', [`e${circumflex}`]: 'e6', [`o${circumflex}`]: 'o6' },
    ...{ [`a${breve}`]: 'a8', [`o${horn}`]: 'o7', [`u${horn}`]: 'u7', đ: 'd9' },
  },
  tones: { [acute]: '1', [grave]: '2', [hook]: '3', [tilde]: '4', [dot]: '5' },
};

/** "Nguyễn Thị Hoà" → "nguyeenx thij hoaf" */
export const telex = (text: string): string => keysOf(text, telexKeys);
/** "Nguyễn Thị Hoà" → "nguye6n4 thi5 hoa2" */
export const vni = (text: string): string => keysOf(text, vniKeys);

const toneMark = new RegExp(`[${grave}${acute}${tilde}${hook}${dot}]`, 'g');
const markedLetter = new RegExp(`[aeou][${circumflex}${breve}${horn}]|đ`, 'g');

const keysOf = (text: string, keys: Keys): string =>
  text
    .toLowerCase()
    .split(' ')
    .map((word) => keysOfWord(word.normalize('NFD'), keys))
    .join(' ');

/** Typists set the tone when the word is done. */
function keysOfWord(word: string, { letters, tones }: Keys): string {
  const tone = word.match(toneMark)?.[0];
  const plain = word.replace(toneMark, '').replace(markedLetter, (letter) => letters[letter] ?? letter);
  return plain + (tone === undefined ? '' : (tones[tone] ?? ''));
}
