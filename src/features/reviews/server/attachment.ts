import type { ChildAttachment } from '../../children/server/public.ts';
import { sameValue } from '../../children/rules/facts.ts';
import * as queries from './queries-merge.ts';

interface Memory {
  before: queries.ItemOfChild[];
  after: queries.ItemOfChild[];
}

const key = ({ roundId, childId }: queries.ItemOfChild): string => `${roundId} ${childId}`;

/**
 * Review items of two records that became one: the child is reviewed once in every round. The survivor's result stands;
 * where it has none, the other one's is its own.
 */
export const reviewsOfChild: ChildAttachment = {
  name: 'reviews',
  count: (ctx, childId) => queries.countItemsOf(ctx.tx, ctx.actor, childId),
  async follow(ctx, { survivorId, mergedId }) {
    const ids = [survivorId, mergedId];
    const before = await queries.findItemsOfChildren(ctx.tx, ctx.actor, ids);
    await queries.passItems(ctx.tx, ctx.actor.localityId, { survivorId, mergedId });
    return { before, after: await queries.findItemsOfChildren(ctx.tx, ctx.actor, ids) } satisfies Memory;
  },
  async hasChanged(ctx, { survivorId, mergedId }, memory) {
    const { before, after } = memory as Memory;
    const now = await queries.findItemsOfChildren(ctx.tx, ctx.actor, [survivorId, mergedId]);
    const touched = after.filter(
      (item) => !before.some((one) => key(one) === key(item) && sameValue(one.row, item.row)),
    );
    return touched.some((item) => !now.some((one) => key(one) === key(item) && sameValue(one.row, item.row)));
  },
  async restore(ctx, _, memory) {
    const { before, after } = memory as Memory;
    const { localityId } = ctx.actor;
    const touched = after.filter(
      (item) => !before.some((one) => key(one) === key(item) && sameValue(one.row, item.row)),
    );
    await queries.dropItems(ctx.tx, localityId, touched);
    const gone = before.filter(
      (item) => !after.some((one) => key(one) === key(item) && sameValue(one.row, item.row)),
    );
    await queries.putItems(ctx.tx, localityId, gone);
  },
};
