import type { JobHandler } from '../../../platform/server/jobs.ts';
import { enterList } from './jobs/enter-list.ts';
import { judgeList } from './jobs/judge-list.ts';
import { readList } from './jobs/read-list.ts';
import { undoList } from './jobs/undo-list.ts';

/** What runs in the background for an import. */
export const importJobs: Readonly<Record<string, JobHandler>> = {
  'import-read': readList,
  'import-judge': judgeList,
  'import-commit': enterList,
  'import-undo': undoList,
};
