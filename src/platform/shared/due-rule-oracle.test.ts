import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluateDueRule } from './due-rule.ts';
import { atLocal, endOfDay } from './instant.ts';
import { addDays, type PlainDate, partsOf, weekday } from './plain-date.ts';
import { addWorkingDays, type HolidayCalendar, isWorkingDay, workingDaysBetween } from './working-days.ts';

/** Every day of the years around 2021, laid out once, so that the oracle below needs no date arithmetic. */
const days = Array.from({ length: 1096 }, (_, offset) => {
  const date = addDays('2020-01-01', offset);
  return { date, weekday: weekday(date), monthAndDay: date.slice(5) };
});
const indexOf = new Map(days.map(({ date }, index) => [date, index]));

/** A second, naive reading of a calendar: walks day by day from well before, remembering holidays still owed. */
function naiveWorkingDays(calendar: HolidayCalendar, from: PlainDate, length: number): Set<PlainDate> {
  const named = calendar.rules.flatMap(({ month, day, offsets }) => {
    const monthAndDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return offsets.map((offset) => ({ monthAndDay, offset }));
  });
  const oneOff = new Set(calendar.daysOff.map(({ date }) => date));
  const makeUp = new Set(calendar.makeUpDays.map(({ date }) => date));
  const working = new Set<PlainDate>();
  const first = indexOf.get(from) as number;
  let owed = 0;
  for (let at = first - 60; at <= first + length; at++) {
    const today = days[at] as (typeof days)[number];
    const weekly = calendar.weeklyDaysOff.includes(today.weekday);
    const holiday = named.some(({ monthAndDay, offset }) => days[at - offset]?.monthAndDay === monthAndDay);
    if (holiday && weekly) owed++;
    let open = !weekly && !holiday && !oneOff.has(today.date);
    if (open && owed > 0) {
      owed--;
      open = false;
    }
    if (at >= first && (open || makeUp.has(today.date))) working.add(today.date);
  }
  return working;
}

const origin = { source: 'test', certainty: 'found' } as const;
const dayIn2021 = fc.integer({ min: 0, max: 364 }).map((offset) => addDays('2021-01-01', offset));
const someCalendar = fc
  .record({
    weeklyDaysOff: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
    named: fc.array(
      fc.record({
        on: dayIn2021,
        offsets: fc.uniqueArray(fc.integer({ min: -2, max: 2 }), { minLength: 1 }),
      }),
      { maxLength: 6 },
    ),
    daysOff: fc.array(dayIn2021, { maxLength: 6 }),
    swapped: fc.array(dayIn2021, { maxLength: 3 }),
  })
  .map(({ weeklyDaysOff, named, daysOff, swapped }): HolidayCalendar => {
    const rules = named.map(({ on, offsets }, at) => {
      const { month, day } = partsOf(on);
      const flags = { substituted: true, provisional: false };
      return { key: `k${at}`, name: 'Lễ', kind: 'fixed' as const, month, day, offsets, ...flags, ...origin };
    });
    const oneDay = (date: PlainDate) => ({ date, name: 'Nghỉ', ...origin });
    return {
      ...{ title: '', sources: [], coveredFrom: '2020-01-01', coveredTo: '2022-12-31', weeklyDaysOff, rules },
      officeHours: [{ from: '08:00', to: '12:00' }],
      daysOff: daysOff.map(oneDay),
      makeUpDays: swapped.filter((date) => weeklyDaysOff.includes(weekday(date))).map(oneDay),
    };
  });

describe('against a naive walk, day by day, on random calendars', () => {
  const runs = { numRuns: 10_000 };

  test('working days are counted alike', () => {
    fc.assert(
      fc.property(someCalendar, dayIn2021, fc.integer({ min: 1, max: 25 }), (calendar, start, n) => {
        const working = naiveWorkingDays(calendar, start, 120);
        let date = start;
        for (let left = n; left > 0; ) {
          date = addDays(date, 1);
          if (working.has(date)) left--;
        }
        expect(addWorkingDays(start, n, calendar)).toBe(date);
        expect(workingDaysBetween(start, date, calendar)).toBe(n);
        expect(isWorkingDay(start, calendar)).toBe(working.has(start));
      }),
      runs,
    );
  });

  test('due days are settled alike', () => {
    const choice = fc.constantFrom('keep' as const, 'next' as const, 'previous' as const);
    fc.assert(
      fc.property(
        someCalendar,
        dayIn2021,
        fc.integer({ min: 0, max: 40 }),
        choice,
        (calendar, start, n, chosen) => {
          const working = naiveWorkingDays(calendar, addDays(start, -60), 180);
          const counted = addDays(start, n);
          let date = counted;
          while (!working.has(date) && chosen !== 'keep') date = addDays(date, chosen === 'next' ? 1 : -1);
          if (date < start) date = counted;
          const rule = { kind: 'after-event', amount: n, unit: 'days', whenNotWorking: chosen } as const;
          const verdict = evaluateDueRule(rule, { eventAt: atLocal(start, '10:00') }, calendar);
          expect(verdict).toMatchObject({ ok: true, dueOn: date, dueAt: endOfDay(date) });
        },
      ),
      runs,
    );
  });
});
