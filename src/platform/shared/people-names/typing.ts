import { toNfc } from '../vietnamese.ts';
import { remembered } from './remembered.ts';
import { isSyllable, isTypedSyllable, mayBecomeSyllable } from './syllables.ts';

/**
 * What stays in a text when the Vietnamese keyboard was off: "nguyeenx thij hoaf" (Telex) and "nguye6n4 thi5 hoa2"
 * (VNI). Keys may stand anywhere after their letter, as the keyboards allow. A key may be read in several ways, so
 * all of them are tried and a reading counts only when it is a syllable.
 */

const acute = '\u0301';
const grave = '\u0300';
const hook = '\u0309';
const tilde = '\u0303';
const dot = '\u0323';

interface Keyboard {
  tones: Readonly<Record<string, string>>;
  /** Letters with which a key may mark an earlier plain letter: key → plain letter → marked letter. */
  marks: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const horn = { o: 'ơ', u: 'ư' };
const telex: Keyboard = {
  tones: { s: acute, f: grave, r: hook, x: tilde, j: dot },
  marks: { a: { a: 'â' }, e: { e: 'ê' }, o: { o: 'ô' }, d: { d: 'đ' }, w: { ...horn, a: 'ă' } },
};
const vni: Keyboard = {
  tones: { 1: acute, 2: grave, 3: hook, 4: tilde, 5: dot },
  marks: { 6: { a: 'â', e: 'ê', o: 'ô' }, 7: horn, 8: { a: 'ă' }, 9: { d: 'đ' } },
};

/** No syllable needs more keys ("nghieengx" has nine, VNI and typing twice a few more); bounds the search. */
const longestTyped = 12;

interface Draft {
  letters: string;
  tone: string;
}

/** "nghiêng" has seven letters, "ươ" two marked vowels: whatever is longer is given up, or readings would multiply. */
const isShort = ({ letters }: Draft): boolean =>
  letters.length <= 7 && letters.replace(/[^ăâêôơư]/g, '').length <= 2;

const vowel = /[aăâeêioôơuưy]/;

function* markings(letters: string, marks: Readonly<Record<string, string>>): Generator<string> {
  if (marks.u && letters.includes('uo')) yield letters.replace('uo', 'ươ');
  for (let at = letters.length - 1; at >= 0; at--) {
    const marked = marks[letters[at] as string];
    if (marked) yield letters.slice(0, at) + marked + letters.slice(at + 1);
  }
}

function* press({ letters, tone }: Draft, key: string, keyboard: Keyboard): Generator<Draft> {
  const pressedTone = keyboard.tones[key];
  if (pressedTone && vowel.test(letters)) {
    if (tone === '') yield { letters, tone: pressedTone };
    return;
  }
  const marks = keyboard.marks[key];
  if (marks) for (const marked of markings(letters, marks)) yield { letters: marked, tone };
  if (key === 'w' && keyboard === telex) yield { letters: `${letters}ư`, tone };
  else if (/\p{L}/u.test(key)) yield { letters: letters + key, tone };
}

/**
 * Where the tone is written: on a marked vowel (the last one), else on the vowel before the last letters ("hòa", "tuấn",
 * "thúy"), the one after when a consonant follows ("hoàn"). Keys compare equal either way; this is for the eye.
 */
function withTone({ letters, tone }: Draft): string {
  const start = /^(qu|gi(?=[aăâeêoôơuưy]))/.exec(letters)?.[0].length ?? 0;
  const vowels = [...letters.matchAll(/[aăâeêioôơuưy]/g)].filter((each) => each.index >= start);
  const marked = vowels.findLast(([letter]) => /[ăâêôơư]/.test(letter));
  const open = vowels.at(-1)?.index === letters.length - 1;
  const bearer = marked ?? (vowels.length > 1 && !(open && vowels.length === 2) ? vowels[1] : vowels[0]);
  if (!bearer) return letters;
  return toNfc(letters.slice(0, bearer.index + 1) + tone + letters.slice(bearer.index + 1));
}

/** Tone marks already there ("nguyễnx") are taken off first, so that a second tone is seen as one too many. */
const tonesInText = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The syllable that was meant by Telex or VNI keys, lower case, NFC: "dduwcs", "d9u71c" → "đức"; undefined when the
 * word may be a syllable as it stands ("hoan", "nguyen", "Đức") or when no reading of the keys is one ("ksor", "max1").
 */
export const decodeTyped = remembered((word: string): string | undefined => {
  const typed = toNfc(word).toLowerCase();
  if (typed.length > longestTyped || isTypedSyllable(typed)) return undefined;
  const keyboard = /\d/.test(typed) ? vni : telex;
  const present = typed.normalize('NFD').match(tonesInText)?.join('') ?? '';
  let drafts: Draft[] = [{ letters: '', tone: present }];
  for (const key of toNfc(typed.normalize('NFD').replace(tonesInText, ''))) {
    const next = drafts
      .flatMap((draft) => [...press(draft, key, keyboard)])
      .filter((draft) => isShort(draft));
    drafts = [...new Map(next.map((draft) => [draft.letters + draft.tone, draft])).values()];
  }
  const decoded = drafts.map((draft) => withTone(draft));
  return decoded.find((text) => isSyllable(text)) ?? decoded.find((text) => mayBecomeSyllable(text));
});

/** The text with every decodable word decoded; the others, and what stands between the words, as they were. */
export const decodeTypedWords = (text: string): string =>
  toNfc(text).replace(/[\p{L}\p{M}\p{N}]+/gu, (word) => decodeTyped(word) ?? word);
