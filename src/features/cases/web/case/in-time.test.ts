import { expect, test } from 'vitest';
import { inTime } from './in-time.ts';

const entries = (...days: number[]) => days.map((day) => ({ at: `2021-12-0${day}T01:00:00.000Z` }));
const days = (some: readonly { at: string }[]) => some.map(({ at }) => Number(at.slice(9, 10)));

test('what happened beside a case stands at its time, and each row keeps its own order', () => {
  expect(days(inTime(entries(8, 5, 2), entries(9, 6, 5, 1)))).toEqual([9, 8, 6, 5, 5, 2, 1]);
  const at = '2021-12-04T01:00:00.000Z';
  expect(inTime([{ at, of: 'case' }], [{ at, of: 'beside' }])[0]?.of).toBe('beside');
  // Recorded last, done earlier: the act of the case stays on top.
  expect(days(inTime(entries(3, 7), entries(5)))).toEqual([5, 3, 7]);
  expect(days(inTime(entries(4), []))).toEqual([4]);
  expect(days(inTime([], entries(4)))).toEqual([4]);
});
