import { foldNoisy } from '../../../../platform/shared/noisy-text.ts';
import { type Amount, amountsIn, type Sign, signsIn } from './amounts.ts';
import type { Doubt, Target } from './proposal.ts';
import { restoredIf } from './text/outline.ts';
import { linesAt, type Passage, part, passageOf } from './text/passage.ts';
import type { Hit } from './text/phrase-book.ts';

/** Targets of a passage: what must be reached, which way, and how much; each clause may hold several. */
export function targetsIn(passage: Passage, restore: (passage: Passage) => string | undefined): Target[] {
  if (!/\d/.test(passage.text)) return [];
  const found = signsIn(passage);
  const amounts = amountsIn(passage, found);
  return clauses(passage.text).flatMap(([from, to]) => {
    const inside = amounts.filter((amount) => amount.from >= from && amount.to <= to);
    return inside.map((_, i) => target(passage, found, inside, i, from, to, restore));
  });
}

/** Clauses as letter ranges: between semicolons, colons and full stops that are not part of a number. */
function clauses(text: string): [number, number][] {
  const ends = [...text.matchAll(/[;:]|\.(?=\s|$)/g)].map((match) => match.index);
  const edges = [-1, ...ends, text.length];
  return edges.slice(1).map((end, i) => [(edges[i] as number) + 1, end]);
}

function target(
  passage: Passage,
  found: readonly Hit<Sign>[],
  amounts: readonly Amount[],
  i: number,
  from: number,
  to: number,
  restore: (passage: Passage) => string | undefined,
): Target {
  const amount = amounts[i] as Amount;
  const starts = amounts.map((_, at) => startOf(passage, found, amounts, at, from));
  const start = starts[i] as number;
  const end = leads(passage, found, amounts, i, from) ? (starts[i + 1] ?? to) : amount.to;
  const own = part(passage, start, trimmedEnd(passage.text, start, end));
  const sign = signAt(passage, found, amount, start, end);
  const doubt: Doubt[] = [...amount.doubt, ...(sign.guessed ? (['direction-guessed'] as const) : [])];
  const restored = restore(withNumber(own, passage.text.slice(amount.from, amount.to), amount));
  return {
    statement: restored ?? own.text,
    asWritten: own.text,
    ...restoredIf(restored),
    lines: linesAt(passage, start, end),
    comparison: sign.comparison,
    value: amount.value,
    unit: amount.unit,
    direction: sign.direction,
    measure: sign.measure,
    certainty: doubt.length === 0 ? 'sure' : 'unsure',
    doubt,
  };
}

/** The statement with a garbled number put right, so that the words around it can be. */
const withNumber = (own: Passage, written: string, amount: Amount): Passage =>
  amount.doubt.length === 0
    ? own
    : passageOf([
        { no: own.starts[0]?.no ?? 0, text: own.text.replace(written, `${amount.value}${amount.unit}`) },
      ]);

const trimmedEnd = (text: string, from: number, to: number): number =>
  from + text.slice(from, to).replace(/(?:[\s,;.]|\s(?:và|va))+$/u, '').length;

/** Whether the number opens its statement ("100% trẻ em …") instead of closing it ("… đạt 100%"). */
function leads(
  passage: Passage,
  found: readonly Hit<Sign>[],
  amounts: readonly Amount[],
  i: number,
  from: number,
): boolean {
  const amount = amounts[i] as Amount;
  const after = passage.text.slice(amount.to);
  if (amount.unit === '%' && !/^[\s,]*[\p{L}\d]/u.test(after)) return false;
  const previous = amounts[i - 1];
  const between = passage.text.slice(previous?.to ?? from, amount.from);
  if (previous && leads(passage, found, amounts, i - 1, from))
    return /(?:,|\s(?:và|va|v))\s*\p{L}*\s*$/u.test(between);
  return amount.unit !== '%' ? false : onlySigns(passage, found, previous?.to ?? from, amount.from);
}

/** Nothing but words of measure and joining words stands there. */
function onlySigns(passage: Passage, found: readonly Hit<Sign>[], from: number, to: number): boolean {
  return passage.tokens.every((token, at) => {
    if (token.start < from || token.start >= to || token.kind === 'mark') return true;
    return token.end > to || token.fold === 'va' || found.some((hit) => at >= hit.from && at < hit.to);
  });
}

function startOf(
  passage: Passage,
  found: readonly Hit<Sign>[],
  amounts: readonly Amount[],
  i: number,
  from: number,
): number {
  const amount = amounts[i] as Amount;
  const earliest = amounts[i - 1]?.to ?? from;
  if (i > 0 && leads(passage, found, amounts, i, from)) {
    const sign = nearest(passage, found, amount, earliest);
    return sign ? (passage.tokens[sign.from]?.start ?? amount.from) : amount.from;
  }
  const joined = /^(?:[\s,;]|(?:và|va)\s)+/u.exec(passage.text.slice(earliest, amount.from));
  return earliest + (joined?.[0].length ?? 0);
}

/** The word of measure right before the number. */
function nearest(
  passage: Passage,
  found: readonly Hit<Sign>[],
  amount: Amount,
  earliest: number,
): Hit<Sign> | undefined {
  return found.findLast((hit) => {
    const last = passage.tokens[hit.to - 1];
    const gap = last ? passage.text.slice(last.end, amount.from) : 'x';
    return (
      (passage.tokens[hit.from]?.start ?? 0) >= earliest &&
      (last?.end ?? 0) <= amount.from &&
      /^[\s(]*$/u.test(gap)
    );
  });
}

/** Letters after the number in which "trở lên" may follow it. */
const ONWARD = 14;

const isWithin = (passage: Passage, hit: Hit<Sign>, from: number, to: number): boolean =>
  (passage.tokens[hit.from]?.start ?? -1) >= from &&
  (passage.tokens[hit.to - 1]?.end ?? Number.POSITIVE_INFINITY) <= to;

interface Reading {
  comparison: Target['comparison'];
  direction: Target['direction'];
  measure: Target['measure'];
  guessed: boolean;
}

/** Which way the statement says that things shall go, by the words before its number. */
function trendOf(
  passage: Passage,
  found: readonly Hit<Sign>[],
  from: number,
  to: number,
): 'reduce' | 'increase' | 'maintain' | undefined {
  const trends = ['reduce', 'increase', 'maintain'] as const;
  return trends.find((trend) => found.some((hit) => hit.value === trend && isWithin(passage, hit, from, to)));
}

function signAt(
  passage: Passage,
  found: readonly Hit<Sign>[],
  amount: Amount,
  start: number,
  end: number,
): Reading {
  const near = nearest(passage, found, amount, start)?.value;
  const onward = passage.text.slice(amount.to, Math.max(end, amount.to + ONWARD));
  const after = found.find(
    (hit) =>
      (hit.value === 'up' || hit.value === 'down') &&
      isWithin(passage, hit, amount.to, amount.to + onward.length),
  );
  const trend = trendOf(passage, found, start, amount.from);
  const down = /giam|xuong/.test(foldNoisy(passage.text.slice(start, amount.from)));
  const level = (
    comparison: Reading['comparison'],
    direction: Reading['direction'],
    guessed = false,
  ): Reading => ({ comparison, direction, measure: 'level', guessed });
  if (near === 'reduce' || near === 'increase')
    return { comparison: 'ge', direction: near, measure: 'change', guessed: false };
  if (after?.value === 'up') return level('ge', trend ?? 'at-least');
  if (after?.value === 'down') return level('le', trend ?? 'at-most');
  if (near === 'lt') return level('lt', down || trend === 'reduce' ? 'reduce' : 'below');
  if (near === 'le') return level('le', trend ?? 'at-most');
  if (near === 'gt') return level('gt', 'above');
  if (near === 'ge') return level('ge', trend === 'increase' ? 'increase' : 'at-least');
  const full = amount.unit === '%' && amount.value === 100;
  if (near === 'reach' || trend === 'maintain') return level(full ? 'eq' : 'ge', trend ?? 'reach');
  return level(full ? 'eq' : 'ge', trend ?? 'stated', !full);
}
