import { appendAudit } from '../../../../platform/server/audit.ts';
import type { Database } from '../../../../platform/server/database/connect.ts';
import { withActor, withoutActor } from '../../../../platform/server/database/scope.ts';
import { findWaiting, markAllWaiting, markCompared } from '../../../children/server/public.ts';
import { findLocalities } from '../queries.ts';
import { compareChildren, ReadyPeople } from './compare.ts';

/** The privileged matcher: the only one that compares across scopes. It answers nobody; what it finds waits for who sees both. */

export interface Run {
  compared: number;
  candidates: number;
  found: number;
}

/** Children of one transaction: cut off between two, the rest is still waiting. */
const together = 500;

/**
 * Compares the children of a locality that wait to be compared, at most `most`. Each batch is a transaction of its own and
 * marks what it compared: killed at any moment, the next run goes on where this one stopped.
 */
export async function compareWaiting(
  db: Database,
  of: { localityId: string; now: string; most?: number; signal?: AbortSignal },
): Promise<Run> {
  const { localityId, now, most = Number.POSITIVE_INFINITY } = of;
  const run: Run = { compared: 0, candidates: 0, found: 0 };
  const ready = new ReadyPeople();
  const actor = { localityId, unitIds: [], wholeLocality: true };
  let after: string | undefined;
  while (run.compared < most && !of.signal?.aborted) {
    const seen = await withActor(db, { ...actor, accountId: null }, async (tx) => {
      const limit = Math.min(together, most - run.compared);
      const ids = await findWaiting(tx, actor, { after, limit });
      if (ids.length === 0) return 0;
      after = ids.at(-1);
      const { children, candidates, found } = await compareChildren({ tx, actor, now }, ids, {
        foundBy: ({ source }, isFirst) => (source === 'import' && isFirst ? 'import' : 'nightly'),
        ready,
      });
      await markCompared(tx, actor, children);
      run.candidates += candidates;
      run.found += found;
      return children.length;
    });
    run.compared += seen;
    if (seen < together) break;
  }
  if (run.compared > 0) await writeDown(db, { localityId, now, run });
  return run;
}

/** What the matcher did stands in the trail, in numbers, where only who sees the whole locality reads it. */
async function writeDown(
  db: Database,
  { localityId, now, run }: { localityId: string; now: string; run: Run },
) {
  const scope = { localityId, accountId: null, unitIds: [], wholeLocality: true };
  await withActor(db, scope, (tx) =>
    appendAudit(tx, {
      ...{ actor: { localityId, accountId: null, assignments: [] }, now, requestId: null },
      ...{ act: 'duplicates.compare', note: { subjectKind: 'children', detail: { ...run } } },
    }),
  );
}

/** A district from scratch: every record waits, then all are compared. */
export async function compareAll(db: Database, of: { localityId: string; now: string }): Promise<Run> {
  const actor = { localityId: of.localityId, unitIds: [], wholeLocality: true };
  await withActor(db, { ...actor, accountId: null }, (tx) => markAllWaiting(tx, actor));
  return compareWaiting(db, of);
}

/** Every locality's waiting children: a few at a time by day, all of them by night. */
export async function compareEverywhere(
  db: Database,
  of: { now: string; most?: number; signal?: AbortSignal },
): Promise<number> {
  let compared = 0;
  for (const localityId of await withoutActor(db, 'jobs', findLocalities))
    compared += (await compareWaiting(db, { ...of, localityId })).compared;
  return compared;
}
