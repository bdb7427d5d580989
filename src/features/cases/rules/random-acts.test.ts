import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysBetween } from '../../../platform/shared/plain-date.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { actNames, type CaseEvent, Deed } from '../contract/deeds.ts';
import {
  clockRules,
  hoursLater,
  idOf,
  officer,
  opening,
  rolesOf,
  shippedCalendar,
} from '../test/made-up-cases.ts';
import { receiver, strewn, system, T0, tries, type Try } from '../test/random-tries.ts';
import { judgeAct, judgeOpening } from './judge.ts';
import { after, type CaseState, opened, openActions, runningSeparation, stateOf } from './state.ts';
import { transitions } from './transitions.ts';

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
      ...(by === receiver ? (['receiver'] as const) : []),
      ...(by === system ? (['system'] as const) : []),
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

/** Taken over only what was offered or had nobody; the team is then the new one alone. */
function expectHandedOverSoundly(history: readonly CaseEvent[], { offer, team, workerId }: CaseState): void {
  let [offered, unowned] = [false, false];
  for (const { facts } of history) {
    if (facts.act === 'take-over' || facts.act === 'refuse-transfer' || facts.act === 'withdraw-transfer') {
      expect(offered || (facts.act === 'take-over' && unowned)).toBe(true);
      offered = false;
    }
    if (facts.act === 'take-over' || facts.act === 'assign') unowned = false;
    if (facts.act === 'offer-transfer') {
      expect(offered).toBe(false);
      offered = true;
    }
    if (facts.act === 'carry-over') unowned = facts.workerId === null;
  }
  expect(offer !== null).toBe(offered);
  const last = history.at(-1);
  if (last?.facts.act !== 'take-over') return;
  expect([workerId, [...team].sort()]).toEqual([
    last.facts.accountId,
    [...new Set([last.facts.accountId, last.by])].sort(),
  ]);
}

/** What may never be, read from the history alone and not from the rules. */
function expectAllowed({ history, states }: Run): void {
  const state = states.at(-1) as CaseState;
  const acts = history.map(({ facts }) => facts.act);
  expectHandedOverSoundly(history, state);
  if (state.stage === 'closed') {
    expect(state.offer).toBeNull();
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

const runs = { numRuns: 400 };

describe('whatever is tried, in whatever order, by whomever', { timeout: 120_000 }, () => {
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
  }, 60_000);
});

test('a deed is read strictly: what its act does not know is refused', () => {
  expect(Deed.safeParse({ act: 'assign', accountId: idOf(1), workerId: idOf(2) }).success).toBe(false);
});
