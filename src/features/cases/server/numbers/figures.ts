import type { Context } from '../../../../platform/server/http/context.ts';
import { localDateOf } from '../../../../platform/shared/instant.ts';
import { displayNamesOf } from '../../../accounts/server/public.ts';
import { communesOf } from '../../../concerns/server/public.ts';
import type { CaseFigures, FiguresInput } from '../../contract.ts';
import { casePermissions } from '../../permissions.ts';
import { periodAsked, readsExactly } from '../../rules/numbers.ts';
import * as queries from '../queries-numbers.ts';
import { countedOf, countTables, sumBy } from './count.ts';
import { readPublication } from './published.ts';

/**
 * All numbers of the page at once, so that what is hidden in one table is hidden with a view to the others: counted now for the
 * statutory chain, read from what was published for others. The file that is downloaded and the sheet that is printed are made of
 * this answer and of nothing else.
 * @throws Problem 409 outside the chain before anything was published
 */
export async function getFigures(ctx: Context, input: FiguresInput): Promise<CaseFigures> {
  const places = await communesOf(ctx, casePermissions['case.count'], input.unitId);
  const exact = readsExactly(ctx.actor, places.units);
  const figures = exact ? await countNow(ctx, input, places) : await readPublication(ctx, input.to);
  ctx.audit({ detail: { from: figures.from, to: figures.to, exact } });
  return figures;
}

async function countNow(
  ctx: Context,
  input: FiguresInput,
  places: Awaited<ReturnType<typeof communesOf>>,
): Promise<CaseFigures> {
  const period = periodAsked(input, { now: ctx.now, today: localDateOf(ctx.now) });
  const counted = countedOf(places, period);
  const open = await queries.countOpen(ctx.tx, ctx.actor, counted);
  const tables = await countTables(ctx, { places, period, open });
  return { ...tables, publication: null, caseload: await caseloadOf(ctx, open) };
}

/** Open cases of each worker, for whoever leads or oversees. */
async function caseloadOf(ctx: Context, rows: readonly queries.OpenRow[]): Promise<CaseFigures['caseload']> {
  const overseen = new Set(
    ctx.actor.assignments.flatMap((held) =>
      (casePermissions['case.oversee'] as readonly string[]).includes(held.function) ? [...held.unitIds] : [],
    ),
  );
  const own = rows.filter(({ unitId }) => overseen.has(unitId));
  if (overseen.size === 0) return null;
  const byWorker = Map.groupBy(own, ({ workerId }) => workerId ?? '');
  const names = await displayNamesOf(ctx.tx, [...byWorker.keys()].filter(Boolean));
  return [...byWorker]
    .map(([workerId, cases]) => {
      const [open, overdue] = [sumBy(cases, 'open'), sumBy(cases, 'overdue')];
      return { name: names.get(workerId) ?? '', within: open - overdue, overdue, open };
    })
    .sort((a, b) => b.open - a.open);
}
