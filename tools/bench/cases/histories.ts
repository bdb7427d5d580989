import type { CaseEvent, Deed } from '../../../src/features/cases/contract.ts';
import { clocksOf, type CaseClock } from '../../../src/features/cases/rules/clocks.ts';
import { stateOf, type CaseState } from '../../../src/features/cases/rules/state.ts';
import {
  approve,
  chair,
  clockRules,
  closing,
  hoursLater,
  inDetail,
  initially,
  officer,
  reviewed,
  shippedCalendar,
  somePlan,
  Written,
} from '../../../src/features/cases/test/made-up-cases.ts';
import { measuredAt } from '../served/moment.ts';

/** Histories of ten acts each, written by the product's own rules; thousands of cases share one. */
export interface History {
  events: readonly CaseEvent[];
  state: CaseState;
  clocks: readonly CaseClock[];
}

const meeting: Deed = { act: 'hold-meeting', attended: 6, minutes: 'Họp' };
const verified: Deed = { act: 'verify', findings: 'Đã đến nhà.' };
const measures: Deed = { act: 'take-measures', measures: ['CT-b'], account: 'Đưa đến trạm.' };
const harm: Deed = { act: 'classify-harm', harmForm: 'violence' };
const restricted: Deed = {
  act: 'set-confidentiality',
  confidentiality: 'restricted',
  reason: 'Theo quy định.',
};
const visited: Deed = { act: 'follow-up', nextFollowUpOn: '2021-12-20', result: 'Ổn.' };

const daysAgo = (days: number): string => hoursLater(measuredAt, -24 * days);

function finished(written: Written): History {
  const { history } = written;
  if (history.length !== 10) throw new Error(`a history of ${history.length} acts`);
  return {
    events: history,
    state: stateOf(history),
    clocks: clocksOf(history, { rules: clockRules, calendar: shippedCalendar }),
  };
}

/** Closed after some weeks. */
const closedOne = (days: number): History => {
  const written = new Written(daysAgo(days))
    .assigned()
    .wait(2)
    .done(initially(false))
    .wait(20)
    .done(inDetail);
  written.wait(4).done(meeting).wait(4).done(somePlan).wait(2).done(approve('2021-12-31'), chair);
  const actionId = somePlan.act === 'submit-plan' ? (somePlan.actions[0]?.id as string) : '';
  written.wait(200).done({ act: 'finish-action', actionId, outcome: 'done', result: 'Đã khám.' });
  return finished(written.wait(100).done(reviewed(true, true)).done(closing));
};

/** An urgent one that is carried out; the next visit is due. */
const carriedOut = (days: number): History => {
  const written = new Written(daysAgo(days)).assigned().wait(1).done(verified).wait(1).done(initially(true));
  written.done(measures).wait(20).done(inDetail).wait(4).done(meeting).wait(4).done(somePlan).wait(2);
  return finished(written.done(approve('2021-12-10'), chair).wait(24).done(visited));
};

/** One whose plan is being drawn up: five working days run. */
const planned = (days: number): History => {
  const written = new Written(daysAgo(days)).assigned().wait(1).done(verified).done(harm).wait(1);
  written.done(initially(false)).done(restricted).wait(5).done(inDetail).wait(2).done(meeting);
  return finished(written.done(restricted).done(harm));
};

const many = (count: number, make: (at: number) => History): History[] =>
  Array.from({ length: count }, (_, at) => make(at));

/** Of a hundred cases seven are carried out, three planned, the rest closed: so many lie open after some years. */
export function madeHistories(): (at: number) => History {
  const closed = many(180, (at) => closedOne(40 + 4 * at));
  const open = many(50, (at) => carriedOut(6 + at));
  const fresh = many(24, (at) => planned(2 + at / 24));
  const of = (histories: readonly History[], at: number) => histories[at % histories.length] as History;
  return (at) => {
    const share = at % 100;
    const turn = Math.floor(at / 100);
    return share < 7 ? of(open, turn * 7 + share) : share < 10 ? of(fresh, turn * 3 + share) : of(closed, at);
  };
}

/** Who stands in the made histories for the commune's officer and its chair. */
export const standIns = { officer, chair };
