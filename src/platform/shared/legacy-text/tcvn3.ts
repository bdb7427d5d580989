/**
 * TCVN 5712:1993 as the ABC fonts (`.VnTime`) show it: each Vietnamese letter is one byte, which programs that know no
 * better keep as the Latin-1 letter of that number. The letter ư is number 173, the soft hyphen, which is invisible
 * and which nothing may strip before decoding. Vowels with a tone have no capitals: fonts ending in H
 * (`.VnTimeH`) show capitals for small letters.
 */
const latin = '¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ';
const letters = 'ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ';

/** Latin-1 letter → Vietnamese letter. */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map([
  ...Array.from(latin, (sign, at): [string, string] => [sign, letters[at] as string]),
  // The micro sign is the Greek letter in some conversions.
  ['μ', 'à'],
]);

const toned = /^[à-ỹ]$/;
const withCapital = new Set('ăâêôơưđ');
/** Whether a decoded word begins with a small letter that TCVN3 has no capital for: it may have been a capital. */
export function mayHaveLostCapital(word: string): boolean {
  const letter = word.slice(0, 1);
  return letter === letter.toLowerCase() && toned.test(letter) && !withCapital.has(letter);
}

const decodedLetters = (text: string): string =>
  Array.from(text.normalize('NFC'), (sign) => tcvn3Letters.get(sign) ?? sign).join('');

const upperFirst = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
const startsUpper = (word: string): boolean => /^\p{Lu}/u.test(word);

/** `NGUYÔN`: no small Latin letter, and capitals side by side. */
const isAllCapitals = (stored: string): boolean => /[A-Z]{2}/.test(stored) && !/[a-z]/.test(stored);

/** Whether every word begins with a capital, or with a letter that has none to begin with. */
function beginsWithCapitals(decoded: string): boolean {
  const words = decoded.split(/\s+/).filter((word) => word !== '');
  return words.some(startsUpper) && words.every((word) => startsUpper(word) || mayHaveLostCapital(word));
}

/** What is known of a text besides its letters. */
export interface Tcvn3Circumstances {
  /** It was written in a font that shows capitals only. */
  capitals?: boolean;
  /** Its words begin with capitals, as names do, whatever can be seen of them. */
  titles?: boolean;
}

/**
 * The Unicode text, NFC. Capitals that the encoding could not write are put back: "NGUYỄN" is stored as `NGUYÔN` where
 * the font shows capitals only; "Ánh" as `¸nh`, and where all other words begin with capitals it must have been one.
 */
export function decodeTcvn3(
  text: string,
  { capitals = false, titles = false }: Tcvn3Circumstances = {},
): string {
  const decoded = decodedLetters(text);
  if (capitals || isAllCapitals(text)) return decoded.toUpperCase();
  if (!titles && !beginsWithCapitals(decoded)) return decoded;
  return decoded.replace(/\S+/gu, (word) => (mayHaveLostCapital(word) ? upperFirst(word) : word));
}
