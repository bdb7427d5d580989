import { describe, expect, it } from 'vitest';
import { blockOf, dueNow, isToDo, nextStepOf, statusOf } from './next-step.ts';

const now = '2021-11-29T01:00:00.000Z';
const row = {
  kind: 'duty',
  stage: 'not-started',
  outcome: 'open',
  dueAt: '2021-12-10T16:59:59.000Z',
  correctionDueAt: null,
} as const;

describe('what a unit does next', () => {
  it.each([
    ['own-plan', 'not-started', 'write-plan'],
    ['own-plan', 'returned', 'mend-plan'],
    ['own-plan', 'submitted', 'look'],
    ['results-report', 'in-progress', 'write-report'],
    ['results-report', 'returned', 'mend-report'],
    ['duty', 'in-progress', 'record'],
    ['duty', 'submitted', 'look'],
    ['consolidated-report', 'not-started', 'consolidate'],
    ['other', 'not-started', 'look'],
  ] as const)('for a %s that is %s: %s', (kind, stage, step) => {
    expect(nextStepOf({ kind, stage, outcome: 'open' })).toBe(step);
  });

  it('asks nothing of a unit that was excused', () => {
    expect(isToDo({ stage: 'not-started', outcome: 'excused' })).toBe(false);
    expect(isToDo({ stage: 'not-started', outcome: 'not-applicable' })).toBe(false);
  });

  it('counts thirty days by Vietnamese dates', () => {
    expect(blockOf(row, now)).toBe('soon');
    expect(blockOf({ ...row, dueAt: '2021-12-29T16:59:59.000Z' }, now)).toBe('soon');
    expect(blockOf({ ...row, dueAt: '2021-12-30T16:59:59.000Z' }, now)).toBe('later');
  });

  it('puts a missing row first and a returned report among the urgent, whatever its first due date', () => {
    const past = { ...row, dueAt: '2021-11-20T16:59:59.000Z' };
    expect(blockOf({ ...past, outcome: 'missing' }, now)).toBe('overdue');
    expect(blockOf({ ...past, kind: 'results-report', stage: 'returned', outcome: 'on-time' }, now)).toBe(
      'soon',
    );
    expect(blockOf({ ...past, stage: 'submitted', outcome: 'on-time' }, now)).toBe('handed-in');
  });

  it('counts what came back by the day on which it has to be back, and as late after that day', () => {
    const returned = { ...row, kind: 'results-report', stage: 'returned', outcome: 'on-time' } as const;
    expect(dueNow(row)).toBe(row.dueAt);
    expect(dueNow({ ...returned, correctionDueAt: '2021-12-03T16:59:59.000Z' })).toBe(
      '2021-12-03T16:59:59.000Z',
    );
    expect(dueNow(returned)).toBeNull();
    expect(blockOf({ ...returned, correctionDueAt: '2021-12-03T16:59:59.000Z' }, now)).toBe('soon');
    expect(blockOf({ ...returned, correctionDueAt: '2021-11-28T16:59:59.000Z' }, now)).toBe('overdue');
  });

  it('calls a duty reported complete done, and a report handed in one that waits for approval', () => {
    expect(statusOf({ kind: 'duty', stage: 'submitted', outcome: 'on-time' })).toBe('done');
    expect(statusOf({ kind: 'own-plan', stage: 'submitted', outcome: 'late' })).toBe('awaiting-approval');
  });
});
