import type { Outcome, OutcomeCounts } from '../contract/ledger.ts';

const field: Readonly<Record<Outcome, Exclude<keyof OutcomeCounts, 'total'>>> = {
  open: 'open',
  'on-time': 'onTime',
  late: 'late',
  missing: 'missing',
  excused: 'excused',
  'not-applicable': 'notApplicable',
};

/** Counts of rows by outcome. */
export function countsOf(outcomes: readonly Outcome[]): OutcomeCounts {
  const counts: OutcomeCounts = {
    total: 0,
    open: 0,
    onTime: 0,
    late: 0,
    missing: 0,
    excused: 0,
    notApplicable: 0,
  };
  for (const outcome of outcomes) {
    counts.total += 1;
    counts[field[outcome]] += 1;
  }
  return counts;
}

/** Rows of one settled outcome; of those still open, `missing` are past their due moment. */
export interface SettledGroup {
  settled: Exclude<Outcome, 'missing'>;
  rows: number;
  missing: number;
}

/** The same counts from rows that were already counted by settled outcome. */
export function countsOfGroups(groups: readonly SettledGroup[]): OutcomeCounts {
  const counts = countsOf([]);
  for (const { settled, rows, missing } of groups) {
    counts.total += rows;
    counts[field[settled]] += rows - missing;
    counts.missing += missing;
  }
  return counts;
}

export function addCounts(a: OutcomeCounts, b: OutcomeCounts): OutcomeCounts {
  return {
    total: a.total + b.total,
    open: a.open + b.open,
    onTime: a.onTime + b.onTime,
    late: a.late + b.late,
    missing: a.missing + b.missing,
    excused: a.excused + b.excused,
    notApplicable: a.notApplicable + b.notApplicable,
  };
}

/**
 * Punctuality: rows fulfilled in time over rows whose moment has come (fulfilled or past due). Excused and
 * not-applicable rows are no one's debt. A denominator of 0 means nothing was due: no rate, never 0 %.
 */
export const onTimeRate = (counts: OutcomeCounts): { numerator: number; denominator: number } => ({
  numerator: counts.onTime,
  denominator: counts.onTime + counts.late + counts.missing,
});
