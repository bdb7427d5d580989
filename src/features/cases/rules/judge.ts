import { timeOf } from '../../../platform/shared/instant.ts';
import type { ActName, CaseEvent, Deed, OpeningDeed } from '../contract/deeds.ts';
import { splitDeed } from '../contract/deeds.ts';
import { type CaseClock, clocksOf, overstepped } from './clocks.ts';
import { type ClockWorld, separationLimitAt } from './clock-rules.ts';
import { type Judged, questions, receivedRefusal, type Refusal } from './needs.ts';
import { after, type CaseState, conditionOf, opened, runningSeparation, stateOf } from './state.ts';
import { type Need, type Role, rowsOf, type Transition, transitions } from './transitions.ts';

/** Who wants to act, and as whom they stand in the case. */
export interface Doer {
  accountId: string;
  roles: readonly Role[];
}

export interface WantedAct {
  id: string;
  deed: Deed;
  /** When it was done: now, or earlier where it is recorded afterwards. */
  at: string;
  /** Empty where none is given. */
  lateReason: string;
}

export interface World extends ClockWorld {
  now: string;
}

export type Verdict =
  | { ok: true; event: CaseEvent; state: CaseState; clocks: CaseClock[] }
  | { ok: false; refusals: Refusal[] };

/** May a case be opened, and how does it then stand? */
export function judgeOpening(
  wanted: Omit<WantedAct, 'deed' | 'at'> & { deed: OpeningDeed },
  doer: Pick<Doer, 'accountId'>,
  world: World,
): Verdict {
  const refusal = receivedRefusal(wanted.deed.receivedAt, world.now, undefined);
  if (refusal) return { ok: false, refusals: [refusal] };
  const event = eventOf({ ...wanted, at: world.now }, doer.accountId, world.now);
  return withClocks([event], opened(event), world);
}

/** May this act be done now by this person? All that stands against it at once; else the event, the state and the clocks after. */
export function judgeAct(
  history: readonly CaseEvent[],
  wanted: WantedAct,
  doer: Doer,
  world: World,
): Verdict {
  const state = stateOf(history);
  const row = rowFor(state, wanted.deed);
  const closed = refusedAtOnce(state, row, wanted.deed.act, doer);
  if (row === undefined || closed) return { ok: false, refusals: [closed ?? { code: 'cases.act-not-now' }] };
  const judged: Judged = {
    ...{ state, deed: wanted.deed, accountId: doer.accountId, at: wanted.at, now: world.now },
    firstActAt: earliest(history),
    separationLimit: separationLimitAt(world.rules, wanted.at),
  };
  const refusals = [timeRefusal(judged, row), ...row.needs.map((need) => questions[need](judged))].filter(
    (refusal) => refusal !== undefined,
  );
  if (refusals.length > 0) return { ok: false, refusals };
  const event = eventOf(wanted, doer.accountId, world.now);
  return withClocks([...history, event], after(state, event), world);
}

function rowFor(state: CaseState, deed: Deed): Transition | undefined {
  const condition = conditionOf(deed as CaseEvent['facts']);
  return rowsOf(deed.act, state.stage).find(({ when }) => when === undefined || when === condition);
}

/** What is or is not under way: an act that ends nothing is not offered. Other needs are said when somebody asks. */
const underWay: readonly Need[] = [
  ...(['no-separation', 'separation', 'no-care', 'care', 'never-urgent', 'no-offer', 'offer'] as const),
  ...(['address', 'not-begun', 'begun'] as const),
];

/** Acts that the table allows this person now and for which there is something under way. */
export function actsOpenTo(state: CaseState, { roles }: Pick<Doer, 'roles'>): ActName[] {
  const open = transitions.filter(
    ({ from, who, needs }) =>
      from.includes(state.stage) &&
      who.some((role) => roles.includes(role)) &&
      needs.every((need) => !underWay.includes(need) || !questions[need]({ state } as Judged)),
  );
  return [...new Set(open.map(({ act }) => act))];
}

/** What ends the question before the deed itself is looked at. */
function refusedAtOnce(
  state: CaseState,
  row: Transition | undefined,
  act: ActName,
  doer: Doer,
): Refusal | undefined {
  if (isNamed(state, doer.accountId)) return { code: 'cases.named-in-the-case' };
  if (row === undefined) return { code: 'cases.act-not-now', params: { act, stage: state.stage } };
  return row.who.some((role) => doer.roles.includes(role)) ? undefined : { code: 'cases.not-yours-to-do' };
}

/** Somebody who is suspected, or a relative, neither decides nor acts, whatever function they hold. */
export const isNamed = (state: Pick<CaseState, 'named'>, accountId: string): boolean =>
  state.named.some((one) => one.accountId === accountId);

/**
 * An act lies in the past. One that leads on, or decides, is not earlier than the stage it leads on from; what the team did in
 * between (a visit, an action) may be recorded later, but lies after the information was received.
 */
function timeRefusal({ state, deed, at, now }: Judged, row: Transition): Refusal | undefined {
  if (timeOf(at) > timeOf(now)) return { code: 'cases.act-in-the-future', field: 'at' };
  const recordedAfterwards = row.to === 'same' && row.who.includes('member');
  const separated = deed.act.endsWith('-separation') ? runningSeparation(state)?.from : undefined;
  const begun = separated ?? beganOf(state, deed.act);
  const floor = begun ?? (recordedAfterwards ? state.receivedAt : state.since);
  return at < floor ? { code: 'cases.act-before-the-last', field: 'at' } : undefined;
}

/** What an act beside the stages ends, or answers: when that began. */
function beganOf({ offer, criminal, receivedAt }: CaseState, act: ActName): string | undefined {
  if (act === 'end-proceedings') return criminal.begunAt ?? undefined;
  if (act === 'inform-police' || act === 'begin-proceedings') return receivedAt;
  return ['withdraw-transfer', 'take-over', 'refuse-transfer'].includes(act) ? offer?.at : undefined;
}

/** Of all acts after the opening: T0 cannot be put behind one of them. */
const earliest = (history: readonly CaseEvent[]): string | undefined =>
  history
    .slice(1)
    .filter(({ facts }) => facts.act !== 'correct-received-at')
    .map(({ at }) => at)
    .sort()[0];

function eventOf({ id, deed, at, lateReason }: WantedAct, by: string, now: string): CaseEvent {
  return { id, at, recordedAt: now, by, facts: splitDeed(deed).facts, lateReasonGiven: lateReason !== '' };
}

/** The clocks after the act; being late is allowed, but not without a word. */
function withClocks(history: readonly CaseEvent[], state: CaseState, world: World): Verdict {
  const event = history.at(-1) as CaseEvent;
  const clocks = clocksOf(history, world);
  const late = overstepped(clocks, event.id, world);
  if (late.length > 0 && !event.lateReasonGiven && event.facts.act !== 'correct-received-at') {
    const names = late.map(({ code }) => code).join(', ');
    return {
      ok: false,
      refusals: [{ code: 'cases.late-reason-missing', field: 'lateReason', params: { clocks: names } }],
    };
  }
  return { ok: true, event, state, clocks };
}
