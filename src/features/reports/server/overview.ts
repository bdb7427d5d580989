import type { Context } from '../../../platform/server/http/context.ts';
import { dayNumberOf } from '../../../platform/shared/plain-date.ts';
import { localDateOf } from '../../../platform/shared/instant.ts';
import { findDifficulties } from '../../activities/server/public.ts';
import type { ObligationKind, OutcomeCounts } from '../../plans/contract.ts';
import { addCounts, countsOf, nextDueOf } from '../../plans/rules/counts.ts';
import {
  countByUnitAndKind,
  findGroups,
  getPlanRow,
  namesFor,
  standingsOf,
} from '../../plans/server/public.ts';
import { listByPlan } from './queries-consolidated.ts';
import { listReopenings } from './queries-snapshots.ts';

const shownUnits = 12;

/** One screen for leaders: a fixed number of queries, each number a count of rows of the ledger. */
export async function overview(ctx: Context, input: { planId: string }) {
  const plan = await getPlanRow(ctx, input.planId);
  const names = await namesFor(ctx);
  const counts = await countByUnitAndKind(ctx.tx, ctx.actor, ctx.now, plan.id);
  const groups = await findGroups(ctx.tx, ctx.actor, ctx.now, plan.id);
  const standings = await standingsOf(ctx, plan, names);
  const unanswered = await findDifficulties(ctx.tx, ctx.actor, { planId: plan.id, state: 'open' });
  const [newest] = await listByPlan(ctx.tx, ctx.actor, plan.id);
  const kinds = sumsBy(counts, (row) => row.kind);
  return {
    targets: standings,
    counts: [...kinds.values()].reduce(addCounts, countsOf([])),
    byKind: [...kinds].map(([kind, sum]) => ({ kind: kind as ObligationKind, counts: sum })),
    difficulties: {
      open: unanswered.length,
      oldestDays: oldestDays(
        unanswered.map((row) => row.raisedAt),
        ctx.now,
      ),
    },
    nextDue: nextDueOf(groups).map(({ title, dueAt, open }) => ({ title, dueAt, open })),
    toWatch: toWatch(counts, names.shortNameOf),
    reopenings: (await listReopenings(ctx.tx, ctx.actor, plan.id)).map(({ unitId, ...asked }) => ({
      ...asked,
      unitName: names.shortNameOf(unitId),
    })),
    consolidated: newest ? { id: newest.id, state: newest.state } : null,
    asOf: ctx.now,
  };
}

function sumsBy<Row extends OutcomeCounts>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, OutcomeCounts> {
  const sums = new Map<string, OutcomeCounts>();
  for (const row of rows) sums.set(keyOf(row), addCounts(sums.get(keyOf(row)) ?? countsOf([]), row));
  return sums;
}

/** The units with most that is missing, then late, then returned; those with nothing of it are not there. */
function toWatch(
  rows: readonly (OutcomeCounts & { unitId: string; returned: number })[],
  nameOf: (unitId: string) => string,
) {
  const sums = sumsBy(rows, (row) => row.unitId);
  const returned = new Map<string, number>();
  for (const row of rows) returned.set(row.unitId, (returned.get(row.unitId) ?? 0) + row.returned);
  return [...sums]
    .map(([unitId, { missing, late }]) => ({ unitId, missing, late, returned: returned.get(unitId) ?? 0 }))
    .filter((unit) => unit.missing + unit.late + unit.returned > 0)
    .sort((a, b) => b.missing - a.missing || b.late - a.late || b.returned - a.returned)
    .slice(0, shownUnits)
    .map((unit) => ({ ...unit, unitName: nameOf(unit.unitId) }));
}

/** Whole local days since the oldest of some instants; null when there is none. */
function oldestDays(instants: readonly string[], now: string): number | null {
  const oldest = [...instants].sort()[0];
  return oldest === undefined ? null : dayNumberOf(localDateOf(now)) - dayNumberOf(localDateOf(oldest));
}
