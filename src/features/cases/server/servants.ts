import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { accountsHolding } from '../../accounts/server/public.ts';
import { ancestorsOf, treeAt } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';

/**
 * Account ids of who may serve in a case of the commune: its officers as the worker, they and leaders, also those above, on the
 * team; and their names.
 */
export async function servantsOf(
  ctx: Pick<Context, 'tx' | 'now'> & { actor: Pick<Context['actor'], 'localityId' | 'treeStamp'> },
  unitId: string,
) {
  const on = localDateOf(ctx.now);
  const above = ancestorsOf(
    treeAt(await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp), on),
    unitId,
  );
  const unitIds = [unitId, ...above.map((unit) => unit.unitId)];
  const [officers, leaders] = await Promise.all([
    accountsHolding(ctx.tx, { functions: ['commune-officer'], unitIds: [unitId], on }),
    accountsHolding(ctx.tx, { functions: ['leader'], unitIds, on }),
  ]);
  const ids = (held: readonly { accountId: string }[]) => held.map(({ accountId }) => accountId);
  const names = new Map(
    [...officers, ...leaders].map(({ accountId, displayName }) => [accountId, displayName]),
  );
  return { officers: ids(officers), leaders: ids(leaders), names };
}
