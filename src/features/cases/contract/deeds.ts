import { z } from 'zod';
import { instantOf, timeOf } from '../../../platform/shared/instant.ts';
import { Id, Instant, Money, OptionalText, PlainDateText, Text } from '../../../platform/shared/schemas.ts';
import { harmForms } from './numbers.ts';
import { besideDeeds, besideDeedsOfTeam, besideWords, type DeedOfOthers } from './beside-deeds.ts';
import { confidentialities, grounds, measures, namings, sources } from './stages.ts';

/**
 * What can be done in a case, and what each act must say. Everything a person wrote in words is P4 and stands in `sealedWords`:
 * it is kept sealed, and no rule reads it, so that states and clocks are derived without the case's key.
 */
export const levels = ['high', 'medium', 'low'] as const;
export type Level = (typeof levels)[number];
const Level = z.enum(levels);

/** An instant written one way, with milliseconds, so that as text it sorts by time. */
export const Moment = Instant.transform((text) => instantOf(timeOf(text)));

/** Mẫu 02, 03 and 06: items of harm (a) and of the capacity to protect oneself and recover (b), each cao, trung bình or thấp. */
export const harmItems = ['severity', 'continuing', 'obstacles'] as const;
export const capacityItems = [
  ...(['self-protection', 'knows-protector', 'reaches-protector', 'asks-protector', 'others-ready'] as const),
] as const;
export const Scores = z.strictObject({
  harm: z.strictObject({ severity: Level, continuing: Level, obstacles: Level }),
  capacity: z.strictObject({
    ...{ 'self-protection': Level, 'knows-protector': Level, 'reaches-protector': Level },
    ...{ 'asks-protector': Level, 'others-ready': Level },
  }),
  /** Serious harm to life, health or dignity (Decree 56/2017 Đ.26.3). */
  graveHarm: z.boolean(),
  /** Who harms the child is who cares for it (Đ.26.3). */
  carerIsAbuser: z.boolean(),
});
export type Scores = z.output<typeof Scores>;

const Long = Text(4000);
const Reason = Text(2000);

/** An action of a plan (Đ.28.3): what its words say stands in `wording` under the same id. */
export const PlannedAction = z.strictObject({
  id: Id,
  measure: z.enum(measures),
  startsOn: PlainDateText,
  endsOn: PlainDateText,
  /** Estimate of cost, whole đồng. */
  cost: Money,
});
export type PlannedAction = z.output<typeof PlannedAction>;
export const ActionWording = z.strictObject({
  actionId: Id,
  service: Text(500),
  responsible: Text(300),
  coordination: OptionalText(500),
});

const Days = z.number().int().min(1).max(365);

export const deeds = {
  open: z.strictObject({
    act: z.literal('open'),
    /** T0: when the commune, or whoever received it first, got the information. */
    receivedAt: Moment,
    ground: z.enum(grounds),
    source: z.enum(sources),
    confidentiality: z.enum(confidentialities),
    account: Long,
  }),
  'correct-received-at': z.strictObject({
    act: z.literal('correct-received-at'),
    receivedAt: Moment,
    reason: Reason,
  }),
  assign: z.strictObject({ act: z.literal('assign'), accountId: Id }),
  'join-team': z.strictObject({ act: z.literal('join-team'), accountId: Id }),
  'leave-team': z.strictObject({ act: z.literal('leave-team'), accountId: Id }),
  'name-person': z.strictObject({ act: z.literal('name-person'), accountId: Id, as: z.enum(namings) }),
  'set-confidentiality': z.strictObject({
    act: z.literal('set-confidentiality'),
    confidentiality: z.enum(confidentialities),
    reason: Reason,
  }),
  verify: z.strictObject({ act: z.literal('verify'), findings: Long }),
  /** The form of abuse that weighs most, of Law on Children art. 4.5: what numbers are cut by. */
  'classify-harm': z.strictObject({ act: z.literal('classify-harm'), harmForm: z.enum(harmForms) }),
  'assess-initially': z.strictObject({
    act: z.literal('assess-initially'),
    scores: Scores,
    /** The officer's own decision, whatever the rule suggests. */
    urgent: z.boolean(),
    reason: Reason,
  }),
  'take-measures': z.strictObject({
    act: z.literal('take-measures'),
    measures: z.array(z.enum(measures)).min(1).max(measures.length),
    account: Long,
  }),
  separate: z.strictObject({
    act: z.literal('separate'),
    days: Days,
    /** A competent body demanded more than 15 days in total (Đ.32.2). */
    demanded: z.boolean(),
    place: Text(500),
    reason: Reason,
  }),
  'extend-separation': z.strictObject({
    act: z.literal('extend-separation'),
    days: Days,
    demanded: z.boolean(),
    reason: Reason,
  }),
  'end-separation': z.strictObject({
    act: z.literal('end-separation'),
    outcome: z.enum(['returned', 'court-asked', 'alternative-care']),
    reason: Reason,
  }),
  'assess-in-detail': z.strictObject({
    act: z.literal('assess-in-detail'),
    scores: Scores,
    /** Is it safe for the child to live where it lived? */
    homeSafe: z.boolean(),
    findings: Text(12_000),
    childOpinion: Text(2000),
    parentsOpinion: OptionalText(2000),
  }),
  'invite-to-meeting': z.strictObject({
    act: z.literal('invite-to-meeting'),
    meetsAt: Moment,
    place: Text(500),
    /** Agencies, the neighbourhood's representative, parents or carer (Đ.27.2): one a line. */
    invited: Text(2000),
  }),
  'hold-meeting': z.strictObject({
    act: z.literal('hold-meeting'),
    attended: z.number().int().min(2).max(200),
    /** Who came and who did not, one a line. */
    attendance: OptionalText(2000).optional(),
    minutes: Text(12_000),
  }),
  'submit-plan': z.strictObject({
    act: z.literal('submit-plan'),
    goal: Long,
    actions: z.array(PlannedAction).min(1).max(60),
    wording: z.array(ActionWording).min(1).max(60),
  }),
  'approve-plan': z.strictObject({
    act: z.literal('approve-plan'),
    nextFollowUpOn: PlainDateText,
    decision: OptionalText(2000),
  }),
  'return-plan': z.strictObject({ act: z.literal('return-plan'), reason: Reason }),
  'finish-action': z.strictObject({
    act: z.literal('finish-action'),
    actionId: Id,
    outcome: z.enum(['done', 'cancelled']),
    result: Reason,
  }),
  'follow-up': z.strictObject({
    act: z.literal('follow-up'),
    nextFollowUpOn: PlainDateText.nullable(),
    result: Long,
  }),
  'place-in-care': z.strictObject({ act: z.literal('place-in-care'), carer: Long }),
  'visit-care': z.strictObject({ act: z.literal('visit-care'), result: Long }),
  'end-care': z.strictObject({ act: z.literal('end-care'), reason: Reason }),
  'change-plan': z.strictObject({ act: z.literal('change-plan'), reason: Reason }),
  review: z.strictObject({
    act: z.literal('review'),
    scores: Scores,
    /** The two conditions of Đ.30: no risk any more, and a stable life. */
    riskEnded: z.boolean(),
    childStable: z.boolean(),
    findings: Long,
  }),
  'go-on': z.strictObject({ act: z.literal('go-on'), nextFollowUpOn: PlainDateText, reason: Reason }),
  'plan-anew': z.strictObject({ act: z.literal('plan-anew'), reason: Reason }),
  close: z.strictObject({ act: z.literal('close'), reason: Reason }),
  dismiss: z.strictObject({ act: z.literal('dismiss'), reason: Reason }),
  ...besideDeeds,
} as const;

export type ActName = keyof typeof deeds;
export const actNames = Object.keys(deeds) as ActName[];
export const Deed = z.discriminatedUnion('act', [
  ...([deeds['correct-received-at'], deeds.assign, deeds['join-team'], deeds['leave-team']] as const),
  ...([deeds['name-person'], deeds['set-confidentiality'], deeds.verify, deeds['assess-initially']] as const),
  ...([deeds['take-measures'], deeds.separate, deeds['extend-separation'], deeds['end-separation']] as const),
  ...([
    deeds['assess-in-detail'],
    deeds['invite-to-meeting'],
    deeds['hold-meeting'],
    deeds['submit-plan'],
    deeds['approve-plan'],
  ] as const),
  ...([deeds['return-plan'], deeds['finish-action'], deeds['follow-up'], deeds['place-in-care']] as const),
  ...([deeds['visit-care'], deeds['end-care'], deeds['change-plan'], deeds.review] as const),
  deeds['classify-harm'],
  ...([deeds['go-on'], deeds['plan-anew'], deeds.close, deeds.dismiss] as const),
  ...besideDeedsOfTeam,
]);
/** What somebody of the case sends as an act. */
export type SentDeed = z.output<typeof Deed>;
export type OpeningDeed = z.output<typeof deeds.open>;
export type Deed = z.output<typeof Deed> | OpeningDeed | DeedOfOthers;
export type DeedOf<A extends ActName> = z.output<(typeof deeds)[A]>;

/** Fields that hold what a person wrote; they are sealed with the case's key and no rule reads them. */
export const sealedWords = [
  ...([
    'account',
    'reason',
    'findings',
    'place',
    'childOpinion',
    'parentsOpinion',
    'minutes',
    'goal',
  ] as const),
  ...(['wording', 'decision', 'result', 'carer', 'lateReason', 'invited', 'attendance'] as const),
  ...besideWords,
] as const;
export type SealedWord = (typeof sealedWords)[number];

/** Sealed too, and not among the words of the history: each is read by a step of its own. */
export const keptApart = ['protectedAddress'] as const;
type KeptApart = (typeof keptApart)[number];

/** What of a deed stands in the clear: codes, dates, ids and amounts. */
export type FactsOf<A extends ActName> = Omit<DeedOf<A>, SealedWord | KeptApart>;
export type Facts = { [A in ActName]: FactsOf<A> }[ActName];

export interface SplitDeed {
  facts: Facts;
  words: Partial<Record<SealedWord, unknown>>;
  apart: Partial<Record<KeptApart, string>>;
}

/** Splits a deed into what rules read, what is sealed, and what is sealed apart. */
export function splitDeed(deed: Deed): SplitDeed {
  const among = (keys: readonly string[]) => Object.entries(deed).filter(([key]) => keys.includes(key));
  const hidden: readonly string[] = [...sealedWords, ...keptApart];
  return {
    facts: Object.fromEntries(Object.entries(deed).filter(([key]) => !hidden.includes(key))) as Facts,
    words: Object.fromEntries(among(sealedWords)),
    apart: Object.fromEntries(among(keptApart)),
  };
}

/** One act that was done. Appended, never changed; what stands in `facts` is all that states and clocks are derived from. */
export interface CaseEvent {
  id: string;
  /** When it was done, as who recorded it says; clocks stop at this instant. */
  at: string;
  /** When it was recorded, by the system's clock. */
  recordedAt: string;
  by: string;
  facts: Facts;
  /** A reason was given for doing it after a time limit of the law. */
  lateReasonGiven: boolean;
}
