import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { Problem, refused } from '../../../../platform/shared/problem.ts';
import { carePermissions } from '../../permissions.ts';
import { findCarers } from '../queries/carers.ts';
import { insertLine, insertList } from '../queries/lists.ts';
import { sealLine, unsealCarers } from '../sealing.ts';

export const quarterOf = (day: string): string =>
  `${day.slice(0, 4)}-Q${Math.floor((Number(day.slice(5, 7)) - 1) / 3) + 1}`;

/**
 * The lead office sends the communes who of its scope applied and was verified (Decree 56/2017 art. 40). From then on other
 * communes may choose them; a relative's notice is never in it.
 */
export async function circulateCarers(ctx: Context, { id }: { id: string }) {
  const { localityId, accountId, assignments } = ctx.actor;
  const functions: readonly string[] = carePermissions['carer.circulate'];
  const office = assignments.find((held) => functions.includes(held.function));
  const quarter = quarterOf(localDateOf(ctx.now));
  ctx.audit({
    subjectKind: 'carer-list',
    subjectId: id,
    ...(office && { unitId: office.unitId }),
    detail: { quarter },
  });
  const found = await findCarers(ctx.tx, ctx.actor, { caseId: null, limit: 1000 });
  const verified = found.filter(({ state, caseId }) => state === 'verified' && caseId === null);
  if (verified.length === 0 || !office) throw refused('care.nothing-to-circulate');
  const by = { localityId, accountId, now: ctx.now };
  if (!(await insertList(ctx.tx, by, { id, unitId: office.unitId, quarter })))
    throw new Problem(409, 'platform.same-id-other-content');
  const kept = await unsealCarers(ctx, verified);
  let lines = 0;
  for (const carer of verified) {
    const own = kept.get(carer.id);
    if (!own) continue;
    const { id: carerId, unitId: homeUnitId, name, kind, registeredOn, verifiedOn, related } = carer;
    await insertLine(ctx.tx, localityId, {
      ...{ listId: id, carerId, homeUnitId, name, kind, registeredOn, verifiedOn, related },
      content: await sealLine(ctx, id, carer, own),
    });
    lines++;
  }
  return { id, quarter, lines };
}
