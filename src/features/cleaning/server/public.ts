import type { JobHandler } from '../../../platform/server/jobs.ts';
import { readReturn } from './jobs/read-return.ts';

export { drawCleaningFile } from './draw-file.ts';

/** What runs in the background for files that came back. */
export const cleaningJobs: Readonly<Record<string, JobHandler>> = { 'cleaning-read': readReturn };
