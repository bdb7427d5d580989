import type { Context } from '../../../../platform/server/http/context.ts';
import { notFound, refused } from '../../../../platform/shared/problem.ts';
import { type ChildAbilities, childAbilities } from '../../permissions.ts';
import { yearOf } from '../households.ts';
import { findChild, lockChildren, type StoredChild } from '../queries/children.ts';

/**
 * The child, locked, on whom the person may act.
 * @throws 404 outside their office, 422 when the child is followed no more
 */
export async function ownChild(
  ctx: Context,
  childId: string,
  ability: keyof ChildAbilities,
): Promise<StoredChild> {
  await lockChildren(ctx.tx, ctx.actor, [childId]);
  const child = await findChild(ctx.tx, ctx.actor, childId, yearOf(ctx.now));
  if (!child || !childAbilities(ctx.actor, { ...child, state: 'living-here' })[ability]) throw notFound();
  ctx.audit({ subjectKind: 'child', subjectId: child.id, unitId: child.unitId });
  if (child.state !== 'living-here') throw refused('children.not-followed');
  return child;
}
