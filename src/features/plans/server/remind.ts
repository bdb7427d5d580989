import type { Context } from '../../../platform/server/http/context.ts';
import { newId } from '../../../platform/shared/id.ts';
import { formatInstant } from '../../../platform/shared/instant.ts';
import { notFound } from '../../../platform/shared/problem.ts';
import { accountsHolding } from '../../accounts/server/public.ts';
import { notify } from '../../notices/server/public.ts';
import { planAbilities } from '../permissions.ts';
import { isOpen } from './ledger.ts';
import { namesFor } from './names.ts';
import { insertEvents } from './queries-acts.ts';
import { findRows, type LedgerRow } from './queries-ledger.ts';
import { getPlanRow } from './view-plan.ts';

/** Reminds by hand: one notice per person and unit, whatever the number of debts; each debt's history shows it. */
export async function remind(
  ctx: Context,
  input: { planId: string; obligationIds: string[]; message: string },
) {
  const plan = await getPlanRow(ctx, input.planId);
  if (!planAbilities(ctx.actor, plan).remind) throw notFound();
  const found = await findRows(ctx.tx, ctx.actor, ctx.now, {
    planId: plan.id,
    ids: input.obligationIds,
    limit: input.obligationIds.length,
  });
  const rows = found.filter(isOpen);
  const names = await namesFor(ctx);
  const byUnit = Map.groupBy(rows, (row) => row.unitId);
  const functions = ['commune-officer', 'sector-officer', 'consolidating-officer'] as const;
  const holders = await accountsHolding(ctx.tx, {
    functions,
    unitIds: [...byUnit.keys()].flatMap((unitId) => names.heirsOf(unitId)),
    on: names.today,
  });
  const serving = (unitId: string) => {
    const heirs = names.heirsOf(unitId);
    return holders.filter((holder) => heirs.includes(holder.unitId)).map((holder) => holder.accountId);
  };
  for (const [unitId, owed] of byUnit) {
    await tellDebts(ctx, owed, serving(unitId), input.message);
  }
  await insertEvents(
    ctx.tx,
    rows.map((row) => ({
      localityId: ctx.actor.localityId,
      id: newId(Date.parse(ctx.now)),
      obligationId: row.id,
      unitId: row.unitId,
      kind: 'reminded',
      at: ctx.now,
      accountId: ctx.actor.accountId,
      reason: input.message || null,
    })),
  );
  ctx.audit({
    subjectKind: 'plan',
    subjectId: plan.id,
    unitId: plan.leadUnitId,
    detail: { reminded: rows.length },
  });
  return {
    reminded: rows.length,
    people: new Set(holders.map((holder) => holder.accountId)).size,
    withoutPeople: [...byUnit.keys()]
      .filter((unitId) => serving(unitId).length === 0)
      .map((unitId) => names.shortNameOf(unitId)),
  };
}

async function tellDebts(
  ctx: Context,
  owed: readonly LedgerRow[],
  accountIds: string[],
  message: string,
): Promise<void> {
  const first = owed[0];
  if (!first || accountIds.length === 0) return;
  await notify(ctx.tx, {
    localityId: ctx.actor.localityId,
    accountIds,
    kind: 'obligation.reminded',
    link: owed.length === 1 ? `/nghia-vu/${first.id}` : '/viec-cua-don-vi',
    params: { title: first.title, count: owed.length, due: formatInstant(first.dueAt), message },
    aboutKind: 'obligation',
    aboutId: first.id,
    now: ctx.now,
  });
}
