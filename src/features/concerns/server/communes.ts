import type { Context } from '../../../platform/server/http/context.ts';
import type { FunctionName } from '../../../platform/shared/actor.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import { allUnits, nameOn, scopeOf, treeAt, type UnitTree } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';

export interface CountedCommunes {
  /** Communes in the tree's order. */
  places: { unitId: string; unitName: string }[];
  /** Every unit whose records count, with its commune: what a predecessor recorded is its successor's. */
  units: string[];
  placeOf: string[];
}

/**
 * The communes for which the caller holds one of the functions, of the asked unit only where one is named.
 * @throws Problem 404 for a unit outside the caller's part of the tree
 */
export async function communesOf(
  ctx: Context,
  functions: readonly FunctionName[],
  unitId?: string,
): Promise<CountedCommunes> {
  const on = localDateOf(ctx.now);
  const tree = await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp);
  const own = new Set(
    ctx.actor.assignments.flatMap((held) => (functions.includes(held.function) ? [...held.unitIds] : [])),
  );
  if (unitId !== undefined && !own.has(unitId)) throw notFound();
  const asked = unitId === undefined ? own : new Set(scopeOf(tree, unitId, on));
  return communesWhere(tree, on, (id) => own.has(id) && asked.has(id));
}

/** Every commune of the locality on the date: for what the system counts. */
export const everyCommune = (tree: UnitTree, on: string): CountedCommunes =>
  communesWhere(tree, on, () => true);

function communesWhere(tree: UnitTree, on: string, isCounted: (unitId: string) => boolean): CountedCommunes {
  const units = allUnits(treeAt(tree, on));
  const above = new Set(units.flatMap((unit) => (unit.kind === 'authority' ? [unit.parentId] : [])));
  const communes = units.filter(
    (unit) => unit.kind === 'authority' && !above.has(unit.unitId) && isCounted(unit.unitId),
  );
  const of = new Map(
    communes.flatMap((commune) =>
      scopeOf(tree, commune.unitId, on).map((id) => [id, commune.unitId] as const),
    ),
  );
  return {
    places: communes.map((commune) => ({
      unitId: commune.unitId,
      unitName: nameOn(tree, commune.unitId, on) ?? '',
    })),
    ...{ units: [...of.keys()], placeOf: [...of.values()] },
  };
}
