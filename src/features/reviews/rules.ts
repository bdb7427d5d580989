import { compareNames } from '../../platform/shared/vietnamese.ts';
import { type Outcome, outcomes, type ReviewItem } from './contract.ts';

/** Progress of a review, out of counted children by outcome (null: not reviewed). */

interface CountedOutcome {
  outcome: Outcome | null;
  children: number;
}

export interface Progress {
  total: number;
  done: number;
}

export function progressOf(counted: readonly CountedOutcome[]): Progress {
  const total = counted.reduce((sum, one) => sum + one.children, 0);
  const open = counted.reduce((sum, one) => sum + (one.outcome === null ? one.children : 0), 0);
  return { total, done: total - open };
}

export function outcomesOf(counted: readonly CountedOutcome[]): Record<Outcome, number> {
  const found = Object.fromEntries(outcomes.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const { outcome, children } of counted) if (outcome) found[outcome] += children;
  return found;
}

interface OnSheet {
  unitId: string;
  fullName: string;
  householdHead: string;
  birthDate: string;
}

/** Numbers of the printed sheets: from 1 in each hamlet, household by household, then by name, the elder first. */
export function numbered<T extends OnSheet>(items: readonly T[]): (T & { ordinal: number })[] {
  const byPaper = (a: T, b: T) =>
    compareNames(a.householdHead, b.householdHead) ||
    compareNames(a.fullName, b.fullName) ||
    (a.birthDate < b.birthDate ? -1 : 1);
  return [...Map.groupBy(items, ({ unitId }) => unitId).values()].flatMap((own) =>
    own.toSorted(byPaper).map((item, at) => ({ ...item, ordinal: at + 1 })),
  );
}

/** What a result asks of the officer, and whether the record was changed since the result was written. */
export function followUpOf(
  { outcome, reviewedAt }: Pick<ReviewItem, 'outcome' | 'reviewedAt'>,
  child: { state: string; changedAt: string },
): ReviewItem['followUp'] {
  if (outcome === null || outcome === 'confirmed') return 'none';
  const settled = child.state !== 'living-here' || (reviewedAt !== null && child.changedAt > reviewedAt);
  return settled ? 'done' : 'open';
}

export type ReadEntry =
  | { ordinals: number[]; outcome: Outcome; note: string }
  | { problem: 'unreadable' | 'no-such-number' | 'result-before-note' };

const span = String.raw`\d{1,4}(?:\s*-\s*\d{1,4})?`;
const line = new RegExp(String.raw`^(${span}(?:\s*[,;]\s*${span})*)(?:\s+(.*))?$`, 'u');

/**
 * A line of the sheet as it is typed: "12" (still there, right), "12 2" (changed), "3, 7-9 4" (missing), "12 2 chuyển
 * trường" (with what was written beside it). Nothing typed: the next child not reviewed yet.
 */
export function readEntry(
  text: string,
  sheet: { numbers: ReadonlySet<number>; next: number | undefined },
): ReadEntry {
  const typed = text.trim();
  if (typed === '')
    return sheet.next === undefined
      ? { problem: 'unreadable' }
      : { ordinals: [sheet.next], outcome: 'confirmed', note: '' };
  const [, which, rest = ''] = line.exec(typed) ?? [];
  if (which === undefined) return { problem: 'unreadable' };
  const ordinals = [...new Set(which.split(/[,;]/).flatMap(spanned))];
  if (ordinals.length === 0 || ordinals.some((one) => !sheet.numbers.has(one)))
    return { problem: 'no-such-number' };
  if (rest === '') return { ordinals, outcome: 'confirmed', note: '' };
  const [, key = '', note = ''] = /^([1-4])(?:\s+(.*))?$/u.exec(rest) ?? [];
  const outcome = outcomes[Number(key) - 1];
  return key === '' || !outcome
    ? { problem: 'result-before-note' }
    : { ordinals, outcome, note: note.slice(0, 300) };
}

/** "7-9" → 7, 8, 9; turned round, it is nothing. */
function spanned(text: string): number[] {
  const [from = 0, to = from] = text.split('-').map(Number);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}
