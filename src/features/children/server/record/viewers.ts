import type { Context } from '../../../../platform/server/http/context.ts';
import { holdsAt } from '../../../../platform/shared/actor.ts';
import { notFound } from '../../../../platform/shared/problem.ts';
import { actSummary, auditOfSubject } from '../../../accounts/server/public.ts';
import { childPermissions } from '../../permissions.ts';
import { yearOf } from '../households.ts';
import { findMergedInto } from '../queries/merges.ts';
import { findChild } from '../queries/children.ts';

const shownAtOnce = 500;

/** Who looked at the child or wrote of it, the newest first: from the same trail that nobody can rewrite. */
export async function listViewers(ctx: Context, input: { childId: string }) {
  const child = await findChild(ctx.tx, ctx.actor, input.childId, yearOf(ctx.now));
  if (!child || !holdsAt(ctx.actor, childPermissions['child.viewers'], child.unitId)) throw notFound();
  const merged = await findMergedInto(ctx.tx, ctx.actor, child.id);
  const subject = { subjectKind: 'child', subjectIds: [child.id, ...merged], limit: shownAtOnce };
  const records = await auditOfSubject(ctx.tx, { ...subject, localityId: ctx.actor.localityId });
  return {
    views: records.map(({ at, displayName, act }) => ({
      ...{ at, name: displayName ?? '', act, summary: actSummary(act) },
    })),
  };
}
