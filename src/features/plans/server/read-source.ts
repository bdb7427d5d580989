import { findFile } from '../../../platform/server/files.ts';
import { type JobHandler, JobProblem, type JobRun } from '../../../platform/server/jobs.ts';
import {
  type ReadResult,
  type RecognisedFile,
  readLines,
  recogniseFile,
  UnreadableFile,
} from '../../../platform/server/reading/index.ts';
import { contentFromLines } from './draft-plan.ts';
import { namesFor } from './names.ts';
import { fillSource, findPlan, updateContent } from './queries.ts';

/**
 * Job `read-plan`: text layer or OCR of the uploaded file, then the draft. The draft is filled only while nobody has
 * written in it; the lines are kept beside it either way.
 */
export const readPlanSource: JobHandler = async (job) => {
  const { planId, fileId } = job.input as { planId: string; fileId: string };
  const file = await job.inTransaction((tx) => findFile(tx, job.actor.localityId, fileId));
  if (!file) throw new JobProblem('plans.nothing-to-read');
  const verdict = recogniseFile(file.name, file.bytes);
  if (!verdict.ok) throw new JobProblem(verdict.problem);
  const read = await readInto(job, verdict.file);
  if (!read.lines.some((line) => line.text.trim() !== '')) throw new JobProblem('plans.nothing-to-read');
  return job.inTransaction(async (tx) => {
    const plan = await findPlan(tx, job.actor, planId);
    if (!plan || plan.state !== 'draft') throw new JobProblem('plans.not-a-draft');
    const names = await namesFor({ tx, actor: job.actor, now: job.now() });
    await fillSource(tx, {
      localityId: job.actor.localityId,
      planId,
      via: read.via,
      lines: read.lines,
      confidence: read.confidence ?? null,
    });
    const untouched = plan.version === 1;
    if (untouched)
      await updateContent(tx, {
        localityId: job.actor.localityId,
        planId,
        version: plan.version,
        year: plan.year,
        periodFrom: plan.periodFrom,
        periodTo: plan.periodTo,
        content: contentFromLines(names, plan.issuerUnitId, read.lines),
        now: job.now(),
      });
    return { planId, lines: read.lines.length, pages: read.pages, filled: untouched };
  });
};

async function readInto(job: JobRun, file: RecognisedFile): Promise<ReadResult> {
  try {
    return await readLines(file, {
      signal: job.signal,
      onProgress: (done, total) => void job.progress(done, total).catch(() => undefined),
    });
  } catch (error) {
    if (error instanceof UnreadableFile) throw new JobProblem(error.problem);
    throw error;
  }
}
