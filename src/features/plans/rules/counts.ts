import type { ObligationKind, Outcome, OutcomeCounts } from '../contract/ledger.ts';

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

/** Rows of one kind and outcome under a plan; of what is open or missing, those of one due moment. */
export interface LedgerGroup {
  kind: ObligationKind;
  outcome: Outcome;
  /** null for what is settled. */
  dueAt: string | null;
  obligations: number;
  /** How many units these rows belong to. */
  units: number;
  /** Of what is open and no duty: the first of the titles. */
  title: string;
}

/** The same counts from rows that were already grouped. */
export function countsOfGroups(groups: readonly LedgerGroup[]): OutcomeCounts {
  const counts = countsOf([]);
  for (const { outcome, obligations } of groups) {
    counts.total += obligations;
    counts[field[outcome]] += obligations;
  }
  return counts;
}

/** The next due moments of groups in the order of their due moments; `open` counts the units that still owe something then, not their duties. */
export const nextDueOf = (groups: readonly LedgerGroup[]) =>
  groups
    .flatMap(({ kind, outcome, dueAt, units, title }) =>
      outcome === 'open' && dueAt !== null ? [{ kind, title, dueAt, open: units }] : [],
    )
    .slice(0, 6);

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
