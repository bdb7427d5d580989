import { describe, expect, test } from 'vitest';
import type { TargetFacts, TaskFacts } from '../contract/report.ts';
import { changesOf } from './changes.ts';
import { answerOf, prefilledOf, submitBlockers } from './submission.ts';

const task: TaskFacts = {
  obligationId: 'o',
  section: 'VI.9',
  title: 'Mở lớp dạy bơi',
  content: 'Mở lớp dạy bơi cho trẻ em',
  outcome: 'open',
  stage: 'in-progress',
  daysLate: 0,
  records: [{ id: 'r', happenedOn: '2021-06-15', content: 'Mở hai lớp', spent: 500_000 }],
  totals: [{ measureId: 'm', name: 'Số lớp', measureUnit: 'lớp', aggregation: 'sum', value: 2 }],
  spent: 500_000,
  evidence: 1,
};
const target: TargetFacts = {
  targetId: 't',
  shortName: 'Khai sinh',
  comparison: 'ge',
  value: 98,
  measureUnit: '%',
  numeratorName: 'Trẻ được khai sinh',
  denominatorName: '',
  numerator: null,
  denominator: null,
  actual: null,
  met: null,
  asOf: null,
};
const total = (value: number | null) => task.totals.map((one) => ({ ...one, value }));

describe('the difference against the snapshot', () => {
  test('is empty while only the clock and the checker moved', () => {
    const later: TaskFacts = { ...task, outcome: 'missing', daysLate: 4, stage: 'accepted' };
    expect(changesOf({ task, target: null }, { task: later, target: null })).toEqual([]);
  });

  test('shows figures, money and files as documents write them', () => {
    const later = { ...task, totals: total(1234), spent: 1_500_000, evidence: 2 };
    expect(changesOf({ task, target: null }, { task: later, target: null })).toEqual([
      {
        label: 'Kinh phí đã chi',
        before: expect.stringContaining('500.000'),
        now: expect.stringContaining('1.500.000'),
      },
      { label: 'Tệp minh chứng', before: '1', now: '2' },
      { label: 'Số lớp', before: '2', now: '1.234' },
    ]);
  });

  test('shows what was added, changed and taken away, with “–” where there is nothing', () => {
    const added = { id: 's', happenedOn: '2021-07-01', content: 'Mở lớp thứ ba', spent: 0 };
    const seen = (records: TaskFacts['records']) =>
      changesOf({ task, target: null }, { task: { ...task, records }, target: null });
    expect(seen([...task.records, added])).toEqual([
      { label: 'Việc ngày 01/07/2021', before: '–', now: '01/07/2021: Mở lớp thứ ba' },
    ]);
    expect(seen([])).toEqual([{ label: 'Việc ngày 15/06/2021', before: '15/06/2021: Mở hai lớp', now: '–' }]);
    expect(seen(task.records.map((record) => ({ ...record, content: 'Mở ba lớp' })))).toEqual([
      { label: 'Việc ngày 15/06/2021', before: '15/06/2021: Mở hai lớp', now: '15/06/2021: Mở ba lớp' },
    ]);
  });

  test('of a target is its numerator and denominator', () => {
    const later = { ...target, numerator: 96, denominator: 100, actual: 96, met: false };
    expect(changesOf({ task: null, target }, { task: null, target: later })).toEqual([
      { label: 'Trẻ được khai sinh', before: '–', now: '96' },
      { label: 'Mẫu số', before: '–', now: '100' },
    ]);
  });
});

describe('submitting', () => {
  const line = (id: string, explanation: string, anomalies: string[]) => ({ id, explanation, anomalies });

  test('names every line that stands in the way, and none that does not', () => {
    const lines = [
      line('a', '', ['nothing-recorded']),
      line('b', 'Do giãn cách', ['nothing-recorded', 'late']),
      line('c', 'Như cũ', []),
      line('d', '', ['late', 'target-missed']),
    ];
    expect(submitBlockers(lines, new Set(['c']))).toEqual([
      { path: 'explanations.a', code: 'reports.explanation-needed' },
      { path: 'explanations.c', code: 'reports.line-unanswered' },
    ]);
  });

  test('a returned line is compared by words and records, not by what the clock says', () => {
    const before = { explanation: '', task, target: null };
    expect(answerOf({ ...before, task: { ...task, outcome: 'missing', daysLate: 9 } })).toEqual(
      answerOf(before),
    );
    expect(answerOf({ ...before, task: { ...task, evidence: 2 } })).not.toEqual(answerOf(before));
    expect(answerOf({ ...before, explanation: 'Đã bổ sung' })).not.toEqual(answerOf(before));
  });

  test('prefilled are lines with a record or an entry', () => {
    const bare = { ...task, records: [] };
    expect(
      prefilledOf([
        { task, target: null },
        { task: bare, target: null },
        { task: null, target },
        { task: null, target: { ...target, numerator: 0 } },
      ]),
    ).toEqual({ filled: 2, total: 4 });
  });
});
