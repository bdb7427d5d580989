import type { Context } from '../../../platform/server/http/context.ts';
import { holdsAt } from '../../../platform/shared/actor.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { notFound, refused } from '../../../platform/shared/problem.ts';
import { authorityOf, childrenOf, type TreeAt, treeAt } from '../../units/rules.ts';
import { loadTree } from '../../units/server/public.ts';
import { childPermissions } from '../permissions.ts';

/** Where a child may be followed: a hamlet, or a commune while the hamlet is not known. */
export interface Place {
  unitId: string;
  communeId: string;
}

/** What finding a place needs of a request; a job has it too. */
export type Asker = Pick<Context, 'tx' | 'actor' | 'now'>;

/** @throws 404 when the unit lies outside what the caller writes for; a refusal when nobody lives there (an office, a district) */
export async function getPlace(ctx: Asker, unitId: string, path = 'unitId'): Promise<Place> {
  if (!holdsAt(ctx.actor, childPermissions['child.write'], unitId)) throw notFound();
  const place = await findPlace(ctx, unitId);
  if (!place) throw notAPlace(path);
  return place;
}

export const notAPlace = (path: string) =>
  refused('platform.invalid-input', { fields: [{ path, code: 'children.not-a-place-of-children' }] });

/** The same without asking who writes there: for the other side of a move. */
export async function findPlace(ctx: Asker, unitId: string): Promise<Place | undefined> {
  return placeIn(
    treeAt(await loadTree(ctx.tx, ctx.actor.localityId, ctx.actor.treeStamp), localDateOf(ctx.now)),
    unitId,
  );
}

/** A commune has no authority below it. */
export function placeIn(at: TreeAt, unitId: string): Place | undefined {
  const unit = at.units.get(unitId);
  const peopled = unit?.kind === 'hamlet' || unit?.kind === 'authority';
  const commune = peopled ? authorityOf(at, unitId) : undefined;
  const isCommune = commune && !childrenOf(at, commune.unitId).some((below) => below.kind === 'authority');
  return isCommune ? { unitId, communeId: commune.unitId } : undefined;
}
