import { z } from 'zod';
import { DueRule } from '../../../platform/shared/due-rule.ts';
import { Id, OptionalText, PlainDateText, Text } from '../../../platform/shared/schemas.ts';

/** Where a piece of the draft came from in the source, and how sure the reading is. */
export const SourceMark = z.strictObject({
  from: z.number().int().min(1),
  to: z.number().int().min(1),
  asWritten: z.string().max(4000),
  certainty: z.enum(['sure', 'unsure']),
  doubts: z.array(z.string().max(60)).max(10),
  /** An officer has looked at an unsure proposal and stands by it. */
  confirmed: z.boolean(),
});
export type SourceMark = z.output<typeof SourceMark>;
const source = SourceMark.nullable();

export const groupNames = ['communes', 'offices', 'organisations', 'hamlets', 'schools'] as const;

/** Who: one unit, or a group that issuing turns into the units of that day. An unmatched name blocks issuing. */
export const Party = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit'), unitId: Id, asWritten: z.string().max(300) }),
  z.strictObject({ kind: z.literal('group'), group: z.enum(groupNames), asWritten: z.string().max(300) }),
  z.strictObject({ kind: z.literal('unmatched'), asWritten: z.string().max(300) }),
]);
export type Party = z.output<typeof Party>;

export const LegalBasis = z.strictObject({
  id: Id,
  text: Text(1000),
  documentNumber: OptionalText(100),
  documentDate: PlainDateText.nullable(),
  issuer: OptionalText(300),
  source,
});

/** A block of a section: its own number as the plan writes it ("1.", "a)", "-"), its depth, its text. */
export const Clause = z.strictObject({
  id: Id,
  number: OptionalText(20),
  depth: z.number().int().min(0).max(3),
  text: Text(8000),
  source,
});
export const Section = z.strictObject({
  id: Id,
  number: OptionalText(20),
  heading: OptionalText(500),
  clauses: z.array(Clause).max(300),
  /** Prints the plan's own targets, duties or deadlines after the clauses: written once, shown in the text. */
  shows: z.enum(['targets', 'duties', 'deadlines']).optional(),
  source,
});

/** What the system can count for a target; a target without one is typed by the units. */
export const indicatorCodes = ['special-circumstances-rate', 'abused-helped-in-time'] as const;
export type IndicatorCode = (typeof indicatorCodes)[number];

export const comparisons = ['lt', 'le', 'eq', 'ge', 'gt'] as const;
export const Target = z.strictObject({
  id: Id,
  shortName: Text(120),
  statement: Text(1000),
  comparison: z.enum(comparisons),
  value: z.number().min(0).max(1_000_000_000).nullable(),
  measureUnit: Text(40),
  numeratorName: OptionalText(200),
  denominatorName: OptionalText(200),
  indicator: z.enum(indicatorCodes).nullable().optional(),
  source,
});

export const Measure = z.strictObject({
  id: Id,
  name: Text(200),
  measureUnit: Text(40),
  aggregation: z.enum(['sum', 'latest']),
});

export const Duty = z.strictObject({
  id: Id,
  /** The plan's own section number, kept as text (the plan may skip V). */
  section: OptionalText(20),
  shortName: Text(160),
  text: Text(8000),
  responsible: z.array(Party).max(60),
  cooperating: z.array(Party).max(60),
  measures: z.array(Measure).max(30),
  source,
});

export const deadlineKinds = ['own-plan', 'results-report', 'consolidated-report', 'other'] as const;
export const Deadline = z.strictObject({
  id: Id,
  kind: z.enum(deadlineKinds),
  shortName: Text(160),
  statement: Text(2000),
  rule: DueRule.nullable(),
  obligors: z.array(Party).max(60),
  recipient: Party.nullable(),
  via: Party.nullable(),
  source,
});

export const Recipient = z.strictObject({ id: Id, text: Text(300), source });

/** The whole plan as the officer edits it: saved as one document with one version. */
export const PlanContent = z.strictObject({
  title: Text(500),
  place: OptionalText(100),
  parentAgency: OptionalText(200),
  agency: OptionalText(200),
  opening: OptionalText(4000),
  closing: OptionalText(4000),
  bases: z.array(LegalBasis).max(50),
  sections: z.array(Section).max(60),
  targets: z.array(Target).max(60),
  duties: z.array(Duty).max(300),
  deadlines: z.array(Deadline).max(60),
  recipients: z.array(Recipient).max(60),
  signer: z.strictObject({ authority: OptionalText(200), title: OptionalText(200), name: OptionalText(120) }),
});
export type PlanContent = z.output<typeof PlanContent>;
export type Section = z.output<typeof Section>;
export type LegalBasis = z.output<typeof LegalBasis>;
export type Duty = z.output<typeof Duty>;
export type Deadline = z.output<typeof Deadline>;
export type Target = z.output<typeof Target>;

export const SourceLine = z.object({
  no: z.number().int(),
  text: z.string(),
  page: z.number().int().optional(),
});
export type SourceLine = z.output<typeof SourceLine>;
