/** Words of a concern that contract, rules and screens share. */

/** waiting: passed to the commune, not yet acknowledged; handling; decided: the answer to who reported is still owed; closed. */
export const concernStates = ['waiting', 'handling', 'decided', 'closed'] as const;
export type ConcernState = (typeof concernStates)[number];

/** For whom Form 01 is written (its title): abused, at risk of violence, exploitation or abandonment, in special circumstances. */
export const concernCategories = ['abused', 'at-risk', 'special'] as const;
export type ConcernCategory = (typeof concernCategories)[number];

/** Through whom the information came (Form 01, A.1; hotline 111 with its reference, Decree 56/2017 art. 22). */
export const concernSources = [
  'phone',
  'in-person',
  'other-person',
  'hotline-111',
  'school',
  'clinic',
  'police',
  'collaborator',
] as const;
export type ConcernSource = (typeof concernSources)[number];

/** A case is opened, advice was given, it was referred to a commune or an agency, or nothing more is done, with the reason. */
export const concernOutcomes = ['case', 'advice', 'referral', 'no-action'] as const;
export type ConcernOutcome = (typeof concernOutcomes)[number];

export const replyWays = ['phone', 'in-person', 'letter', 'message', 'through-sender'] as const;
export type ReplyWay = (typeof replyWays)[number];

/** Why somebody opens who reported. */
export const informantReasons = ['answer', 'ask-more', 'protect', 'authority-asks', 'other'] as const;
export type InformantReason = (typeof informantReasons)[number];

export const concernEventKinds = [
  'logged',
  'passed',
  'acknowledged',
  'completed',
  'linked',
  'unlinked',
  'joined',
  'parted',
  'decided',
  'replied',
  'informant-opened',
] as const;
export type ConcernEventKind = (typeof concernEventKinds)[number];

export const clockNames = ['pass-on', 'acknowledge', 'emergency'] as const;
export type ClockName = (typeof clockNames)[number];

/** The piles of the commune's queue; each number of the head opens its pile. */
export const concernPiles = ['open', 'waiting', 'urgent', 'overdue', 'to-answer', 'closed'] as const;
export type ConcernPile = (typeof concernPiles)[number];
