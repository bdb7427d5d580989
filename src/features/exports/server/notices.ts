import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { accountsHolding } from '../../accounts/server/public.ts';
import { notify } from '../../notices/server/public.ts';
import { scopeRootOf, scopeOf, treeAt, type UnitTree } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';
import { exportPermissions } from '../permissions.ts';
import { serialText } from '../rules/watermark.ts';

/** Notices of the register hold its number and nothing of whom it is about. */

type Asking = Pick<Context, 'tx' | 'now'> & { actor: { localityId: string; accountId: string } };

interface Told {
  id: string;
  unitId: string;
  serial: number;
  year: number;
}

/** Units whose function reaches the unit of the export: itself and those above. */
const unitsAbove = (tree: UnitTree, unitId: string, on: string): string[] =>
  [...treeAt(tree, on).units.keys()].filter((id) =>
    exportPermissions['export.approve'].some((name) =>
      scopeOf(tree, scopeRootOf(tree, name, id, on), on).includes(unitId),
    ),
  );

/** People who could be the second one, with the unit at which they are. */
export async function approversOf(
  ctx: Asking,
  unitId: string,
): Promise<{ accountId: string; unitId: string }[]> {
  const on = localDateOf(ctx.now);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId);
  const functions = exportPermissions['export.approve'];
  const unitIds = unitsAbove(tree, unitId, on);
  const holders = await Promise.all(
    functions.map(async (name) =>
      (await accountsHolding(ctx.tx, { functions: [name], unitIds, on })).filter((holder) =>
        scopeOf(tree, scopeRootOf(tree, name, holder.unitId, on), on).includes(unitId),
      ),
    ),
  );
  const others = holders.flat().filter(({ accountId }) => accountId !== ctx.actor.accountId);
  return [...new Map(others.map((holder) => [holder.accountId, holder])).values()];
}

/** Colleagues of the same unit are asked first; where there are none, those above. */
export async function tellApprovers(ctx: Asking, row: Told): Promise<void> {
  const approvers = await approversOf(ctx, row.unitId);
  const beside = approvers.filter(({ unitId }) => unitId === row.unitId);
  const asked = beside.length > 0 ? beside : approvers;
  await tell(
    ctx,
    row,
    'exports.waiting',
    asked.map(({ accountId }) => accountId),
  );
}

export const tell = (ctx: Asking, row: Told, kind: string, accountIds: readonly string[]) =>
  notify(ctx.tx, {
    ...{ localityId: ctx.actor.localityId, accountIds, kind, params: { serial: serialText(row) } },
    ...{ link: '/xuat-du-lieu', aboutKind: 'export', aboutId: row.id },
    ...{ dedupeKey: `${kind} ${row.id}`, now: ctx.now },
  });
