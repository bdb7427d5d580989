import { z } from 'zod';
import { Id, Instant, PlainDateText } from '../../../platform/shared/schemas.ts';
import { AppliedRepair } from './findings.ts';
import { Counts } from './rows.ts';
import { FoundSheet } from './sheets.ts';

/** Where an import stands. */

export const importSteps = ['file', 'sheets', 'columns', 'repair', 'result'] as const;
export type ImportStep = (typeof importSteps)[number];

/**
 * reading → refused | open → (judging → open)* → committing → done → undoing → undone; `discarded` from open and refused.
 * While `reading`, `judging`, `committing` or `undoing` a job runs and nothing else can be done.
 */
export const importStates = [
  'reading',
  'refused',
  'open',
  'judging',
  'committing',
  'done',
  'undoing',
  'undone',
  'discarded',
] as const;
export type ImportState = (typeof importStates)[number];

/** What holds for the whole list. */
export const ImportOptions = z.strictObject({
  /** Where children live whose row names no hamlet: a hamlet, or the commune; null: such rows are to be mended. */
  unitId: Id.nullable(),
  /** Since when the children live here; null: today, for newborns since birth. Never before birth. */
  livesHereSince: PlainDateText.nullable(),
  /** Groups that need no paper are confirmed at once; the others are proposed. */
  confirmCircumstances: z.boolean(),
  /** From when the groups hold; null: today. Never before birth. */
  circumstancesFrom: PlainDateText.nullable(),
});
export type ImportOptions = z.output<typeof ImportOptions>;

export const ImportAbilitiesShown = z.object({
  chooseSheets: z.boolean(),
  chooseColumns: z.boolean(),
  repair: z.boolean(),
  commit: z.boolean(),
  undo: z.boolean(),
  discard: z.boolean(),
  retry: z.boolean(),
  downloadLeftOver: z.boolean(),
});

/** A record that undoing passed over: somebody worked with it since. */
export const KeptChild = z.object({
  childId: Id,
  fullName: z.string(),
  why: z.enum(['changed', 'circumstances', 'papers', 'moved', 'ended', 'assigned']),
});

export const Import = z.object({
  id: Id,
  version: z.number().int(),
  unitId: Id,
  unitName: z.string(),
  state: z.enum(importStates),
  step: z.enum(importSteps),
  fileName: z.string(),
  fileSize: z.number().int(),
  fileKind: z.enum(['xlsx', 'xls', 'text']).nullable(),
  /** Of a CSV: how its bytes were understood. */
  encoding: z.string().nullable(),
  separator: z.string().nullable(),
  startedAt: Instant,
  startedBy: z.string(),
  /** A `reading.*` or `imports.*` code, why the file was refused or the last job failed. */
  problem: z.string().nullable(),
  /** Of the job that runs. `total` 0: not known yet. */
  progress: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
  /** The same bytes came before, from this unit. */
  sameFile: z
    .object({ importId: Id, at: Instant, state: z.enum(importStates), entered: z.number().int() })
    .nullable(),
  sheets: z.array(FoundSheet),
  options: ImportOptions,
  counts: Counts,
  /** While rows are repaired, with the rows that each changed; none at other times, when they are looked at by nobody. */
  repairs: z.array(AppliedRepair),
  /** Hamlets and communes in which children may be entered. */
  places: z.array(z.object({ unitId: Id, name: z.string(), communeName: z.string() })),
  /** Columns that hold something and are not taken, by sheet. */
  untaken: z.array(
    z.object({ sheet: z.string(), letter: z.string(), title: z.string(), filled: z.number().int() }),
  ),
  committedAt: Instant.nullable(),
  /** Until when all of it may be taken back. */
  undoUntil: Instant.nullable(),
  undoneAt: Instant.nullable(),
  undone: z
    .object({ withdrawn: z.number().int(), kept: z.array(KeptChild), keptInAll: z.number().int() })
    .nullable(),
  abilities: ImportAbilitiesShown,
});
export type Import = z.output<typeof Import>;

export const ImportLine = Import.pick({
  id: true,
  version: true,
  unitId: true,
  unitName: true,
  state: true,
  step: true,
  fileName: true,
  startedAt: true,
  startedBy: true,
  problem: true,
  progress: true,
  counts: true,
  committedAt: true,
  undoUntil: true,
  undoneAt: true,
});
export type ImportLine = z.output<typeof ImportLine>;
