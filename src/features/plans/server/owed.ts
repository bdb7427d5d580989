import type { Context } from '../../../platform/server/http/context.ts';
import { addHours } from '../../../platform/shared/instant.ts';
import type { ObligationKind } from '../contract/ledger.ts';
import { inSight, keyOf, pageOf } from './ledger.ts';
import { type Names, namesFor } from './names.ts';
import { findDebtors, findOpenExtensions, findOwed } from './queries-owed.ts';

/** What is still owed under a plan: the rows, the units that owe them, and the requests for more time. */

interface Owed {
  planId: string;
  withinDays: number;
  limit: number;
}

/** Overdue, or due within so many days from now: one definition for the list and for the number that opens it. */
const soon = (ctx: Context, { withinDays }: Owed): string => addHours(ctx.now, withinDays * 24);

const named = (names: Names, unitId: string) => ({
  unitName: names.shortNameOf(unitId),
  carriedOnBy: names.carriedOnBy(unitId),
});

export async function whoOwes(
  ctx: Context,
  input: Owed & {
    kind?: ObligationKind | undefined;
    unitId?: string | undefined;
    after?: string | undefined;
  },
) {
  const names = await namesFor(ctx);
  const asked = findOwed(ctx.tx, ctx.actor, ctx.now, {
    planId: input.planId,
    before: soon(ctx, input),
    unitIds: input.unitId ? [input.unitId] : undefined,
    kind: input.kind,
    after: keyOf(input.after),
    limit: input.limit + 1,
  });
  const { shown, next } = pageOf(await inSight(ctx, input.planId, asked), input.limit);
  return {
    rows: shown.map(({ recipientUnitId, ...row }) => ({
      ...row,
      ...named(names, row.unitId),
      recipientName: names.shortNameOf(recipientUnitId),
    })),
    next,
  };
}

export async function debtors(ctx: Context, input: Owed) {
  const names = await namesFor(ctx);
  const { planId, limit } = input;
  const asked = findDebtors(ctx.tx, ctx.actor, { planId, before: soon(ctx, input), limit });
  const rows = await inSight(ctx, planId, asked);
  return {
    total: rows[0]?.total ?? 0,
    debtors: rows.map(({ unitId, owed, dueAt }) => ({ unitId, owed, dueAt, ...named(names, unitId) })),
  };
}

export async function openExtensions(ctx: Context, input: { planId: string; limit: number }) {
  const names = await namesFor(ctx);
  const rows = await inSight(ctx, input.planId, findOpenExtensions(ctx.tx, ctx.actor, input));
  return {
    total: rows[0]?.total ?? 0,
    requests: rows.map((row) => {
      const { total: _, ...request } = row;
      return { ...request, ...named(names, row.unitId) };
    }),
  };
}
