import type { Context } from '../../../platform/server/http/context.ts';
import { scopeOf } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';
import { type Figures, figuresOf } from '../rules/figures.ts';
import * as queries from './queries-figures.ts';

/**
 * Children in special circumstances (at least one confirmed group of the 14, Law on Children art. 10) over all children
 * under 16, for each unit on a day, in the caller's scope. A unit has what its predecessors recorded. Units without a
 * child in the register are left out.
 */
export async function specialCircumstances(
  ctx: Context,
  { unitIds, on }: { unitIds: readonly string[]; on: string },
): Promise<Map<string, { numerator: number; denominator: number }>> {
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const unitOf = new Map(
    unitIds.flatMap((unitId) => scopeOf(tree, unitId, on).map((id) => [id, unitId] as const)),
  );
  const of = { on, by: 'commune' as const, area: { communeIds: [...unitOf.keys()], unitIds: undefined } };
  const stays = await queries.countStays(ctx.tx, ctx.actor, of);
  const members = await queries.countMembers(ctx.tx, ctx.actor, of);
  const { lines } = figuresOf(stays, members, (communeId) => unitOf.get(communeId) ?? communeId);
  return new Map(
    [...lines]
      .filter(([, figures]) => figures.children.total > 0)
      .map(([unitId, figures]) => [unitId, shareOf(figures)] as const),
  );
}

const shareOf = ({ special, children }: Figures) => ({
  numerator: special.total,
  denominator: children.total,
});
