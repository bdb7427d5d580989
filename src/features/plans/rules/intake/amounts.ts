import type { Doubt } from './proposal.ts';
import type { Passage } from './text/passage.ts';
import { type Hit, PhraseBook } from './text/phrase-book.ts';

/** A word of measure or of trend: "dưới", "ít nhất", "giảm", "trở lên". */
export type Sign =
  | 'lt'
  | 'le'
  | 'gt'
  | 'ge'
  | 'reach'
  | 'reduce'
  | 'increase'
  | 'maintain'
  | 'up'
  | 'down'
  | 'strive';

const SIGNS: Record<Sign, string> = {
  lt: 'dưới|xuống dưới|thấp hơn|ít hơn|còn dưới|giảm dưới|giảm xuống dưới',
  le: 'không quá|tối đa|không vượt quá|xuống còn|giảm còn|còn|giảm xuống|xuống|giảm xuống còn',
  gt: 'trên|hơn|vượt|cao hơn|đạt trên',
  ge: 'ít nhất|tối thiểu|từ|không dưới|lên|tăng lên|nâng lên|không thấp hơn|đạt ít nhất|đạt tối thiểu|đạt từ',
  reach: 'đạt|là|bằng|đạt tỷ lệ|đạt mức',
  reduce: 'giảm',
  increase: 'tăng|nâng',
  maintain: 'duy trì|giữ vững',
  up: 'trở lên',
  down: 'trở xuống',
  strive: 'phấn đấu|đảm bảo|bảo đảm|mục tiêu|cụ thể|trong đó|và|khoảng|phấn đấu đến năm|năm|cho',
};
const signs = new PhraseBook<Sign>(0.86);
for (const [sign, phrases] of Object.entries(SIGNS))
  for (const phrase of phrases.split('|')) signs.add(phrase, sign as Sign);

/** Things that a plan counts when it does not speak in per cent. */
const counted = new PhraseBook<string>(0.8);
for (const noun of 'lớp|buổi|cuộc|lượt người|lượt trẻ em|lượt|trẻ em|em|xã|thôn|mô hình|câu lạc bộ|suất quà|suất học bổng|suất|người|đợt|hội nghị|diễn đàn|trường|trường học|hộ|hộ gia đình|triệu đồng|tỷ đồng|điểm|tin bài'.split(
  '|',
)) {
  counted.add(noun, noun);
}

const DIGITS = '[\\dOolI|]';
const percent = new RegExp(`([\\p{L}\\d.,|]*${DIGITS})\\s*(?:%|°/o|o/o|phần trăm)`, 'gu');
const cleanNumber = /^\d{1,3}(?:[.,]\d{1,2})?$/;
const tailNumber = new RegExp(`^(.*?)(${DIGITS}{1,3}(?:[.,]${DIGITS}{1,2})?)$`, 'u');

/** A quantity that may be a target. */
export interface Amount {
  /** letters of the number and its unit in the passage. */
  from: number;
  to: number;
  value: number;
  unit: string;
  doubt: Doubt[];
}

export const signsIn = (passage: Passage): Hit<Sign>[] => signs.all(passage.tokens);

/** All quantities of a passage in order. */
export const amountsIn = (passage: Passage, found: readonly Hit<Sign>[]): Amount[] =>
  [...percentages(passage), ...counts(passage, found)].sort((a, b) => a.from - b.from);

function percentages(passage: Passage): Amount[] {
  const found: Amount[] = [];
  for (const match of passage.text.matchAll(percent)) {
    const written = match[1] as string;
    const tail = tailNumber.exec(written);
    if (!tail || !/\d/.test(written)) continue;
    const text = (tail[2] as string).replace(/[Oo]/g, '0').replace(/[lI|]/g, '1').replace(',', '.');
    const value = Number(text);
    const glued = (tail[1] as string).length;
    const doubt: Doubt[] = cleanNumber.test(written) && value <= 100 ? [] : ['number-garbled'];
    found.push({ from: match.index + glued, to: match.index + match[0].length, value, unit: '%', doubt });
  }
  return found;
}

/** "ít nhất 02 lớp": a number counts as a target only between a word of measure and a thing that plans count. */
function counts(passage: Passage, found: readonly Hit<Sign>[]): Amount[] {
  const measures = new Set(
    found.filter((hit) => ['ge', 'gt', 'le', 'reach'].includes(hit.value)).map((hit) => hit.to),
  );
  return passage.tokens.flatMap((token, at) => {
    if (!measures.has(at) || !/^\d{1,6}$/.test(token.raw)) return [];
    const noun = counted.at(passage.tokens, at + 1)[0];
    const last = noun && passage.tokens[noun.to - 1];
    if (!noun || !last) return [];
    return [{ from: token.start, to: last.end, value: Number(token.raw), unit: noun.value, doubt: [] }];
  });
}
