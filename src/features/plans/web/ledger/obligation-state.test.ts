import { describe, expect, it } from 'vitest';
import { isOwed, statusOf } from './obligation-state.ts';

describe('the word for a row of the ledger', () => {
  it.each([
    ['not-started', 'open', 'not-yet-due'],
    ['in-progress', 'open', 'in-progress'],
    ['not-started', 'missing', 'overdue'],
    ['submitted', 'on-time', 'on-time'],
    ['accepted', 'late', 'late'],
    ['returned', 'on-time', 'returned'],
    ['returned', 'missing', 'returned'],
    ['returned', 'excused', 'exempt'],
    ['not-started', 'not-applicable', 'not-applicable'],
  ] as const)('%s and %s is shown as %s', (stage, outcome, word) => {
    expect(statusOf({ stage, outcome })).toBe(word);
  });

  it('only what is open or missing is owed', () => {
    expect(
      (['open', 'missing', 'on-time', 'late', 'excused', 'not-applicable'] as const).filter((outcome) =>
        isOwed({ outcome }),
      ),
    ).toEqual(['open', 'missing']);
  });
});
