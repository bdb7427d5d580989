import { localDateOf } from '../../../platform/shared/instant.ts';
import { daysBetween } from '../../../platform/shared/plain-date.ts';
import type { CaseEvent, DeedOf, Facts, PlannedAction } from '../contract/deeds.ts';
import type { Confidentiality, Ground, namings, Stage } from '../contract/stages.ts';
import { type Condition, rowsOf } from './transitions.ts';

/** A case as its history says it stands: folded from the events, stored nowhere else as truth. */
export interface Separation {
  from: string;
  grantedDays: number;
  endedAt: string | null;
}

export interface PlanVersion {
  version: number;
  submittedBy: string;
  submittedAt: string;
  actions: readonly PlannedAction[];
  standing: 'submitted' | 'returned' | 'approved' | 'replaced';
  approvedBy: string | null;
}

/** Beside the case (Đ.25.3): instants. */
export interface CriminalProcedure {
  informedAt: string | null;
  begunAt: string | null;
  endedAt: string | null;
}

export interface CaseState {
  stage: Stage;
  /** When the present stage began. */
  since: string;
  /** T0. */
  receivedAt: string;
  ground: Ground;
  confidentiality: Confidentiality;
  workerId: string | null;
  /** Account ids, the worker's and the opener's too. */
  team: readonly string[];
  named: readonly { accountId: string; as: (typeof namings)[number] }[];
  urgent: boolean | null;
  /** When the last detailed assessment was made, and what it says of the home. */
  assessed: { at: string; homeSafe: boolean } | null;
  separations: readonly Separation[];
  plans: readonly PlanVersion[];
  /** How an action of the approved plan ended; open ones are absent. */
  ended: Readonly<Record<string, 'done' | 'cancelled'>>;
  inCare: boolean;
  /** When the case is to be followed up next (Đ.29); null where nothing is agreed. */
  nextFollowUpOn: string | null;
  review: { riskEnded: boolean; childStable: boolean } | null;
  /** To which commune the case is offered; until it is taken over nothing else changes. */
  offer: { toUnitId: string; at: string } | null;
  /** The commune came to an end and nobody of the team serves the succeeding one: somebody there is to take the case over. */
  unowned: boolean;
  hasProtectedAddress: boolean;
  criminal: CriminalProcedure;
  /** Why it is closed: Đ.30, or found to be no case. */
  closedAs: 'closed' | 'dismissed' | null;
}

export const conditionOf = (facts: Facts): Condition | undefined =>
  facts.act === 'assess-initially' ? (facts.urgent ? 'urgent' : 'not-urgent') : undefined;

export const runningSeparation = (state: CaseState): Separation | undefined =>
  state.separations.find(({ endedAt }) => endedAt === null);

/**
 * Days of separation that count against the limit of Đ.32.2: granted ones while it runs, else those it lasted. The day of the
 * decision is not counted (Civil Code 2015 art. 147.2); one that ended the same day counts one.
 */
export const separatedDays = (state: CaseState): number =>
  state.separations.reduce(
    (days, { from, grantedDays, endedAt }) =>
      days +
      (endedAt === null ? grantedDays : Math.max(1, daysBetween(localDateOf(from), localDateOf(endedAt)))),
    0,
  );

export const submittedPlan = (state: CaseState): PlanVersion | undefined =>
  state.plans.find(({ standing }) => standing === 'submitted');
export const approvedPlan = (state: CaseState): PlanVersion | undefined =>
  state.plans.find(({ standing }) => standing === 'approved');
export const openActions = (state: CaseState): PlannedAction[] =>
  approvedPlan(state)?.actions.filter(({ id }) => state.ended[id] === undefined) ?? [];

/** The nearest day on which something is agreed to be done. */
export const nextTaskOn = (state: CaseState): string | null =>
  [state.nextFollowUpOn, ...openActions(state).map(({ endsOn }) => endsOn)]
    .filter((day) => day !== null)
    .sort()
    .at(0) ?? null;

/** The first event of every history. */
export function opened(event: CaseEvent): CaseState {
  const facts = event.facts as DeedOf<'open'>;
  return {
    ...{ stage: 'intake', since: facts.receivedAt, receivedAt: facts.receivedAt, ground: facts.ground },
    ...{ confidentiality: facts.confidentiality, workerId: null, team: [event.by], named: [] },
    ...{ urgent: null, assessed: null, separations: [], plans: [], ended: {}, inCare: false },
    ...{ nextFollowUpOn: null, review: null, closedAs: null, offer: null },
    ...{ unowned: false, hasProtectedAddress: false },
    criminal: { informedAt: null, begunAt: null, endedAt: null },
  };
}

/** The stage that an act leads to; undefined where the table has no row for it. */
export function stageAfter(stage: Stage, facts: Facts): Stage | undefined {
  const condition = conditionOf(facts);
  const found = rowsOf(facts.act, stage).find(({ when }) => when === undefined || when === condition);
  return found === undefined ? undefined : found.to === 'same' ? stage : found.to;
}

/** One event more. What the table does not allow leaves the stage where it is: a history is judged before it is appended to. */
export function after(state: CaseState, event: CaseEvent): CaseState {
  const stage = stageAfter(state.stage, event.facts) ?? state.stage;
  const moved = stage === state.stage ? state : { ...state, stage, since: event.at };
  return { ...moved, ...changes(state, event) };
}

/** Undefined for a history without events. */
export function stateOf(history: readonly CaseEvent[]): CaseState {
  const [first, ...rest] = history;
  if (first?.facts.act !== 'open') throw new RangeError('a case begins with its opening');
  return rest.reduce(after, opened(first));
}

function changes(state: CaseState, { facts, at, by }: CaseEvent): Partial<CaseState> {
  switch (facts.act) {
    case 'correct-received-at':
      return { receivedAt: facts.receivedAt, ...(state.stage === 'intake' && { since: facts.receivedAt }) };
    case 'assign':
      return {
        ...{ workerId: facts.accountId, unowned: false },
        team: withMember(state.team, facts.accountId),
      };
    case 'join-team':
      return { team: withMember(state.team, facts.accountId) };
    case 'leave-team':
      return { team: state.team.filter((id) => id !== facts.accountId) };
    case 'name-person':
      return {
        named: [...state.named, { accountId: facts.accountId, as: facts.as }],
        team: state.team.filter((id) => id !== facts.accountId),
      };
    case 'set-confidentiality':
      return { confidentiality: facts.confidentiality };
    case 'assess-initially':
      return { urgent: facts.urgent };
    case 'assess-in-detail':
      return { assessed: { at, homeSafe: facts.homeSafe } };
    case 'separate':
      return { separations: [...state.separations, { from: at, grantedDays: facts.days, endedAt: null }] };
    case 'extend-separation':
      return {
        separations: onRunning(state, (one) => ({ ...one, grantedDays: one.grantedDays + facts.days })),
      };
    case 'end-separation':
      return { separations: onRunning(state, (one) => ({ ...one, endedAt: at })) };
    default:
      return ofPlanAndEnd(state, { facts, at, by });
  }
}

function ofPlanAndEnd(
  state: CaseState,
  { facts, at, by }: Pick<CaseEvent, 'facts' | 'at' | 'by'>,
): Partial<CaseState> {
  switch (facts.act) {
    case 'submit-plan': {
      const made = {
        version: state.plans.length + 1,
        submittedBy: by,
        submittedAt: at,
        actions: facts.actions,
      };
      return { plans: [...state.plans, { ...made, standing: 'submitted', approvedBy: null }] };
    }
    case 'return-plan':
      return { plans: onSubmitted(state, (plan) => ({ ...plan, standing: 'returned' })) };
    case 'approve-plan': {
      const replaced = state.plans.map((plan) =>
        plan.standing === 'approved' ? { ...plan, standing: 'replaced' as const } : plan,
      );
      const approve = (plan: PlanVersion) => ({ ...plan, standing: 'approved' as const, approvedBy: by });
      return {
        plans: onSubmitted({ plans: replaced }, approve),
        nextFollowUpOn: facts.nextFollowUpOn,
      };
    }
    case 'finish-action':
      return { ended: { ...state.ended, [facts.actionId]: facts.outcome } };
    case 'follow-up':
    case 'go-on':
      return { nextFollowUpOn: facts.nextFollowUpOn };
    case 'place-in-care':
      return { inCare: true };
    case 'end-care':
      return { inCare: false };
    case 'review':
      return { review: { riskEnded: facts.riskEnded, childStable: facts.childStable } };
    case 'close':
      return { closedAs: 'closed' };
    case 'dismiss':
      return { closedAs: 'dismissed' };
    default:
      return besideTheStages(state, { facts, at, by });
  }
}

function besideTheStages(
  { criminal, team }: CaseState,
  { facts, at, by }: Pick<CaseEvent, 'facts' | 'at' | 'by'>,
): Partial<CaseState> {
  switch (facts.act) {
    case 'offer-transfer':
      return { offer: { toUnitId: facts.toUnitId, at } };
    case 'withdraw-transfer':
    case 'refuse-transfer':
      return { offer: null };
    case 'take-over': {
      const { accountId } = facts;
      return { offer: null, unowned: false, workerId: accountId, team: [...new Set([accountId, by])] };
    }
    case 'carry-over':
      return {
        ...{ workerId: facts.workerId, unowned: facts.workerId === null },
        team: team.filter((id) => facts.team.includes(id)),
      };
    case 'set-protected-address':
      return { hasProtectedAddress: true };
    case 'clear-protected-address':
      return { hasProtectedAddress: false };
    case 'inform-police':
      return { criminal: { ...criminal, informedAt: criminal.informedAt ?? at } };
    case 'begin-proceedings':
      return { criminal: { ...criminal, begunAt: at, endedAt: null } };
    case 'end-proceedings':
      return { criminal: { ...criminal, endedAt: at } };
    default:
      return {};
  }
}

const withMember = (team: readonly string[], accountId: string): readonly string[] =>
  team.includes(accountId) ? team : [...team, accountId];
const onRunning = (state: CaseState, change: (one: Separation) => Separation) =>
  state.separations.map((one) => (one.endedAt === null ? change(one) : one));
const onSubmitted = (state: Pick<CaseState, 'plans'>, change: (plan: PlanVersion) => PlanVersion) =>
  state.plans.map((plan) => (plan.standing === 'submitted' ? change(plan) : plan));
