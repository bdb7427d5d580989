import type { Context } from '../../../platform/server/http/context.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import { scopeOf, type UnitTree, versionNear } from '../../units/rules.ts';
import type { ListArea } from './queries-lists.ts';

/**
 * The part of the caller's scope that a list, a count or a search is about. A whole locality is not spelt out; hamlets are
 * looked for among the rows of their commune.
 * @throws 404 when the unit is not in the caller's scope
 */
export function areaOf(ctx: Context, tree: UnitTree, unitId: string | undefined): ListArea {
  const { actor } = ctx;
  const today = localDateOf(ctx.now);
  if (unitId === undefined && actor.wholeLocality) return { communeIds: undefined, unitIds: undefined };
  if (unitId !== undefined && !actor.wholeLocality && !actor.unitIds.includes(unitId)) throw notFound();
  const units = unitId === undefined ? actor.unitIds : scopeOf(tree, unitId, today);
  if (units.length === 0) throw notFound();
  const isAuthority = (id: string) => kindOf(tree, id, today) === 'authority';
  const authorities = units.filter(isAuthority);
  const inside = new Set(authorities);
  const communesOfHamlets = units.flatMap((id) => {
    const parentId = isAuthority(id) ? null : versionNear(tree, id, today)?.parentId;
    return parentId && !inside.has(parentId) ? [parentId] : [];
  });
  return {
    communeIds: [...inside, ...new Set(communesOfHamlets)],
    // Where only hamlets were asked for, their commune's other rows are not meant.
    unitIds: unitId !== undefined && authorities.length === 0 ? units : undefined,
  };
}

const kindOf = (tree: UnitTree, unitId: string, on: string) =>
  tree.types.get(versionNear(tree, unitId, on)?.typeCode ?? '')?.kind;
