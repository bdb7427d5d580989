import type { Database } from '../../../platform/server/database/connect.ts';
import { withActor, withoutActor } from '../../../platform/server/database/scope.ts';
import { removeFiles } from '../../../platform/server/files.ts';
import { expireExports, failAbandoned, findLocalities } from './queries.ts';

/** Takes away files whose time is over, in every locality; the register keeps what they were. Answers how many went. */
export async function sweepExports(db: Database, now: string): Promise<number> {
  const localities = await withoutActor(db, 'jobs', findLocalities);
  let gone = 0;
  for (const localityId of localities)
    gone += await withActor(
      db,
      { localityId, accountId: null, unitIds: [], wholeLocality: true },
      async (tx) => {
        const fileIds = await expireExports(tx, localityId, now);
        await removeFiles(tx, localityId, fileIds);
        await failAbandoned(tx, localityId);
        return fileIds.length;
      },
    );
  return gone;
}
