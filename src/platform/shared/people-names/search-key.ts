import { fold, normaliseToneKey, repairDStroke, toNfc } from '../vietnamese.ts';
import { remembered } from './remembered.ts';
import { foldedSyllables } from './syllables.ts';

/** One way to divide a name into words; `keys[i]` and `exact[i]` are the same word. */
export interface NameForm {
  /** Without accents, y at the end of a syllable as i: "li", "hoa". */
  keys: readonly string[];
  /** With accents, their placement and i/y evened out, the tone on the last letter: "hoà", "ngân" + grave; NFC. */
  exact: readonly string[];
}

export interface NameKey {
  /** The stored key: `form.keys` of the joined form with one space between. */
  text: string;
  /** `exactKeyOf` of the name. */
  exact: string;
  /** Distinct words to index, sorted: of "H'Hen Niê" h, hen, hhen and nie. */
  tokens: readonly string[];
  /** Key of the first word (họ); empty for a name of one word. */
  family: string;
  /** Key of the last word (tên); empty for no name at all. */
  given: string;
  /** The joined form ("hhen nie"), then, where it is another one, the divided form ("h hen nie"). */
  forms: readonly NameForm[];
}

const invisible = /\p{Cf}/gu;
const joiner = /['’‘ʼ`´ʹ′ꞌ‐‑-]+/;
const word = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*`;

/** A word of a name, with what apostrophes and hyphens join; the source of a `u` regular expression. */
export const joinedWord = `${word}(?:${joiner.source}${word})*`;
const joinedWords = new RegExp(joinedWord, 'gu');

/** How offices shorten the most common family name. */
const shortened: Readonly<Record<string, string>> = { ng: 'nguyễn' };

/** H', K' and Y of highland names written without the apostrophe: "HHen", "Ymoan"; no Vietnamese word starts so. */
const gluedPrefix = /^(?:h(?![aeiouy])|y(?![aeiouy])|k(?![aeiouyh]))(?=.*[aeiouy])/;

/** The parts of a word in lower case, most often itself. */
const partsOf = remembered((joined: string): readonly string[] => {
  const parts = joined.split(joiner).filter((part) => part !== '');
  if (parts.length !== 1) return parts;
  const full = shortened[parts[0] as string] ?? (parts[0] as string);
  const folded = fold(full);
  const glued = gluedPrefix.test(folded) && !foldedSyllables.has(folded);
  return glued ? [full.slice(0, 1), full.slice(1)] : [full];
});

const keysOf = remembered((word) => {
  const exact = toNfc(normaliseToneKey(word));
  return { exact, key: fold(exact) };
});

function formOf(words: readonly string[]): NameForm {
  const keyed = words.map((each) => keysOf(each));
  return { keys: keyed.map(({ key }) => key), exact: keyed.map(({ exact }) => exact) };
}

/** A name is asked for several times in a row, and those of a family for each of its children. */
const namesKept = 2_000;

/**
 * A name divided into words, apostrophes and hyphens of highland names read both ways. Signs, emoji and invisible
 * characters fall away; a text without letters has one form without words.
 */
export const nameForms: (name: string) => readonly NameForm[] = remembered(divide, namesKept);

function divide(name: string): NameForm[] {
  const words = repairDStroke(name).toLowerCase().replace(invisible, '').match(joinedWords) ?? [];
  const parts = words.map((each) => partsOf(each)).filter((each) => each.length > 0);
  const joined = formOf(parts.map((each) => each.join('')));
  return parts.some((each) => each.length > 1) ? [joined, formOf(parts.flat())] : [joined];
}

/** Key and index words of a name, for storing beside it. Never for showing: a name stays as its certificate has it. */
export function nameKeyOf(fullName: string): NameKey {
  const forms = nameForms(fullName);
  const { keys, exact } = forms[0] as NameForm;
  return {
    text: keys.join(' '),
    exact: exact.join(' '),
    tokens: [...new Set(forms.flatMap((form) => form.keys))].sort(),
    family: keys.length > 1 ? (keys[0] as string) : '',
    given: keys.at(-1) ?? '',
    forms,
  };
}

/**
 * A key that keeps accents and is equal for spellings of one name: hoà = hòa, Lý = Lí, composed = decomposed, Ð = Đ,
 * upper = lower case, H'Hen = H’Hen = HHen. `exactKeyOf(exactKeyOf(name))` is `exactKeyOf(name)`.
 */
export const exactKeyOf = (fullName: string): string => (nameForms(fullName)[0] as NameForm).exact.join(' ');
