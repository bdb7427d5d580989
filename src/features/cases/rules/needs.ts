import { localDateOf } from '../../../platform/shared/instant.ts';
import type { Deed, DeedOf } from '../contract/deeds.ts';
import type { CaseProblem } from '../contract/problems.ts';
import {
  approvedPlan,
  type CaseState,
  openActions,
  runningSeparation,
  separatedDays,
  submittedPlan,
} from './state.ts';
import type { Need } from './transitions.ts';

export interface Refusal {
  code: CaseProblem;
  params?: Record<string, string | number>;
  /** The field of the deed to repair. */
  field?: string;
}

export interface Judged {
  state: CaseState;
  deed: Deed;
  /** Who acts. */
  accountId: string;
  at: string;
  now: string;
  /** Of every act before, the earliest instant. */
  firstActAt: string | undefined;
  /** Days of separation in total (Đ.32.2). */
  separationLimit: number;
}

/** Each need is one question to the state, with one reason when it fails. */
type Question = (judged: Judged) => Refusal | undefined;

const unless = (fine: boolean, code: CaseProblem, more: Omit<Refusal, 'code'> = {}): Refusal | undefined =>
  fine ? undefined : { code, ...more };
const subject = (deed: Deed): string => ('accountId' in deed ? deed.accountId : '');

export const questions: Readonly<Record<Need, Question>> = {
  'received-sound': ({ deed, now, firstActAt }) =>
    receivedRefusal((deed as DeedOf<'correct-received-at'>).receivedAt, now, firstActAt),
  'may-serve': ({ state, deed }) =>
    unless(!state.named.some(({ accountId }) => accountId === subject(deed)), 'cases.named-cannot-serve', {
      field: 'accountId',
    }),
  'not-in-team': ({ state, deed }) => unless(!state.team.includes(subject(deed)), 'cases.already-in-team'),
  'in-team': ({ state, deed }) => unless(state.team.includes(subject(deed)), 'cases.not-in-team'),
  'not-the-worker': ({ state, deed }) =>
    unless(state.workerId !== subject(deed), 'cases.worker-stays-in-team', { field: 'accountId' }),
  'not-named-yet': ({ state, deed }) =>
    unless(!state.named.some(({ accountId }) => accountId === subject(deed)), 'cases.already-named'),
  'no-separation': ({ state }) => unless(!runningSeparation(state), 'cases.separation-running'),
  separation: ({ state }) => unless(Boolean(runningSeparation(state)), 'cases.no-separation-running'),
  'within-limit': ({ state, deed, separationLimit }) => {
    const { days, demanded } = deed as DeedOf<'separate'>;
    const left = Math.max(0, separationLimit - separatedDays(state));
    return unless(demanded || days <= left, 'cases.separation-over-limit', {
      ...{ field: 'days', params: { left, limit: separationLimit } },
    });
  },
  'home-assessed': ({ state, deed }) => {
    const began = runningSeparation(state)?.from;
    if (!state.assessed || (began !== undefined && state.assessed.at < began))
      return { code: 'cases.home-not-assessed-since' };
    const returns = (deed as DeedOf<'end-separation'>).outcome === 'returned';
    return unless(!returns || state.assessed.homeSafe, 'cases.home-not-safe', { field: 'outcome' });
  },
  'plan-sound': ({ deed }) => planRefusal(deed as DeedOf<'submit-plan'>),
  'not-own-plan': ({ state, accountId }) => {
    const plan = submittedPlan(state);
    return plan
      ? unless(plan.submittedBy !== accountId, 'cases.own-plan')
      : { code: 'cases.no-plan-to-approve' };
  },
  'open-action': ({ state, deed }) => {
    const { actionId } = deed as DeedOf<'finish-action'>;
    return unless(
      openActions(state).some(({ id }) => id === actionId),
      'cases.no-such-open-action',
      { field: 'actionId' },
    );
  },
  'follow-up-ahead': ({ deed, at }) => {
    const { nextFollowUpOn } = deed as DeedOf<'follow-up'>;
    return unless(
      nextFollowUpOn === null || nextFollowUpOn >= localDateOf(at),
      'cases.next-follow-up-in-the-past',
      {
        field: 'nextFollowUpOn',
      },
    );
  },
  'no-care': ({ state }) => unless(!state.inCare, 'cases.care-running'),
  care: ({ state }) => unless(state.inCare, 'cases.no-care-running'),
  'ended-well': ({ state }) =>
    unless(state.review?.riskEnded === true && state.review.childStable, 'cases.conditions-not-met'),
  'actions-done': ({ state }) =>
    unless(approvedPlan(state) !== undefined && openActions(state).length === 0, 'cases.actions-open', {
      params: { open: openActions(state).length },
    }),
  'meeting-ahead': ({ deed, at }) =>
    unless((deed as DeedOf<'invite-to-meeting'>).meetsAt >= at, 'cases.meeting-in-the-past', {
      field: 'meetsAt',
    }),
  'never-urgent': ({ state }) => unless(state.urgent !== true, 'cases.urgent-cannot-be-dismissed'),
  'no-offer': ({ state }) => unless(state.offer === null, 'cases.transfer-offered'),
  offer: ({ state }) => unless(state.offer !== null, 'cases.no-transfer-offered'),
  'to-be-taken-over': ({ state }) =>
    unless(state.offer !== null || state.unowned, 'cases.no-transfer-offered'),
  address: ({ state }) => unless(state.hasProtectedAddress, 'cases.no-protected-address'),
  'not-begun': ({ state: { criminal } }) =>
    unless(criminal.begunAt === null || criminal.endedAt !== null, 'cases.proceedings-begun'),
  begun: ({ state: { criminal } }) =>
    unless(criminal.begunAt !== null && criminal.endedAt === null, 'cases.no-proceedings'),
};

/** T0 lies in the past and before whatever was done because of it. */
export function receivedRefusal(
  receivedAt: string,
  now: string,
  firstActAt: string | undefined,
): Refusal | undefined {
  if (receivedAt > now) return { code: 'cases.received-in-the-future', field: 'receivedAt' };
  return unless(firstActAt === undefined || receivedAt <= firstActAt, 'cases.received-after-an-act', {
    field: 'receivedAt',
  });
}

/** Each action once, with its words, and not ending before it starts (Đ.28.3). */
function planRefusal({ actions, wording }: DeedOf<'submit-plan'>): Refusal | undefined {
  const ids = new Set(actions.map(({ id }) => id));
  if (ids.size < actions.length) return { code: 'cases.action-twice', field: 'actions' };
  const backwards = actions.findIndex(({ startsOn, endsOn }) => endsOn < startsOn);
  if (backwards >= 0) return { code: 'cases.action-ends-before-start', field: `actions.${backwards}.endsOn` };
  const worded = new Set(wording.map(({ actionId }) => actionId));
  const same =
    worded.size === wording.length && worded.size === ids.size && [...ids].every((id) => worded.has(id));
  return unless(same, 'cases.action-without-wording', { field: 'wording' });
}
