import { z } from 'zod';
import { Id, Instant, PlainDateText } from '../../../platform/shared/schemas.ts';
import { MeasureTotal } from '../../activities/contract.ts';
import { CarriedOnBy, outcomes, stages } from '../../plans/contract.ts';

export const reportStates = ['draft', 'submitted', 'returned', 'accepted'] as const;
export const lineStates = ['open', 'returned', 'answered', 'accepted'] as const;

/** What was recorded for one duty: counts and the dated records themselves, never composed prose. */
export const TaskFacts = z.object({
  obligationId: Id,
  section: z.string().nullable(),
  title: z.string(),
  content: z.string(),
  outcome: z.enum(outcomes),
  stage: z.enum(stages),
  daysLate: z.number().int(),
  records: z.array(
    z.object({ id: Id, happenedOn: PlainDateText, content: z.string(), spent: z.number().int() }),
  ),
  totals: z.array(MeasureTotal),
  spent: z.number().int(),
  evidence: z.number().int(),
});
export const TargetFacts = z.object({
  targetId: Id,
  shortName: z.string(),
  comparison: z.enum(['lt', 'le', 'eq', 'ge', 'gt']),
  value: z.number(),
  measureUnit: z.string(),
  numeratorName: z.string(),
  denominatorName: z.string(),
  numerator: z.number().int().nullable(),
  denominator: z.number().int().nullable(),
  actual: z.number().nullable(),
  met: z.boolean().nullable(),
  asOf: PlainDateText.nullable(),
});

/** Something that reads differently than before, in words: a figure, a record, a text. */
export const Change = z.object({ label: z.string(), before: z.string(), now: z.string() });
export type Change = z.output<typeof Change>;

export const ReportDifficulty = z.object({
  id: Id,
  content: z.string(),
  state: z.string(),
  answer: z.string().nullable(),
});

export const ReportLine = z.object({
  id: Id,
  kind: z.enum(['task', 'target']),
  subjectId: Id,
  explanation: z.string(),
  state: z.enum(lineStates),
  returnReason: z.string().nullable(),
  returnDueAt: Instant.nullable(),
  version: z.number().int(),
  task: TaskFacts.nullable(),
  target: TargetFacts.nullable(),
  /** What a checker should look at first; codes such as `nothing-recorded`, `late`, `target-missed`, `changed-since-submission`. */
  anomalies: z.array(z.string()),
  /** What is different from the last submitted snapshot. */
  changes: z.array(Change),
});

export const ResultsReport = z.object({
  id: Id,
  planId: Id,
  planTitle: z.string(),
  obligationId: Id,
  unitId: Id,
  unitName: z.string(),
  carriedOnBy: CarriedOnBy,
  state: z.enum(reportStates),
  overview: z.string(),
  proposals: z.string(),
  dueAt: Instant,
  correctionDueAt: Instant.nullable(),
  submittedAt: Instant.nullable(),
  snapshots: z.array(
    z.object({ id: Id, seq: z.number().int(), takenAt: Instant, takenBy: z.string(), digest: z.string() }),
  ),
  lines: z.array(ReportLine),
  difficulties: z.array(ReportDifficulty),
  /** Share of lines that opened already filled from records. */
  prefilled: z.object({ filled: z.number().int(), total: z.number().int() }),
  reopening: z.object({ id: Id, reason: z.string(), askedBy: z.string(), askedAt: Instant }).nullable(),
  abilities: z.object({
    edit: z.boolean(),
    submit: z.boolean(),
    check: z.boolean(),
    askReopening: z.boolean(),
    decideReopening: z.boolean(),
  }),
  version: z.number().int(),
});
export type TaskFacts = z.output<typeof TaskFacts>;
export type TargetFacts = z.output<typeof TargetFacts>;
export type ReportLine = z.output<typeof ReportLine>;
export type ResultsReport = z.output<typeof ResultsReport>;
