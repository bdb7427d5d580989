// What a commune is divided into. A name follows: a number, or words that begin with capitals.

const sure = 'thôn|ấp|buôn|xóm|khóm|sóc|phum|plei|tiểu khu|khu phố|khu dân cư|tổ dân phố|tdp|kdc';
/** Words of everyday, too ("tổ chức", "bản sao"): these need a number or a name in small letters behind its capital. */
const unsure = '[Tt]ổ|TỔ|[Kk]hu|KHU|[Đđ]ội|ĐỘI|[Bb]ản|BẢN|[Ll]àng|LÀNG|[Bb]on|BON';
const inAnyCase = (words: string): string =>
  words
    .split('|')
    .flatMap((word) => [word, word.slice(0, 1).toUpperCase() + word.slice(1), word.toUpperCase()])
    .join('|');
/** Words that begin the next unit, or go on in another way. */
const stop = 'xã|phường|thị trấn|huyện|quận|tỉnh|năm|có|gồm|tổng|thuộc';
const word = '[\\p{Lu}\\d][^\\s,;:()–-]*';
const more = `(?:\\s(?!(?:${inAnyCase(stop)})(?!\\p{L}))${word}){0,3}`;
const hamlet = new RegExp(
  `(?<!\\p{L})(?:(?:${inAnyCase(sure)})\\s+(?:[Ss]ố\\s+)?${word}${more}` +
    `|(?:${unsure})\\s+(?:[Ss]ố\\s+)?(?:\\d[^\\s,;:()–-]*|\\p{Lu}\\p{Ll}[^\\s,;:()–-]*${more}))`,
  'u',
);
const count = /\s*[:(–-]\s*\d+\s*(?:trẻ|em|cháu|hộ|người|đối tượng)?\s*(?:em)?\)?\s*\.?$/iu;
const LONGEST = 300;

/** The hamlet that a text names ("DANH SÁCH TRẺ EM THÔN 3, XÃ PHÚ LÂM" → "THÔN 3"), in the text's own letters. */
export function hamletIn(text: string): string | undefined {
  return hamlet.exec(text.normalize('NFC').slice(0, LONGEST))?.[0];
}

/** A text that names a hamlet and nothing else: "Thôn 3", "II. Ấp Phú Hòa:". */
export function hamletAlone(text: string): string | undefined {
  if (text.length > LONGEST) return undefined;
  const bare = text
    .normalize('NFC')
    .trim()
    .replace(/^([IVX]+|\d+|[a-z])\s*[.)/-]\s*/i, '')
    .replace(/[ :.]{1,9}$/, '');
  return hamletIn(bare) === bare ? bare : undefined;
}

/** "Thôn 1: 25 trẻ", "Thôn 1 (25)": the hamlet, where its count stands beside it. */
export function countedHamlet(text: string): string | undefined {
  const bare = text.normalize('NFC').trim();
  return bare.length <= LONGEST && count.test(bare) ? hamletAlone(bare.replace(count, '')) : undefined;
}
