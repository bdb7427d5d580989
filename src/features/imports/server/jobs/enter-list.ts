import { appendAudit } from '../../../../platform/server/audit.ts';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import type { JobHandler, JobRun } from '../../../../platform/server/jobs.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { addCircumstancesInBulk, registerInBulk } from '../../../children/server/public.ts';
import type { Finding } from '../../contract.ts';
import type { StoredChild } from '../../rules/stored.ts';
import { paced } from '../pace.ts';
import { lockImport, type StoredImport, updateImport } from '../queries/imports.ts';
import { countPiles, findRows, settleRows, type StoredRow } from '../queries/rows.ts';
import { compareAgain } from './compare-again.ts';
import { inState } from './in-state.ts';

/**
 * Job `import-commit`: what is ready into the register, batch after batch. Each batch is one transaction with its children
 * and with the mark on its rows, so that whatever moment the server dies at, what is marked is entered and nothing else.
 */

const batchRows = 250;

type Ready = StoredRow & { child: StoredChild; childId: string };

const refusedAs = (problems: readonly { path: string; code: string }[]): Finding[] =>
  problems.map(({ path, code }) => ({
    ...{
      level: 'mend',
      field: path.startsWith('birth') ? 'birthDate' : 'fullName',
      code: 'entry.refused',
      text: '',
    },
    ...{ params: { code }, group: `entry.refused|${code}` },
  }));

/** Enters the next rows that are ready; answers how many rows it settled. */
async function enterBatch(tx: Tx, job: JobRun, stored: StoredImport): Promise<number> {
  const { localityId } = job.actor;
  const of = { localityId, importId: stored.id };
  const rows = (await findRows(tx, of, { pile: 'ready', after: 0, size: batchRows })) as Ready[];
  if (rows.length === 0) return 0;
  const now = job.now();
  const { livesHereSince, circumstancesFrom } = stored.options;
  const { refused } = await registerInBulk(
    tx,
    job.actor,
    now,
    rows.map(({ childId, child }) => ({
      ...{ id: childId, unitId: child.unitId, child: child.child },
      ...(livesHereSince !== null && { since: later(livesHereSince, child.child.birthDate) }),
      ...(child.phone !== '' && { householdPhone: child.phone }),
    })),
    stored.id,
  );
  const out = new Map(refused.map(({ id, problems }) => [id, problems]));
  const from = circumstancesFrom ?? localDateOf(now);
  await addCircumstancesInBulk(
    tx,
    { actor: job.actor, now },
    rows
      .filter(({ childId, child }) => !out.has(childId) && child.circumstances.length > 0)
      .map(({ childId, child: { child, unitId, communeId, circumstances } }) => ({
        ...{ id: childId, child, place: { unitId, communeId } },
        memberships: circumstances.map((one) => ({ ...one, fromDate: from })),
      })),
  );
  await settleRows(
    tx,
    of,
    rows.map(({ seq, childId }) => {
      const problems = out.get(childId);
      return problems
        ? { seq, pile: 'refused' as const, findings: refusedAs(problems) }
        : { seq, pile: 'entered' as const };
    }),
  );
  return rows.length;
}

const later = (a: string, b: string): string => (a > b ? a : b);

export const enterList: JobHandler = async (job) => {
  const { importId } = job.input as { importId: string };
  const { localityId } = job.actor;
  const of = { localityId, importId };
  const begun = await job.inTransaction((tx) => inState(tx, job, importId, 'committing'));
  if (!begun) return { importId };
  await compareAgain(job, begun);
  const { all } = await job.inTransaction((tx) => countPiles(tx, of));
  const { ready, entered, refused } = all;
  const total = ready + entered + refused;
  let done = entered + refused;
  const breathe = paced();
  for (let settled = -1; settled !== 0; ) {
    await job.progress(Math.min(done, total), total);
    settled = await job.inTransaction(async (tx) => {
      const stored = await inState(tx, job, importId, 'committing');
      return stored ? enterBatch(tx, job, stored) : 0;
    });
    done += settled;
    await breathe();
  }
  return job.inTransaction(async (tx) => {
    const stored = await lockImport(tx, job.actor, importId);
    if (stored?.state !== 'committing') return { importId };
    const { all: counts } = await countPiles(tx, of);
    const now = job.now();
    await updateImport(tx, { localityId, id: importId, now }, { state: 'done', step: 'result', counts });
    await appendAudit(tx, {
      ...{ actor: job.actor, now, requestId: null, act: 'imports.commitImport' },
      note: {
        ...{ subjectKind: 'import', subjectId: importId, unitId: stored.unitId },
        detail: { entered: counts.entered, refused: counts.refused },
      },
    });
    return { importId, entered: counts.entered };
  });
};
