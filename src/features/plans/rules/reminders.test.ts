import { describe, expect, test } from 'vitest';
import { isReminderHour, marksReached } from './reminders.ts';

const due = '2021-12-10T16:59:59.000Z';
const kindsOn = (now: string) => marksReached(due, now).map((mark) => `${mark.to} ${mark.days}`);

describe('reminders before, on and after the due day', () => {
  test.each([
    ['2021-12-02T02:00:00.000Z', []],
    ['2021-12-03T02:00:00.000Z', ['unit -7']],
    ['2021-12-08T02:00:00.000Z', ['unit -7']],
    ['2021-12-09T02:00:00.000Z', ['unit -1']],
    ['2021-12-10T02:00:00.000Z', ['unit 0']],
    ['2021-12-10T17:00:01.000Z', ['unit 1']],
    ['2021-12-13T02:00:00.000Z', ['unit 1', 'lead 3']],
    ['2021-12-17T02:00:00.000Z', ['unit 1', 'lead 3', 'leader 7']],
    ['2021-12-30T02:00:00.000Z', []],
  ])('at %s the marks are %j', (now, marks) => {
    expect(kindsOn(now)).toEqual(marks);
  });

  test('a server that slept over several marks sends one reminder to the unit, the newest', () => {
    expect(marksReached(due, '2021-12-11T02:00:00.000Z').filter((mark) => mark.to === 'unit')).toHaveLength(
      1,
    );
  });

  test('nobody is reminded in the evening or at night', () => {
    expect(['06:59', '07:00', '18:59', '19:00', '23:30'].map(isReminderHour)).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
  });
});
