import type { Tx } from '../../../../platform/server/database/connect.ts';
import { JobProblem, type JobRun } from '../../../../platform/server/jobs.ts';
import { holdsAt } from '../../../../platform/shared/actor.ts';
import type { ImportState } from '../../contract.ts';
import { importPermissions } from '../../permissions.ts';
import { lockImport, type StoredImport } from '../queries/imports.ts';

/**
 * The import, locked, while it waits for this very job; undefined when it went on without it (the job ran twice, or
 * another took its place).
 * @throws JobProblem when whoever asked may no longer write for the place
 */
export async function inState(
  tx: Tx,
  job: Pick<JobRun, 'actor' | 'jobId'>,
  importId: string,
  state: ImportState,
  lock?: Parameters<typeof lockImport>[3],
): Promise<StoredImport | undefined> {
  const stored = await lockImport(tx, job.actor, importId, lock);
  if (!stored || !holdsAt(job.actor, importPermissions['import.run'], stored.unitId))
    throw new JobProblem('jobs.requester-gone');
  return stored.state === state && stored.jobId === job.jobId ? stored : undefined;
}
