import { actorOfAccount } from '../../src/features/accounts/server/public.ts';
import { childrenContract } from '../../src/features/children/contract.ts';
import { cleaningContract } from '../../src/features/cleaning/contract.ts';
import { cleaningJobs } from '../../src/features/cleaning/server/public.ts';
import { makeExport } from '../../src/features/exports/server/public.ts';
import { withActor } from '../../src/platform/server/database/scope.ts';
import type { JobHandler } from '../../src/platform/server/jobs.ts';
import { newId } from '../../src/platform/shared/id.ts';
import { unitScopes } from '../../src/scopes.ts';
import type { Place, ServedLocality } from './locality.ts';
import type { Person } from './people.ts';

/** A file that came back and waits to be entered: one row of a child, one of nobody. */
export interface CleaningSubjects {
  returnId: string;
}

const room = cleaningContract.endpoints;
const handlers: Readonly<Record<string, JobHandler>> = { ...cleaningJobs, 'make-export': makeExport };

/** Runs the job of a row of the table, as the queue would. */
async function runJob(
  { clone, clock }: ServedLocality,
  of: { place: Place; table: 'exports' | 'cleaning_returns'; id: string },
): Promise<void> {
  const { rows } = await clone.admin.query(
    `select j.id, j.kind, j.input, j.requested_by from ${of.table} o
      join jobs j on j.locality_id = o.locality_id and j.id = o.job_id where o.locality_id = $1 and o.id = $2`,
    [of.place.localityId, of.id],
  );
  const [job] = rows;
  const actor = await actorOfAccount(clone.db, unitScopes())(job.requested_by, clock.now());
  if (!actor) throw new Error('nobody asked for the job');
  await handlers[job.kind as string]?.({
    ...{ jobId: job.id, actor, input: job.input, now: () => clock.now() },
    signal: new AbortController().signal,
    progress: async () => undefined,
    inTransaction: (work) => withActor(clone.db, actor, work),
  });
}

export async function furnishCleaning(
  served: ServedLocality,
  at: { place: Place; commune: string; canary: string },
  officer: Person,
): Promise<CleaningSubjects> {
  const { place, canary } = at;
  const unitId = place.unit(at.commune);
  const filter = { lacking: 'personal-id' as const, unitId };
  const { total: expected } = await officer.done(childrenContract.endpoints.countMatching, filter);
  const { id: exportId } = await officer.done(room.askFile, {
    ...{ id: newId(), list: 'personal-id', unitId, expected },
    ...{ purpose: 'other', purposeNote: `${canary} rà soát tại thôn` },
  });
  await runJob(served, { place, table: 'exports', id: exportId });
  const { rows } = await served.clone.admin.query(
    `select key, sent ->> 'fullName' as name from cleaning_lines where export_id = $1 order by line limit 1`,
    [exportId],
  );
  const [{ key, name }] = rows;
  const lines = [
    'Họ và tên;Số định danh đúng (điền);Mã dòng',
    `${name};001313${canary.replace(/\D/g, '').padStart(6, '0')};${key}`,
    `${canary} Nguyễn Văn Lạ;;00001-2021-22222222`,
  ];
  const file = { name: `${canary}.csv`, bytes: Buffer.from(`\ufeff${lines.join('\n')}`) };
  const { id: returnId } = await officer.done(room.sendReturn, { id: newId(), unitId }, { file });
  await runJob(served, { place, table: 'cleaning_returns', id: returnId });
  return { returnId };
}

/** A version that no record has: a command then reaches the record and changes nothing. */
const version = 999;

/** What the inputs need beside the ids of records; by act. */
export const cleaningBodies: Readonly<Record<string, () => object>> = {
  'cleaning.askFile': () => ({
    ...{ id: newId(), list: 'police-check', expected: 5999, purpose: 'review', purposeNote: '' },
  }),
  'cleaning.sendReturn': () => ({ id: newId() }),
  'cleaning.listReturnRows': () => ({ pile: 'refused' }),
  'cleaning.commitReturn': () => ({ version, expected: 1 }),
  'cleaning.undoReturn': () => ({ version }),
  'cleaning.discardReturn': () => ({ version }),
};
