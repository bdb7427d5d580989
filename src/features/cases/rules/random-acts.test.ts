import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../../platform/shared/plain-date.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { actNames, type CaseEvent, Deed } from '../contract/deeds.ts';
import {
  actionId,
  approve,
  chair,
  clockRules,
  closing,
  deputy,
  hoursLater,
  idOf,
  inDetail,
  initially,
  officer,
  opening,
  reviewed,
  rolesOf,
  scores,
  second,
  separate,
  shippedCalendar,
  somePlan,
} from '../test/made-up-cases.ts';
import { judgeAct, judgeOpening } from './judge.ts';
import { after, type CaseState, opened, openActions, runningSeparation, stateOf } from './state.ts';
import { transitions } from './transitions.ts';

const T0 = '2021-01-30T15:00:00.000Z';
const person = fc.constantFrom(officer, second, chair, deputy);
const days = fc.integer({ min: 1, max: 12 });
const actionIds = fc.integer({ min: 1, max: 3 }).map(idOf);
const nextFollowUpOn = fc.constantFrom('2021-01-01', '2021-12-31');
const flags = { demanded: fc.constant(false), homeSafe: fc.boolean() };
const words = { reason: 'Lý do', findings: 'Đã xem', result: 'Kết quả', account: 'Kể lại' };

const plan = fc.subarray([1, 2, 3], { minLength: 1 }).map((chosen): Deed => {
  const dates = { startsOn: '2021-02-01', endsOn: '2021-03-01' };
  return {
    ...{ act: 'submit-plan', goal: 'An toàn' },
    actions: chosen.map((n) => ({ id: idOf(n), measure: 'CT-a', ...dates, cost: 0 })),
    wording: chosen.map((n) => ({ actionId: idOf(n), service: 'S', responsible: 'R', coordination: '' })),
  };
});

/** Any deed, most of them at a wrong moment. */
const deed: fc.Arbitrary<Deed> = fc.oneof(
  plan,
  fc.record({ act: fc.constant('assign' as const), accountId: person }),
  fc.record({ act: fc.constantFrom('join-team', 'leave-team'), accountId: person }),
  fc.record({
    act: fc.constant('name-person' as const),
    accountId: person,
    as: fc.constant('relative' as const),
  }),
  fc.record({ act: fc.constant('assess-initially' as const), urgent: fc.boolean() }),
  fc.record({ act: fc.constant('take-measures' as const) }),
  fc.record({ act: fc.constant('classify-harm' as const), harmForm: fc.constantFrom('violence', 'other') }),
  fc.record({ act: fc.constantFrom('separate', 'extend-separation'), days, demanded: flags.demanded }),
  fc.record({
    act: fc.constant('end-separation' as const),
    outcome: fc.constantFrom('returned', 'court-asked'),
  }),
  fc.record({ act: fc.constant('assess-in-detail' as const), homeSafe: flags.homeSafe }),
  fc.record({ act: fc.constant('approve-plan' as const), nextFollowUpOn }),
  fc.record({
    act: fc.constant('finish-action' as const),
    actionId: actionIds,
    outcome: fc.constantFrom('done', 'cancelled'),
  }),
  fc.record({ act: fc.constantFrom('follow-up', 'go-on'), nextFollowUpOn }),
  fc.record({ act: fc.constant('review' as const), riskEnded: fc.boolean(), childStable: fc.boolean() }),
  fc
    .constantFrom('hold-meeting', 'verify', 'return-plan', 'place-in-care', 'visit-care', 'end-care')
    .map((act) => ({ act })),
  fc.constantFrom('change-plan', 'plan-anew', 'close', 'dismiss').map((act) => ({ act })),
  fc.integer({ min: -30, max: 3 }).map((hours) => ({
    ...{ act: 'correct-received-at', receivedAt: hoursLater(T0, hours) },
  })),
) as fc.Arbitrary<Deed>;
const filled = (one: Deed): Deed =>
  ({ scores, ...words, attended: 5, measures: ['CT-b'], minutes: 'Họp', ...one }) as unknown as Deed;

interface Try {
  deed: Deed;
  by: string;
  waited: number;
  backdated: number;
}
const tries = fc.array(
  fc.record({
    deed: deed.map(filled),
    by: fc.constantFrom(officer, officer, officer, second, chair, chair, deputy),
    waited: fc.constantFrom(0, 0.5, 1, 5, 24, 100),
    backdated: fc.constantFrom(0, 0, 0, 1, 30, -1),
  }),
  { minLength: 32, maxLength: 60 },
);

/** To lead deep into a case more often than chance would: the usual way, with steps left out and random deeds strewn in. */
const usual: [Deed, string][] = [
  [{ act: 'assign', accountId: officer }, officer],
  [initially(true), officer],
  [{ act: 'take-measures', measures: ['CT-b'], account: 'Đã làm' }, officer],
  [separate(7), chair],
  [inDetail, officer],
  [{ act: 'hold-meeting', attended: 5, minutes: 'Họp' }, officer],
  [somePlan, officer],
  [approve('2021-12-31'), chair],
  [{ act: 'end-separation', outcome: 'returned', reason: 'An toàn' }, chair],
  [{ act: 'finish-action', actionId, outcome: 'done', result: 'Xong' }, officer],
  [reviewed(false, true), officer],
  [{ act: 'plan-anew', reason: 'Chưa ổn định' }, officer],
  [somePlan, officer],
  [approve('2021-12-31'), chair],
  [reviewed(true, true), officer],
  [closing, officer],
];
const leftOut = fc.array(fc.constantFrom(false, false, false, false, true), {
  ...{ minLength: usual.length, maxLength: usual.length },
});
const strewn = fc
  .tuple(tries, leftOut)
  .map(([some, skipped]): Try[] =>
    usual.flatMap(([step, by], at) => [
      ...some.slice(at * 2, at * 2 + 2),
      ...(skipped[at] ? [] : [{ deed: step, by, waited: 0, backdated: 0 }]),
    ]),
  );

interface Run {
  history: CaseEvent[];
  states: CaseState[];
}

function play(
  tried: readonly Try[],
  check?: (before: CaseState, run: Run, accepted: CaseEvent) => void,
): Run {
  let now = T0;
  const world = () => ({ now, rules: clockRules, calendar: shippedCalendar });
  const first = judgeOpening(
    { id: idOf(100), deed: { ...opening, receivedAt: T0 }, lateReason: '' },
    { accountId: officer },
    world(),
  );
  if (!first.ok) throw new Error('the opening is refused');
  const run: Run = { history: [first.event], states: [first.state] };
  for (const { deed: wanted, by, waited, backdated } of tried) {
    now = hoursLater(now, waited);
    const before = stateOf(run.history);
    const inCase = [
      ...(before.workerId === by ? (['worker'] as const) : []),
      ...(before.team.includes(by) ? (['member'] as const) : []),
      ...rolesOf(by).filter((role) => role === 'decider'),
    ];
    const act = { id: idOf(100 + run.history.length), deed: wanted, at: hoursLater(now, -backdated) };
    const verdict = judgeAct(
      run.history,
      { ...act, lateReason: 'Muộn' },
      { accountId: by, roles: inCase },
      world(),
    );
    if (!verdict.ok) {
      expect(verdict.refusals.length).toBeGreaterThan(0);
      continue;
    }
    run.history.push(verdict.event);
    run.states.push(verdict.state);
    check?.(before, run, verdict.event);
  }
  return run;
}

/** What may never be, read from the history alone and not from the rules. */
function expectAllowed({ history, states }: Run): void {
  const state = states.at(-1) as CaseState;
  const acts = history.map(({ facts }) => facts.act);
  if (state.stage === 'closed') {
    expect(runningSeparation(state)).toBeUndefined();
    expect(acts.filter((act) => act === 'close' || act === 'dismiss')).toHaveLength(1);
    expect(['close', 'dismiss']).toContain(acts.at(-1));
    if (acts.at(-1) === 'close') {
      expect(openActions(state)).toEqual([]);
      const review = history.findLast(({ facts }) => facts.act === 'review')?.facts;
      expect(review).toMatchObject({ riskEnded: true, childStable: true });
      expect(acts).toContain('approve-plan');
    } else expect(history.some(({ facts }) => facts.act === 'assess-initially' && facts.urgent)).toBe(false);
  }
  let apart = 0;
  let since: string | undefined;
  let granted = 0;
  for (const { facts, at } of history) {
    if (facts.act === 'separate') [since, granted] = [at, facts.days];
    if (facts.act === 'extend-separation') granted += facts.days;
    if (facts.act === 'end-separation' && since !== undefined) {
      apart += Math.max(1, Math.min(granted, daysBetween(localDateOf(since), localDateOf(at))));
      [since, granted] = [undefined, 0];
    }
    expect(apart + granted).toBeLessThanOrEqual(15);
  }
}

const runs = { numRuns: 600 };

describe('whatever is tried, in whatever order, by whomever', () => {
  test.each([
    ['at random', tries],
    ['along the usual way', strewn],
  ] as const)('no forbidden state is reached (%s)', (_, sequences) => {
    let judged = 0;
    fc.assert(
      fc.property(sequences, (tried) => {
        play(tried, (_before, run) => {
          expectAllowed(run);
          judged++;
        });
      }),
      runs,
    );
    expect(judged).toBeGreaterThan(1000);
  });

  test('every accepted act stands in the history once, and the table has a row for it', () => {
    fc.assert(
      fc.property(strewn, (tried) => {
        play(tried, (before, { history, states }, event) => {
          expect(history.at(-1)).toBe(event);
          expect(new Set(history.map(({ id }) => id)).size).toBe(history.length);
          const after = states.at(-1) as CaseState;
          const row = transitions.find(
            ({ act, from, to, when }) =>
              act === event.facts.act &&
              from.includes(before.stage) &&
              (to === 'same' ? after.stage === before.stage : after.stage === to) &&
              (when === undefined || after.urgent === (when === 'urgent')),
          );
          expect(row).toBeDefined();
          expect(before.named.some(({ accountId }) => accountId === event.by)).toBe(false);
          if (event.facts.act === 'approve-plan') {
            const submitted = history.findLast(({ facts }) => facts.act === 'submit-plan');
            expect(submitted?.by).not.toBe(event.by);
          }
        });
      }),
      runs,
    );
  });

  test('the state is what the history says, event by event and at once', () => {
    fc.assert(
      fc.property(strewn, (tried) => {
        const { history, states } = play(tried);
        history.forEach((_, at) => {
          expect(stateOf(history.slice(0, at + 1))).toEqual(states[at]);
        });
        const [first, ...rest] = history as [CaseEvent, ...CaseEvent[]];
        expect(rest.reduce(after, opened(first))).toEqual(states.at(-1));
      }),
      { numRuns: 300 },
    );
  });

  test('the tries reach every stage and every act, so that the above says something', () => {
    const [stages, acts] = [new Set<string>(), new Set<string>()];
    for (const tried of fc.sample(strewn, { numRuns: 1500, seed: 7 })) {
      const { history, states } = play(tried);
      for (const { stage } of states) stages.add(stage);
      for (const { facts } of history) acts.add(facts.act);
    }
    expect(stages.size).toBe(10);
    const untried = actNames.filter((act) => !acts.has(act));
    expect(untried).toEqual(['set-confidentiality']);
  });
});

test('a deed is read strictly: what its act does not know is refused', () => {
  expect(Deed.safeParse({ act: 'assign', accountId: idOf(1), workerId: idOf(2) }).success).toBe(false);
});
