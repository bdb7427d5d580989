import type { Context } from '../../../../platform/server/http/context.ts';
import { Problem } from '../../../../platform/shared/problem.ts';
import type { CaseFigures, CaseTables } from '../../contract.ts';
import { casePermissions } from '../../permissions.ts';
import { joinParts } from '../../rules/publications.ts';
import { findPublished, findQuarters, type Published } from '../queries/publications.ts';

/**
 * The publication of the quarter in which the day lies, else the latest: as it was published, never counted again.
 * @throws Problem 409 before anything was published
 */
export async function readPublication(ctx: Context, day: string | undefined): Promise<CaseFigures> {
  const quarters = await findQuarters(ctx.tx, ctx.actor);
  const until = quarters.findLast((end) => day !== undefined && end >= day) ?? quarters[0];
  const found = until === undefined ? [] : await findPublished(ctx.tx, ctx.actor, until);
  const read = ofReader(ctx, found);
  const [first] = found;
  if (read === undefined || first === undefined) throw new Problem(409, 'cases.nothing-published');
  const publication = { madeAt: first.madeAt, part: read.part, quarters };
  return { ...read.figures, publication, caseload: null };
}

/** The whole for whoever reads numbers of every commune in it, else the parts of the own communes. */
function ofReader(
  { actor }: Pick<Context, 'actor'>,
  found: readonly Published[],
): { figures: CaseTables; part: boolean } | undefined {
  const counts = actor.assignments.filter((held) =>
    (casePermissions['case.count'] as readonly string[]).includes(held.function),
  );
  const own = new Set(counts.flatMap(({ unitIds }) => [...unitIds]));
  const whole = found.find(({ isPart }) => !isPart);
  if (whole?.figures.byPlace.every(({ unitId }) => own.has(unitId)))
    return { figures: whole.figures, part: false };
  const parts = found.filter(({ unitId, isPart }) => isPart && unitId !== null && own.has(unitId));
  const figures = joinParts(parts.map((one) => one.figures));
  return figures && { figures, part: true };
}
