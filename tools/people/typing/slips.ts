import type { PlainDate } from '../../../src/platform/shared/plain-date.ts';
import { partsOf, plainDate } from '../../../src/platform/shared/plain-date.ts';
import type { Random } from '../../demonstration/content/random.ts';

/** What people do to names, dates and numbers between a paper and a screen. Each answers undefined where it cannot happen. */

const toneMarks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
const toneMark = /[\u0300\u0301\u0303\u0309\u0323]/g;
const anyMark = /[\u0300-\u036f]/g;

const changed = (before: string, after: string): string | undefined => (after === before ? undefined : after);
const composed = (text: string): string => text.normalize('NFC');

/** "Đỗ Thị Hoà" → "Do Thi Hoa" */
export const withoutAccents = (text: string): string =>
  text.normalize('NFD').replace(anyMark, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');

/** "Đỗ Thị Hoà" → "Đô Thi Hoa": letters kept, tones lost. */
export const withoutTones = (text: string): string | undefined =>
  changed(text, composed(text.normalize('NFD').replace(toneMark, '')));

/** Some words without accents, some as they were: at least one of each. */
export function partlyAccented(random: Random, text: string): string | undefined {
  const words = text.split(' ');
  const marked = words.flatMap((word, at) => (withoutAccents(word) === word ? [] : at));
  if (marked.length < 2) return undefined;
  const [kept, ...lost] = random.shuffled(marked);
  return words.map((word, at) => (at !== kept && lost.includes(at) ? withoutAccents(word) : word)).join(' ');
}

/** One word with another tone. */
export function withOtherTone(random: Random, text: string): string | undefined {
  const words = text.split(' ');
  const toned = words.flatMap((word, at) => (word.normalize('NFD').match(toneMark) ? at : []));
  if (toned.length === 0) return undefined;
  const at = random.pick(toned);
  const word = (words[at] as string).normalize('NFD');
  const present = word.match(toneMark)?.[0];
  const other = random.pick(toneMarks.filter((mark) => mark !== present));
  words[at] = composed(word.replace(toneMark, other));
  return words.join(' ');
}

/** "Hòa" ↔ "Hoà", "Thúy" ↔ "Thuý": only where the syllable ends in oa, oe or uy, and not after q. */
export function withMovedTone(text: string): string | undefined {
  const words = text.split(' ').map((word) => {
    const letters = word.normalize('NFD');
    const forward = letters.replace(/([oO])([\u0300\u0301\u0303\u0309\u0323])([aeAE])$/, '$1$3$2');
    if (forward !== letters) return forward;
    const back = letters.replace(/([oO])([aeAE])([\u0300\u0301\u0303\u0309\u0323])$/, '$1$3$2');
    if (back !== letters) return back;
    const uy = letters.replace(/(?<![qQ])([uU])([\u0300\u0301\u0303\u0309\u0323])([yY])$/, '$1$3$2');
    return uy === letters
      ? letters.replace(/(?<![qQ])([uU])([yY])([\u0300\u0301\u0303\u0309\u0323])$/, '$1$3$2')
      : uy;
  });
  return changed(text, composed(words.join(' ')));
}

/** "Lý" ↔ "Lí", "Mỹ" ↔ "Mĩ", "Vy" ↔ "Vi": at the end, after h, k, l, m, s, t, v or qu. */
export function withOtherI(text: string): string | undefined {
  const words = text
    .split(' ')
    .map((word) =>
      word
        .normalize('NFD')
        .replace(
          /^(h|k|l|m|s|t|v|qu)([iy])([\u0300-\u036f]?)$/i,
          (_, start: string, letter: string, tone: string) =>
            start + (letter.toLowerCase() === 'y' ? 'i' : 'y') + tone,
        ),
    );
  return changed(text, composed(words.join(' ')));
}

/** The Icelandic letter that looks like Đ. */
export const withIcelandicD = (text: string): string | undefined =>
  changed(text, text.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð'));

/** Keys that lie beside each other. */
const beside: Readonly<Record<string, string>> = {
  ...{
    a: 's',
    b: 'v',
    c: 'x',
    d: 's',
    e: 'r',
    g: 'h',
    h: 'g',
    i: 'o',
    k: 'l',
    l: 'k',
    m: 'n',
    n: 'm',
    o: 'i',
  },
  ...{ p: 'o', q: 'w', r: 't', s: 'd', t: 'r', u: 'y', v: 'c', x: 'z', y: 'u' },
};

/** One plain letter of one word wrong: left out, doubled, exchanged with the next, or the key beside it. */
export function withWrongLetter(random: Random, text: string): string | undefined {
  const words = text.split(' ');
  const long = words.flatMap((word, at) => (/^[\p{L}]{3,}$/u.test(word) ? at : []));
  if (long.length === 0) return undefined;
  const at = random.pick(long);
  const letters = [...(words[at] as string)];
  const places = letters.flatMap((letter, place) => (place > 0 && beside[letter] ? place : []));
  if (places.length === 0) return undefined;
  const place = random.pick(places);
  const letter = letters[place] as string;
  const next = letters[place + 1];
  const slip = random.between(0, 3);
  if (slip === 0) letters.splice(place, 1);
  else if (slip === 1) letters.splice(place, 0, letter);
  else if (slip === 2 && next !== undefined && next !== letter) letters.splice(place, 2, next, letter);
  else letters[place] = beside[letter] as string;
  words[at] = letters.join('');
  return changed(text, words.join(' '));
}

/** "Nguyễn Thị Ngọc Ánh" → "Nguyễn Ánh", or with one middle word left. */
export function withoutMiddle(random: Random, text: string): string | undefined {
  const words = text.split(' ');
  if (words.length < 3) return undefined;
  const middle = words.slice(1, -1);
  const kept = middle.length > 1 && random.next() < 0.5 ? [random.pick(middle)] : [];
  return [words[0], ...kept, words.at(-1)].join(' ');
}

/** "Nguyễn Thị Hoà" → "Hoà Nguyễn Thị" or "Thị Hoà Nguyễn". */
export function inOtherOrder(random: Random, text: string): string | undefined {
  const words = text.split(' ');
  if (words.length < 2) return undefined;
  const turned = random.next() < 0.5 ? [words.at(-1), ...words.slice(0, -1)] : [...words.slice(1), words[0]];
  return changed(text, turned.join(' '));
}

/** Day and month exchanged, where that is a date too. */
export function withDayAsMonth(date: PlainDate): PlainDate | undefined {
  const { year, month, day } = partsOf(date);
  return day === month ? undefined : plainDate(year, day, month);
}

/** One of the last six digits wrong: nothing else in the number tells. */
export function withWrongDigit(random: Random, digits: string): string {
  const at = random.between(digits.length - 6, digits.length - 1);
  const wrong = (Number(digits[at]) + random.between(1, 9)) % 10;
  return digits.slice(0, at) + String(wrong) + digits.slice(at + 1);
}
