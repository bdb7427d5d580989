import { inStep, type JobRun } from '../../../../platform/server/jobs.ts';
import { type MatchableChild, pageOfMatchable } from '../../../children/server/public.ts';
import { reachOf } from '../judge/reach.ts';
import { personOf, TwinFinder } from '../judge/twins.ts';
import { paced } from '../pace.ts';
import type { StoredImport } from '../queries/imports.ts';
import { findReach, findReady, type OfImport, setAlike } from '../queries/rows.ts';

const pageSize = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/**
 * Who came into the register since the list was compared with it, from another list or by hand, may be in this one: such
 * rows are no longer ready but may be there twice. What a person decided to take is taken.
 */
export async function compareAgain(job: JobRun, stored: StoredImport): Promise<void> {
  const of = { localityId: job.actor.localityId, importId: stored.id };
  if (stored.comparedAt === null) return;
  const since = { changedAt: stored.comparedAt, butOf: stored.id };
  const found = await job.inTransaction((tx) => findReach(tx, of));
  if (!found) return;
  const reach = reachOf(found.communeIds, found.firstYear, found.lastYear);
  const pageAfter = (after: string): Promise<MatchableChild[]> =>
    job.inTransaction((tx) => pageOfMatchable(tx, job.actor, { ...reach, since, after, size: pageSize }));
  let page = await pageAfter(firstId);
  if (page.length === 0) return;
  const breathe = paced();
  const twins = await readyRows(job, of, breathe);
  for (; page.length > 0; page = await pageAfter(page.at(-1)?.id as string))
    for (const child of page) {
      twins.compare(child);
      await breathe();
    }
  const alike = [...twins.alike].map(([seq, own]) => ({ seq, alike: own }));
  for (let from = 0; from < alike.length; from += pageSize)
    await inStep(job, (tx) => setAlike(tx, of, alike.slice(from, from + pageSize)));
}

async function readyRows(job: JobRun, of: OfImport, breathe: () => Promise<void>): Promise<TwinFinder> {
  const twins = new TwinFinder();
  for (let after = 0; ; ) {
    const rows = await inStep(job, (tx) => findReady(tx, of, { after, size: pageSize }));
    for (const { seq, child, choice } of rows) {
      if (choice !== 'take') twins.put(seq, personOf(child));
      await breathe();
    }
    if (rows.length < pageSize) return twins;
    after = rows.at(-1)?.seq as number;
  }
}
