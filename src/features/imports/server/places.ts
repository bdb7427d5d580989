import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { childPermissions } from '../../children/permissions.ts';
import { placeIn } from '../../children/server/public.ts';
import { subtreeOf, treeAt } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';
import type { ImportPlace } from '../rules/places.ts';

/** Hamlets and communes at or below a unit in which the caller may enter children. */
export async function placesOf(
  ctx: Pick<Context, 'tx' | 'actor' | 'now'>,
  unitId: string,
): Promise<ImportPlace[]> {
  const at = treeAt(await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp), localDateOf(ctx.now));
  return subtreeOf(at, unitId).flatMap(({ unitId: id, name }) => {
    if (!holdsAt(ctx.actor, childPermissions['child.write'], id)) return [];
    const place = placeIn(at, id);
    return place ? [{ ...place, name, communeName: at.units.get(place.communeId)?.name ?? '' }] : [];
  });
}
