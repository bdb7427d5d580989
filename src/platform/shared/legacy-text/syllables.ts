/**
 * Whether a word is spelt as a Vietnamese syllable: an onset, a rhyme and at most one tone, put together as the
 * orthography allows. It says nothing of meaning: it tells text from what a wrong decoder makes of it.
 */
const onsets = 'b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x';
const rhymes = [
  ...['a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây'],
  ...['e ec em en eng eo ep et ê êch êm ên êng ênh êp êt êu'],
  ...['i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu'],
  ...[
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong',
  ],
  ...['oong ooc op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt'],
  ...['u ua uân uâng uât uây uê uêch uênh uơ uc ui um un ung uôc uôi uôm uôn uông uôt up ut'],
  ...['uy uya uych uyên uyêt uynh uyp uyt uyu ư ưa ưc ưi ưn ưng ưt ươc ươi ươm ươn ương ươp ươt ươu ưu'],
  ...['y yêm yên yêng yêt yêu ynh yt'],
]
  .flatMap((line) => line.split(' '))
  .sort((one, other) => other.length - one.length);

const shape = new RegExp(`^(${onsets})?(${rhymes.join('|')})$`);
/** What would be read otherwise: k before a, c before i, ngh before o… */
const misspelt = /^(k[aăâoôơuư]|c[eêiy]|gh[^eêi]|ngh[^eêi]|ng[eêi]|g[eê])/;
const stopped = /(c|ch|p|t)$/;
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g;
const ACUTE = '\u0301';
const DOT = '\u0323';

const readSyllable = (word: string): boolean => {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(tone) ?? [];
  const bare = decomposed.replace(tone, '').normalize('NFC');
  if (tones.length > 1 || !shape.test(bare) || misspelt.test(bare)) return false;
  return !stopped.test(bare) || tones[0] === ACUTE || tones[0] === DOT;
};

const known = new Map<string, boolean>();
const MOST_KNOWN = 20_000;

/** Words come again and again in a list; what was said of the last ones is kept. */
export function isSyllable(word: string): boolean {
  const told = known.get(word);
  if (told !== undefined) return told;
  if (known.size >= MOST_KNOWN) known.clear();
  const valid = readSyllable(word);
  known.set(word, valid);
  return valid;
}

/** Words of a text, without the punctuation at their ends; numbers and single signs are none. */
export const wordsOf = (text: string): string[] =>
  text
    .split(/[\s,;:()/]+/)
    .map((word) => word.replace(/^["'.-]+|["'.-]+$/g, ''))
    .filter((word) => /[^\d\p{P}]/u.test(word));
