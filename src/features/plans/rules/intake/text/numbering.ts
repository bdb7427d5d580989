import { foldNoisy } from '../../../../../platform/shared/noisy-text.ts';

/** What a line begins with. `rank` orders the levels: a smaller rank contains a greater one. */
export interface Marker {
  kind: 'section' | 'item' | 'bullet';
  rank: number;
  /** the number put right; absent for bullets. */
  number?: string;
  /** value of a section's or a plain item's number, to follow the order. */
  value?: number;
  written: string;
  garbled: boolean;
  /** letters of the line that the marker takes. */
  length: number;
}

/** Where in the plan the line stands: what came last decides between "11." the item and "11." for "II." */
export interface Place {
  lastSection: number;
  lastItem: number;
}

const ROMAN = [
  '',
  'I',
  'II',
  'III',
  'IV',
  'V',
  'VI',
  'VII',
  'VIII',
  'IX',
  'X',
  'XI',
  'XII',
  'XIII',
  'XIV',
  'XV',
];
const roman = /^([IVXl1|!iT]{1,5})\s*[.:)]\s*(?=\p{L})/u;
const cleanRoman = /^[IVX]+$/;
/** "Phần", "Chương", "Mục", "Điều" whatever their marks were read as, and the number after them. */
const named =
  /^((ph\S{1,2}n|ch\S{2,3}ng|m\S{1,2}c|[đdp]\S{2,3}u)\s+((?:th\S{1,2}\s+\p{L}{2,4})|[IVX]{1,5}|\d{1,3}))\s*([.:]?)\s*[-–]?\s*/iu;
const decimal = /^(\d{1,2}(?:\.\d{1,2}){1,3})\s*[.)]?\s+(?=[\p{L}“"])/u;
const plain = /^(\d{1,2}|[lI])\s*[.)]\s*(?=[\p{L}“"])/u;
const letter = /^([a-eghiklmnopqrstuvxyđ])\s*\)\s*(?=[\p{L}“"])/u;
const bullet = /^(?:[~.,'`_‘]\s*)?([-–—+•▪●*~])\s*(?=[\p{L}\p{N}“"])/u;

/** Three quarters of the letters are capitals: a heading, though OCR made some of them small. */
export function looksLikeHeading(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? [];
  const capitals = letters.filter((one) => one === one.toUpperCase() && one !== one.toLowerCase());
  return letters.length >= 4 && capitals.length / letters.length >= 0.75;
}

export function markerOf(text: string, place: Place): Marker | undefined {
  return sectionMarker(text, place) ?? itemMarker(text, place) ?? bulletMarker(text);
}

function sectionMarker(text: string, place: Place): Marker | undefined {
  const match = roman.exec(text);
  if (!match) return namedMarker(text);
  const written = match[1] as string;
  const number = written.replace(/[l1|!iT]/g, 'I');
  const value = ROMAN.indexOf(number);
  if (value < 1) return undefined;
  const clean = cleanRoman.test(written);
  const heading = looksLikeHeading(text.slice(match[0].length));
  if (!clean && (!heading || value <= place.lastSection)) return undefined;
  if (/^\d+$/.test(written) && (value !== place.lastSection + 1 || place.lastItem === Number(written) - 1))
    return undefined;
  const length = match[0].length;
  return {
    kind: 'section',
    rank: 0,
    number,
    value,
    written: text.slice(0, length).trim(),
    garbled: !clean,
    length,
  };
}

function namedMarker(text: string): Marker | undefined {
  const match = named.exec(text);
  if (!match) return undefined;
  const [all, written = '', word = '', number = '', stop = ''] = match;
  const name = nameOf(foldNoisy(word));
  if (/^\p{Ll}/u.test(text) || (name.word === 'Điều' && (stop === '' || !/^\d+$/.test(number))))
    return undefined;
  if (!/^\d+$/.test(number) && number !== number.toUpperCase() && !/\s/.test(number)) return undefined;
  const garbled = name.word.toLowerCase() !== word.toLowerCase();
  return {
    kind: 'section',
    rank: name.rank,
    number: `${name.word} ${number}`,
    written,
    garbled,
    length: all.length,
  };
}

function nameOf(fold: string): { word: string; rank: number } {
  if (fold.startsWith('ph')) return { word: 'Phần', rank: -1 };
  if (fold.startsWith('ch')) return { word: 'Chương', rank: -1 };
  return fold.startsWith('m') ? { word: 'Mục', rank: 0.2 } : { word: 'Điều', rank: 0.5 };
}

function itemMarker(text: string, place: Place): Marker | undefined {
  const levels = decimal.exec(text);
  if (levels) {
    const number = levels[1] as string;
    return item(number, number.split('.').length, levels[0]);
  }
  const one = plain.exec(text);
  if (one) {
    const written = one[1] as string;
    const garbled = !/^\d/.test(written);
    const value = garbled ? 1 : Number(written);
    if (value > 1 && value > place.lastItem + 4) return undefined;
    return { ...item(String(value), 1, one[0]), value, garbled };
  }
  const lettered = letter.exec(text);
  return lettered ? item(lettered[1] as string, 5, lettered[0]) : undefined;
}

const item = (number: string, rank: number, matched: string): Marker => ({
  kind: 'item',
  rank,
  number,
  written: matched.trim(),
  garbled: false,
  length: matched.length,
});

const BULLET_RANK: Record<string, number> = { '+': 7, '•': 8, '▪': 8, '●': 8, '*': 8 };

function bulletMarker(text: string): Marker | undefined {
  const match = bullet.exec(text);
  if (!match) return undefined;
  const rank = BULLET_RANK[match[1] as string] ?? 6;
  return { kind: 'bullet', rank, written: match[0].trim(), garbled: false, length: match[0].length };
}
