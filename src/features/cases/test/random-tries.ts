import fc from 'fast-check';
import { harmForms } from '../contract/numbers.ts';
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
  scores,
  second,
  separate,
  somePlan,
} from './made-up-cases.ts';

/** What is tried in a case by random: any deed by anybody at any moment, and the usual way with gaps and with others strewn in. */

export const T0 = '2021-01-30T15:00:00.000Z';
/** Of the commune to which a case is offered; and the system, which carries cases of a commune that is no more. */
export const [receiver, system] = [idOf(905), idOf(906)];
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

/** Transfer, protected address, criminal procedure. */
const besideTheStages = [
  fc.constant({ act: 'offer-transfer' as const, toUnitId: idOf(50) }),
  fc.record({ act: fc.constant('take-over' as const), accountId: person }),
  fc.record({
    ...{
      act: fc.constant('carry-over' as const),
      fromUnitId: fc.constant(idOf(49)),
      toUnitId: fc.constant(idOf(51)),
    },
    ...{ workerId: fc.constantFrom(null, officer), team: fc.subarray([officer, second]) },
  }),
  fc.constantFrom('withdraw-transfer', 'refuse-transfer', 'clear-protected-address').map((act) => ({ act })),
  fc
    .constantFrom('inform-police', 'begin-proceedings')
    .map((act) => ({ act, agency: 'Công an', policeNumber: '' })),
  fc.constant({ act: 'end-proceedings' as const, outcome: 'stopped' as const }),
  fc.constant({ act: 'name-outsider' as const, as: 'suspected' as const, person: 'Chú họ' }),
  fc.constant({ act: 'set-protected-address' as const, protectedAddress: 'Nơi kín' }),
];

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
    .constantFrom(
      'hold-meeting',
      'verify',
      'return-plan',
      'place-in-care',
      'place-in-care',
      'visit-care',
      'end-care',
      'end-care',
    )
    .map((act) => ({ act })),
  fc.record({ act: fc.constant('classify-harm' as const), harmForm: fc.constantFrom(...harmForms) }),
  fc.integer({ min: -3, max: 30 }).map((hours) => ({
    ...{ act: 'invite-to-meeting', place: 'UBND xã', invited: 'Trưởng thôn' },
    meetsAt: hoursLater(T0, hours * 24),
  })),
  fc.constantFrom('change-plan', 'plan-anew', 'close', 'dismiss').map((act) => ({ act })),
  ...besideTheStages,
  fc.integer({ min: -30, max: 3 }).map((hours) => ({
    ...{ act: 'correct-received-at', receivedAt: hoursLater(T0, hours) },
  })),
) as fc.Arbitrary<Deed>;
const filled = (one: Deed): Deed =>
  ({
    scores,
    ...words,
    toUnitId: idOf(7),
    fromUnitId: idOf(8),
    attended: 5,
    measures: ['CT-b'],
    minutes: 'Họp',
    ...one,
  }) as unknown as Deed;

export interface Try {
  deed: Deed;
  by: string;
  waited: number;
  backdated: number;
}
export const tries = fc.array(
  fc.record({
    deed: deed.map(filled),
    by: fc.constantFrom(officer, officer, officer, second, chair, chair, deputy, receiver, system),
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
  [{ act: 'place-in-care', carer: 'Bác ruột' }, officer],
  [{ act: 'visit-care', result: 'Ổn' }, officer],
  [{ act: 'end-care', reason: 'Về nhà' }, officer],
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
export const strewn = fc
  .tuple(tries, leftOut)
  .map(([some, skipped]): Try[] =>
    usual.flatMap(([step, by], at) => [
      ...some.slice(at * 2, at * 2 + 2),
      ...(skipped[at] ? [] : [{ deed: step, by, waited: 0, backdated: 0 }]),
    ]),
  );
