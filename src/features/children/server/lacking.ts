import { localDateOf } from '../../../platform/shared/instant.ts';
import { loadTree } from '../../units/server/public.ts';
import { type Lacking, lackings } from '../contract/lists.ts';
import { heirsOn } from './areas.ts';
import type { Asker } from './places.ts';
import { countLackingByCommune, type LackingCounts } from './queries/lacking.ts';

export interface CommuneLacks {
  communeId: string;
  children: number;
  counts: LackingCounts;
}

const nothing = (): LackingCounts => Object.fromEntries(lackings.map((what) => [what, 0])) as LackingCounts;

/** How many of each cleaning list by the communes of today, in the whole area of the asking person. */
export async function countLacking(ctx: Asker): Promise<CommuneLacks[]> {
  const today = localDateOf(ctx.now);
  const heirOf = heirsOn(await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp), today);
  const found = new Map<string, CommuneLacks>();
  for (const { communeId, children, counts } of await countLackingByCommune(ctx.tx, ctx.actor, today)) {
    const id = heirOf(communeId);
    const sum = found.get(id) ?? { communeId: id, children: 0, counts: nothing() };
    found.set(id, {
      ...sum,
      children: sum.children + children,
      counts: Object.fromEntries(
        Object.entries(sum.counts).map(([what, count]) => [what, count + counts[what as Lacking]]),
      ) as LackingCounts,
    });
  }
  return [...found.values()];
}
