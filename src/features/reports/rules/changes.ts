import { formatNumber, NOTHING } from '../../../platform/shared/numbers.ts';
import { formatMoney } from '../../../platform/shared/money.ts';
import { formatDate } from '../../../platform/shared/plain-date.ts';
import type { Change, TargetFacts, TaskFacts } from '../contract/report.ts';
import type { Snapshot, SnapshotContent } from '../contract/snapshot.ts';

export interface LineFacts {
  task: TaskFacts | null;
  target: TargetFacts | null;
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

const wordChange = (label: string, before: string, now: string): Change[] =>
  before === now ? [] : [{ label, before: before || NOTHING, now: now || NOTHING }];

interface PresentReport {
  overview: string;
  proposals: string;
  lines: readonly (LineFacts & { subjectId: string; explanation: string })[];
}

/** What a report of today says differently from one of its submissions, the unit's words included. */
export function differencesOf(then: SnapshotContent, now: PresentReport): Snapshot['differences'] {
  const lineOf = new Map(now.lines.map((line) => [line.subjectId, line]));
  return {
    words: [
      ...wordChange('Đánh giá chung', then.overview, now.overview),
      ...wordChange('Kiến nghị, đề xuất', then.proposals, now.proposals),
    ],
    lines: then.lines.flatMap((before) => {
      const line = lineOf.get(before.subjectId);
      if (!line) return [];
      const changes = [
        ...changesOf(before, line),
        ...wordChange('Giải trình', before.explanation, line.explanation),
      ];
      return changes.length > 0 ? [{ subjectId: before.subjectId, changes }] : [];
    }),
  };
}
