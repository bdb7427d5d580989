import { expect, test } from 'vitest';
import { type CalendarDay, runsOf } from './runs.ts';

const day = (date: string, more: Partial<CalendarDay> = {}): CalendarDay => ({
  ...{ id: null, day: date, kind: 'holiday', name: 'Tết', source: 'Luật', certainty: 'found' },
  ...more,
});

test('days of one holiday in a row are one line, across the end of a month', () => {
  const runs = runsOf([day('2030-01-31'), day('2030-02-01'), day('2030-02-02')]);
  expect(runs.map((run) => [run.day, run.last])).toEqual([['2030-01-31', '2030-02-02']]);
});

test.each([
  ['a gap', day('2021-02-12')],
  ['another holiday', day('2021-02-11', { name: 'Nghỉ bù Tết' })],
  ['another certainty', day('2021-02-11', { certainty: 'provisional' })],
  ['a day that the locality added', day('2021-02-11', { id: 'x' })],
  ['a make-up day', day('2021-02-11', { kind: 'make-up' })],
])('%s begins a line of its own', (_, next) => {
  expect(runsOf([day('2021-02-10'), next])).toHaveLength(2);
});
