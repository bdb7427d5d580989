import { foldNoisy, noisySimilarity } from '../../../../platform/shared/noisy-text.ts';
import type { Doubt, Finding, LegalBasis, PlanProposal } from './proposal.ts';
import type { BodyLine } from './text/clean-lines.ts';
import { datesIn } from './text/dates.ts';
import { documentNumbers } from './text/document-number.ts';
import { restoredIf } from './text/outline.ts';
import { linesAt, type Passage, part, passageOf, wholeRange } from './text/passage.ts';
import { likeness } from './text/vocabulary.ts';

type Restore = (passage: Passage) => string | undefined;
export type Opening = Pick<PlanProposal, 'title' | 'year' | 'number' | 'issuedOn' | 'place' | 'legalBases'>;

const ownNumber = /^s\S{0,2}\s*[:.]\s*(\d{1,5}\s*\/\s*[\p{L}\d&/-]+)/iu;
const placeAndDate =
  /(?:^|\s)([\p{Lu}][\p{L}\s.-]{1,40}),\s*([nr]g\S{1,2}y\s+\d{1,2}\s+th\S{1,3}ng\s+\d{1,2}\s+[nmr]\S{1,2}m\s+\d{4})/u;
const yearWords = /(?<!\p{L})[nmr]\S{1,2}m\s+(2[0Oo][\dOolI|]{2})(?![\d\p{L}])/u;
const letterhead = [
  'cộng hòa xã hội chủ nghĩa việt nam',
  'độc lập tự do hạnh phúc',
  'ủy ban nhân dân',
  'hội đồng nhân dân',
];

const isLetterhead = (line: BodyLine): boolean => {
  const fold = foldNoisy(line.text);
  if (ownNumber.test(line.text) || placeAndDate.test(line.text)) return true;
  return (
    letterhead.some((words) => fold.includes(foldNoisy(words)) && line.text.length < 90 && !isBasis(line)) ||
    letterhead.some((words) => noisySimilarity(line.text, words) > 0.8)
  );
};
const isBasis = (line: BodyLine): boolean => {
  const [first = '', second = ''] = foldNoisy(line.text).split(' ');
  return (
    (likeness(first, 'can') >= 0.75 && likeness(second, 'cu') >= 0.7 && line.text.length > 12) ||
    documentNumbers(line.text).length > 0
  );
};
const isPlanWord = (line: BodyLine): boolean =>
  /^\p{Lu}/u.test(line.text) && noisySimilarity(line.text, 'kế hoạch') >= 0.75;

const sure = (doubt: Doubt[] = []): Pick<Finding, 'certainty' | 'doubt'> => ({
  certainty: doubt.length === 0 ? 'sure' : 'unsure',
  doubt,
});

/** Reads what stands before the first section: letterhead, title, year and legal bases. */
export function readOpening(lines: readonly BodyLine[], restore: Restore): Opening {
  const titleLines = titleOf(lines);
  const after =
    titleLines.length === 0 ? lines : lines.slice(lines.indexOf(titleLines.at(-1) as BodyLine) + 1);
  const body = after.filter((line) => !isLetterhead(line));
  const title = titleLines.length === 0 ? undefined : passageOf(titleLines);
  const head = after.length === lines.length ? lines : lines.slice(0, lines.length - after.length);
  const year = yearOf(title, passageOf(body));
  return {
    ...(title
      ? {
          title: {
            value: restore(title) ?? title.text,
            asWritten: title.text,
            ...restoredIf(restore(title)),
            lines: wholeRange(title),
            ...sure(),
          },
        }
      : {}),
    ...(year ? { year } : {}),
    ...letterheadFacts(head),
    legalBases: basesIn(body, restore),
  };
}

/** The lines after "KẾ HOẠCH"; without that word, the first lines that are neither letterhead nor basis. */
function titleOf(lines: readonly BodyLine[]): BodyLine[] {
  const word = lines.findIndex(isPlanWord);
  const rest = word >= 0 ? lines.slice(word + 1) : lines.filter((line) => !isLetterhead(line));
  const title: BodyLine[] = [];
  for (const line of rest) {
    if (
      isBasis(line) ||
      isLetterhead(line) ||
      (title.length > 0 && line.afterGap && !/^\p{Ll}/u.test(line.text))
    )
      break;
    title.push(line);
  }
  if (word < 0 && title.some((line) => /[.;]$/.test(line.text))) return [];
  return title;
}

function letterheadFacts(lines: readonly BodyLine[]): Pick<Opening, 'number' | 'issuedOn' | 'place'> {
  const facts: Pick<Opening, 'number' | 'issuedOn' | 'place'> = {};
  for (const line of lines) {
    const lineRange = { from: line.no, to: line.no };
    const number = ownNumber.exec(line.text)?.[1];
    const [read] = number ? documentNumbers(number) : [];
    if (read)
      facts.number = { value: read.value, asWritten: read.asWritten, lines: lineRange, ...sure(read.doubt) };
    const dated = placeAndDate.exec(line.text);
    const [date] = dated ? datesIn(dated[2] as string) : [];
    if (!dated || !date) continue;
    const place = (dated[1] as string).trim();
    facts.place = { value: place, asWritten: place, lines: lineRange, ...sure() };
    facts.issuedOn = {
      ...(date.date ? { value: date.date } : {}),
      asWritten: date.asWritten,
      lines: lineRange,
      ...sure(date.doubt),
    };
  }
  return facts;
}

/** The title's year; failing that the year that the opening speaks of, which is only a guess. */
function yearOf(title: Passage | undefined, body: Passage): PlanProposal['year'] {
  for (const passage of title ? [title, body] : [body]) {
    const match = yearWords.exec(passage.text);
    if (!match) continue;
    const written = match[1] as string;
    const value = Number(written.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1'));
    const doubt: Doubt[] = [
      ...(/\D/.test(written) ? (['number-garbled'] as const) : []),
      ...(passage === body ? (['year-guessed'] as const) : []),
    ];
    return {
      value,
      asWritten: match[0],
      lines: linesAt(passage, match.index, match.index + match[0].length),
      ...sure(doubt),
    };
  }
  return undefined;
}

function basesIn(lines: readonly BodyLine[], restore: Restore): LegalBasis[] {
  const passage = passageOf(lines);
  const numbers = documentNumbers(passage.text);
  const clauses = [...passage.text.matchAll(/[^;]+(?:;|$)/g)];
  return clauses.flatMap((clause) => {
    const from = clause.index;
    const to = from + clause[0].length;
    const cited = numbers.filter((number) => number.from >= from && number.from < to);
    if (cited.length === 0) return lawByName(passage, from, to, restore);
    return cited.map((number, i) => {
      const start = i === 0 ? from : number.from;
      return basis(part(passage, start, cited[i + 1]?.from ?? to), number.value, number.doubt, restore);
    });
  });
}

/** "Căn cứ Luật Trẻ em ngày 05 tháng 4 năm 2016": a law is a basis also without its number. */
function lawByName(passage: Passage, from: number, to: number, restore: Restore): LegalBasis[] {
  const own = part(passage, from, to);
  return /^c\S{1,3}\s+c\S{1,3}\s+(?:lu\p{L}t|ph\p{L}p l\p{L}nh|hi\p{L}n ph\p{L}p)\s/iu.test(own.text)
    ? [basis(own, undefined, [], restore)]
    : [];
}

function basis(
  own: Passage,
  documentNumber: string | undefined,
  doubt: readonly Doubt[],
  restore: Restore,
): LegalBasis {
  const numberAt = documentNumber === undefined ? 0 : (documentNumbers(own.text)[0]?.to ?? 0);
  const date = datesIn(own.text.slice(numberAt, numberAt + 60))[0];
  const from = numberAt + (date?.to ?? 0);
  const issuer = issuerIn(own, from);
  const doubts = [...doubt, ...(date?.doubt ?? [])];
  const asWritten = own.text.replace(/[;,.\s]+$/, '');
  return {
    asWritten,
    ...restoredIf(restore(own)),
    lines: wholeRange(own),
    ...(documentNumber === undefined ? {} : { documentNumber }),
    ...(date?.date ? { issuedOn: date.date } : {}),
    ...(issuer ? { issuer: issuer.text } : {}),
    ...(issuer && restore(issuer) ? { issuerRestored: restore(issuer) } : {}),
    ...sure(doubts),
  };
}

/** The words between "của" and "về" or the next mark, right after the number or the date. */
function issuerIn(own: Passage, from: number): Passage | undefined {
  const first = own.tokens.findIndex((token) => token.start >= from && token.raw !== ',');
  const of = own.tokens[first];
  if (!of || likeness(of.fold, 'cua') < 0.6) return undefined;
  let end = first + 1;
  while (end < own.tokens.length && !endsIssuer(own, end)) end++;
  const last = own.tokens[end - 1];
  return last && end > first + 1 ? part(own, of.end, last.end) : undefined;
}

function endsIssuer(own: Passage, at: number): boolean {
  const token = own.tokens[at];
  if (!token) return true;
  if (token.kind === 'mark') return !['-', '–', '&'].includes(token.raw);
  if (token.fold === 've' || (token.fold === 'ban' && own.tokens[at + 1]?.fold === 'hanh')) return true;
  return token.fold === 'quy' && likeness(own.tokens[at + 1]?.fold ?? '', 'dinh') > 0.7;
}
