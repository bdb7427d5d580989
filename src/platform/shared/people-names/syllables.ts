import { fold, normaliseToneKey } from '../vietnamese.ts';

/**
 * Which spellings are Vietnamese syllables: onset + rime + tone, all of it regular. Written for what people type and
 * for names, so it is generous with y ("Vy", "Thy") and knows nothing of how common a syllable is.
 */

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');

const rimes = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây',
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu',
  'i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu',
  'o oc oi om on ong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt',
  'u ua uc ui um un ung up ut uôc uôi uôm uôn uông uôt',
  'ư ưa ưc ưi ưm ưn ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu',
  'oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oe oen oeo oet',
  'uân uâng uât uây uê uêch uên uênh uêu uơ uy uya uych uyn uynh uyp uyt uyu uyên uyêt',
  'y',
].flatMap((line) => line.split(' '));

/** After qu the glide is already written: "quang" is qu + ang, "quốc" is qu + ôc. */
const rimesAfterQu = [
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt ân âng ât ây e en eng eo et',
  'ê êch ên ênh êt i ich in it ơ ơi ôc y ych yên yêt ynh yt',
].flatMap((line) => line.split(' '));

/** Only an empty onset takes these: "yên", "yêu"; "iên" by itself is not written. */
const rimesAlone = ['yêm', 'yên', 'yêng', 'yêt', 'yêu'];

const isFront = (rime: string): boolean => /^[eêiy]/.test(rime);

function rimesAfter(onset: string): string[] {
  if (onset === 'qu') return rimesAfterQu;
  if (['k', 'gh', 'ngh'].includes(onset)) return rimes.filter((rime) => isFront(rime));
  if (['c', 'g', 'ng'].includes(onset)) return rimes.filter((rime) => !isFront(rime));
  if (onset === 'gi') return rimes.filter((rime) => !/^(y|o[aăe]|u[âêơy])/.test(rime));
  return rimes;
}

/** "gi" before a rime that starts with i shares the letter: gi + in is "gìn", gi + iêng is "giếng". */
const spell = (onset: string, rime: string): string =>
  onset === 'gi' && rime.startsWith('i') ? `g${rime}` : onset + rime;

const syllables: ReadonlySet<string> = new Set([
  ...rimes.filter((rime) => !rime.startsWith('iê')),
  ...rimesAlone,
  ...onsets.flatMap((onset) => rimesAfter(onset).map((rime) => spell(onset, rime))),
]);

/** Every syllable without accents and with i for y, as the words of a name key are: the vocabulary of typing errors. */
export const foldedSyllables: ReadonlySet<string> = new Set(
  [...syllables].map((letters) => fold(normaliseToneKey(letters))),
);

const lettersAndTone = /^(\P{M}+)(\p{M}?)$/u;
const endsInStop = /(c|ch|p|t)$/;
const acuteOrDot = ['\u0301', '\u0323'];

function reading(word: string): { letters: string; tone: string } | undefined {
  const found = lettersAndTone.exec(normaliseToneKey(word));
  return found ? { letters: found[1] as string, tone: found[2] as string } : undefined;
}

/** Whether a word with its accents, in any case and composition, may be a Vietnamese syllable with its tone. */
export function isSyllable(word: string): boolean {
  const read = reading(word);
  if (!read || !syllables.has(read.letters)) return false;
  return !endsInStop.test(read.letters) || acuteOrDot.includes(read.tone);
}

/** The same, where the tone may still be missing: "đưc" on its way to "đức". */
export function mayBecomeSyllable(word: string): boolean {
  const read = reading(word);
  return read?.tone === '' ? syllables.has(read.letters) : isSyllable(word);
}

/** Whether a word, its accents left out or not, may stand for a syllable: "nguyen", "duc" and "Nguyễn" may. */
export function isTypedSyllable(word: string): boolean {
  const folded = fold(word);
  if (folded !== word.toLowerCase()) return mayBecomeSyllable(word);
  return foldedSyllables.has(fold(normaliseToneKey(word)));
}
