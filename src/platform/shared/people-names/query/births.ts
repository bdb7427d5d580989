import { parseDate, partsOf, plainDate } from '../../plain-date.ts';
import { type Taken, withoutMatch } from './taken.ts';

/** What was typed of a birth date; at least one part. */
export interface BirthQuery {
  year?: number;
  /** 1 to 12. */
  month?: number;
  /** 1 to 31. */
  day?: number;
}

/**
 * Words that lead to a birth date. "sinh" by itself is one unless it stands where a given name must: "Lê Văn Sinh 2014"
 * looks for Sinh; and "nam sinh" without the accent is a child called Nam.
 */
const lead = String.raw`(?:(?<![\p{L}\p{M}])(?:năm sinh|ng[aà]y sinh|sinh n[aă]m|sinh ng[aà]y|(?<!v[aă]n |th[iị] )sinh|sn|ns) ?:? ?)?`;
const year = String.raw`((?:19|20)\d\d)`;
const pattern = (form: string): RegExp => new RegExp(`${lead}(?<![\\d/.-])${form}(?![\\d/-])`, 'iu');

type Reader = (groups: readonly string[]) => BirthQuery | undefined;

function wholeDate(text: string): BirthQuery | undefined {
  const read = parseDate(text);
  return read.ok ? partsOf(read.date) : undefined;
}

const ofMonth = (month: string, ofYear: string): BirthQuery | undefined =>
  exists(Number(ofYear), month, '1') ? { year: Number(ofYear), month: Number(month) } : undefined;

/** 29/02 exists in some years, and the year is not known here: any leap year may be asked. */
const ofDay = (day: string, month: string): BirthQuery | undefined =>
  exists(2000, month, day) ? { month: Number(month), day: Number(day) } : undefined;

const exists = (ofYear: number, month: string, day: string): boolean =>
  plainDate(ofYear, Number(month), Number(day)) !== undefined;

const readers: readonly [RegExp, Reader][] = [
  [pattern(String.raw`(\d{4}-\d{1,2}-\d{1,2})`), ([date]) => wholeDate(date as string)],
  [
    pattern(String.raw`(\d{1,2}) ?([/.-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d\d)`),
    ([day, , month, of]) => wholeDate(`${day}/${month}/${of}`),
  ],
  [
    pattern(String.raw`ng[aà]y (\d{1,2}) th[aá]ng (\d{1,2}) (?:n[aă]m )?${year}`),
    ([day, month, of]) => wholeDate(`${day}/${month}/${of}`),
  ],
  [pattern(String.raw`(\d{4}${year})`), ([date]) => wholeDate(date as string)],
  [
    pattern(String.raw`th[aá]ng (\d{1,2})(?: ?[/-] ?| | n[aă]m )${year}`),
    ([month, of]) => ofMonth(month as string, of as string),
  ],
  [pattern(String.raw`(\d{1,2}) ?[/-] ?${year}`), ([month, of]) => ofMonth(month as string, of as string)],
  [pattern(String.raw`(\d{1,2}) ?/ ?(\d{1,2})`), ([day, month]) => ofDay(day as string, month as string)],
  [pattern(year), ([of]) => ({ year: Number(of) })],
];

/** The first birth date, or part of one, in a text whose spaces are single. What is no date ("31/02/2014") stays. */
export function takeBirth(text: string): Taken<BirthQuery> {
  for (const [form, read] of readers) {
    const match = form.exec(text);
    const found = match ? read(match.slice(1)) : undefined;
    if (match && found) return { found, rest: withoutMatch(text, match) };
  }
  return { found: undefined, rest: text };
}
