import { appendAudit } from '../../../../platform/server/audit.ts';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inStep, type JobHandler, type JobRun } from '../../../../platform/server/jobs.ts';
import { withdrawBatchChildren } from '../../../children/server/public.ts';
import { paced } from '../pace.ts';
import { lockImport, type StoredImport, type Undone, updateImport } from '../queries/imports.ts';
import { countPiles, countRows, findRows, settleRows } from '../queries/rows.ts';
import { inState } from './in-state.ts';

/** Job `import-undo`: takes back what an import entered, batch after batch; who was touched since stays and is named. */

const batchRows = 250;
const namedAtMost = 500;

/** Takes back the next rows behind `after`; undefined when none is left. */
async function undoBatch(
  tx: Tx,
  job: JobRun,
  stored: StoredImport,
  after: number,
): Promise<{ last: number; rows: number } | undefined> {
  const { localityId } = job.actor;
  const of = { localityId, importId: stored.id };
  const rows = await findRows(tx, of, { pile: 'entered', after, size: batchRows });
  const last = rows.at(-1)?.seq;
  if (last === undefined) return undefined;
  const ids = rows.flatMap(({ childId }) => childId ?? []);
  const { withdrawn, kept } = await withdrawBatchChildren(
    tx,
    { actor: job.actor, now: job.now() },
    { batchId: stored.id, ids },
  );
  const gone = new Set(withdrawn);
  await settleRows(
    tx,
    of,
    rows
      .filter(({ childId }) => gone.has(childId ?? ''))
      .map(({ seq }) => ({ seq, pile: 'withdrawn' as const })),
  );
  const { withdrawn: before, kept: named } = stored.undone ?? none;
  const known = new Set(named.map(({ childId }) => childId));
  const more = kept
    .filter(({ id }) => !known.has(id))
    .map(({ id, fullName, why }) => ({ childId: id, fullName, why }));
  const undone = {
    ...{ withdrawn: before + withdrawn.length, keptInAll: 0 },
    kept: [...named, ...more].slice(0, namedAtMost),
  };
  await updateImport(tx, { localityId, id: stored.id, now: job.now() }, { undone });
  return { last, rows: rows.length };
}

const none: Undone = { withdrawn: 0, kept: [], keptInAll: 0 };

export const undoList: JobHandler = async (job) => {
  const { importId } = job.input as { importId: string };
  const { localityId } = job.actor;
  const of = { localityId, importId };
  const total = await job.inTransaction(async (tx) => {
    const stored = await inState(tx, job, importId, 'undoing');
    return stored && countRows(tx, of, { pile: 'entered' });
  });
  if (total === undefined) return { importId };
  const breathe = paced();
  let done = 0;
  for (let after = 0; ; ) {
    await job.progress(Math.min(done, total), total);
    const step = await inStep(job, async (tx) => {
      const stored = await inState(tx, job, importId, 'undoing');
      return stored && undoBatch(tx, job, stored, after);
    });
    if (!step) break;
    after = step.last;
    done += step.rows;
    await breathe();
  }
  return job.inTransaction(async (tx) => {
    const stored = await lockImport(tx, job.actor, importId);
    if (stored?.state !== 'undoing') return { importId };
    const { all: counts } = await countPiles(tx, of);
    const undone = { ...(stored.undone ?? none), withdrawn: counts.withdrawn, keptInAll: counts.entered };
    const now = job.now();
    await updateImport(
      tx,
      { localityId, id: importId, now },
      { state: 'undone', counts, undone, undoneAt: now },
    );
    await appendAudit(tx, {
      ...{ actor: job.actor, now, requestId: null, act: 'imports.undoImport' },
      note: {
        ...{ subjectKind: 'import', subjectId: importId, unitId: stored.unitId },
        detail: { withdrawn: counts.withdrawn, kept: counts.entered },
      },
    });
    return { importId, withdrawn: counts.withdrawn };
  });
};
