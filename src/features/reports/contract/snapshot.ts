import { z } from 'zod';
import { Id, Instant } from '../../../platform/shared/schemas.ts';
import { CarriedOnBy } from '../../plans/contract.ts';
import { Change, ReportDifficulty, TargetFacts, TaskFacts } from './report.ts';

/** What a submission froze: the unit's words and every line with its facts. The digest is taken over exactly this. */
export const SnapshotContent = z.object({
  overview: z.string(),
  proposals: z.string(),
  submittedAt: Instant,
  lines: z.array(
    z.object({
      kind: z.enum(['task', 'target']),
      subjectId: Id,
      explanation: z.string(),
      task: TaskFacts.nullable(),
      target: TargetFacts.nullable(),
    }),
  ),
  difficulties: z.array(ReportDifficulty),
});
export type SnapshotContent = z.output<typeof SnapshotContent>;

/** One submission as it was frozen, beside what has become different since. */
export const Snapshot = z.object({
  id: Id,
  reportId: Id,
  planTitle: z.string(),
  unitId: Id,
  unitName: z.string(),
  carriedOnBy: CarriedOnBy,
  seq: z.number().int(),
  takenAt: Instant,
  takenBy: z.string(),
  digest: z.string(),
  /** The content still gives its digest. */
  intact: z.boolean(),
  content: SnapshotContent,
  /** What reads differently in the report of today; a line that is not named reads the same. */
  differences: z.object({
    words: z.array(Change),
    lines: z.array(z.object({ subjectId: Id, changes: z.array(Change).min(1) })),
  }),
});
export type Snapshot = z.output<typeof Snapshot>;
