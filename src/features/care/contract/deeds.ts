import { z } from 'zod';
import { Id, OptionalText, PlainDateText, Text } from '../../../platform/shared/schemas.ts';
import { wordsTold } from '../../cases/contract.ts';
import {
  childPapers,
  consentBy,
  consentExemptions,
  destinations,
  endAskers,
  endGrounds,
  needGrounds,
  opinions,
  relations,
  visitProposals,
} from './stages.ts';

/**
 * What can be done on the way of a child into alternative care and out of it. As in cases, words that a person wrote are P4,
 * stand in `careWords`, are kept sealed with the case's key, and no state or clock is derived from them.
 */
const Long = Text(4000);
const Reason = Text(2000);
const Day = PlainDateText.nullable();
const paper = Object.fromEntries(childPapers.map((code) => [code, Day])) as Record<
  (typeof childPapers)[number],
  typeof Day
>;

export const careDeeds = {
  'assess-need': z.strictObject({
    act: z.literal('assess-need'),
    ground: z.enum(needGrounds),
    /** Cases of brothers and sisters who are to live together with the child. */
    siblingCaseIds: z.array(Id).max(10),
    situation: Long,
    needs: Long,
    childWish: OptionalText(2000),
  }),
  'update-file': z.strictObject({
    act: z.literal('update-file'),
    /** Day of each paper; null where it is not in the file. */
    papers: z.strictObject(paper),
  }),
  'choose-carer': z.strictObject({
    act: z.literal('choose-carer'),
    carerId: Id,
    relation: z.enum(relations),
    reason: Reason,
  }),
  meet: z.strictObject({ act: z.literal('meet'), result: Long }),
  'ask-child': z.strictObject({ act: z.literal('ask-child'), agrees: z.enum(opinions), opinion: Reason }),
  'record-consent': z.strictObject({
    act: z.literal('record-consent'),
    by: z.enum(consentBy),
    given: z.boolean(),
    exemption: z.enum(consentExemptions).nullable(),
    account: OptionalText(2000),
  }),
  propose: z.strictObject({
    act: z.literal('propose'),
    reason: Reason,
    /** Why, where the child does not want it. */
    despiteWish: OptionalText(2000),
  }),
  'return-proposal': z.strictObject({ act: z.literal('return-proposal'), reason: Reason }),
  'drop-carer': z.strictObject({ act: z.literal('drop-carer'), reason: Reason }),
  withdraw: z.strictObject({ act: z.literal('withdraw'), reason: Reason }),
  decide: z.strictObject({
    act: z.literal('decide'),
    number: OptionalText(60),
    decision: OptionalText(2000),
  }),
  'hand-over': z.strictObject({ act: z.literal('hand-over'), place: Text(500), account: Long }),
  visit: z.strictObject({
    act: z.literal('visit'),
    proposal: z.enum(visitProposals),
    result: Long,
    opinion: OptionalText(2000),
  }),
  'carer-report': z.strictObject({ act: z.literal('carer-report'), report: Long }),
  evaluate: z.strictObject({ act: z.literal('evaluate'), suitable: z.boolean(), result: Long }),
  'assess-at-16': z.strictObject({ act: z.literal('assess-at-16'), result: Long, support: Reason }),
  'request-end': z.strictObject({
    act: z.literal('request-end'),
    ground: z.enum(endGrounds),
    askedBy: z.enum(endAskers),
    reason: Reason,
    childWish: OptionalText(2000),
  }),
  'refuse-end': z.strictObject({ act: z.literal('refuse-end'), reason: Reason }),
  'decide-end': z.strictObject({
    act: z.literal('decide-end'),
    number: OptionalText(60),
    destination: z.enum(destinations),
    decision: OptionalText(2000),
  }),
  end: z.strictObject({ act: z.literal('end'), account: Long }),
  /** A facility asks that the child go to a family (Mẫu 14). */
  'ask-family': z.strictObject({ act: z.literal('ask-family'), reason: Reason }),
  'appraise-family': z.strictObject({
    act: z.literal('appraise-family'),
    suitable: z.boolean(),
    result: Long,
  }),
  'decide-family': z.strictObject({
    act: z.literal('decide-family'),
    number: OptionalText(60),
    decision: OptionalText(2000),
  }),
  'refuse-family': z.strictObject({ act: z.literal('refuse-family'), reason: Reason }),
} as const;

export type CareAct = keyof typeof careDeeds;
export const careActs = Object.keys(careDeeds) as CareAct[];
export const CareDeed = z.discriminatedUnion('act', [
  ...([careDeeds['assess-need'], careDeeds['update-file'], careDeeds['choose-carer']] as const),
  ...([careDeeds.meet, careDeeds['ask-child'], careDeeds['record-consent'], careDeeds.propose] as const),
  ...([careDeeds['return-proposal'], careDeeds['drop-carer'], careDeeds.withdraw] as const),
  ...([careDeeds.decide, careDeeds['hand-over'], careDeeds.visit, careDeeds['carer-report']] as const),
  ...([careDeeds.evaluate, careDeeds['assess-at-16'], careDeeds['request-end']] as const),
  ...([careDeeds['refuse-end'], careDeeds['decide-end'], careDeeds.end] as const),
  ...([careDeeds['ask-family'], careDeeds['appraise-family']] as const),
  ...([careDeeds['decide-family'], careDeeds['refuse-family']] as const),
]);
export type CareDeed = z.output<typeof CareDeed>;
export type CareDeedOf<A extends CareAct> = z.output<(typeof careDeeds)[A]>;

export const careWords = [
  ...(['situation', 'needs', 'childWish', 'reason', 'result', 'opinion', 'account'] as const),
  ...(['despiteWish', 'decision', 'place', 'report', 'support', 'lateReason'] as const),
] as const;
export type CareWord = (typeof careWords)[number];

/** By act, whether something is written in it: behind the cover until somebody opens it, as in a case. */
export const careWordsToldBy = wordsTold(careDeeds, { sealed: careWords, working: [] });

export type CareFactsOf<A extends CareAct> = Omit<CareDeedOf<A>, CareWord>;
export type CareFacts = { [A in CareAct]: CareFactsOf<A> }[CareAct];

/** Splits a deed into what rules read and what is sealed. */
export function splitCareDeed(deed: CareDeed): {
  facts: CareFacts;
  words: Partial<Record<CareWord, unknown>>;
} {
  const sealed = (key: string) => (careWords as readonly string[]).includes(key);
  const entries = Object.entries(deed);
  return {
    facts: Object.fromEntries(entries.filter(([key]) => !sealed(key))) as CareFacts,
    words: Object.fromEntries(entries.filter(([key]) => sealed(key))),
  };
}

/** One act that was done; appended, never changed. Instants as in a case's event. */
export interface CareEvent {
  id: string;
  at: string;
  recordedAt: string;
  by: string;
  facts: CareFacts;
  lateReasonGiven: boolean;
}
