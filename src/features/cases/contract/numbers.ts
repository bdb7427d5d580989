import { z } from 'zod';
import { Id, Instant, PlainDateText } from '../../../platform/shared/schemas.ts';
import { stages } from './stages.ts';

/** "Số liệu vụ việc": counts of cases and of the children in them, never which child. */

/** Forms of abuse, Law on Children 102/2016 art. 4.5 (db/reference/abuse-forms.json): the one that weighs most in the case. */
export const harmForms = [
  ...(['violence', 'exploitation', 'sexual-abuse', 'trafficking', 'abandonment', 'other'] as const),
] as const;
export type HarmForm = (typeof harmForms)[number];

/** How an abused child was helped by the limits of the law; what each means is data, `db/reference/case-numbers.json`. */
export const helpOutcomes = ['in-time', 'late', 'waiting'] as const;
export type HelpOutcome = (typeof helpOutcomes)[number];

/** Null: kept from this reader, being small or telling a small one. */
const Count = z.number().int().nullable();

const Outcomes = { 'in-time': Count, late: Count, waiting: Count, children: Count };
export const OutcomeLine = z.object(Outcomes);
export type OutcomeLine = z.output<typeof OutcomeLine>;

const OpenCounts = { within: Count, overdue: Count, open: Count };
export const OpenLine = z.object(OpenCounts);
export type OpenLine = z.output<typeof OpenLine>;

const place = { unitId: Id, unitName: z.string() };

export const TimeLine = z.object({
  what: z.enum(['assessment', 'plan', 'service']),
  /** Cases in which it was done, of all of the period. */
  n: Count,
  total: Count,
  medianHours: z.number().nullable(),
  p90Hours: z.number().nullable(),
});

/** The tables: counted for whoever reads all numbers, published with small counts hidden for others. */
export const CaseTables = z.object({
  from: PlainDateText,
  to: PlainDateText,
  asOf: Instant,
  /** The smallest count shown to a reader outside the statutory chain. */
  smallest: z.number().int(),
  totals: OutcomeLine,
  byPlace: z.array(OutcomeLine.extend(place)),
  byForm: z.array(OutcomeLine.extend({ form: z.enum([...harmForms, 'unclassified']) })),
  bySex: z.array(OutcomeLine.extend({ sex: z.enum(['female', 'male', 'unknown']) })),
  /** Whole years at T0; `to` null: and older. */
  byAge: z.array(OutcomeLine.extend({ from: z.number().int(), to: z.number().int().nullable() })),
  times: z.array(TimeLine),
  open: z.object({
    totals: OpenLine,
    byPlace: z.array(OpenLine.extend(place)),
    /** Null where the stages of the day are not known. */
    byStage: z.array(OpenLine.extend({ stage: z.enum(stages) })).nullable(),
  }),
  repeats: z.object({ months: z.number().int(), children: Count, repeated: Count }),
  /** Null as long as nobody counts referrals. */
  referrals: z.object({ asked: Count, inTime: Count, late: Count, waiting: Count }).nullable(),
});
export type CaseTables = z.output<typeof CaseTables>;

export const Publication = z.object({
  madeAt: Instant,
  /** Of some communes only: what is published for the whole locality alone is left out. */
  part: z.boolean(),
  /** Last days of the quarters of which there is one, the latest first. */
  quarters: z.array(PlainDateText),
});
export type Publication = z.output<typeof Publication>;

export const CaseFigures = CaseTables.extend({
  /** Null for whoever reads all numbers, counted at this moment; else which publication this is. */
  publication: Publication.nullable(),
  /** Open cases of each worker; null for whoever does not lead or oversee them. */
  caseload: z.array(z.object({ name: z.string(), ...OpenCounts })).nullable(),
});
export type CaseFigures = z.output<typeof CaseFigures>;

/** Outside the chain `to` chooses the publication of its quarter; the rest is not theirs to choose. */
export const figuresInput = z.object({
  from: PlainDateText.optional(),
  to: PlainDateText.optional(),
  unitId: Id.optional(),
});
export type FiguresInput = z.output<typeof figuresInput>;

/** Narrows the overseen cases to those that a number counts. */
export const countedInput = {
  unitId: Id.optional(),
  stage: z.enum(stages).optional(),
  overdue: z.literal('true').optional(),
  /** Cases of abused children received on these days, found no case left out; with `outcome` only those of one. */
  receivedFrom: PlainDateText.optional(),
  receivedTo: PlainDateText.optional(),
  outcome: z.enum(helpOutcomes).optional(),
};
