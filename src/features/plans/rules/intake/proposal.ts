import { z } from 'zod';
import { PlainDateText } from '../../../../platform/shared/schemas.ts';

/**
 * What the intake offers a person to confirm: a draft, never a decision. Everything is plain JSON. Nothing in it is
 * invented: each finding names the source lines and words it was read from, and says why it may be wrong.
 */

/** One line of the source as text extraction or OCR gave it; `no` counts from 1 over the whole document. */
export interface SourceLine {
  no: number;
  text: string;
  page?: number;
}

/** A unit under the issuing locality on the plan's date. */
export interface DirectoryEntry {
  unitId: string;
  name: string;
  aliases: string[];
  typeCode: string;
  kind: 'authority' | 'office' | 'organisation' | 'hamlet';
}

export const doubts = [
  'unit-guessed',
  'unit-unknown',
  'number-garbled',
  'number-guessed',
  'year-missing',
  'year-guessed',
  'century-guessed',
  'date-impossible',
  'date-garbled',
  'date-incomplete',
  'date-recurring',
  'owner-missing',
  'recipient-missing',
  'direction-guessed',
  'unit-of-measure-missing',
  'text-garbled',
] as const;
export const Doubt = z.enum(doubts);
export type Doubt = z.infer<typeof Doubt>;

export const LineRange = z.object({ from: z.number().int(), to: z.number().int() });
export type LineRange = z.infer<typeof LineRange>;

const finding = {
  lines: LineRange,
  /** the source's own words, OCR errors and all. */
  asWritten: z.string(),
  /** the same words with their marks, only when the field's lexicon covers every one of them. */
  restored: z.string().optional(),
  certainty: z.enum(['sure', 'unsure']),
  /** empty exactly when `certainty` is "sure". */
  doubt: z.array(Doubt),
};
export const Finding = z.object(finding);
export type Finding = z.infer<typeof Finding>;

export const LegalBasis = z.object({
  ...finding,
  /** normalised: "28/KH-SLĐTBXH"; absent for a law cited by name and date only. */
  documentNumber: z.string().optional(),
  issuedOn: PlainDateText.optional(),
  /** as written. */
  issuer: z.string().optional(),
  issuerRestored: z.string().optional(),
});
export type LegalBasis = z.infer<typeof LegalBasis>;

export interface PlanBlock extends Finding {
  kind: 'section' | 'item' | 'bullet' | 'paragraph';
  /** the plan's own number put right ("II" for "11.", "1.1", "đ"); absent for bullets and paragraphs. */
  number?: string | undefined;
  /** the number or bullet as it stands in the source. */
  marker: string;
  children: PlanBlock[];
}
export const PlanBlock: z.ZodType<PlanBlock> = z.object({
  ...finding,
  kind: z.enum(['section', 'item', 'bullet', 'paragraph']),
  number: z.string().optional(),
  marker: z.string(),
  children: z.array(z.lazy(() => PlanBlock)),
});

export const Target = z.object({
  ...finding,
  statement: z.string(),
  comparison: z.enum(['lt', 'le', 'eq', 'ge', 'gt']),
  value: z.number(),
  /** "%", or the thing counted as written ("lớp", "trẻ em"). */
  unit: z.string(),
  direction: z.enum([
    'reduce',
    'reach',
    'maintain',
    'increase',
    'above',
    'below',
    'at-least',
    'at-most',
    'stated',
  ]),
  /** "change": the value says by how much the level moves, not where it ends. */
  measure: z.enum(['level', 'change']),
});
export type Target = z.infer<typeof Target>;

export const groups = ['communes', 'offices', 'organisations', 'hamlets', 'schools'] as const;
export const Group = z.enum(groups);
export type Group = z.infer<typeof Group>;

export const partyRoles = ['responsible', 'co-operating', 'owes-deadline', 'receives', 'passes-on'] as const;
export const PartyRole = z.enum(partyRoles);
export type PartyRole = z.infer<typeof PartyRole>;

export const Party = z.object({
  ...finding,
  /** stable inside one proposal: "unit:<id>", "group:<group>" or "name:<folded words>". */
  key: z.string(),
  unitId: z.string().optional(),
  group: Group.optional(),
  /** likeness of the best mention to the directory's name, [0, 1]; 0 when no unit was found. */
  score: z.number(),
  roles: z.array(PartyRole),
});
export type Party = z.infer<typeof Party>;

export const Duty = z.object({
  ...finding,
  /** where it stands, in the plan's own numbers: "VI.1" and, for a bullet, its place from 1. */
  item: z.string(),
  bullet: z.number().int().optional(),
  /** keys of parties. */
  responsible: z.array(z.string()),
  coOperating: z.array(z.string()),
  /** pieces into which a person may split this duty; empty when it is one act. */
  splits: z.array(z.string()),
});
export type Duty = z.infer<typeof Duty>;

export const Deadline = z.object({
  ...finding,
  kind: z.enum(['own-plan', 'results-report', 'consolidated-report', 'other']),
  /** absent when the words do not give one existing calendar day. */
  date: PlainDateText.optional(),
  /** the words of the date itself. */
  dateAsWritten: z.string(),
  recurrence: z.enum(['month', 'quarter', 'half-year', 'year']).optional(),
  /** keys of parties. */
  owes: z.array(z.string()),
  recipient: z.string().optional(),
  via: z.string().optional(),
  statement: z.string(),
});
export type Deadline = z.infer<typeof Deadline>;

export const planProblems = [
  'empty',
  'not-a-plan',
  'no-title',
  'no-year',
  'no-sections',
  'no-targets',
  'no-duties',
  'no-deadlines',
  'no-recipients',
  'numbering-gap',
  'parties-unknown',
] as const;
export const PlanFinding = z.object({ code: z.enum(planProblems), lines: LineRange.optional() });
export type PlanFinding = z.infer<typeof PlanFinding>;

const text = z.object({ ...finding, value: z.string() });
export type TextFinding = z.infer<typeof text>;

export const PlanProposal = z.object({
  title: text.optional(),
  year: z.object({ ...finding, value: z.number().int() }).optional(),
  number: text.optional(),
  issuedOn: z.object({ ...finding, value: PlainDateText.optional() }).optional(),
  place: text.optional(),
  legalBases: z.array(LegalBasis),
  sections: z.array(PlanBlock),
  targets: z.array(Target),
  parties: z.array(Party),
  duties: z.array(Duty),
  deadlines: z.array(Deadline),
  recipients: z.array(Finding),
  signature: z.object({ ...finding, position: z.string().optional() }).optional(),
  problems: z.array(PlanFinding),
});
export type PlanProposal = z.infer<typeof PlanProposal>;
