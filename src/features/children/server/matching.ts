import { localDateOf } from '../../../platform/shared/instant.ts';
import { loadTree } from '../../units/server/public.ts';
import type { ChildRow, ListFilter, sortKeys } from '../contract.ts';
import { filteredArea, readerIn } from './areas.ts';
import type { Asker } from './places.ts';
import { findFollowed, type ListedChild } from './queries-lists.ts';
import { findCounted } from './queries-of-day.ts';
import { rowsOfDay } from './rows-of-day.ts';
import { rowsFor } from './shown.ts';

export interface MatchingList {
  filter: ListFilter;
  sort: (typeof sortKeys)[number];
  descending: boolean;
  limit: number;
}

/** A list of a past day stands by name, whatever order of today was asked for. */
export const isByName = ({ sort }: Pick<MatchingList, 'sort'>): boolean => sort === 'name';

/** A whole list at one moment, for rooms above: the children whom the screen's pages show one after the other. */
export async function listMatching(asked: Asker, of: MatchingList): Promise<ListedChild[]> {
  const ctx = readerIn(asked);
  const { filter, sort, descending, limit } = of;
  const area = filteredArea(ctx, await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp), filter);
  if (filter.on)
    return findCounted(ctx.tx, ctx.actor, filter.on, {
      filter,
      area,
      limit,
      descending: isByName(of) && descending,
    });
  const page = { sort, descending, after: undefined, limit };
  return findFollowed(ctx.tx, ctx.actor, localDateOf(ctx.now), { filter, area, page });
}

/** What this person sees of the listed children: on a list of a day, at the place of that day. */
export function rowsOfListed(
  asked: Asker,
  listed: readonly ListedChild[],
  on: string | undefined,
): Promise<ChildRow[]> {
  const ctx = readerIn(asked);
  if (on) return rowsOfDay(ctx, listed, on);
  return rowsFor(
    ctx,
    listed.map(({ id }) => id),
  );
}
