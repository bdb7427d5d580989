import { describe, expect, test } from 'vitest';
import type { Deed } from '../contract/deeds.ts';
import {
  actionId,
  approve,
  chair,
  closing,
  deputy,
  hoursLater,
  idOf,
  inDetail,
  initially,
  officer,
  reviewed,
  second,
  separate,
  somePlan,
  Written,
} from '../test/made-up-cases.ts';
import { judgeOpening, type Verdict } from './judge.ts';
import { stateOf } from './state.ts';
import { transitions } from './transitions.ts';

const T0 = '2021-03-01T13:00:00.000Z';
const codes = (verdict: Verdict): string[] => (verdict.ok ? [] : verdict.refusals.map(({ code }) => code));
const finished: Deed = { act: 'finish-action', actionId, outcome: 'done', result: 'Đã khám.' };

describe('the way of a case', () => {
  test('from the information to the closure, every stage in the order of the decree', () => {
    const written = new Written(T0).separated();
    const seen = [stateOf(written.history).stage];
    const steps: [Deed, string][] = [
      [inDetail, officer],
      [{ act: 'hold-meeting', attended: 6, minutes: 'Họp' }, officer],
      [somePlan, officer],
      [approve('2021-03-10'), chair],
      [{ act: 'end-separation', outcome: 'returned', reason: 'Nhà đã an toàn.' }, chair],
      [finished, officer],
      [reviewed(true, true), officer],
      [closing, officer],
    ];
    for (const [deed, by] of steps) {
      written.done(deed, by);
      seen.push(stateOf(written.history).stage);
    }
    expect([...new Set(seen)]).toEqual([
      ...['detailed-assessment', 'meeting', 'planning', 'approval', 'carrying-out', 'review', 'closed'],
    ]);
    expect(stateOf(written.history)).toMatchObject({ closedAs: 'closed', urgent: true, workerId: officer });
  });

  test('a child in special circumstances who was not abused has a plan too (Law art. 52.1)', () => {
    const written = new Written(T0, 'special-circumstances').approved();
    expect(stateOf(written.history)).toMatchObject({
      stage: 'carrying-out',
      ground: 'special-circumstances',
    });
  });

  test('a returned plan is drawn up again, and each submission is a version of its own', () => {
    const written = new Written(T0).assigned().done(initially(false)).done(inDetail);
    written.done({ act: 'hold-meeting', attended: 6, minutes: 'Họp' }).done(somePlan);
    written
      .done({ act: 'return-plan', reason: 'Thiếu kinh phí.' }, chair)
      .done(somePlan)
      .done(approve('2021-04-01'), chair);
    written.done({ act: 'change-plan', reason: 'Trẻ em đổi trường.' }).done(somePlan);
    expect(stateOf(written.history).plans.map(({ version, standing }) => [version, standing])).toEqual([
      ...[
        [1, 'returned'],
        [2, 'approved'],
        [3, 'submitted'],
      ],
    ]);
    written.done(approve('2021-04-01'), chair);
    expect(stateOf(written.history).plans.map(({ standing }) => standing)).toEqual([
      ...['returned', 'replaced', 'approved'],
    ]);
  });

  test('no act and no stage is left without a row, and a closed case allows nothing', () => {
    const fromStages = new Set(transitions.flatMap(({ from }) => from));
    expect(fromStages.has('closed' as never)).toBe(false);
    expect(fromStages.size).toBe(9);
    const written = new Written(T0).approved().done(finished).done(reviewed(true, true)).done(closing);
    expect(codes(written.asked(inDetail))).toEqual(['cases.act-not-now']);
  });
});

describe('what is refused, with its reason', () => {
  test('T0 in the future, at the opening and when it is corrected', () => {
    const world = { ...new Written(T0).world };
    const deed = { act: 'open', ground: 'abused', source: 'citizen', confidentiality: 'ordinary' } as const;
    const asked = judgeOpening(
      { id: idOf(1), deed: { ...deed, account: 'x', receivedAt: hoursLater(T0, 1) }, lateReason: '' },
      { accountId: officer },
      world,
    );
    expect(codes(asked)).toEqual(['cases.received-in-the-future']);
    const correct = (receivedAt: string): Deed => ({
      act: 'correct-received-at',
      receivedAt,
      reason: 'Ghi nhầm.',
    });
    const written = new Written(T0).wait(1).assigned().wait(1);
    expect(codes(written.asked(correct(hoursLater(T0, 3))))).toEqual(['cases.received-in-the-future']);
    expect(codes(written.asked(correct(hoursLater(T0, 1.5))))).toEqual(['cases.received-after-an-act']);
    expect(codes(written.asked(correct(hoursLater(T0, -1))))).toEqual([]);
  });

  test("approving one's own plan", () => {
    const written = new Written(T0).assigned().done(initially(false)).done(inDetail);
    written.done({ act: 'hold-meeting', attended: 6, minutes: 'Họp' }).done(somePlan);
    const own = { ...written.history.at(-1), by: chair } as (typeof written.history)[number];
    written.history.splice(-1, 1, own);
    expect(codes(written.asked(approve('2021-04-01'), chair))).toEqual(['cases.own-plan']);
    expect(codes(written.asked(approve('2021-04-01'), officer))).toEqual(['cases.not-yours-to-do']);
    expect(codes(written.asked(approve('2021-04-01'), deputy))).toEqual([]);
  });

  test.each(['suspected', 'relative'] as const)('a chair who is named as %s', (as) => {
    const written = new Written(T0).assigned().done({ act: 'name-person', accountId: chair, as });
    written.done(initially(true));
    expect(codes(written.asked(separate(3), chair))).toEqual(['cases.named-in-the-case']);
    expect(codes(written.asked(separate(3), deputy))).toEqual([]);
    expect(codes(written.asked({ act: 'join-team', accountId: chair }))).toEqual([
      'cases.named-cannot-serve',
    ]);
  });

  test('whoever is named leaves the team; the worker is first replaced', () => {
    const written = new Written(T0).assigned().done({ act: 'join-team', accountId: second });
    expect(codes(written.asked({ act: 'name-person', accountId: officer, as: 'relative' }))).toEqual([
      'cases.worker-stays-in-team',
    ]);
    written.done({ act: 'name-person', accountId: second, as: 'relative' });
    expect(stateOf(written.history).team).toEqual([officer]);
  });

  test('closing with open actions, a running separation or without the two conditions of art. 30', () => {
    const close = (written: Written) => codes(written.asked(closing));
    const open = new Written(T0).approved();
    expect(close(open)).toEqual(['cases.act-not-now']);
    expect(close(open.done(reviewed(true, true)))).toEqual(['cases.actions-open']);
    const apart = new Written(T0)
      .approved()
      .done(finished)
      .done(separate(3), chair)
      .done(reviewed(true, true));
    expect(close(apart)).toEqual(['cases.separation-running']);
    for (const [risk, stable] of [
      [false, true],
      [true, false],
      [false, false],
    ] as const) {
      const written = new Written(T0).approved().done(finished).done(reviewed(risk, stable));
      expect(close(written)).toEqual(['cases.conditions-not-met']);
    }
    const cared = new Written(T0).approved().done(finished).done({ act: 'place-in-care', carer: 'Bà' });
    expect(close(cared.done(reviewed(true, true)))).toEqual(['cases.care-running']);
  });

  test('separation is 15 days in total, extensions and earlier ones counted, unless a competent body demands more', () => {
    const extend = (days: number, demanded = false): Deed => ({
      ...{ act: 'extend-separation', days, demanded, reason: 'Nhà chưa an toàn.' },
    });
    const written = new Written(T0).separated(10);
    expect(codes(written.asked(extend(6), chair))).toEqual(['cases.separation-over-limit']);
    expect(codes(written.asked(extend(6, true), chair))).toEqual([]);
    written.done(extend(5), chair);
    expect(codes(written.asked(extend(1), chair))).toEqual(['cases.separation-over-limit']);
    written.done(inDetail).wait(24 * 4);
    written.done({ act: 'end-separation', outcome: 'returned', reason: 'An toàn.' }, chair);
    expect(codes(written.asked(separate(12), chair))).toEqual(['cases.separation-over-limit']);
    expect(codes(written.asked(separate(11), chair))).toEqual([]);
    expect(codes(new Written(T0).assigned().done(initially(true)).asked(separate(16), chair))).toEqual([
      'cases.separation-over-limit',
    ]);
  });

  test('a child is not returned before the home was assessed anew and found safe', () => {
    const back: Deed = { act: 'end-separation', outcome: 'returned', reason: 'Trả về.' };
    const written = new Written(T0).separated();
    expect(codes(written.asked(back, chair))).toEqual(['cases.home-not-assessed-since']);
    written.done({ ...inDetail, homeSafe: false } as Deed);
    expect(codes(written.asked(back, chair))).toEqual(['cases.home-not-safe']);
    expect(codes(written.asked({ ...back, outcome: 'court-asked' } as Deed, chair))).toEqual([]);
  });

  test('a late initial assessment is taken when the reason is given, and is marked', () => {
    const written = new Written(T0).assigned().wait(13);
    expect(codes(written.asked(initially(true)))).toEqual(['cases.late-reason-missing']);
    written.done(initially(true), officer, { lateReason: 'Đường vào thôn bị ngập.' });
    expect(written.history.at(-1)?.lateReasonGiven).toBe(true);
    const late: Deed = { act: 'take-measures', measures: ['CT-b'], account: 'Đã đưa đến trạm.' };
    expect(codes(written.asked(late))).toEqual(['cases.late-reason-missing']);
    expect(codes(written.asked(late, officer, { lateReason: 'Mưa lũ, mất liên lạc.' }))).toEqual([]);
    // Done in time and only recorded late: no reason is asked, both instants stand in the history.
    const known = new Written(T0).assigned().done(initially(true)).wait(13);
    const verdict = known.asked(late, officer, { at: hoursLater(T0, 11) });
    expect(verdict.ok && [verdict.event.at, verdict.event.recordedAt]).toEqual([
      ...[hoursLater(T0, 11), hoursLater(T0, 13)],
    ]);
  });

  test('an act in the future or before the stage it leads on from', () => {
    const written = new Written(T0).wait(1).assigned();
    expect(codes(written.asked(initially(true), officer, { at: hoursLater(T0, 2) }))).toEqual([
      'cases.act-in-the-future',
    ]);
    expect(codes(written.asked(initially(true), officer, { at: hoursLater(T0, 0.5) }))).toEqual([
      'cases.act-before-the-last',
    ]);
  });

  test('a plan whose actions are named twice, end before they start or have no words', () => {
    const ready = new Written(T0).assigned().done(initially(false)).done(inDetail);
    ready.done({ act: 'hold-meeting', attended: 6, minutes: 'Họp' });
    const plan = somePlan as Extract<Deed, { act: 'submit-plan' }>;
    const [action] = plan.actions as [(typeof plan.actions)[0]];
    const asked = (more: object) => codes(ready.asked({ ...plan, ...more } as Deed));
    expect(asked({ actions: [action, action] })).toEqual(['cases.action-twice']);
    expect(asked({ actions: [{ ...action, endsOn: '2021-01-31' }] })).toEqual([
      'cases.action-ends-before-start',
    ]);
    expect(asked({ actions: [action, { ...action, id: idOf(2) }] })).toEqual([
      'cases.action-without-wording',
    ]);
    expect(asked({})).toEqual([]);
  });

  test('what was found urgent is not dismissed; what was found to be no case is, with a reason', () => {
    const dismissed: Deed = { act: 'dismiss', reason: 'Tin báo nhầm nhà.' };
    expect(codes(new Written(T0).assigned().asked(dismissed))).toEqual([]);
    expect(codes(new Written(T0).separated().asked(dismissed))).toEqual([
      ...['cases.urgent-cannot-be-dismissed', 'cases.separation-running'],
    ]);
  });
});
