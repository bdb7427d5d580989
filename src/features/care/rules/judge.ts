import { localDateOf, timeOf } from '../../../platform/shared/instant.ts';
import type { Role } from '../../cases/rules/transitions.ts';
import { type CareDeed, type CareEvent, splitCareDeed } from '../contract/deeds.ts';
import { type CareClock, careClocksOf, type CareClockWorld, overstepped } from './clocks.ts';
import { type CareJudged, careQuestions, type CareRefusal, gapsOf } from './needs.ts';
import { afterCare, type CareState, careStateOf, openedCare } from './state.ts';
import { careRowOf, type CareTransition } from './transitions.ts';

export interface CareDoer {
  accountId: string;
  roles: readonly Role[];
}

export interface WantedCareAct {
  id: string;
  deed: CareDeed;
  at: string;
  lateReason: string;
}

/** What is known about the child, the case and the carer when an act is judged. */
export type CareFactsAround = Pick<
  CareJudged,
  'child' | 'separated' | 'caseReady' | 'carer' | 'siblingsKnown' | 'conditions'
>;

export interface CareWorld extends Omit<CareClockWorld, 'sixteenthOn'>, CareFactsAround {
  now: string;
}

export type CareVerdict =
  | { ok: true; event: CareEvent; state: CareState; clocks: CareClock[] }
  | { ok: false; refusals: readonly CareRefusal[] };

/** A placement begins with the child's need (Mẫu 10), assessed by the worker of the case. */
export function judgeNeed(wanted: WantedCareAct, doer: CareDoer, world: CareWorld): CareVerdict {
  const event = eventOf(wanted, doer.accountId, world.now);
  if (!doer.roles.includes('worker')) return { ok: false, refusals: [{ code: 'care.not-yours-to-do' }] };
  if (timeOf(wanted.at) > timeOf(world.now))
    return { ok: false, refusals: [{ code: 'care.act-in-the-future', field: 'at' }] };
  const state = openedCare(event);
  const refusals = careQuestions['siblings-known'](judgedOf(state, wanted, doer, world));
  if (refusals.length > 0) return { ok: false, refusals };
  return { ok: true, event, state, clocks: [] };
}

/** May this act be done now by this person? All that stands against it at once; else the event, the state and the clocks after. */
export function judgeCare(
  history: readonly CareEvent[],
  wanted: WantedCareAct,
  doer: CareDoer,
  world: CareWorld,
): CareVerdict {
  const state = careStateOf(history);
  const row = careRowOf(wanted.deed.act, state.stage);
  if (row === undefined) return { ok: false, refusals: [{ code: 'care.act-not-now' }] };
  if (!row.who.some((role) => doer.roles.includes(role)))
    return { ok: false, refusals: [{ code: 'care.not-yours-to-do' }] };
  const judged = judgedOf(state, wanted, doer, world);
  const refusals = [
    ...timeRefusals(state, row, wanted.at, world.now),
    ...row.needs.flatMap((need) => careQuestions[need](judged)),
  ];
  if (refusals.length > 0) return { ok: false, refusals };
  const event = eventOf(wanted, doer.accountId, world.now);
  return withClocks([...history, event], afterCare(state, event), world);
}

/** What is missing for the decision as it stands, whoever asks. */
export function missingFor(state: CareState, world: CareWorld): CareRefusal[] {
  const deed = { act: 'decide', number: '', decision: '' } as const;
  return gapsOf(judgedOf(state, { deed, at: world.now }, { accountId: '' }, world));
}

const judgedOf = (
  state: CareState,
  { deed, at }: Pick<WantedCareAct, 'deed' | 'at'>,
  { accountId }: Pick<CareDoer, 'accountId'>,
  { child, separated, caseReady, carer, siblingsKnown, conditions }: CareFactsAround,
): CareJudged => ({
  ...{ state, deed, accountId, on: localDateOf(at) },
  ...{ child, separated, caseReady, carer, siblingsKnown, conditions },
});

/** An act that leads on is not earlier than the stage it leads on from; others lie after what they are about began. */
function timeRefusals(state: CareState, row: CareTransition, at: string, now: string): CareRefusal[] {
  if (timeOf(at) > timeOf(now)) return [{ code: 'care.act-in-the-future', field: 'at' }];
  const began = state.handedOverAt ?? state.chosenAt ?? state.openedAt;
  const floor = row.to === 'same' ? began : state.since;
  return at < floor ? [{ code: 'care.act-before-the-last', field: 'at' }] : [];
}

const eventOf = ({ id, deed, at, lateReason }: WantedCareAct, by: string, now: string): CareEvent => ({
  ...{ id, at, recordedAt: now, by, facts: splitCareDeed(deed).facts, lateReasonGiven: lateReason !== '' },
});

function withClocks(history: readonly CareEvent[], state: CareState, world: CareWorld): CareVerdict {
  const event = history.at(-1) as CareEvent;
  const clocks = careClocksOf(history, { ...world, sixteenthOn: world.child.sixteenthOn });
  const late = overstepped(clocks, event.id);
  if (late.length > 0 && !event.lateReasonGiven)
    return {
      ok: false,
      refusals: [
        {
          code: 'care.late-reason-missing',
          field: 'lateReason',
          params: { clocks: late.map(({ name }) => name).join(', ') },
        },
      ],
    };
  return { ok: true, event, state, clocks };
}
