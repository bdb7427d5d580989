import { foldNoisy } from '../../../../../platform/shared/noisy-text.ts';
import type { Doubt } from '../proposal.ts';

/** A document number such as "28/KH-SLĐTBXH" or "56/2017/NĐ-CP", at letters `from` (in) to `to` (out). */
export interface DocumentNumber {
  from: number;
  to: number;
  value: string;
  asWritten: string;
  doubt: Doubt[];
}

const shape =
  /(?<![\p{L}\d/])([\dOolI]{1,5})\s?\/\s?((?:[12]\d{3}\s?\/\s?)?)(\p{Lu}[\p{L}\d&]*(?:\s?-\s?\p{Lu}[\p{L}\d&]*){0,3}|QH\d{1,2})/gu;

/** Abbreviations that lose their Đ in OCR and have one reading only. */
const WITH_MARKS = [
  'QĐ',
  'NĐ',
  'SLĐTBXH',
  'BLĐTBXH',
  'LĐTBXH',
  'HĐND',
  'BGDĐT',
  'SGDĐT',
  'GDĐT',
  'BCĐ',
  'HĐ',
  'LĐ',
];
const byFold = new Map(WITH_MARKS.map((word) => [foldNoisy(word), word]));

/** Puts a lost Đ back; when it was read as P or DP that is a guess. */
function putRight(part: string): { part: string; guessed: boolean } {
  if (/[ĐƯ]/.test(part) || part !== part.toUpperCase()) return { part, guessed: false };
  const plain = byFold.get(foldNoisy(part));
  if (plain) return { part: plain, guessed: false };
  const fold = foldNoisy(part).replace(/dp|pd|p/g, 'd');
  const guess = fold === foldNoisy(part) || part === 'CP' ? undefined : byFold.get(fold);
  return guess ? { part: guess, guessed: true } : { part, guessed: false };
}

/** Every document number of the text; a bare "15/4" or "HIV/AIDS" is none, for a kind must follow the slash. */
export function documentNumbers(text: string): DocumentNumber[] {
  return [...text.matchAll(shape)].flatMap((match) => {
    const [asWritten, count = '', year = '', kind = ''] = match;
    if (!/\d/.test(count) || (!kind.includes('-') && !/^QH\d/.test(kind))) return [];
    const number = count.replace(/[Oo]/g, '0').replace(/[lI]/g, '1');
    const parts = kind.replace(/\s/g, '').split('-').map(putRight);
    const value = `${number}/${year.replace(/\s/g, '')}${parts.map((one) => one.part).join('-')}`;
    const doubt: Doubt[] = number === count ? [] : ['number-garbled'];
    if (parts.some((one) => one.guessed)) doubt.push('number-guessed');
    return [{ from: match.index, to: match.index + asWritten.length, value, asWritten, doubt }];
  });
}
