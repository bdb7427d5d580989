import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HolidayCalendar } from '../../../platform/shared/working-days.ts';
import type { CaseEvent, Facts } from '../contract/deeds.ts';
import { clockRules, idOf } from '../test/made-up-cases.ts';
import { clocksOf, isRunning } from './clocks.ts';

/**
 * A second, simple reading of the time limits on 10,000 random calendars (issue 4, 7). It knows nothing of the rules: plain
 * `Date`, one day after the other, the numbers of the decree written here once more.
 */
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const VN = 7 * HOUR;
const texts = new Map<number, string>();
/** Written once for each day: ten thousand calendars ask for the same few hundred days. */
function text(day: number): string {
  const written = texts.get(day) ?? new Date(day * DAY).toISOString().slice(0, 10);
  texts.set(day, written);
  return written;
}
const dayOf = (time: number): number => Math.floor((time + VN) / DAY);
const lastSecond = (day: number): string => new Date((day + 1) * DAY - VN - 1000).toISOString();

/** Worked days of a calendar, walked from well before; a holiday on a weekly day off is owed to the next day worked. */
function workedDays(calendar: HolidayCalendar, from: number, length: number): Set<number> {
  const worked = new Set<number>();
  const off = new Set(calendar.daysOff.map(({ date }) => date));
  const madeUp = new Set(calendar.makeUpDays.map(({ date }) => date));
  const holidays = calendar.rules.map((rule) => ({ ...rule, on: `-${two(rule.month)}-${two(rule.day)}` }));
  let owed = 0;
  for (let day = from - 40; day < from + length; day++) {
    const weekday = new Date(day * DAY).getUTCDay() || 7;
    const weekly = calendar.weeklyDaysOff.includes(weekday);
    const holiday = holidays.some(({ on, offsets }) =>
      offsets.some((offset) => text(day - offset).endsWith(on)),
    );
    if (weekly && holiday) owed++;
    let open = !weekly && !holiday && !off.has(text(day));
    if (open && owed > 0) {
      open = false;
      owed--;
    }
    if (open || madeUp.has(text(day))) worked.add(day);
  }
  return worked;
}
const two = (n: number): string => String(n).padStart(2, '0');

const origin = { source: 'x', certainty: 'found' } as const;
const start = Date.UTC(2020, 1, 10) / DAY;
const someDay = fc.integer({ min: start, max: start + 60 });
const calendar = fc
  .record({
    weekly: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { maxLength: 3 }),
    holidays: fc.array(fc.tuple(someDay, fc.subarray([-1, 0, 1], { minLength: 1 })), { maxLength: 4 }),
    off: fc.array(someDay, { maxLength: 4 }),
    madeUp: fc.array(someDay, { maxLength: 3 }),
  })
  .map(({ weekly, holidays, off, madeUp }): HolidayCalendar => {
    const one = (day: number) => ({ date: text(day), name: 'N', ...origin });
    const isWeekly = (day: number) => weekly.includes(new Date(day * DAY).getUTCDay() || 7);
    return {
      ...{
        title: '',
        sources: [],
        coveredFrom: '2020-01-01',
        coveredTo: '2021-12-31',
        weeklyDaysOff: weekly,
      },
      rules: holidays.map(([day, offsets], at) => ({
        ...{
          key: `k${at}`,
          name: 'L',
          kind: 'fixed' as const,
          offsets,
          substituted: true,
          provisional: false,
        },
        ...{ month: Number(text(day).slice(5, 7)), day: Number(text(day).slice(8)), ...origin },
      })),
      ...{ officeHours: [{ from: '08:00', to: '12:00' }], daysOff: off.map(one) },
      makeUpDays: madeUp.filter(isWeekly).map(one),
    };
  });

/** Instants of a case: T0 any minute from before the leap day of 2020 on, the later ones after it. */
const times = fc
  .tuple(
    fc.integer({ min: 0, max: 25 * 1440 }),
    fc.array(fc.integer({ min: 0, max: 6000 }), { minLength: 7, maxLength: 7 }),
  )
  .map(([first, gaps]) => {
    let at = start * DAY + first * 60_000;
    return [at, ...gaps.map((minutes) => (at += minutes * 60_000))];
  });

const event = (n: number, at: number, facts: object): CaseEvent => {
  const moment = new Date(at).toISOString();
  return {
    id: idOf(n),
    at: moment,
    recordedAt: moment,
    by: idOf(900),
    facts: facts as Facts,
    lateReasonGiven: true,
  };
};

test('clocks fall due as a plain walk over the days says, on 10,000 random calendars', () => {
  fc.assert(
    fc.property(
      calendar,
      times,
      fc.integer({ min: 1, max: 15 }),
      fc.boolean(),
      (days, at, granted, urgent) => {
        const [T0, opened, assessed, submitted, separated, placed, visited] = at as [
          ...[number, number, number, number, number, number, number],
        ];
        const history = [
          event(1, opened, { act: 'open', receivedAt: new Date(T0).toISOString(), ground: 'abused' }),
          event(2, assessed, { act: 'assess-initially', urgent }),
          event(3, submitted, { act: 'submit-plan', actions: [] }),
          event(4, separated, { act: 'separate', days: granted, demanded: false }),
          event(5, placed, { act: 'place-in-care' }),
          event(6, visited, { act: 'visit-care' }),
        ];
        const found = clocksOf(history, { rules: clockRules, calendar: days });
        const due = (code: string) => found.filter((clock) => clock.code === code).map(({ dueAt }) => dueAt);

        const worked = workedDays(days, dayOf(T0), 260);
        const nth = (from: number, n: number): number => {
          let day = dayOf(from);
          for (let left = n; left > 0; ) if (worked.has(++day)) left--;
          return day;
        };
        expect(due('emergency')).toEqual([new Date(T0 + 12 * HOUR).toISOString()]);
        expect(due('emergency.assess')).toEqual([new Date(T0 + 8 * HOUR).toISOString()]);
        expect(due('plan')).toEqual([lastSecond(nth(assessed, 5))]);
        expect(due('approval')).toEqual([lastSecond(nth(submitted, 2))]);
        expect(due('separation')).toEqual([lastSecond(dayOf(separated) + granted)]);
        expect(due('care-visit')).toEqual(
          [1, 3].map((months) => {
            let day = monthsAfter(dayOf(placed), months);
            while (!worked.has(day)) day++;
            return lastSecond(day);
          }),
        );

        const emergency = found.find(({ code }) => code === 'emergency');
        expect(emergency?.end).toBe(urgent ? 'met' : 'cancelled');
        expect(emergency?.endedAt).toBe(new Date(urgent ? separated : assessed).toISOString());
        const running = ['approval', 'separation', 'care-visit'];
        expect(
          found
            .filter((clock) => isRunning(clock) && !clock.code.includes('.'))
            .map(({ code }) => code)
            .sort(),
        ).toEqual(running.sort());
      },
    ),
    { numRuns: 10_000 },
  );
}, 120_000);

/** The same day of a later month, or the last day of it where it is shorter. */
function monthsAfter(day: number, months: number): number {
  const [year, month, of] = text(day).split('-').map(Number) as [number, number, number];
  for (let tried = of; ; tried--) {
    const date = new Date(Date.UTC(year, month - 1 + months, tried));
    if (date.getUTCDate() === tried) return date.getTime() / DAY;
  }
}
