import { appendAudit } from '../../../../platform/server/audit.ts';
import type { Tx } from '../../../../platform/server/database/connect.ts';
import { inStep, type JobHandler, type JobRun } from '../../../../platform/server/jobs.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { addCircumstancesInBulk, registerInBulk } from '../../../children/server/public.ts';
import type { Finding } from '../../contract.ts';
import { paced } from '../pace.ts';
import { lockImport, type StoredImport, updateImport } from '../queries/imports.ts';
import { countPiles, findReady, settleRows } from '../queries/rows.ts';
import { compareAgain } from './compare-again.ts';
import { inState } from './in-state.ts';
import { allDone, longList } from './side-by-side.ts';

/**
 * Job `import-commit`: what is ready into the register, batch after batch. Each batch is one transaction with its children
 * and with the mark on its rows, so that whatever moment the server dies at, what is marked is entered and nothing else.
 * The two halves of a long list go side by side; where they meet in a commune, its households make one wait for the other.
 */

const batchRows = 250;

/** Rows of the list, by their numbers: behind `after` up to `to`. */
interface Stretch {
  after: number;
  to: number;
}

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

/** Enters the next rows of the stretch that are ready; undefined when none is left. */
async function enterBatch(
  tx: Tx,
  job: JobRun,
  stored: StoredImport,
  stretch: Stretch,
): Promise<{ last: number; rows: number } | undefined> {
  const { localityId } = job.actor;
  const of = { localityId, importId: stored.id };
  const rows = await findReady(tx, of, { ...stretch, size: batchRows });
  const last = rows.at(-1)?.seq;
  if (last === undefined) return undefined;
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
  return { last, rows: rows.length };
}

function stretchesOf(rows: number): Stretch[] {
  const middle = Math.floor(rows / 2);
  return rows <= longList
    ? [{ after: 0, to: rows }]
    : [
        { after: 0, to: middle },
        { after: middle, to: rows },
      ];
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
  const enter = async ({ after, to }: Stretch): Promise<void> => {
    const breathe = paced();
    for (let from = after; ; ) {
      await job.progress(Math.min(done, total), total);
      const settled = await inStep(job, async (tx) => {
        const stored = await inState(tx, job, importId, 'committing', 'held');
        return stored && enterBatch(tx, job, stored, { after: from, to });
      });
      if (!settled) return;
      from = settled.last;
      done += settled.rows;
      await breathe();
    }
  };
  await allDone(stretchesOf(Object.values(all).reduce((sum, rows) => sum + rows, 0)).map(enter));
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
