import { inStep, type JobHandler, type JobRun } from '../../../../platform/server/jobs.ts';
import { pageOfMatchable } from '../../../children/server/public.ts';
import { openJudging, judgingSetup } from '../judge/setup.ts';
import type { PackedRecords } from '../judge/packed.ts';
import { type ListJudging, openListJudging } from '../judge/thread.ts';
import { acceptRows, doubtOf } from '../accept.ts';
import { paced } from '../pace.ts';
import { findChunkBody } from '../queries/chunks.ts';
import { type StoredImport, updateImport } from '../queries/imports.ts';
import { findSeqs } from '../queries/groups.ts';
import { countPiles, deleteRows, findEdits, findRowsBySeq, insertRows, setAlike } from '../queries/rows.ts';
import { rejudgeRows } from '../rejudge.ts';
import { inState } from './in-state.ts';
import { allDone, longList } from './side-by-side.ts';

/** Job `import-judge`: every row of the taken sheets into one pile. Nothing of the register is written. */

const alikeRows = 200;
/** As many as are judged in one turn, before requests have theirs. */
const rejudgedRows = 50;

interface Run {
  job: JobRun;
  stored: StoredImport;
  judging: ListJudging;
  done: number;
  total: number;
}

/** So many chunks are on their way: one is read, one compared, one written. */
const ahead = 2;

/** Chunks are read, compared and written side by side, each in their order. */
async function judgeSheet(run: Run, sheet: number): Promise<void> {
  const { job, stored, judging } = run;
  const of = { localityId: job.actor.localityId, importId: stored.id };
  let fetched: Promise<unknown> = Promise.resolve();
  /** Fetched one after the other: rows are judged in their order. */
  const judged = (chunk: number): Promise<PackedRecords[] | undefined> => {
    const body = fetched.then(() => job.inTransaction((tx) => findChunkBody(tx, { ...of, sheet, chunk })));
    fetched = body;
    return body.then((found) => found && judging.chunk(sheet, found));
  };
  const coming: ReturnType<typeof judged>[] = [];
  for (let chunk = 0; ; ) {
    for (; coming.length <= ahead; chunk += 1) {
      const next = judged(chunk);
      // Where the writing fails first, this one fails with nobody waiting for it.
      next.catch(() => undefined);
      coming.push(next);
    }
    const parts = await coming.shift();
    if (!parts) return;
    for (const { rows, json } of parts) {
      await inStep(job, (tx) => insertRows(tx, { ...of, unitId: stored.unitId }, json));
      run.done += rows;
      job.signal.throwIfAborted();
    }
    await job.progress(Math.min(run.done, run.total), run.total);
  }
}

const pageSize = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/** Compares the list with the register of its communes, and writes down who may be there twice. */
async function findTwins({ job, stored, judging }: Run): Promise<void> {
  const { localityId } = job.actor;
  const reach = await judging.reach();
  if (!reach) return;
  let comparing = Promise.resolve();
  for (let after = firstId; ; ) {
    const page = await job.inTransaction((tx) =>
      pageOfMatchable(tx, job.actor, { ...reach, after, size: pageSize }),
    );
    await comparing;
    comparing = judging.compare(page);
    comparing.catch(() => undefined);
    job.signal.throwIfAborted();
    if (page.length < pageSize) break;
    after = page.at(-1)?.id as string;
  }
  await comparing;
  const found = await judging.known();
  for (let from = 0; from < found.length; from += alikeRows) {
    const batch = found.slice(from, from + alikeRows);
    await inStep(job, (tx) => setAlike(tx, { localityId, importId: stored.id }, batch));
  }
}

async function judgeAll(job: JobRun, stored: StoredImport): Promise<void> {
  const of = { localityId: job.actor.localityId, importId: stored.id };
  const opened = await job.inTransaction(async (tx) => {
    await deleteRows(tx, of);
    await updateImport(tx, { ...of, id: stored.id, now: job.now() }, { comparedAt: job.now() });
    const setup = await judgingSetup({ tx, actor: job.actor, now: job.now() }, stored);
    return { setup, edits: await findEdits(tx, of) };
  });
  const taken = new Set(stored.chosen.map(({ sheet }) => sheet));
  const total = stored.found.filter(({ sheet }) => taken.has(sheet)).reduce((sum, { rows }) => sum + rows, 0);
  const judging = openListJudging(opened, total);
  const run: Run = { job, stored, judging, done: 0, total };
  try {
    for (const { sheet } of stored.chosen) await judgeSheet(run, sheet);
    await findTwins(run);
  } finally {
    await judging.close();
  }
}

/** Rows of some groups again, batch after batch: those that were judged before a crash are judged once more. */
async function judgeGroups(job: JobRun, stored: StoredImport, groups: readonly string[]): Promise<void> {
  const of = { localityId: job.actor.localityId, importId: stored.id };
  const { seqs, judging } = await job.inTransaction(async (tx) => ({
    seqs: await findSeqs(tx, of, groups),
    judging: await openJudging({ tx, actor: job.actor, now: job.now() }, stored),
  }));
  const breathe = paced();
  for (let from = 0; from < seqs.length; from += rejudgedRows) {
    await inStep(job, async (tx) => {
      const ctx = { tx, actor: job.actor, now: job.now() };
      const rows = await findRowsBySeq(tx, of, seqs.slice(from, from + rejudgedRows), true);
      await rejudgeRows(ctx, of, judging, rows);
    });
    await job.progress(Math.min(from + rejudgedRows, seqs.length), seqs.length);
    job.signal.throwIfAborted();
    await breathe();
  }
}

const acceptedRows = 500;

/** The doubt taken from all rows that have it; those from which it was taken before a crash have it no more. */
async function acceptGroup(job: JobRun, stored: StoredImport, repairId: string): Promise<void> {
  const of = { localityId: job.actor.localityId, importId: stored.id };
  const doubt = doubtOf(stored.repairs, repairId);
  const seqs = await job.inTransaction((tx) => findSeqs(tx, of, [doubt.group]));
  let done = 0;
  const accept = async (part: readonly number[]): Promise<void> => {
    const breathe = paced();
    for (let from = 0; from < part.length; from += acceptedRows) {
      const batch = part.slice(from, from + acceptedRows);
      await inStep(job, (tx) => acceptRows(tx, of, doubt, batch));
      done += batch.length;
      await job.progress(done, seqs.length);
      job.signal.throwIfAborted();
      await breathe();
    }
  };
  const middle = seqs.length > longList ? Math.ceil(seqs.length / 2) : seqs.length;
  await allDone([accept(seqs.slice(0, middle)), accept(seqs.slice(middle))]);
}

/** All rows, rows of some groups, or those that lose an accepted doubt. */
type JudgeInput = {
  importId: string;
  groups?: string[];
  accepted?: string;
};

export const judgeList: JobHandler = async (job) => {
  const { importId, groups, accepted } = job.input as JudgeInput;
  const stored = await job.inTransaction((tx) => inState(tx, job, importId, 'judging'));
  if (!stored) return { importId };
  if (accepted !== undefined) await acceptGroup(job, stored, accepted);
  else await (groups ? judgeGroups(job, stored, groups) : judgeAll(job, stored));
  await job.inTransaction(async (tx) => {
    const still = await inState(tx, job, importId, 'judging');
    if (!still) return;
    const { localityId } = job.actor;
    const { all: counts } = await countPiles(tx, { localityId, importId });
    await updateImport(tx, { localityId, id: importId, now: job.now() }, { state: 'open', counts });
  });
  return { importId };
};
