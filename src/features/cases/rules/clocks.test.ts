import { describe, expect, test } from 'vitest';
import { localDateOf } from '../../../platform/shared/instant.ts';
import type { Deed } from '../contract/deeds.ts';
import {
  approve,
  chair,
  clockRules,
  hoursLater,
  inDetail,
  initially,
  officer,
  shippedCalendar,
  separate,
  somePlan,
  Written,
} from '../test/made-up-cases.ts';
import { clockRulesOf, separationLimitAt } from './clock-rules.ts';
import { type CaseClock, clocksOf, clockStateAt } from './clocks.ts';
import { escalationsAt } from './escalation.ts';

const world = { rules: clockRules, calendar: shippedCalendar };
const clocks = (written: Written, code: string): CaseClock[] =>
  clocksOf(written.history, world).filter((clock) => clock.code === code);
const states = (written: Written, code: string): string[] =>
  clocks(written, code).map((clock) => clockStateAt(clock, written.now));
const only = (written: Written, code: string): CaseClock => {
  const found = clocks(written, code).filter(({ supersededBy }) => supersededBy === null);
  expect(found).toHaveLength(1);
  return found[0] as CaseClock;
};
const planned = (written: Written): Written => {
  written.done(inDetail).done({ act: 'hold-meeting', attended: 5, minutes: 'Họp' });
  return written.done(somePlan);
};

describe('twelve hours from T0', () => {
  test('run through the night of Tết, with the split of the decision as parts that bind nobody by law', () => {
    // Giao thừa: 11/02/2021, 22:10 in Việt Nam.
    const T0 = '2021-02-11T15:10:00.000Z';
    const written = new Written(T0);
    const due = (code: string) => (Date.parse(only(written, code).dueAt) - Date.parse(T0)) / 3_600_000;
    const parts = ['receive', 'assign', 'verify', 'assess', 'decide', 'separate'];
    expect(parts.map((part) => due(`emergency.${part}`))).toEqual([0.5, 1, 5, 8, 10, 12]);
    expect(due('emergency')).toBe(12);
    expect(only(written, 'emergency')).toMatchObject({ binding: true, owner: 'worker' });
    expect(only(written, 'emergency.verify').binding).toBe(false);
    written
      .wait(1)
      .assigned()
      .wait(4)
      .done({ act: 'verify', findings: 'Đúng' })
      .wait(2)
      .done(initially(true));
    written.wait(4.9).done(separate(5), chair);
    expect(parts.map((part) => states(written, `emergency.${part}`)[0])).toEqual([
      ...['met', 'met', 'met', 'met', 'met-late', 'met'],
    ]);
    expect(states(written, 'emergency')).toEqual(['met']);
  });

  test('met at the last millisecond, overdue one later, met late with the reason', () => {
    const T0 = '2021-03-01T02:00:00.000Z';
    const written = new Written(T0).assigned().done(initially(true));
    const clock = only(written, 'emergency');
    expect(clockStateAt(clock, hoursLater(T0, 12))).toBe('running');
    expect(clockStateAt(clock, new Date(Date.parse(clock.dueAt) + 1).toISOString())).toBe('overdue');
    written.wait(13).done({ act: 'take-measures', measures: ['CT-b'], account: 'Muộn' }, officer, {
      lateReason: 'Đò không chạy',
    });
    expect(only(written, 'emergency')).toMatchObject({ end: 'met', lateReason: true });
    expect(states(written, 'emergency')).toEqual(['met-late']);
  });

  test('end with an assessment that finds no emergency, and do not begin for a child who was not abused', () => {
    expect(
      states(new Written('2021-03-01T02:00:00.000Z').assigned().done(initially(false)), 'emergency'),
    ).toEqual(['cancelled']);
    const special = new Written('2021-03-01T02:00:00.000Z', 'special-circumstances');
    expect(clocks(special, 'emergency')).toEqual([]);
    special.wait(30).assigned().done(initially(true));
    expect(only(special, 'emergency')).toMatchObject({
      startedAt: special.now,
      dueAt: hoursLater(special.now, 12),
    });
  });

  test('T0 corrected: a new clock, the old one is kept; whether it was in time is judged anew', () => {
    const T0 = '2021-03-01T02:00:00.000Z';
    const written = new Written(T0).assigned().done(initially(true)).wait(10).done(separate(3), chair);
    expect(states(written, 'emergency')).toEqual(['met']);
    written.done({
      act: 'correct-received-at',
      receivedAt: hoursLater(T0, -5),
      reason: 'Công an nhận từ 4 giờ.',
    });
    expect(states(written, 'emergency')).toEqual(['superseded', 'met-late']);
    const [old, anew] = clocks(written, 'emergency') as [CaseClock, CaseClock];
    expect(old).toMatchObject({ startedAt: T0, dueAt: hoursLater(T0, 12), occurrence: 1 });
    expect(anew).toMatchObject({ startedAt: hoursLater(T0, -5), endedAt: old.endedAt, occurrence: 2 });
  });
});

describe('working days', () => {
  test.each([
    // The evening before Tết leave: days off 10/02 to 16/02/2021.
    ['2021-02-09T12:00:00.000Z', '2021-02-23'],
    // A Monday at one minute to midnight in Việt Nam, and one later.
    ['2021-03-01T16:59:00.000Z', '2021-03-08'],
    ['2021-03-01T17:00:00.000Z', '2021-03-09'],
    // Over 30/4 and 1/5/2021 and the day in lieu of the Saturday.
    ['2021-04-28T03:00:00.000Z', '2021-05-07'],
    // Over the leap day.
    ['2024-02-26T03:00:00.000Z', '2024-03-04'],
  ])('five of them for the plan after an assessment at %s end on %s', (at, on) => {
    const written = new Written(at).assigned().done(initially(false));
    const { dueAt } = only(written, 'plan');
    expect([localDateOf(dueAt), dueAt.slice(10)]).toEqual([on, 'T16:59:59.000Z']);
  });

  test('a make-up Saturday is counted', () => {
    const swapped = {
      ...shippedCalendar,
      makeUpDays: [{ date: '2021-03-06', name: 'Làm bù', source: 'x', certainty: 'found' as const }],
    };
    const written = new Written('2021-03-03T02:00:00.000Z').assigned().done(initially(false));
    const [plan] = clocksOf(written.history, { rules: clockRules, calendar: swapped }).filter(
      ({ code }) => code === 'plan',
    );
    expect(localDateOf(plan?.dueAt as string)).toBe('2021-03-09');
    expect(localDateOf(only(written, 'plan').dueAt)).toBe('2021-03-10');
  });

  test('two for the approval; a returned plan has met it, and each submission starts anew', () => {
    const written = planned(new Written('2021-03-04T02:00:00.000Z').assigned().done(initially(false)));
    expect(localDateOf(only(written, 'approval').dueAt)).toBe('2021-03-08');
    expect(states(written, 'plan')).toEqual(['met']);
    written.wait(24).done({ act: 'return-plan', reason: 'Thiếu' }, chair).done(somePlan);
    expect(states(written, 'approval')).toEqual(['met', 'running']);
    expect(states(written, 'plan')).toEqual(['met']);
  });

  test('the start of the plan clock is data: from T0 in place of the assessment', () => {
    const file = {
      title: 'x',
      readOn: '2026-01-01',
      rules: [
        {
          ...{ code: 'plan', name: 'Kế hoạch', validFrom: '2017-01-01', article: 'Đ.28', source: 'x' },
          ...{ certainty: 'found', binding: true, owner: 'worker', stops: ['submit-plan'] },
          starts: [{ on: 'open', from: 'received-at' }],
          due: { kind: 'working-days', days: 5 },
        },
      ],
    };
    const rules = clockRulesOf(file);
    const written = new Written('2021-03-01T02:00:00.000Z').wait(30).assigned();
    const [plan] = clocksOf(written.history, { rules, calendar: shippedCalendar });
    expect(plan).toMatchObject({ startedAt: written.receivedAt, dueAt: '2021-03-08T16:59:59.000Z' });
    const twice = { ...file, rules: [...file.rules, { ...file.rules[0], validFrom: '2020-01-01' }] };
    expect(() => clockRulesOf(twice)).toThrow('two versions');
  });
});

describe('separation', () => {
  test('ends with the last granted day; an extension carries the running clock on and keeps the old one', () => {
    const written = new Written('2021-03-01T02:00:00.000Z').separated(7);
    expect(only(written, 'separation').dueAt).toBe('2021-03-08T16:59:59.000Z');
    written
      .wait(24)
      .done({ act: 'extend-separation', days: 8, demanded: false, reason: 'Chưa an toàn' }, chair);
    expect(states(written, 'separation')).toEqual(['superseded', 'running']);
    expect(only(written, 'separation').dueAt).toBe('2021-03-16T16:59:59.000Z');
    expect(separationLimitAt(clockRules, written.now)).toBe(15);
  });
});

describe('visits in alternative care', () => {
  test('after 1 and 3 months, then every 6; the 31st is the last day of a shorter month, a day off moves on', () => {
    const written = new Written('2023-10-31T02:00:00.000Z').assigned().done(initially(false));
    written.done({ act: 'place-in-care', carer: 'Bác ruột' });
    const days = [];
    for (let visit = 0; visit < 4; visit++) {
      days.push(localDateOf(clocks(written, 'care-visit').at(-1)?.dueAt as string));
      written.done({ act: 'visit-care', result: 'Ổn' });
    }
    // 30/11/2023; 31/01/2024; 31/07/2024; 31/01/2025 lies in Tết Ất Tỵ (25/01 to 02/02).
    expect(days).toEqual(['2023-11-30', '2024-01-31', '2024-07-31', '2025-02-03']);
    written.done({ act: 'end-care', reason: 'Đoàn tụ' });
    expect(states(written, 'care-visit').at(-1)).toBe('cancelled');
  });
});

test('the next follow-up is a clock of its own; the closing ends every clock', () => {
  const written = new Written('2021-03-01T02:00:00.000Z').assigned().done(initially(false));
  planned(written).done(approve('2021-03-20'), chair);
  expect(only(written, 'follow-up')).toMatchObject({ dueAt: '2021-03-20T16:59:59.000Z', binding: false });
  written.done({ act: 'follow-up', nextFollowUpOn: '2021-04-20', result: 'Đã thăm' } as Deed);
  expect(states(written, 'follow-up')).toEqual(['met', 'running']);
  const dropped = new Written('2021-03-01T02:00:00.000Z').assigned().done({ act: 'dismiss', reason: 'Nhầm' });
  expect(clocksOf(dropped.history, world).every(({ end }) => end !== null)).toBe(true);
});

test('a clock that runs out is heard of by the owner, the deputy, the chair and the lead office, in this order', () => {
  const T0 = '2021-03-01T02:00:00.000Z';
  const clock = only(new Written(T0), 'emergency');
  const heard = (hours: number) =>
    escalationsAt(clock, clockRules, hoursLater(T0, hours)).map(({ to }) => to);
  expect([5, 6, 9, 11, 12].map(heard)).toEqual([
    ...[[], ['owner'], ['owner', 'deputy'], ['owner', 'deputy', 'chair']],
    ['owner', 'deputy', 'chair', 'lead-office'],
  ]);
  const met = new Written(T0).assigned().done(initially(true)).done(separate(3), chair).wait(13);
  expect(escalationsAt(only(met, 'emergency'), clockRules, met.now)).toEqual([]);
});
