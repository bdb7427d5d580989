import type { Outcome } from '../../plans/contract.ts';
import type { TaskFacts } from '../contract/report.ts';

/** What a checker should look at first, in the order in which a list shows it. */
export const anomalyCodes = [
  'nothing-recorded',
  'late',
  'target-missed',
  'target-not-entered',
  'no-figures',
  'far-from-others',
  'spent-above-planned',
  'changed-since-submission',
] as const;
export type Anomaly = (typeof anomalyCodes)[number];

export interface TaskSignals {
  outcome: Outcome;
  daysLate: number;
  records: number;
  /** Whole đồng, spent and planned; planned is null when the unit's own plan has no activity for the task. */
  spent: number;
  planned: number | null;
  totals: readonly Pick<TaskFacts['totals'][number], 'measureId' | 'value'>[];
  /** Sorted totals of all units that the viewer sees, the unit's own among them, by measure. */
  spread: ReadonlyMap<string, readonly number[]>;
  changed: boolean;
}

const nobodysDebt = (outcome: Outcome): boolean => outcome === 'excused' || outcome === 'not-applicable';

export function taskAnomalies(task: TaskSignals): Anomaly[] {
  const found: Anomaly[] = [];
  if (task.records === 0 && !nobodysDebt(task.outcome)) found.push('nothing-recorded');
  if (task.daysLate > 0 && !nobodysDebt(task.outcome)) found.push('late');
  if (task.records > 0 && task.totals.length > 0 && task.totals.every((total) => total.value === null))
    found.push('no-figures');
  if (task.totals.some(({ measureId, value }) => isFarFromOthers(value, task.spread.get(measureId) ?? [])))
    found.push('far-from-others');
  if (task.planned !== null && task.spent > task.planned) found.push('spent-above-planned');
  if (task.changed) found.push('changed-since-submission');
  return found;
}

export function targetAnomalies(target: {
  numerator: number | null;
  met: boolean | null;
  changed: boolean;
}): Anomaly[] {
  const found: Anomaly[] = [];
  if (target.met === false) found.push('target-missed');
  if (target.numerator === null) found.push('target-not-entered');
  if (target.changed) found.push('changed-since-submission');
  return found;
}

const othersNeeded = 5;
const farTimes = 5;

/**
 * Is a figure more than five times, or less than a fifth of, the median of at least five other units? `sorted` holds the
 * totals of all units, ascending, this one's included. A median of 0 says nothing about size.
 */
export function isFarFromOthers(value: number | null, sorted: readonly number[]): boolean {
  const others = sorted.length - 1;
  if (value === null || others < othersNeeded) return false;
  const own = positionOf(value, sorted);
  const other = (index: number): number => sorted[index < own ? index : index + 1] ?? 0;
  const median = (other(Math.floor((others - 1) / 2)) + other(Math.floor(others / 2))) / 2;
  return median > 0 && (value > median * farTimes || value * farTimes < median);
}

/** Index of the first entry that is not below the value. */
function positionOf(value: number, sorted: readonly number[]): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
