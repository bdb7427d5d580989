import { describe, expect, it } from 'vitest';
import { readClock } from './clock.ts';

const now = '2021-11-29T01:00:00.000Z';

describe('a legal clock', () => {
  it('counts calendar days to a date, the day itself still being in time', () => {
    expect(readClock('2021-12-10', now)).toEqual({ meaning: 'far', days: 11 });
    expect(readClock('2021-12-02', now)).toEqual({ meaning: 'soon', days: 3 });
    expect(readClock('2021-11-29', now)).toEqual({ meaning: 'today' });
    expect(readClock('2021-11-27', now)).toEqual({ meaning: 'overdue', by: 'days', count: 2 });
  });

  it('is overdue only after midnight in Việt Nam', () => {
    expect(readClock('2021-11-29', '2021-11-29T16:59:00.000Z')).toEqual({ meaning: 'today' });
    expect(readClock('2021-11-29', '2021-11-29T17:00:00.000Z')).toEqual({
      meaning: 'overdue',
      by: 'days',
      count: 1,
    });
  });

  it('counts hours and minutes to an instant within the last day', () => {
    expect(readClock('2021-11-29T08:20:00.000Z', now)).toEqual({ meaning: 'hours', hours: 7, minutes: 20 });
    expect(readClock('2021-11-28T22:00:00.000Z', now)).toEqual({ meaning: 'overdue', by: 'hours', count: 3 });
    expect(readClock('2021-11-29T00:45:00.000Z', now)).toEqual({ meaning: 'overdue', by: 'now' });
    expect(readClock('2021-11-26T01:00:00.000Z', now)).toEqual({ meaning: 'overdue', by: 'days', count: 3 });
  });
});
