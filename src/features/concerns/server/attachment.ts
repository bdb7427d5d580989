import type { Context } from '../../../platform/server/http/context.ts';
import type { ChildAttachment } from '../../children/server/public.ts';
import { moveLinks } from './queries/concern-changes.ts';
import { findLinked } from './queries/concerns.ts';

type Memory = { moved: string[] };

/**
 * Links to a child follow when two records become one. They are never counted: that there is a concern at all is secret
 * (Decree 56/2017 art. 24), and who merges may see the number of what hangs on a record.
 */
export const concernsOfChild: ChildAttachment = {
  name: 'concerns',
  count: async () => 0,
  follow: async (ctx, { survivorId, mergedId }) =>
    ({
      moved: await moveLinks(ctx.tx, ctx.actor, { from: mergedId, to: survivorId }),
    }) satisfies Memory,
  hasChanged: async (ctx, { survivorId }, memory) => {
    const linked = await findLinked(ctx.tx, ctx.actor, survivorId);
    return idsOf(memory).some((id) => !linked.includes(id));
  },
  restore: async (ctx: Context, { survivorId, mergedId }, memory) => {
    await moveLinks(ctx.tx, ctx.actor, { from: survivorId, to: mergedId, only: idsOf(memory) });
  },
};

const idsOf = (memory: unknown): string[] => (memory as Memory | undefined)?.moved ?? [];
