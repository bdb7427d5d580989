import type { ConcernOutcome, ConcernState } from '../contract/states.ts';

/** What may be done in which state, and where it leads: one table that server and browser read. */

export type ConcernAct = 'acknowledge' | 'work' | 'decide' | 'pass-on' | 'reply';

const from: Readonly<Record<ConcernAct, readonly ConcernState[]>> = {
  acknowledge: ['waiting'],
  // Content, link to a child, joins with other concerns.
  work: ['handling', 'decided'],
  decide: ['handling'],
  // A commune to which it was sent by mistake passes it on without taking it up first.
  'pass-on': ['waiting', 'handling'],
  reply: ['handling', 'decided'],
};

export const mayAct = (state: ConcernState, act: ConcernAct): boolean => from[act].includes(state);

/** Somebody told it who can be answered: the informant who agreed to be named, or the person of the network who sent it. */
export const owesReply = (concern: { hasInformant: boolean; hasSender: boolean }): boolean =>
  concern.hasInformant || concern.hasSender;

/** Where a decision leads: to the answer that is owed, or to the end. */
export const stateAfterDecision = (concern: { replyNeeded: boolean; replied: boolean }): ConcernState =>
  concern.replyNeeded && !concern.replied ? 'decided' : 'closed';

/** An answer before the decision ends nothing. */
export const stateAfterReply = (state: ConcernState): ConcernState =>
  state === 'decided' ? 'closed' : state;

/** A referral to another commune moves the concern there (Decree 56/2017 art. 26.1); one to an agency leaves it here. */
export const actOfDecision = (decision: {
  outcome: ConcernOutcome;
  toCommuneId?: string | undefined;
}): ConcernAct => (decision.outcome === 'referral' && decision.toCommuneId ? 'pass-on' : 'decide');
