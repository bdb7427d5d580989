import type { Context } from '../../../../platform/server/http/context.ts';
import { Problem } from '../../../../platform/shared/problem.ts';
import type { CaseFigures } from '../../contract.ts';
import { casePermissions } from '../../permissions.ts';
import { joinParts } from '../../rules/publications.ts';
import { findParts, findQuarters, findWhole, type Published } from '../queries/publications.ts';

/**
 * The publication of the quarter in which the day lies, else the latest: as it was published, never counted again.
 * @throws Problem 409 before anything was published
 */
export async function readPublication(ctx: Context, day: string | undefined): Promise<CaseFigures> {
  const quarters = await findQuarters(ctx.tx, ctx.actor);
  const until = quarters.findLast((end) => day !== undefined && end >= day) ?? quarters[0];
  const read = until === undefined ? undefined : await ofReader(ctx, until);
  if (read === undefined) throw new Problem(409, 'cases.nothing-published');
  const { figures, madeAt, part } = read;
  return { ...figures, publication: { madeAt, part, quarters }, caseload: null };
}

/** The whole for whoever reads numbers of every commune in it, else the parts of the own communes. */
async function ofReader(
  { tx, actor }: Context,
  until: string,
): Promise<(Published & { part: boolean }) | undefined> {
  const counts = actor.assignments.filter((held) =>
    (casePermissions['case.count'] as readonly string[]).includes(held.function),
  );
  const own = new Set(counts.flatMap(({ unitIds }) => [...unitIds]));
  const whole = await findWhole(tx, actor, until);
  if (whole?.figures.byPlace.every(({ unitId }) => own.has(unitId))) return { ...whole, part: false };
  const parts = await findParts(tx, actor, { until, communeIds: [...own] });
  const figures = joinParts(parts.map((one) => one.figures));
  return parts[0] && figures && { figures, madeAt: parts[0].madeAt, part: true };
}
