import { formatNumber, NOTHING } from '../../../platform/shared/numbers.ts';
import { formatMoney } from '../../../platform/shared/money.ts';
import { formatDate } from '../../../platform/shared/plain-date.ts';
import type { TargetFacts, TaskFacts } from '../contract/report.ts';

export interface LineFacts {
  task: TaskFacts | null;
  target: TargetFacts | null;
}

export interface Change {
  label: string;
  before: string;
  now: string;
}

const shown = (value: number | null): string => (value === null ? NOTHING : formatNumber(value));

/**
 * What a person recorded differently since the snapshot. The outcome and the days late are left out: they move with the
 * clock and with the check itself.
 */
export function changesOf(before: LineFacts, now: LineFacts): Change[] {
  const found: Change[] = [];
  if (now.task && before.task) found.push(...taskChanges(before.task, now.task));
  if (now.target && before.target) found.push(...targetChanges(before.target, now.target));
  return found.filter((change) => change.before !== change.now);
}

function taskChanges(before: TaskFacts, now: TaskFacts): Change[] {
  return [
    ...recordChanges(before.records, now.records),
    { label: 'Kinh phí đã chi', before: formatMoney(before.spent), now: formatMoney(now.spent) },
    { label: 'Tệp minh chứng', before: shown(before.evidence), now: shown(now.evidence) },
    ...now.totals.map((total) => ({
      label: total.name,
      before: shown(before.totals.find((one) => one.measureId === total.measureId)?.value ?? null),
      now: shown(total.value),
    })),
  ];
}

function recordChanges(before: TaskFacts['records'], now: TaskFacts['records']): Change[] {
  const earlier = new Map(before.map((record) => [record.id, record]));
  const still = new Set(now.map((record) => record.id));
  const label = (record: { happenedOn: string }) => `Việc ngày ${formatDate(record.happenedOn)}`;
  return [
    ...now.map((record) => ({
      label: label(record),
      before: textOf(earlier.get(record.id)),
      now: textOf(record),
    })),
    ...before
      .filter((record) => !still.has(record.id))
      .map((record) => ({ label: label(record), before: textOf(record), now: NOTHING })),
  ];
}

const textOf = (record: TaskFacts['records'][number] | undefined): string =>
  record ? `${formatDate(record.happenedOn)}: ${record.content}` : NOTHING;

const targetChanges = (before: TargetFacts, now: TargetFacts): Change[] => [
  {
    label: now.numeratorName || 'Tử số',
    before: shown(before.numerator),
    now: shown(now.numerator),
  },
  {
    label: now.denominatorName || 'Mẫu số',
    before: shown(before.denominator),
    now: shown(now.denominator),
  },
];
