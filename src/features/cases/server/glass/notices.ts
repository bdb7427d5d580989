import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { accountsHolding } from '../../../accounts/server/public.ts';
import { notify } from '../../../notices/server/public.ts';
import { allUnits, treeAt } from '../../../units/rules.ts';
import { loadTree, scopeOfAssignments } from '../../../units/server/public.ts';
import type { FileRow } from '../queries-cases.ts';

const reviewsPath = '/mo-khan-cap';

/**
 * Who hears of a broken glass at once: the worker, the commune's leaders, the data-protection officers of the area; never who
 * broke it, never a named person. No word of whom or what.
 */
export async function tellOfGlass(ctx: Context, file: FileRow, glassId: string): Promise<void> {
  const kept = [...file.named, ctx.actor.accountId];
  const told = (accountIds: readonly string[]) => accountIds.filter((id) => !kept.includes(id));
  const notice = {
    ...{ localityId: ctx.actor.localityId, kind: 'cases.glass-broken', params: {}, now: ctx.now },
    ...{ aboutKind: 'case-glass', aboutId: glassId },
  };
  const owner = file.workerId === null ? file.team : [file.workerId];
  await notify(ctx.tx, { ...notice, accountIds: told(owner), link: `/vu-viec/ho-so/${file.id}` });
  const reviewers = (await reviewersOf(ctx, file)).filter((id) => !owner.includes(id));
  await notify(ctx.tx, {
    ...{ ...notice, kind: 'cases.glass-to-review' },
    ...{ accountIds: told(reviewers), link: reviewsPath },
  });
}

async function reviewersOf(ctx: Context, { unitId }: FileRow): Promise<string[]> {
  const on = localDateOf(ctx.now);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId);
  const leaders = await accountsHolding(ctx.tx, { functions: ['leader'], unitIds: [unitId], on });
  const unitIds = allUnits(treeAt(tree, on)).map((unit) => unit.unitId);
  const name = 'data-protection-officer';
  const officers = (await accountsHolding(ctx.tx, { functions: [name], unitIds, on })).filter((held) =>
    scopeOfAssignments(tree, [{ function: name, unitId: held.unitId }], on).unitIds.includes(unitId),
  );
  return [...leaders, ...officers].map(({ accountId }) => accountId);
}
