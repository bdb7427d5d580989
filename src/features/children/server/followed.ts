import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { loadTree } from '../../units/server/public.ts';
import { areaOf } from './areas.ts';
import { findFollowed } from './queries-lists.ts';
import { findStandings } from './queries/standings.ts';

/** Far above what a commune of today has (about 15,000). */
const atMost = 60_000;

export interface Followed {
  childId: string;
  unitId: string;
  /** Lists in which the child stands today. */
  lists: string[];
}

/** Everyone whom a commune follows today, for rooms above. @throws 404 when it is not in the caller's scope */
export async function listFollowed(ctx: Context, communeId: string): Promise<Followed[]> {
  const today = localDateOf(ctx.now);
  const area = areaOf(ctx, await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp), communeId);
  const found = await findFollowed(ctx.tx, ctx.actor, today, {
    ...{ filter: { list: 'all' }, area },
    page: { sort: 'name', descending: false, after: undefined, limit: atMost },
  });
  const ids = found.map(({ id }) => id);
  const standings = Map.groupBy(await findStandings(ctx.tx, ctx.actor, ids, today), ({ childId }) => childId);
  return found.map(({ id, unitId }) => ({
    ...{ childId: id, unitId },
    lists: [...new Set((standings.get(id) ?? []).map(({ kind }) => kind))],
  }));
}
