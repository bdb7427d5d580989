import type { ChildAttachment } from '../../children/server/public.ts';
import { followChild, restoreChild } from './queries/follow.ts';

/**
 * Cases follow when two records of a child become one. They are never counted, nothing of them is remembered with the merge, and
 * they stand in the way of no undoing: that there is a case at all is secret (Decree 56/2017 art. 24, 33).
 */
export const casesOfChild: ChildAttachment = {
  name: 'cases',
  count: async () => 0,
  follow: async (ctx, merge) => {
    await followChild(ctx.tx, merge);
    return {};
  },
  hasChanged: async () => false,
  restore: (ctx, merge) => restoreChild(ctx.tx, { ...merge, now: ctx.now }),
};
