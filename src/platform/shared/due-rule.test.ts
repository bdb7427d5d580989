import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DueRule, evaluateDueRule, isLate, lateness, remaining } from './due-rule.ts';
import { atLocal, endOfDay } from './instant.ts';
import { periodOf } from './period.ts';
import { type PlainDate, plainDate } from './plain-date.ts';
import { HolidayCalendar } from './working-days.ts';

const file = new URL('../../../db/reference/holidays.json', import.meta.url);
const official = HolidayCalendar.parse(JSON.parse(readFileSync(file, 'utf8')));

function dueOn(rule: unknown, facts: Parameters<typeof evaluateDueRule>[1] = {}): string {
  const verdict = evaluateDueRule(DueRule.parse(rule), facts, official);
  return verdict.ok ? verdict.dueOn : verdict.code;
}

describe('a due rule', () => {
  test('a day that the plan names is due at the end of that day', () => {
    expect(evaluateDueRule(DueRule.parse({ kind: 'fixed-date', date: '2021-12-10' }), {}, official)).toEqual({
      ok: true,
      dueAt: '2021-12-10T16:59:59.000Z',
      dueOn: '2021-12-10',
      parts: [{ code: 'due.fixed-date', date: '2021-12-10' }],
    });
  });

  test.each([
    ['keep', '2021-02-12', 'due.kept-on-day-off'],
    ['next', '2021-02-17', 'due.moved-to-next'],
    ['previous', '2021-02-09', 'due.moved-to-previous'],
  ])('a deadline on Tết: %s gives %s', (whenNotWorking, date, code) => {
    const rule = DueRule.parse({ kind: 'fixed-date', date: '2021-02-12', whenNotWorking });
    expect(evaluateDueRule(rule, {}, official)).toMatchObject({ dueOn: date, parts: [{}, { code }] });
  });

  test('a day off is kept where the rule does not say otherwise', () => {
    expect(dueOn({ kind: 'fixed-date', date: '2021-02-12' })).toBe('2021-02-12');
  });

  const year = periodOf('year', 2021, 1, 14);
  test.each([
    [{ amount: 0, unit: 'days' }, periodOf('quarter', 2021, 1), '2021-03-31'],
    [{ amount: 5, unit: 'days' }, periodOf('quarter', 2021, 1), '2021-04-05'],
    [{ amount: 5, unit: 'working-days' }, periodOf('quarter', 2021, 1), '2021-04-07'],
    [{ amount: 10, unit: 'days' }, periodOf('half-year', 2021, 1), '2021-07-10'],
    [{ amount: 1, unit: 'days' }, year, '2021-12-15'],
    [{ amount: -4, unit: 'days' }, year, '2021-12-10'],
    [{ amount: -1, unit: 'working-days' }, periodOf('month', 2021, 5), '2021-05-28'],
    [{ amount: 3, unit: 'working-days' }, periodOf('month', 2021, 4), '2021-05-06'],
  ])('%o after %o is due on %s', (count, period, date) => {
    const { start, end } = period;
    expect(dueOn({ kind: 'after-period', period: 'custom', ...count }, { period: { start, end } })).toBe(
      date,
    );
  });

  test.each([
    [{ kind: 'after-event', amount: 15, unit: 'days' }, '2021-03-20'],
    [{ kind: 'after-event', amount: 5, unit: 'working-days' }, '2021-03-12'],
    [{ kind: 'after-event', amount: 1, unit: 'days', whenNotWorking: 'next' }, '2021-03-08'],
    [{ kind: 'after-event', amount: 1, unit: 'days', whenNotWorking: 'previous' }, '2021-03-05'],
  ])('%o of Friday 05/03/2021, 23:30, is due on %s', (rule, date) => {
    expect(dueOn(rule, { eventAt: atLocal('2021-03-05', '23:30') })).toBe(date);
  });

  test('the working day before is not taken when it lies before the event', () => {
    const rule = { kind: 'after-event', amount: 1, unit: 'days', whenNotWorking: 'previous' };
    expect(dueOn(rule, { eventAt: atLocal('2021-03-06', '08:00') })).toBe('2021-03-07');
    const monthly = {
      kind: 'after-period',
      period: 'month',
      amount: 1,
      unit: 'days',
      whenNotWorking: 'previous',
    };
    expect(dueOn(monthly, { period: { start: '2021-04-01', end: '2021-04-30' } })).toBe('2021-05-01');
  });

  test('twelve hours for an emergency run through the night', () => {
    const eventAt = atLocal('2021-02-11', '20:15');
    const verdict = evaluateDueRule({ kind: 'hours-after-event', hours: 12 }, { eventAt }, official);
    expect(verdict).toEqual({
      ok: true,
      dueAt: atLocal('2021-02-12', '08:15'),
      dueOn: '2021-02-12',
      parts: [{ code: 'due.hours-after-event', eventAt, hours: 12 }],
    });
  });

  test('working days over Tết name the holidays that were passed over, not the weekends', () => {
    const rule = DueRule.parse({ kind: 'after-event', amount: 2, unit: 'working-days' });
    const verdict = evaluateDueRule(rule, { eventAt: atLocal('2021-02-08', '09:00') }, official);
    const parts = verdict.ok ? verdict.parts : [];
    expect(verdict).toMatchObject({ ok: true, dueOn: '2021-02-17' });
    expect(parts.map(({ code }) => code)).toEqual(['due.after-event', 'due.passed-over']);
    expect(parts[1]).toMatchObject({
      days: [10, 11, 12, 13, 14, 15, 16].map((day) => ({
        date: plainDate(2021, 2, day),
        name: 'Tết Nguyên đán',
      })),
    });
  });

  test('counting back from the end of a period names the holidays between, not the last day itself', () => {
    const passed = (end: PlainDate): PlainDate[] => {
      const rule = DueRule.parse({
        kind: 'after-period',
        period: 'custom',
        amount: -1,
        unit: 'working-days',
      });
      const verdict = evaluateDueRule(rule, { period: { start: '2021-04-01', end } }, official);
      expect(verdict).toMatchObject({ ok: true, dueOn: '2021-04-29' });
      const parts = verdict.ok ? verdict.parts : [];
      return parts.flatMap((part) =>
        part.code === 'due.passed-over' ? part.days.map(({ date }) => date) : [],
      );
    };
    expect(passed('2021-05-04')).toEqual(['2021-04-30', '2021-05-01', '2021-05-03']);
    expect(passed('2021-04-30')).toEqual([]);
  });

  test('a date that rests on holidays not announced yet says so; one that does not rest on them does not', () => {
    const codes = (rule: unknown): string[] => {
      const verdict = evaluateDueRule(
        DueRule.parse(rule),
        { eventAt: atLocal('2027-03-05', '09:00') },
        official,
      );
      return verdict.ok ? verdict.parts.map(({ code }) => code) : [];
    };
    const announced = 'due.calendar-not-announced';
    expect(codes({ kind: 'after-event', amount: 2, unit: 'working-days' })).toContain(announced);
    expect(codes({ kind: 'after-event', amount: 3, unit: 'days', whenNotWorking: 'next' })).toContain(
      announced,
    );
    expect(codes({ kind: 'after-event', amount: 3, unit: 'days' })).not.toContain(announced);
  });

  test('a rule without its event or period is refused', () => {
    expect(dueOn({ kind: 'after-event', amount: 2, unit: 'days' })).toBe('due.event-missing');
    expect(dueOn({ kind: 'hours-after-event', hours: 12 }, { eventAt: '2021-03-05' })).toBe(
      'due.event-missing',
    );
    const rule = { kind: 'after-period', period: 'month', amount: 2, unit: 'days' };
    expect(dueOn(rule)).toBe('due.period-missing');
    expect(dueOn(rule, { period: { start: '2021-02-01', end: '2021-01-31' } })).toBe(
      'due.period-ends-before-start',
    );
  });

  test.each([
    { kind: 'fixed-date', date: '2021-02-30' },
    { kind: 'after-event', amount: -1, unit: 'days' },
    { kind: 'after-event', amount: 1.5, unit: 'days' },
    { kind: 'hours-after-event', hours: 0 },
    { kind: 'hours-after-event', hours: 12, whenNotWorking: 'next' },
    { kind: 'after-period', period: 'week', amount: 1, unit: 'days' },
  ])('%o is no rule', (rule) => expect(DueRule.safeParse(rule).success).toBe(false));
});

describe('being late and the clock', () => {
  const due = endOfDay('2021-12-10');
  test.each([
    [atLocal('2021-12-10', '23:59'), 0, false],
    [atLocal('2021-12-11', '00:00'), 1, true],
    [atLocal('2021-12-12', '23:00'), 2, true],
    [atLocal('2021-11-30', '08:00'), 0, false],
  ])('fulfilled at %s is %i days late', (fulfilledAt, days, late) => {
    expect(lateness(due, fulfilledAt)).toBe(days);
    expect(isLate(due, fulfilledAt)).toBe(late);
  });

  test('an hour too late on the due day is late by no whole day', () => {
    expect(lateness(atLocal('2021-03-05', '08:15'), atLocal('2021-03-05', '09:15'))).toBe(0);
    expect(isLate(atLocal('2021-03-05', '08:15'), atLocal('2021-03-05', '09:15'))).toBe(true);
  });

  test.each([
    [due, atLocal('2021-12-07', '09:00'), { kind: 'left', days: 3, hours: 86, minutes: 59 }],
    [due, atLocal('2021-12-09', '23:00'), { kind: 'left', days: 1, hours: 24, minutes: 59 }],
    [due, atLocal('2021-12-10', '09:00'), { kind: 'today', days: 0, hours: 14, minutes: 59 }],
    [due, atLocal('2021-12-12', '09:00'), { kind: 'overdue', days: 2, hours: 33, minutes: 0 }],
    [
      atLocal('2021-03-05', '15:20'),
      atLocal('2021-03-05', '08:00'),
      { kind: 'today', days: 0, hours: 7, minutes: 20 },
    ],
    [
      atLocal('2021-03-05', '08:00'),
      atLocal('2021-03-05', '08:30'),
      { kind: 'overdue', days: 0, hours: 0, minutes: 30 },
    ],
  ])('due at %s, seen at %s: %o', (dueAt, now, clock) => expect(remaining(dueAt, now)).toEqual(clock));
});
