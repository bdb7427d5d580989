import { z } from 'zod';
import { Id, Instant, OptionalText, PlainDateText, Text, Version } from '../../../platform/shared/schemas.ts';
import { PersonName, Phone, sexes } from '../../children/contract.ts';
import {
  clockNames,
  concernCategories,
  concernEventKinds,
  concernOutcomes,
  concernSources,
  concernStates,
  informantReasons,
  replyWays,
} from './states.ts';

/** Form 01 of Decree 56/2017 (Báo cáo tiếp nhận thông tin trẻ em): nearly every field "if known". */

const Parent = z.strictObject({
  fullName: PersonName(0),
  age: z.number().int().min(10).max(110).nullable(),
  occupation: OptionalText(100),
});

/** What was told: sealed as one value, opened by the commune's officers alone. */
export const ConcernContent = z.strictObject({
  /** Empty: not known. */
  childName: PersonName(0),
  birthDate: PlainDateText.nullable(),
  /** Years, where the birth date is not known. */
  estimatedAge: z.number().int().min(0).max(17).nullable(),
  sex: z.enum(sexes),
  /** Where it happened, beyond commune and hamlet. */
  place: OptionalText(300),
  happening: OptionalText(4000),
  presentState: OptionalText(2000),
  fearedConsequence: OptionalText(2000),
  father: Parent,
  mother: Parent,
  family: OptionalText(1000),
  carer: OptionalText(300),
  doneBefore: OptionalText(2000),
  suspectedPerson: OptionalText(500),
});
export type ConcernContent = z.output<typeof ConcernContent>;

/** Who told it, only with consent (Decree 56/2017 art. 24): a sealed value of its own. */
export const Informant = z.strictObject({
  fullName: PersonName(0),
  phone: Phone,
  address: OptionalText(300),
  note: OptionalText(500),
});
export type Informant = z.output<typeof Informant>;

export const ConcernEntry = z.strictObject({
  id: Id,
  /** The commune of the place where it happened; it handles the concern (art. 26.1). */
  communeId: Id,
  /** null: hamlet not known. */
  hamletId: Id.nullable(),
  source: z.enum(concernSources),
  /** The reference that hotline 111 gave, or another office's number. */
  sourceReference: OptionalText(60),
  /** T0: from it the clocks run. */
  receivedAt: Instant,
  lateReason: OptionalText(500),
  /** The first question of the screen. */
  inDanger: z.boolean(),
  category: z.enum(concernCategories),
  content: ConcernContent,
  informant: Informant.nullable(),
  consent: z.boolean(),
});
export type ConcernEntry = z.output<typeof ConcernEntry>;

export const ConcernClock = z.object({
  name: z.enum(clockNames),
  startedAt: Instant,
  dueAt: Instant,
  stoppedAt: Instant.nullable(),
  late: z.boolean(),
});
export type ConcernClock = z.output<typeof ConcernClock>;

/** A row of the queue: initials and neutral words, until somebody opens the content. */
export const ConcernRow = z.object({
  id: Id,
  /** "N.V.A.", or empty where the name is not known. */
  initials: z.string(),
  category: z.enum(concernCategories),
  inDanger: z.boolean(),
  source: z.enum(concernSources),
  hamletName: z.string(),
  receivedAt: Instant,
  state: z.enum(concernStates),
  outcome: z.enum(concernOutcomes).nullable(),
  clocks: z.array(ConcernClock),
  /** Other concerns of the same happening or child. */
  joined: z.number().int(),
  linked: z.boolean(),
  version: Version,
});
export type ConcernRow = z.output<typeof ConcernRow>;

export const ConcernEvent = z.object({
  id: Id,
  at: Instant,
  by: z.string(),
  kind: z.enum(concernEventKinds),
  /** Neutral facts of the act. */
  detail: z.object({
    outcome: z.enum(concernOutcomes).optional(),
    fromUnit: z.string().optional(),
    toUnit: z.string().optional(),
    way: z.enum(replyWays).optional(),
    at: Instant.optional(),
    /** The earlier T0 where it was corrected. */
    receivedBefore: Instant.optional(),
    fields: z.array(z.string()).optional(),
    reason: z.enum(informantReasons).optional(),
  }),
  /** Words were written with it: they come with the content. */
  hasNote: z.boolean(),
});
export type ConcernEvent = z.output<typeof ConcernEvent>;

export const ConcernPage = z.object({
  concern: ConcernRow.extend({
    communeName: z.string(),
    /** Its hamlet's unit; null where not known. */
    hamletId: Id.nullable(),
    sourceReference: z.string(),
    loggedAt: Instant,
    loggedBy: z.string(),
    /** Office or hamlet that passed it on; empty where the commune received it itself. */
    fromUnit: z.string(),
    passedAt: Instant.nullable(),
    acknowledgedAt: Instant.nullable(),
    decidedAt: Instant.nullable(),
    hasInformant: z.boolean(),
    replyNeeded: z.boolean(),
    repliedAt: Instant.nullable(),
    caseId: Id.nullable(),
  }),
  events: z.array(ConcernEvent),
  joined: z.array(ConcernRow),
  abilities: z.object({
    acknowledge: z.boolean(),
    work: z.boolean(),
    decide: z.boolean(),
    passOn: z.boolean(),
    reply: z.boolean(),
    informant: z.boolean(),
  }),
  /** False while nothing here takes up a case: the choice then says so. */
  casesOpen: z.boolean(),
});
export type ConcernPage = z.output<typeof ConcernPage>;

/** The content with the words of every act, for who opened it. */
export const OpenedConcern = z.object({
  content: ConcernContent,
  lateReason: z.string(),
  notes: z.array(z.object({ eventId: Id, note: z.string() })),
  /** The linked child; null where none is, or it is in the commune's register no more. */
  child: z
    .object({ childId: Id, fullName: z.string(), birthDate: PlainDateText, unitName: z.string() })
    .nullable(),
});
export type OpenedConcern = z.output<typeof OpenedConcern>;

/** What who reported may know afterwards: that it arrived, and when. */
export const SentConcern = z.object({
  id: Id,
  sentAt: Instant,
  receivedAt: Instant,
  communeName: z.string(),
  acknowledgedAt: Instant.nullable(),
  clocks: z.array(ConcernClock),
});
export type SentConcern = z.output<typeof SentConcern>;

export const Duty = z.object({
  id: Id,
  fullName: z.string(),
  phone: z.string(),
  fromDate: PlainDateText,
  toDate: PlainDateText.nullable(),
  version: Version,
});
export type Duty = z.output<typeof Duty>;

export const DutyEntry = z.strictObject({
  fullName: PersonName(),
  phone: Text(20, 3).refine((text) => /^\+?[0-9][0-9 .-]{1,18}$/.test(text), {
    params: { code: 'phone-shape' },
  }),
  fromDate: PlainDateText,
  toDate: PlainDateText.nullable(),
});
