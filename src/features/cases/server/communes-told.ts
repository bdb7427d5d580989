import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { loadTree, unitNamesAt } from '../../units/server/public.ts';
import type { CaseEvent } from '../contract.ts';

/** Names, by id, of the communes that a history speaks of: from where and to where a case was offered or carried. */
export async function communesTold(
  ctx: Context,
  history: readonly Pick<CaseEvent, 'facts'>[],
): Promise<Record<string, string>> {
  const ids = history.flatMap(({ facts }) => [
    ...('toUnitId' in facts ? [facts.toUnitId] : []),
    ...('fromUnitId' in facts ? [facts.fromUnitId] : []),
  ]);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  return Object.fromEntries(unitNamesAt(tree, ids, localDateOf(ctx.now)));
}
